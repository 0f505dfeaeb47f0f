"""An autoencoder as a Python script that needs NumPy only, and learns the same."""

from collections.abc import Sequence
from typing import Any

from dlgui.files.script.codes import (
    GAUSSIAN,
    LOSSES,
    NOISES,
    SIGMOID,
    SPARSE_KL,
    SPARSE_L1,
    SPOIL,
)
from dlgui.files.script.head import names_of_parameters
from dlgui.files.script.layers import LINEAR, PLAIN_PASSES
from dlgui.files.script.loop import SOUND
from dlgui.files.script.norms import behind, has_running, pieces_behind
from dlgui.files.script.shared import first_values, in_list
from dlgui.files.script.unlabelled import Learning, unlabelled_script, without_labels
from engine.data.names import Split
from engine.layers.codes import FIXED_SEED
from engine.layers.names import NoiseName, SparsityForm
from engine.models.names import AutoencoderKind
from engine.training.build import build_trainer
from engine.training.config import RunConfig
from engine.training.model_config import AutoencoderConfig
from engine.training.records import Change

MODEL = '''
class Model:
    """There, the code, and the same way back."""

    def __init__(self, weights_rng, {dropout_rng}sampling_rng):
        self.rng, self.layers, n_in = sampling_rng, [], {inputs}
        for n_out in HIDDEN:
            self.layers += [{layers}]
            n_in = n_out
        self.layers += [{code}]
{back}        self.last, self.params = Loss(), {{}}
        for i, layer in enumerate(self.layers):
            for name in NAMES:
                if hasattr(layer, name):
                    self.params[f"{{name}}{{i}}"] = getattr(layer, name)

    def forward(self, x, training=False):
        for layer in self.layers:
            x = layer.forward(x, training)
        return x

    def gradient(self, x):
        """Return the loss of a mini-batch and its gradient by every parameter."""
        y = self.forward({spoilt}, training=True)
        loss = self.last.forward(y, x){penalty}
        dout, grads = self.last.backward(), {{}}
        for layer in reversed(self.layers):
            dout = layer.backward(dout)
{shared}        for i, layer in enumerate(self.layers):
            for name in NAMES:
                if hasattr(layer, name):
                    grads[f"{{name}}{{i}}"] = getattr(layer, "d" + name)
        return loss, grads

    def evaluate(self, x):
        rebuilt = float(self.last.errors(self.forward(x), x).mean(dtype=np.float64))
        return {figures}
{more}'''

BACK = """        n_in = CODE
        for n_out in HIDDEN[::-1]:
            self.layers += [{layers}]
            n_in = n_out
        self.layers.append(Linear(n_in, {inputs}, weights_rng))
"""

BACK_BY_THE_SAME = """\
        first, *others = [layer for layer in self.layers if isinstance(layer, Linear)]
        for source in reversed(others):
{width}            self.layers += [{layers}]
        self.layers.append(Tied(first))
"""

TIED = '''
class Tied:
    """The way back through the weights of a linear layer: y = x W^T + b."""

    def __init__(self, source):
        self.source, self.b = source, np.zeros(len(source.W), DTYPE)

    def forward(self, x, training):
        self.x = x
        return x @ self.source.W.T + self.b

    def backward(self, dout):
        self.own, self.db = dout.T @ self.x, batch_sum(dout)
        return dout @ self.source.W
'''

SHARED = """        for layer in self.layers:
            if isinstance(layer, Tied):  # the same weights have a part in the way back
                layer.source.dW += layer.own
"""

FINDER = """
    @property
    def code(self):
        return next(layer for layer in self.layers if isinstance(layer, Code))
"""


def autoencoder_script(config: RunConfig, title: str, changes: Sequence[Change] = ()) -> str:
    """Return the script of a run. Raises ConfigError for a setting that a script cannot have."""
    settings, trainer = config.autoencoder, build_trainer(config)
    spoils = settings.noise is not NoiseName.NONE and settings.noise_level > 0
    inputs = trainer.parts.evaluator.sample(Split.TRAIN).x.shape[1]
    pieces = [
        *_layers(config),
        *([SPOIL.format(noise=NOISES[settings.noise])] if spoils else []),
        *_code(settings),
        LOSSES[settings.loss],
        _model(config, inputs, spoils=spoils),
    ]
    own = _constants(settings, spoils=spoils)
    return unlabelled_script(config, title, changes, pieces, own, _learning(config), trainer)


