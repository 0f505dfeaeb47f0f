"""Pieces of the exported script: its network, its mini-batches and its training loop."""

NETWORK = '''
class Network:
    """{hidden}then a last linear layer."""

    def __init__(self, weights_rng, dropout_rng):
        self.layers, sizes = [{stages}], [{inputs}, *HIDDEN, {classes}]
        for n_in, n_out in zip(sizes[:-2], sizes[1:-1]):
            self.layers += [{layers}]
        self.layers.append(Linear(sizes[-2], sizes[-1], weights_rng))
{first}        self.last = SoftmaxWithLoss()
        self.params = {{}}
        for i, layer in enumerate(self.layers):
            for name in NAMES:
                if hasattr(layer, name):
                    self.params[f"{{name}}{{i}}"] = getattr(layer, name)

    def predict(self, x, training=False):
        for layer in self.layers:
            x = layer.forward(x, training)
        return x

    def loss(self, x, t, training=False):
        return self.last.forward(self.predict(x, training), t{smoothing})

    def gradient(self, x, t):
        """Return the loss of a mini-batch and its gradient by every parameter that is trained."""
        loss = self.loss(x, t, training=True)
        dout = self.last.backward()
        for layer in reversed(self.layers{learning}):
            dout = layer.backward(dout)
        grads = {{}}
        for i, layer in enumerate(self.layers):
            for name in NAMES:
                if hasattr(layer, name){learns}:
                    grads[f"{{name}}{{i}}"] = getattr(layer, "d" + name)
        return loss, grads

    def evaluate(self, x, t):
        y = self.{answers}(x)
        if not np.isfinite(y).all():
            return nan, nan
        return self.last.forward(y, t), float(np.mean(y.argmax(axis=1) == t))
{more}'''

RESTING = '''
    def learns(self, name, layer):
        """Whether a parameter is trained; the others stay as they were drawn."""
        return name not in ({last} if layer is self.layers[-1] else {norms})
'''

SOUND = '''
    def arrays(self):
        """All numbers that training changes: parameters and running statistics."""
        norms = [layer for layer in self.layers if isinstance(layer, BatchNorm)]
        running = [array for norm in norms for array in (norm.running_mean, norm.running_var)]
        return [*self.params.values(), *running]

    def is_sound(self):
        """Whether all of them are numbers.

        Statistics that have just begun may make an evaluation infinite: that is no divergence.
        """
        return all(np.isfinite(array).all() for array in self.arrays())
'''

BATCHES = {
    "with_replacement": '''
def batches(count, rng):
    """Yield the places of the examples of each mini-batch, drawn with replacement."""
    while True:
        yield rng.integers(0, count, BATCH_SIZE, dtype=np.intp)
''',
    "shuffled": '''
def batches(count, rng):
    """Yield the places of the examples of each mini-batch; every epoch has a new order."""
    order = np.arange(count)
    while True:
        rng.shuffle(order)
        for start in range(0, count - BATCH_SIZE + 1, BATCH_SIZE):
            yield order[start : start + BATCH_SIZE]
''',
}

TRAIN = '''
def train():
    """Train the network; return the loss of every mini-batch, and a row for every evaluation."""
    streams = [np.random.default_rng(s) for s in np.random.SeedSequence(SEED).spawn(4)]
    weights_rng, batch_rng, dropout_rng, noise_rng = streams
    network, optimizer = Network(weights_rng, dropout_rng), {optimizer}()
{data}{stop}    losses, rows, limit, beyond = [], [], None, 0

    def evaluate(step):
        """Measure the network; return whether it is still made of numbers."""
        learnt, others = network.evaluate(x_shown, t_shown), network.evaluate(x_test, t_test)
        row = (step, *learnt, *others{judged})
        if step and not {finite}:
            return False
        print("step {{:5}}  train {{:.4f}} {{:.3f}}  test {{:.4f}} {{:.3f}}".format(*row))
        rows.append(row)
        return True

    print("loss and accuracy on {what} that are learnt and on others")
    evaluate(0)
    for step, chosen in zip(range(1, STEPS + 1), batches(len(x_train), batch_rng)):
{changes}        loss, grads = network.gradient(x_train[chosen], t_train[chosen])
{guarded}{before}{clip}        optimizer.update(network.params, grads)
{after}{limited}{measured}'''
