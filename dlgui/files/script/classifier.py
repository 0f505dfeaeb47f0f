"""A classifier, fully connected or of images, as a Python script that needs NumPy only."""

from collections.abc import Sequence
from math import prod

from dlgui.files.script.convolutional import image_of, image_pieces, portions, stages_of
from dlgui.files.script.examples import data_lines, data_pieces
from dlgui.files.script.head import CLASSES, named, names_of_parameters, refuse_changes, script_head
from dlgui.files.script.layers import (
    BATCH_SUM,
    LINEAR,
    LIT_PASSES,
    PLAIN_PASSES,
    softmax_piece,
)
from dlgui.files.script.limits import Limits, limits
from dlgui.files.script.loop import BATCHES, NETWORK, RESTING, SOUND, TRAIN
from dlgui.files.script.norms import behind, has_running, of_images, pieces_behind
from dlgui.files.script.optimizers import optimizer_pieces
from dlgui.files.script.penalties import penalties
from dlgui.files.script.rates import before_update, rate_pieces
from dlgui.files.script.shared import (
    HEADS,
    JUDGED_HEADS,
    first_pieces,
    first_values,
    in_list,
    put_together,
    training_loop,
)
from dlgui.files.script.stopping import stop_lines, stop_piece
from engine.arrays import Shape
from engine.training.build import build_trainer
from engine.training.config import RunConfig
from engine.training.records import Change

LIT = "    network.layers[0].lit = np.flatnonzero(x_train.any(axis=0))\n"


def classifier_script(config: RunConfig, title: str, changes: Sequence[Change] = ()) -> str:
    """Return the script of a run. Raises ConfigError for a setting that a script cannot have."""
    refuse_changes(changes)
    trainer = build_trainer(config)
    examples = trainer.parts.digits
    assert examples is not None, "a classifier has examples"
    narrow = trainer.parts.batches.examples[0].shape[1] < examples.features
    limited = limits(config, trainer.parts.network, narrow=narrow)
    pieces = [
        script_head(config, title, trainer.evaluation_interval, changes, limited.settings)
        + names_of_parameters(config),
        *data_pieces(config),
        BATCHES[config.training.sampling],
        BATCH_SUM,
        *first_pieces(config.network.initializer),
        *_layers(config, LIT_PASSES if narrow else PLAIN_PASSES, examples.shape),
        softmax_piece(smooth=config.regularization.label_smoothing > 0),
        *optimizer_pieces(config),
        *rate_pieces(config),
        *limited.pieces,
        *stop_piece(config),
        _network(config, examples.shape),
        _train(config, LIT if narrow else "", changes, limited),
    ]
    return put_together(pieces)


def _layers(config: RunConfig, passes: str, shape: Shape) -> list[str]:
    network = config.network
    draw, std = first_values(network.initializer, network.initial_std)
    pieces = [LINEAR.format(std=std, draw=draw, passes=passes)]
    pieces += image_pieces(config, image_of(shape)) if of_images(network) else []
    return [*pieces, *pieces_behind(config)]


def _network(config: RunConfig, shape: Shape) -> str:
    network = config.network
    layers = ["Linear(n_in, n_out, weights_rng)", *behind(config)]
    resting = _resting(config)
    words = ", ".join(layer.partition("(")[0].lower() for layer in layers)
    return NETWORK.format(
        hidden=f"For each hidden layer {words}; " if network.hidden else "",
        layers=in_list(layers, 16),
        learns=" and self.learns(name, layer)" if resting else "",
        classes=config.data.class_count,
        smoothing=", LABEL_SMOOTHING" if config.regularization.label_smoothing else "",
        **_images(config, shape, resting + (SOUND if has_running(network) else "")),
    )


def _images(config: RunConfig, shape: Shape, more: str) -> dict[str, str]:
    """What a network of images has more than one of units, and its methods with it."""
    if not of_images(config.network):
        plain = {"stages": "", "first": "", "learning": "", "answers": "predict"}
        return plain | {"inputs": str(prod(shape)), "more": more}
    stages = stages_of(config, image_of(shape))
    pixels = "        self.layers[{0}].wants_dx = False  # of the pixels no gradient is needed\n"
    return {
        "stages": in_list(stages.layers, 12),
        "inputs": str(stages.outputs),
        "first": pixels.format(stages.first) if stages.first < len(stages.layers) else "",
        "learning": f"[{stages.first}:]",
        "answers": "in_portions" if (method := portions(config)) else "predict",
        "more": method + more,
    }


def _resting(config: RunConfig) -> str:
    """The rule that says which parameters are trained; nothing if all are."""
    network = config.network
    learns = {"W": network.train_output_weights, "b": network.train_output_bias}
    last = [name for name, trained in learns.items() if not trained]
    norms = [] if network.train_gamma_beta or not network.batch_norm else ["gamma", "beta"]
    return RESTING.format(last=last, norms=norms) if last or norms else ""


def _train(config: RunConfig, lit: str, changes: Sequence[Change], limited: Limits) -> str:
    """The loop, with penalties, limits and early stopping."""
    pulls, stops = penalties(config, changes), config.early_stopping.enabled
    running = has_running(config.network)
    arrays = "network.arrays()" if running else "[*network.params.values()]"
    row = "row[:5]" if stops else "row"
    finite = f"np.isfinite({row}).all()"
    return training_loop(
        TRAIN,
        changes=before_update(config, changes=bool(changes)),
        heads=JUDGED_HEADS if stops else HEADS,
        data=data_lines(config) + lit,
        what=named(config),
        finite=f"({finite} or network.is_sound())" if running else finite,
        optimizer=CLASSES[config.optimizer.method],
        before=pulls.before,
        clip=limited.before,
        after=pulls.after,
        limited=limited.after,
        **stop_lines(config.early_stopping, arrays),
    )
