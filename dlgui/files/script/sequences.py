"""Pieces of the exported script of a recurrent run: its network and its loop."""

FIRST = '''
def {name}(n_in, n_out, rng):
    """The first {what}."""
    return {draw} * ({std})
'''

SQUARES = '''
class MeanSquaredError:
    """L = mean of (y - t)^2."""

    worst = 0.0

    def forward(self, y, t):
        self.d = y - t.astype(y.dtype)[:, None]
        total, wide = float(np.vdot(self.d, self.d)), self.d.astype(np.float64)
        return (total if np.isfinite(total) else float(np.vdot(wide, wide))) / self.d.size

    def backward(self):
        return self.d * (2 / self.d.size)


def share_right(y, t):
    """An answer is right if it is off by less than .04."""
    return float((np.abs(y - t[:, None]) < 0.04).mean())
'''

CLASSES = '''
def share_right(y, t):
    """The most likely class is the answer."""
    return float((y.argmax(axis=1) == t).mean())
'''

READER = '''
class Network:
    """Recurrent layers, and a linear one that answers where something is asked."""

    def __init__(self, rng{dropout_rng}):
        sizes = [INPUTS, *HIDDEN]
        self.cells = [Cell(n_in, n, rng) for n_in, n in zip(sizes, sizes[1:])]
        self.W = first_weights(sizes[-1], OUTPUTS, rng).astype(DTYPE)
        self.b, self.last = np.zeros(OUTPUTS, DTYPE), {loss}()
{dropout}        # weights first: the length of a gradient is summed in this order
        self.owners = {{}}
        for names, own in (({weights}, "W"), ({biases}, "b")):
            for i, cell in enumerate(self.cells):
                self.owners.update({{f"{{n}}_{{i}}": (cell, n) for n in names if hasattr(cell, n)}})
            self.owners[own] = self, own
        self.params = {{key: getattr(*owner) for key, owner in self.owners.items()}}
{resting}
    def read(self, x):
        for cell in self.cells:
            x = cell.forward(x)
        return x.reshape(-1, x.shape[-1])

    def gradient(self, x, t, asked{unused}):
        """Return the loss of a mini-batch and its gradient by every parameter."""
        steps, chosen = self.read(x), np.flatnonzero(asked)
        h = {dropped}
        loss = self.last.forward(h @ self.W + self.b, wanted(t, asked){smoothing})
        dout = self.last.backward()
        self.dW, self.db = h.T @ dout, batch_sum(dout)
        dy = np.zeros_like(steps)
        dy[chosen] = {dropped_back}
        dy = dy.reshape(*x.shape[:2], -1)
        for cell in reversed(self.cells):
            dy = cell.backward(dy)
        return loss, {{key: getattr(o, "d" + name) for key, (o, name) in self.{learnt}.items()}}

    def evaluate(self, x, t, asked{judged}):
        size = max(10_000 // x.shape[1], 1)  # so many sequences at a time
        starts = range(0, len(x), size)
        parts = [{tested} @ self.W + self.b for i in starts]
        y = np.concatenate(parts)[asked.ravel()]
        if not np.isfinite(y).all():
            return nan, nan
        right = share_right({right})
        return self.last.forward(y, wanted(t, asked)), right


def wanted(t, asked):
    """What is asked for, in the order of sequences and steps."""
    return t[asked]{as_classes}
'''

TRAIN = '''
def train():
    """Train the network; return the loss of every mini-batch, and a row for every evaluation."""
    streams = [np.random.default_rng(s) for s in np.random.SeedSequence(SEED).spawn(3)]
    network, optimizer = Network(streams[0]{dropout_rng}), {optimizer}()
    shown = draw(EVALUATED_TRAIN, np.random.default_rng(11))
    tested = draw(EVALUATED_TEST, np.random.default_rng(12){testing})
    losses, curve, limit, beyond = [], [], None, 0

    def evaluate(step):
        """Measure the network; return whether it is still made of numbers."""
        row = (step, *network.evaluate(*shown), *network.evaluate(*tested))
        if step and not (np.isfinite(row[1]) and np.isfinite(row[3])):
            return False
        print("step {{:5}}  train {{:.4f}} {{:.3f}}  test {{:.4f}} {{:.3f}}".format(*row))
        curve.append(row)
        return True

    print("loss and share of right answers, of sequences like those learnt and of others")
    evaluate(0)
    for step in range(1, STEPS + 1):
{changes}        loss, grads = network.gradient(*draw(BATCH_SIZE, streams[1]))
{guarded}{before}{clip}        optimizer.update(network.params, grads)
{after}{measured}'''
