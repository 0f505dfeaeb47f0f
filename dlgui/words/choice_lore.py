"""What is known of one choice of a setting: of Adam among the methods, of the GRU among the cells.

The letters are those of the textbook, 6.1: η, α, v, h, m.
"""

from dlgui.words.activation_formulas import FORMULAS
from dlgui.words.lore_entry import Lore
from engine.layers.names import Activation

_ADAGRAD = r"W ← W - η \frac{g}{\sqrt{h} + ε}"
_MOMENTS = r"m ← β_1 m + (1 - β_1) g,  v ← β_2 v + (1 - β_2) g^2"
_ADAM = r"η \frac{\hat{m}}{\sqrt{\hat{v}} + ε}"
_RELU, _GLOROT = "Glorot, Bordes, Bengio (2011)", "Glorot, Bengio (2010)"
_HE, _LECUN = "He, Zhang, Ren, Sun (2015)", "LeCun, Bottou, Orr, Müller (1998)"
_UNIFORM = r"W_{ij} ~ U(-a, a),  a = "

_SOURCES = {
    Activation.STEP: ("3.2.2", "Rosenblatt (1958)"),
    Activation.SIGMOID: ("3.2.4, 5.5.2", "Rumelhart, Hinton, Williams (1986)"),
    Activation.TANH: ("6.2.2", "LeCun, Bottou, Orr, Müller (1998)"),
    Activation.RELU: ("3.2.7, 5.5.1", _RELU),
    Activation.LEAKY_RELU: ("", "Maas, Hannun, Ng (2013)"),
    Activation.ELU: ("", "Clevert, Unterthiner, Hochreiter (2016)"),
    Activation.GELU: ("", "Hendrycks, Gimpel (2016)"),
    Activation.SOFTPLUS: ("", "Dugas et al. (2001)"),
    Activation.SWISH: ("", "Ramachandran, Zoph, Le (2017)"),
    Activation.IDENTITY: ("3.5.1", ""),
}

ACTIVATIONS: dict[str, Lore] = {
    kind.value: Lore(f"h(x) = {FORMULAS[kind].value}", section=section, source=source)
    for kind, (section, source) in _SOURCES.items()
}

CELLS: dict[str, Lore] = {
    "tanh": Lore(r"h_t = tanh(x_t W_x + h_{t-1} W_h + b)", source="Elman (1990)"),
    "lstm": Lore(
        r"c_t = f c_{t-1} + i g,  h_t = o tanh(c_t)",
        source="Hochreiter, Schmidhuber (1997); Gers, Schmidhuber, Cummins (2000)",
    ),
    "lstm_keeps": Lore(
        r"c_t = c_{t-1} + i g,  h_t = o tanh(c_t)", source="Hochreiter, Schmidhuber (1997)"
    ),
    "gru": Lore(r"h_t = (1 - z) n + z h_{t-1}", source="Cho et al. (2014)"),
}

MODELS: dict[str, Lore] = {
    "fully_connected": Lore(r"y = h(x W_1 + b_1) W_2 + b_2", section="3.4, 4.5"),
    "convolutional": Lore(section="7.1, 7.5", source="LeCun, Bottou, Bengio, Haffner (1998)"),
    "recurrent": Lore(r"h_t = f(x_t, h_{t-1})", source="Elman (1990)"),
    "autoencoder": Lore(r"\hat{x} = g(f(x))", source="Hinton, Salakhutdinov (2006)"),
    "boltzmann": Lore(r"p(s) = \frac{e^{-E(s)}}{Z}", source="Ackley, Hinton, Sejnowski (1985)"),
    "rbm": Lore(r"E(v, h) = -b·v - c·h - v W h", source="Smolensky (1986); Hinton (2002)"),
    "dbn": Lore(source="Hinton, Osindero, Teh (2006)"),
    "dbm": Lore(source="Salakhutdinov, Hinton (2009)"),
    "adversarial": Lore(r"x = G(z),  0 < D(x) < 1", source="Goodfellow et al. (2014)"),
}

