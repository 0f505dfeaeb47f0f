"""Pieces of the exported script: its optimizers, each in the words of its equation."""

from dlgui.files.script.head import ADAMS
from engine.optimization.names import AdamEps, EpsPlace, OptimizerName
from engine.training.config import RunConfig

_ADAM_RATE = """
    def update(self, params, grads):
        self.t += 1
        root = sqrt(1.0 - BETA2**self.t)
        lr = LR * root / (1.0 - BETA1**self.t)
        for key, g in grads.items():
"""
_ADAM_MOMENTS = """            m = self.m.setdefault(key, np.zeros_like(g))
            v = self.v.setdefault(key, np.zeros_like(g))
            m *= BETA1
            m += (1.0 - BETA1) * g
            v *= BETA2
            v += (1.0 - BETA2) * (g * g)
"""
_ADAM_MOVE = """            params[key] -= lr * {step}
"""

OPTIMIZERS = {
    "sgd": '''
class SGD:
    """w = w - lr g."""

    def update(self, params, grads):
        for key in grads:
            params[key] -= LR * grads[key]
''',
    "momentum": '''
class Momentum:
    """{formula}"""

    def __init__(self):
        self.v = {{}}

    def update(self, params, grads):
        for key, g in grads.items():
            v = self.v.setdefault(key, np.zeros_like(g))
            v *= MOMENTUM
{move}
''',
    "nesterov": '''
class Nesterov:
    """{nesterov_formula}"""

    def __init__(self):
        self.v = {{}}

    def update(self, params, grads):
        for key, g in grads.items():
            v = self.v.setdefault(key, np.zeros_like(g))
            v *= MOMENTUM
{nesterov_move}
''',
    "adagrad": '''
class AdaGrad:
    """h = h + g^2; w = w - lr g / sqrt(h)."""

    def __init__(self):
        self.h, self.t = {{}}, 0

    def update(self, params, grads):
        self.t += 1
        for key, g in grads.items():
            h = self.h.setdefault(key, np.full_like(g, {start!r}))
            {skip}h += g * g
            params[key] -= LR * {step}
''',
    "rmsprop": '''
class RMSProp:
    """h = rho h + (1 - rho) g^2; w = w - lr g / sqrt(h)."""

    def __init__(self):
        self.h = {{}}

    def update(self, params, grads):
        for key, g in grads.items():
            h = self.h.setdefault(key, np.zeros_like(g))
            h *= DECAY
            h += (1.0 - DECAY) * (g * g)
            params[key] -= LR * {step}
''',
    "adam": '''
class Adam:
    """m and v average the gradients and their squares; both are corrected for starting at 0."""

    def __init__(self):
        self.m, self.v, self.t = {{}}, {{}}, 0
'''
    + _ADAM_RATE
    + _ADAM_MOMENTS
    + _ADAM_MOVE,
    "adamw": '''
class AdamW:
    """Adam, and weights that decay by themselves: m and v never see it."""

    def __init__(self):
        self.m, self.v, self.t = {{}}, {{}}, 0
'''
    + _ADAM_RATE
    + """            if key.startswith({weights}):
                params[key] *= 1.0 - LR * WEIGHT_DECAY
"""
    + _ADAM_MOMENTS
    + _ADAM_MOVE,
    "amsgrad": '''
class AMSGrad:
    """Adam, but divided by the root of the largest v so far: steps never grow again."""

    def __init__(self):
        self.m, self.v, self.v_max, self.t = {{}}, {{}}, {{}}, 0
'''
    + _ADAM_RATE
    + _ADAM_MOMENTS
    + """            v_max = self.v_max[key] = np.maximum(self.v_max.get(key, 0), v)
"""
    + _ADAM_MOVE,
}

MOMENTUM_FORMS = {
    "classical": {
        "formula": "v = mu v - lr g; w = w + v.",
        "move": "            v -= LR * g\n            params[key] += v",
        "nesterov_formula": "v = mu v - lr g; w = w + mu v - lr g.",
        "nesterov_move": """            v -= LR * g
            params[key] -= LR * g
            params[key] += MOMENTUM * v""",
    },
    "lr_free": {
        "formula": "v = mu v + g; w = w - lr v.",
        "move": "            v += g\n            params[key] -= LR * v",
        "nesterov_formula": "v = mu v + g; w = w - lr (g + mu v).",
        "nesterov_move": """            v += g
            params[key] -= LR * (MOMENTUM * v + g)""",
    },
}

DIVIDE = '''
def divide(numerator, root):
    """Divide; where the root is 0 there never was a gradient, and the weight stays where it is."""
    return np.divide(numerator, root, out=root, where=root != 0)
'''

_EPS = {OptimizerName.ADAGRAD: 1e-7, OptimizerName.RMSPROP: 1e-7, **dict.fromkeys(ADAMS, 1e-8)}


def optimizer_pieces(config: RunConfig, weights: str = '"W"') -> list[str]:
    """Return the class of the optimizer, and what it needs besides.

    The names of weights, which may decay, begin with one of the initials in `weights`.
    """
    o = config.optimizer
    eps = _EPS.get(o.method, 0.0) if o.eps is None else o.eps
    adam = o.method in ADAMS
    numerator, h = ("m", "v") if adam else ("g", "h")
    h = "v_max" if o.method is OptimizerName.AMSGRAD else h
    inside = o.eps_place is EpsPlace.INSIDE and not adam
    textbook = o.method is OptimizerName.ADAM and o.adam_eps is AdamEps.UNCORRECTED
    shown = f"{eps!r} * root" if adam and not textbook else repr(eps)
    root = f"np.sqrt({h} + {shown})" if inside else f"(np.sqrt({h}) + {shown})"
    plain = eps == 0
    step = f"divide({numerator}, {root})" if plain else f"({numerator} / {root})"
    text = OPTIMIZERS[o.method]
    text = text.format(
        step=step,
        weights=weights,
        start=o.adagrad_start,
        skip="if self.t > 1:\n                " if o.adagrad_skip_first else "",
        **MOMENTUM_FORMS[o.momentum_form],
    )
    return [DIVIDE, text] if "divide(" in text else [text]
