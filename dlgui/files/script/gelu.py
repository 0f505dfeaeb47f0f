"""The piece of the exported script that has GELU: NumPy lacks erfc, so the engine's is in it."""

import inspect

from engine.layers import erfc

CLASS = '''
class Activation:
    """GELU: y = x Phi(x), Phi the distribution function of N(0, 1)."""

    def forward(self, x, training):
        self.x, gate = x, x * -sqrt(1 / 2)
        self.gate = erfc(gate, gate)
        self.gate *= 0.5
        return x * self.gate

    def backward(self, dout):
        density = np.exp(self.x * self.x * -0.5) * (1 / sqrt(2 * np.pi))
        return (density * self.x + self.gate) * dout
'''

OWN_NAMES = "Array = np.ndarray\n"


def gelu_piece() -> str:
    """Return the class, and before it the function as the engine has it."""
    source = inspect.getsource(erfc)
    function = source[source.index("# W. J. Cody") :]
    return OWN_NAMES + "\n" + function.rstrip("\n") + "\n\n" + CLASS
