"""A run as a Python script that needs NumPy only, reads like the textbook, and learns the same.

The script draws the same random numbers and computes in the same order: on the same machine its
losses are those of the program to the last bit.
"""

from collections.abc import Callable, Sequence

from dlgui.files.script.autoencoder import autoencoder_script
from dlgui.files.script.convolutional import image_pieces, portions, stages_of
from dlgui.files.script.head import CLASSES, refuse, script_head
from dlgui.files.script.layers import (
    ACTIVATIONS,
    BATCH_SUM,
    DROPOUT,
    DROPOUT_FORMS,
    LINEAR,
    LIT_PASSES,
    LOSS,
    PLAIN_PASSES,
)
from dlgui.files.script.loop import BATCHES, DATA, NETWORK, NOISE, RESTING, SOUND, TRAIN
from dlgui.files.script.norms import behind, has_running, norm_pieces, of_images
from dlgui.files.script.optimizers import optimizer_pieces
from dlgui.files.script.penalties import penalties
from dlgui.files.script.rates import before_update, rate_pieces
from dlgui.files.script.rbm import rbm_script
from dlgui.files.script.recurrent import recurrent_script
from dlgui.files.script.shared import first_values, training_loop
from engine.data.digits import BUNDLED_FEATURES
from engine.models.names import ModelName
from engine.training.build import build_trainer
from engine.training.config import RunConfig
from engine.training.records import Change

OF_THEIR_OWN: dict[ModelName, Callable[[RunConfig, str, Sequence[Change]], str]] = {
    ModelName.RECURRENT: recurrent_script,
    ModelName.AUTOENCODER: autoencoder_script,
    ModelName.RBM: rbm_script,
}
"""Models whose scripts have little in common with that of a classifier."""

IMAGE = (1, 28, 28)
LIT = "    network.layers[0].lit = np.flatnonzero(images[:TRAIN_SIZE].max(axis=0))\n"


def script_for(config: RunConfig, title: str, changes: Sequence[Change] = ()) -> str:
    """Return the script of a run, in which these settings were changed while it went on.

    Raises ConfigError for a setting that a script cannot have, and DataError.
    """
    if (own := OF_THEIR_OWN.get(config.network.model)) is not None:
        return own(config, title, changes)
    refuse(config, changes)
    trainer = build_trainer(config)
    narrow = trainer.parts.batches.examples[0].shape[1] < BUNDLED_FEATURES
    pieces = [script_head(config, title, trainer.evaluation_interval, changes), DATA]
    if config.data.label_noise:
        pieces.append(NOISE)
    pieces += [BATCHES[config.training.sampling], BATCH_SUM]
    pieces += [_linear(config, LIT_PASSES if narrow else PLAIN_PASSES), *_layers(config), LOSS]
    pieces += [*optimizer_pieces(config), *rate_pieces(config), _network(config)]
    pieces.append(_train(config, LIT if narrow else "", changes))
    return "\n\n\n".join(piece.strip("\n") for piece in pieces) + "\n"


def _linear(config: RunConfig, passes: str) -> str:
    draw, std = first_values(config.network.initializer, config.network.initial_std)
    return LINEAR.format(std=std, draw=draw, passes=passes)


def _layers(config: RunConfig) -> list[str]:
    network, regularization = config.network, config.regularization
    pieces = image_pieces(config, IMAGE) if of_images(network) else []
    pieces += norm_pieces(config)
    pieces.append(ACTIVATIONS[network.activation])
    if regularization.dropout:
        pieces.append(DROPOUT.format(**DROPOUT_FORMS[regularization.dropout_form]))
    return pieces


def _network(config: RunConfig) -> str:
    network = config.network
    layers = ["Linear(n_in, n_out, weights_rng)", *behind(config)]
    resting = _resting(config)
    words = ", ".join(layer.partition("(")[0].lower() for layer in layers)
    hidden = f"For each hidden layer {words}; " if network.hidden else ""
    shown = _in_lines(layers, 16) if len(layers) > 2 else ", ".join(layers)
    sound = SOUND if has_running(network) else ""
    return NETWORK.format(
        hidden=hidden,
        layers=shown,
        learns=" and self.learns(name, layer)" if resting else "",
        **_images(config, resting + sound),
    )


def _images(config: RunConfig, more: str) -> dict[str, str]:
    """What a network of images has more than one of units, and its methods with it."""
    if not of_images(config.network):
        plain = {"stages": "", "inputs": "784", "first": "", "learning": "", "answers": "predict"}
        return plain | {"more": more}
    stages = stages_of(config, IMAGE)
    pixels = "        self.layers[{0}].wants_dx = False  # of the pixels no gradient is needed\n"
    return {
        "stages": _in_lines(stages.layers, 12),
        "inputs": str(stages.outputs),
        "first": pixels.format(stages.first) if stages.first < len(stages.layers) else "",
        "learning": f"[{stages.first}:]",
        "answers": "in_portions" if (method := portions(config)) else "predict",
        "more": method + more,
    }


def _in_lines(layers: Sequence[str], indent: int) -> str:
    """The items of a list, each in its line."""
    return "".join(f"\n{' ' * indent}{layer}," for layer in layers) + f"\n{' ' * (indent - 4)}"


def _resting(config: RunConfig) -> str:
    """The rule that says which parameters are trained; nothing if all are."""
    network = config.network
    learns = {"W": network.train_output_weights, "b": network.train_output_bias}
    last = [name for name, trained in learns.items() if not trained]
    norms = [] if network.train_gamma_beta or not network.batch_norm else ["gamma", "beta"]
    return RESTING.format(last=last, norms=norms) if last or norms else ""


def _train(config: RunConfig, lit: str, changes: Sequence[Change]) -> str:
    """The loop, with the penalties."""
    pulls = penalties(config, changes)
    return training_loop(
        TRAIN,
        changes=before_update(config, changes=bool(changes)),
        lit=lit,
        finite="(np.isfinite(row).all() or network.is_sound())"
        if has_running(config.network)
        else "np.isfinite(row).all()",
        optimizer=CLASSES[config.optimizer.method],
        t_train="with_noise(labels[:TRAIN_SIZE], noise_rng)"
        if config.data.label_noise
        else "labels[:TRAIN_SIZE]",
        before=pulls.before,
        after=pulls.after,
    )
