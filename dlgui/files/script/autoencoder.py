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
from dlgui.files.script.head import refuse_others
from dlgui.files.script.layers import ACTIVATIONS, LINEAR, PLAIN_PASSES
from dlgui.files.script.shared import first_values
from dlgui.files.script.unlabelled import unlabelled_script, without_labels
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

    def __init__(self, weights_rng, sampling_rng):
        self.rng, self.layers, n_in = sampling_rng, [], {inputs}
        for n_out in HIDDEN:
            self.layers += [Linear(n_in, n_out, weights_rng), Activation()]
            n_in = n_out
        self.layers += [{code}]
        n_in = CODE
        for n_out in [*HIDDEN[::-1], {inputs}]:
            self.layers += [Linear(n_in, n_out, weights_rng), Activation()]
            n_in = n_out
        self.layers.pop()  # no activation behind the last layer: the loss knows what follows
        self.last, self.params = Loss(), {{}}
        for i, layer in enumerate(self.layers):
            if isinstance(layer, Linear):
                self.params[f"W{{i}}"], self.params[f"b{{i}}"] = layer.W, layer.b

    def forward(self, x, training=False):
        for layer in self.layers:
            x = layer.forward(x, training)
        return x

    def gradient(self, x):
        """Return the loss of a mini-batch and its gradient by every parameter."""
        loss = self.last.forward(self.forward({spoilt}, training=True), x){penalty}
        dout, grads = self.last.backward(), {{}}
        for i in reversed(range(len(self.layers))):
            dout = self.layers[i].backward(dout)
            if isinstance(self.layers[i], Linear):
                grads[f"W{{i}}"], grads[f"b{{i}}"] = self.layers[i].dW, self.layers[i].db
        return loss, {{key: grads[key] for key in self.params}}

    def evaluate(self, x):
        rebuilt = float(self.last.errors(self.forward(x), x).mean(dtype=np.float64))
        return {figures}
{finder}'''

FINDER = """
    @property
    def code(self):
        return next(layer for layer in self.layers if isinstance(layer, Code))
"""

ALLOWED: dict[str, tuple[Any, ...]] = {
    "autoencoder.tied": (False,),
    "network.batch_norm": (False,),
    "regularization.dropout": (0.0,),
}


def autoencoder_script(config: RunConfig, title: str, changes: Sequence[Change] = ()) -> str:
    """Return the script of a run. Raises ConfigError for a setting that a script cannot have."""
    refuse_others(config, ALLOWED)
    network, settings, trainer = config.network, config.autoencoder, build_trainer(config)
    draw, std = first_values(network.initializer, network.initial_std)
    spoils = settings.noise is not NoiseName.NONE and settings.noise_level > 0
    pieces = [
        LINEAR.format(std=std, draw=draw, passes=PLAIN_PASSES),
        ACTIVATIONS[network.activation],
        *([SPOIL.format(noise=NOISES[settings.noise])] if spoils else []),
        *_code(settings),
        LOSSES[settings.loss],
        _model(settings, trainer.parts.evaluator.sample(Split.TRAIN).x.shape[1], spoils=spoils),
    ]
    varies = settings.kind is AutoencoderKind.VARIATIONAL
    figures = ("loss", "reconstruction", "kl") if varies else ("loss",)
    own = _constants(settings, spoils=spoils)
    learning = without_labels(config, figures)
    return unlabelled_script(config, title, changes, pieces, own, learning, trainer)


def _code(settings: AutoencoderConfig) -> list[str]:
    match settings.kind, settings.sparsity:
        case AutoencoderKind.VARIATIONAL, _:
            return [GAUSSIAN.format(seed=FIXED_SEED)]
        case AutoencoderKind.SPARSE, SparsityForm.KL:
            return [SIGMOID, SPARSE_KL]
        case AutoencoderKind.SPARSE, _:
            return [SPARSE_L1]
    return []


def _model(settings: AutoencoderConfig, inputs: int, *, spoils: bool) -> str:
    plain = settings.kind is AutoencoderKind.PLAIN
    varies = settings.kind is AutoencoderKind.VARIATIONAL
    bent = settings.kind is AutoencoderKind.SPARSE and settings.sparsity is SparsityForm.KL
    width = "2 * CODE" if varies else "CODE"
    linear = f"Linear(n_in, {width}, weights_rng)"
    code = [linear, *(["Sigmoid()"] if bent else []), *([] if plain else ["Code(self.rng)"])]
    cost = "rebuilt" if plain else "rebuilt + self.code.penalty()"
    return MODEL.format(
        inputs=inputs,
        code=", ".join(code),
        spoilt="spoil(x, self.rng)" if spoils else "x",
        penalty="" if plain else " + self.code.penalty()",
        figures=f"{cost}, rebuilt, self.code.kl()" if varies else f"({cost},)",
        finder="" if plain else FINDER,
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
