"""Pieces of the exported script: its layers and its loss, as a reader of the textbook knows them.

They are texts, not code of the program. Each computes in the order in which the engine's layer
does, so that every bit of the result is the same.
"""

from dlgui.files.script.gelu import gelu_piece

LINEAR = '''
class Linear:
    """y = x W + b (the textbook's Affine)."""

    def __init__(self, n_in, n_out, rng):
        std = {std}
        self.W = ({draw} * std).astype(DTYPE)
        self.b = np.zeros(n_out, DTYPE)

{passes}'''

PLAIN_PASSES = """    def forward(self, x, training):
        self.x = x
        return x @ self.W + self.b

    def backward(self, dout):
        self.dW = self.x.T @ dout
        self.db = batch_sum(dout)
        return dout @ self.W.T
"""

# The same for a first layer from which pixels that are dark in all training images are left out.
LIT_PASSES = """    lit = None  # in the first layer: pixels that some training image lights up

    def forward(self, x, training):
        self.x, self.used = x, slice(None)
        if training and self.lit is not None:  # dark pixels add nothing and learn nothing
            self.x, self.used = x.take(self.lit, axis=1), self.lit
        return self.x @ self.W[self.used] + self.b

    def backward(self, dout):
        self.dW = np.zeros_like(self.W)
        self.dW[self.used] = self.x.T @ dout
        self.db = batch_sum(dout)
        return dout @ self.W[self.used].T
"""

BATCH_SUM = '''
def batch_sum(x):
    """The sum over the batch, as a product with ones: faster than x.sum(axis=0)."""
    return np.ones(len(x), x.dtype) @ x
'''

ACTIVATIONS = {
    "relu": '''
class Activation:
    """ReLU: y = max(x, 0)."""

    def forward(self, x, training):
        self.y = np.maximum(x, 0)
        return self.y

    def backward(self, dout):
        return dout * (self.y > 0)
''',
    "sigmoid": '''
class Activation:
    """Sigmoid: y = 1 / (1 + exp(-x))."""

    def forward(self, x, training):
        self.y = 1 / (1 + np.exp(-x))
        return self.y

    def backward(self, dout):
        return (1 - self.y) * self.y * dout
''',
    "tanh": '''
class Activation:
    """y = tanh(x)."""

    def forward(self, x, training):
        self.y = np.tanh(x)
        return self.y

    def backward(self, dout):
        return (1 - self.y * self.y) * dout
''',
    "leaky_relu": '''
class Activation:
    """Leaky ReLU: y = x where x > 0, else x / 100."""

    def forward(self, x, training):
        self.x = x
        return np.maximum(x, x * 0.01)

    def backward(self, dout):
        slope = (self.x > 0).astype(self.x.dtype) * (1 - 0.01) + 0.01
        return slope * dout
''',
    "elu": '''
class Activation:
    """ELU: y = x where x > 0, else exp(x) - 1."""

    def forward(self, x, training):
        self.x = x
        return np.expm1(np.minimum(x, 0)) + np.maximum(x, 0)

    def backward(self, dout):
        return np.exp(np.minimum(self.x, 0)) * dout
''',
    "softplus": '''
class Activation:
    """Softplus: y = log(1 + exp(x))."""

    def forward(self, x, training):
        self.x = x
        return np.logaddexp(x, 0)

    def backward(self, dout):
        return 1 / (1 + np.exp(-self.x)) * dout
''',
    "swish": '''
class Activation:
    """Swish: y = x sigmoid(x)."""

    def forward(self, x, training):
        self.x, self.gate = x, 1 / (1 + np.exp(-x))
        return x * self.gate

    def backward(self, dout):
        return ((1 - self.gate) * self.x + 1) * self.gate * dout
''',
    "gelu": gelu_piece(),
    "identity": '''
class Activation:
    """y = x."""

    def forward(self, x, training):
        return x

    def backward(self, dout):
        return dout
''',
}

DROPOUT = '''
class Dropout:
    """In training, each unit is left out with probability p.

    {form}.
    """

    def __init__(self, p, rng):
        self.p, self.rng = p, rng
        self.threshold = min(round(p * 65536), 65535)

    def forward(self, x, training):
        self.factor = {test_factor}
        if training and self.threshold:
            words = self.rng.bit_generator.random_raw(-(-x.size // 4))
            numbers = words.view(np.uint16)[: x.size].reshape(x.shape)  # 0..65535
            self.factor = (numbers >= self.threshold).astype(x.dtype){scale}
        return x * self.factor

    def backward(self, dout):
        return dout * self.factor
'''

DROPOUT_FORMS = {
    "inverted": {
        "form": "The others are enlarged by 1 / (1 - p) to make up for it",
        "test_factor": "1.0",
        "scale": " * (1 / (1 - self.p))",
    },
    "classic": {
        "form": "In testing all are multiplied by 1 - p (the textbook's form)",
        "test_factor": "1.0 if training else 1 - self.p",
        "scale": "",
    },
}

_LOSS = '''
class SoftmaxWithLoss:
    """L = -mean of log y at the right class, with y = softmax(x)."""

    def forward(self, x, t{argument}):
        rows = np.arange(len(x))
        log_y = x - x.max(axis=1, keepdims=True)
        self.t, self.y = t, np.exp(log_y)
        sums = (self.y @ np.ones(x.shape[1], x.dtype))[:, None]  # a product: faster than y.sum
        self.y /= sums
        log_y -= np.log(sums)
        self.worst = -float(log_y.min(axis=1).mean())  # had every label been the least likely
{rest}'''

_SHARP = """        return 0.0 - float(log_y[rows, t].sum()) / len(x)

    def backward(self):
        n = len(self.y)
        dx = self.y * (1 / n)
        dx[np.arange(n), self.t] -= 1 / n
        return dx
"""

_SMOOTH = """        self.smoothing, total = smoothing, float(log_y[rows, t].sum())
        if smoothing:  # such a share of each label is spread over all classes
            total *= 1 - smoothing
            total += smoothing / x.shape[1] * float(log_y.sum())
        return 0.0 - total / len(x)

    def backward(self):
        n, classes = self.y.shape
        dx = self.y * (1 / n)
        dx[np.arange(n), self.t] -= (1 - self.smoothing) / n
        return dx - self.smoothing / (classes * n)
"""


def softmax_piece(*, smooth: bool = False) -> str:
    """Return softmax with cross entropy; its labels may be `smooth`."""
    argument = ", smoothing=0.0" if smooth else ""
    return _LOSS.format(argument=argument, rest=_SMOOTH if smooth else _SHARP)