CHOICES: dict[str, dict[str, Lore]] = {
    "optimizer.method": {
        "sgd": Lore(r"W ← W - η \frac{∂L}{∂W}", section="6.1.2", source="Robbins, Monro (1951)"),
        "momentum": Lore(
            r"v ← α v - η \frac{∂L}{∂W},  W ← W + v", section="6.1.4", source="Polyak (1964)"
        ),
        "nesterov": Lore(r"v ← α v - η g,  W ← W + α v - η g", source="Nesterov (1983)"),
        "adagrad": Lore(
            r"h ← h + g^2,  " + _ADAGRAD, section="6.1.5", source="Duchi, Hazan, Singer (2011)"
        ),
        "rmsprop": Lore(
            r"h ← ρ h + (1 - ρ) g^2,  " + _ADAGRAD,
            section="6.1.5",
            source="Tieleman, Hinton (2012)",
        ),
        "adam": Lore(f"{_MOMENTS},  W ← W - {_ADAM}", section="6.1.6", source="Kingma, Ba (2015)"),
        "adamw": Lore(f"{_MOMENTS},  W ← W - η λ W - {_ADAM}", source="Loshchilov, Hutter (2019)"),
        "amsgrad": Lore(
            _MOMENTS + r",  v_{max} ← max(v_{max}, v)", source="Reddi, Kale, Kumar (2018)"
        ),
    },
    "network.model": MODELS,
    "network.activation": ACTIVATIONS,
    "network.initializer": {
        "normal": Lore(r"W_{ij} ~ N(0, std^2)", section="6.2.1"),
        "uniform": Lore(_UNIFORM + "std"),
        "lecun_normal": Lore(r"std = \frac{1}{\sqrt{n}}", section="6.2.2", source=_LECUN),
        "lecun_uniform": Lore(_UNIFORM + r"\sqrt{\frac{3}{n}}", source=_LECUN),
        "glorot_normal": Lore(
            r"std = \sqrt{\frac{2}{n_{in} + n_{out}}}", section="6.2.2", source=_GLOROT
        ),
        "glorot_uniform": Lore(
            _UNIFORM + r"\sqrt{\frac{6}{n_{in} + n_{out}}}", section="6.2.2", source=_GLOROT
        ),
        "he_normal": Lore(r"std = \sqrt{\frac{2}{n}}", section="6.2.3", source=_HE),
        "he_uniform": Lore(_UNIFORM + r"\sqrt{\frac{6}{n}}", section="6.2.3", source=_HE),
        "orthogonal": Lore(r"W^T W = I", source="Saxe, McClelland, Ganguli (2014)"),
    },
    "sequence.cell": CELLS,
    "sequence.composition": {
        "simple": Lore(r"h = tanh([l; r] W + b)", source="Goller, Küchler (1996)"),
        "tensor": Lore(r"h = tanh(c V c + c W + b),  c = [l; r]", source="Socher et al. (2013)"),
    },
    "sequence.reset": {
        "before": Lore(r"n = tanh(x W_x + (r h) W_h + b)", source="Cho et al. (2014)"),
        "after": Lore(r"n = tanh(x W_x + b + r (h W_h + b'))", source="Cho et al. (2014)"),
    },
    "optimizer.schedule": {
        "constant": Lore(r"η_t = η"),
        "step": Lore(r"η_t = η r^{n},  n k ≤ t < (n + 1) k"),
        "exponential": Lore(r"η_t = η r^{t / k}"),
        "inverse_time": Lore(
            r"η_t = \frac{η}{1 + (\frac{1}{r} - 1) \frac{t}{k}}", source="Robbins, Monro (1951)"
        ),
        "cosine": Lore(
            r"η_t = \frac{η}{2} (1 + cos(π \frac{t}{T}))", source="Loshchilov, Hutter (2017)"
        ),
    },
    "autoencoder.loss": {
        "cross_entropy": Lore(r"-\sum_{i=1}^{n} (x_i log y_i + (1 - x_i) log(1 - y_i))"),
        "squared_error": Lore(r"\sum_{i=1}^{n} (y_i - x_i)^2", source="Baldi, Hornik (1989)"),
    },
    "autoencoder.kind": {
        "plain": Lore(r"L = ℓ(x, g(f(x)))", source="Hinton, Salakhutdinov (2006)"),
        "variational": Lore(
            r"L = ℓ(x, \hat{x}) + β KL(q(c) ‖ N(0, 1))", source="Kingma, Welling (2014)"
        ),
    },
    "autoencoder.sparsity": {
        "kl": Lore(r"ρ log \frac{ρ}{\bar{c}} + (1 - ρ) log \frac{1 - ρ}{1 - \bar{c}}"),
        "l1": Lore(r"λ \sum_{k=1}^{K} |c_k|"),
    },
    "adversarial.generator_loss": {
        "minimax": Lore(r"\frac{1}{N} \sum_{n=1}^{N} log(1 - D(G(z_n)))"),
    },
}
"""By the path of a setting, and the choice as files have it."""
