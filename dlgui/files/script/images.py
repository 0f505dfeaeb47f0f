"""Texts of the exported script's layers for images, as the textbook's chapter 7 has them.

They are texts, not code of the program. Each computes in the order in which the engine's layer
does, so that every bit of the result is the same.
"""

LAYOUT = '''
class AsImages:
    """Rows of pixels as images (N, C, H, W)."""

    def forward(self, x, training):
        return x.reshape(len(x), {image})


class Flatten:
    """Images as rows: channel by channel, line by line."""

    def forward(self, x, training):
        self.shape = x.shape
        return x.reshape(len(x), -1)

    def backward(self, dout):
        return dout.reshape(self.shape)
'''

WINDOWS = '''
class Windows:
    """Windows of a size over images, a stride apart, with a padding around the images."""

    def __init__(self, size, stride, pad):
        self.size, self.stride, self.pad = size, stride, pad

    def around(self, x, value):
        """Images with a value around them."""
        if not any(self.pad):
            return x
        n, c, h, w = x.shape
        padded = np.full((n, c, h + 2 * self.pad[0], w + 2 * self.pad[1]), value, DTYPE)
        self.middle(padded)[...] = x
        return padded

    def middle(self, padded):
        """Images without what is around them."""
        (down, across), (h, w) = self.pad, padded.shape[2:]
        return padded[:, :, down : h - down, across : w - across]

    def views(self, padded):
        """For each pixel of a window, row by row: that pixel of all windows."""
        places = zip(padded.shape[2:], self.size, self.stride)
        down, across = [(n - k) // s * s + 1 for n, k, s in places]
        (s, t), found = self.stride, []
        for i, j in np.ndindex(self.size):
            found.append(padded[:, :, i : i + down : s, j : j + across : t])
        return found
'''

CONV = '''
class Conv:
    """Filters that see every place of the images through the same weights (the textbook, 7.4)."""

    wants_dx = True

    def __init__(self, channels, n_out, windows, rng):
        n_in = channels * windows.size[0] * windows.size[1]
        std = {std}
        first = ({draw} * std).T
        self.W = np.ascontiguousarray(first, DTYPE).reshape(n_out, channels, *windows.size)
        self.b, self.windows = np.zeros(n_out, DTYPE), windows

    def forward(self, x, training):
        self.padded = self.windows.around(x, 0)
        views, (n, c) = self.windows.views(self.padded), x.shape[:2]
        pixels, places = c * len(views), views[0].shape[2:]
        columns = np.ones((n, pixels + 1, np.prod(places)), DTYPE)  # im2col, and 1 for the bias
        self.x_shape, self.columns = x.shape, columns[:, :pixels]
        for i, view in enumerate(views):
            self.columns[:, i :: len(views)] = view.reshape(n, c, -1)
        kernels = np.column_stack([self.W.reshape(len(self.W), -1), self.b])
        return (kernels @ columns).reshape(n, len(self.W), *places)

    def backward(self, dout):
        g = dout.reshape(len(dout), len(self.W), -1)
        self.dW = (g @ self.columns.transpose(0, 2, 1)).sum(axis=0).reshape(self.W.shape)
        by_image = g.reshape(-1, g.shape[2]).dot(np.ones(g.shape[2], DTYPE))
        self.db = batch_sum(by_image.reshape(g.shape[:2]))
        if not self.wants_dx:
            return None
        columns, dx = self.W.reshape(len(self.W), -1).T @ g, np.zeros_like(self.padded, order="C")
        views = self.windows.views(dx)
        columns = columns.reshape(*self.x_shape[:2], len(views), *views[0].shape[2:])
        for i, view in enumerate(views):  # col2im
            view += columns[:, :, i]
        return self.windows.middle(dx)
'''

MAX_POOL = '''
class MaxPool:
    """The largest pixel of each window; the gradient goes to the first that is so large."""

    def __init__(self, windows):
        self.windows = windows

    def forward(self, x, training):
        self.padded = self.windows.around(x, -np.inf)
        views = self.windows.views(self.padded)
        self.y = np.array(views[0], order="C")
        for view in views:
            np.maximum(self.y, view, out=self.y)
        return self.y

    def backward(self, dout):
        dx, searched = np.zeros_like(self.padded, order="C"), np.ones(self.y.shape, bool)
        for view, dview in zip(self.windows.views(self.padded), self.windows.views(dx)):
            found = searched & (view == self.y)
            searched &= ~found
            dview += dout * found
        return self.windows.middle(dx)
'''

AVG_POOL = '''
class AvgPool:
    """The mean of each window; what is around the images counts as 0."""

    def __init__(self, windows):
        self.windows, pixels = windows, windows.size[0] * windows.size[1]
        self.share = 1 / np.array(pixels, DTYPE)

    def forward(self, x, training):
        self.padded = self.windows.around(x, 0)
        views = self.windows.views(self.padded)
        y = np.zeros(views[0].shape, DTYPE)
        for view in views:
            y += view
        return y * self.share

    def backward(self, dout):
        dx, share = np.zeros_like(self.padded, order="C"), dout * self.share
        for view in self.windows.views(dx):
            view += share
        return self.windows.middle(dx)
'''

GLOBAL_POOL = '''
class GlobalPool:
    """The mean of each channel."""

    def forward(self, x, training):
        self.shape = x.shape
{laid_out}        return x.mean(axis=(2, 3)).reshape(*x.shape[:2], 1, 1)

    def backward(self, dout):
        dx = np.empty(self.shape, DTYPE)
        dx[...] = dout / (self.shape[2] * self.shape[3])
        return dx
'''

IN_PORTIONS = """
    def in_portions(self, x):
        \"\"\"The answers, some images at a time: their windows take much memory.\"\"\"
        starts = range(0, max(len(x) - {batch} + 1, 1), {portion})
        return np.concatenate([self.predict(part) for part in np.split(x, starts[1:])])
"""