def _learning(config: RunConfig) -> Learning:
    varies = config.autoencoder.kind is AutoencoderKind.VARIATIONAL
    figures = ("loss", "reconstruction", "kl") if varies else ("loss",)
    learning = without_labels(config, figures)
    dropped = config.regularization.dropout > 0
    return learning._replace(
        top=names_of_parameters(config),
        streams="weights_rng, dropout_rng, sampling_rng" if dropped else learning.streams,
        dropout="dropout_rng" if dropped else "_",
        judged=f"({learning.judged} or model.is_sound())"
        if has_running(config.network)
        else learning.judged,
    )


def _layers(config: RunConfig) -> list[str]:
    network = config.network
    draw, std = first_values(network.initializer, network.initial_std)
    pieces = [LINEAR.format(std=std, draw=draw, passes=PLAIN_PASSES)]
    pieces += [TIED] if config.autoencoder.tied else []
    return [*pieces, *pieces_behind(config)]


def _code(settings: AutoencoderConfig) -> list[str]:
    match settings.kind, settings.sparsity:
        case AutoencoderKind.VARIATIONAL, _:
            return [GAUSSIAN.format(seed=FIXED_SEED)]
        case AutoencoderKind.SPARSE, SparsityForm.KL:
            return [SIGMOID, SPARSE_KL]
        case AutoencoderKind.SPARSE, _:
            return [SPARSE_L1]
    return []


def _model(config: RunConfig, inputs: int, *, spoils: bool) -> str:
    settings = config.autoencoder
    plain = settings.kind is AutoencoderKind.PLAIN
    varies = settings.kind is AutoencoderKind.VARIATIONAL
    bent = settings.kind is AutoencoderKind.SPARSE and settings.sparsity is SparsityForm.KL
    linear = f"Linear(n_in, {'2 * CODE' if varies else 'CODE'}, weights_rng)"
    code = [linear, *(["Sigmoid()"] if bent else []), *([] if plain else ["Code(self.rng)"])]
    cost = "rebuilt" if plain else "rebuilt + self.code.penalty()"
    there = in_list(["Linear(n_in, n_out, weights_rng)", *behind(config)], 16)
    tied = in_list(["Tied(source)", *behind(config)], 16)
    width = "            n_out = len(source.W)\n" if config.network.batch_norm else ""
    back = BACK_BY_THE_SAME.format(layers=tied, width=width) if settings.tied else BACK
    return MODEL.format(
        inputs=inputs,
        dropout_rng="dropout_rng, " if config.regularization.dropout else "",
        layers=there,
        code=", ".join(code),
        back=back.format(inputs=inputs, layers=there),
        shared=SHARED if settings.tied else "",
        spoilt="spoil(x, self.rng)" if spoils else "x",
        penalty="" if plain else " + self.code.penalty()",
        figures=f"{cost}, rebuilt, self.code.kl()" if varies else f"({cost},)",
        more=("" if plain else FINDER) + (SOUND if has_running(config.network) else ""),
    )


def _constants(settings: AutoencoderConfig, *, spoils: bool) -> dict[str, Any]:
    sparse = settings.kind is AutoencoderKind.SPARSE
    with_target = sparse and settings.sparsity is SparsityForm.KL
    values = {
        "CODE": settings.code,
        "NOISE": settings.noise_level if spoils else None,
        "BETA": settings.beta if settings.kind is AutoencoderKind.VARIATIONAL else None,
        "SPARSITY_WEIGHT": settings.sparsity_weight if sparse else None,
        "SPARSITY_TARGET": settings.sparsity_target if with_target else None,
    }
    return {name: value for name, value in values.items() if value is not None}
