"""What the script of a convolutional network has besides: its stages, and their layers' texts."""

from math import prod
from typing import NamedTuple, final

from dlgui.files.script.images import (
    AVG_POOL,
    CONV,
    GLOBAL_POOL,
    IN_PORTIONS,
    LAYOUT,
    MAX_POOL,
    WINDOWS,
)
from dlgui.files.script.norms import behind
from dlgui.files.script.shared import first_values
from engine.arrays import Shape
from engine.layers.names import Activation, DropoutForm, NormName, NormPlace
from engine.layers.windows import Windows
from engine.models.classifier import IMAGES_AT_ONCE
from engine.models.stages import (
    ConvStage,
    GlobalPoolStage,
    ImageShape,
    PoolStage,
    Stage,
    read_stages,
    shapes,
)
from engine.training.config import RunConfig


@final
class Stages(NamedTuple):
    """The calls that make the layers, how many numbers leave them, and the first that learns."""

    layers: list[str]
    outputs: int
    first: int


def stages_of(config: RunConfig, image: ImageShape) -> Stages:
    """Return what stands before the linear layers of a convolutional network."""
    stages = read_stages(config.network.stages)
    sizes: list[Shape] = [image, *shapes(stages, image)]
    layers = ["AsImages()"]
    for stage, before, after in zip(stages, sizes, sizes[1:], strict=False):
        layers += _layers(config, stage, before[0], after)
    learning = [i for i, layer in enumerate(layers) if layer.startswith("Conv(")]
    return Stages([*layers, "Flatten()"], prod(sizes[-1]), min(learning, default=len(layers) + 1))


def image_of(shape: Shape) -> ImageShape:
    """Return the shape of an image: channels, height and width. Raises ValueError for points."""
    channels, height, width = shape
    return channels, height, width


def image_pieces(config: RunConfig, image: ImageShape) -> list[str]:
    """Return the classes of the layers that hold images."""
    stages = read_stages(config.network.stages)
    pieces = [LAYOUT.format(image=", ".join(map(str, image)))]
    if any(isinstance(stage, ConvStage | PoolStage) for stage in stages):
        pieces.append(WINDOWS)
    if any(isinstance(stage, ConvStage) for stage in stages):
        draw, std = first_values(config.network.initializer, config.network.initial_std)
        pieces.append(CONV.format(draw=draw, std=std))
    for mean, piece in ((False, MAX_POOL), (True, AVG_POOL)):
        if any(isinstance(stage, PoolStage) and stage.mean is mean for stage in stages):
            pieces.append(piece)
    if any(isinstance(stage, GlobalPoolStage) for stage in stages):
        pieces.append(GLOBAL_POOL.format(laid_out=_laid_out(config)))
    return pieces


def portions(config: RunConfig) -> str:
    """Return how a network of images answers many of them; no mini-batch is divided.

    Nothing without convolutions, of which alone the windows are too many.
    """
    network, training = config.network, config.training
    if not any(isinstance(stage, ConvStage) for stage in read_stages(network.stages)):
        return ""
    by_batches = network.batch_norm and training.batch_statistics and network.norm is NormName.BATCH
    batch = training.batch_size if by_batches else 1
    return IN_PORTIONS.format(
        batch="BATCH_SIZE" if by_batches else 1, portion=max(IMAGES_AT_ONCE // batch, 1) * batch
    )


def _layers(config: RunConfig, stage: Stage, channels: int, after: Shape) -> list[str]:
    match stage:
        case ConvStage(filters, windows):
            conv = f"Conv({channels}, {filters}, {_windows(windows)}, weights_rng)"
            return [conv, *behind(config, after)]
        case PoolStage(windows, mean):
            return [f"{'AvgPool' if mean else 'MaxPool'}({_windows(windows)})"]
        case GlobalPoolStage():
            return ["GlobalPool()"]


def _windows(windows: Windows) -> str:
    return f"Windows({windows.kernel}, {windows.stride}, {windows.padding})"


def _laid_out(config: RunConfig) -> str:
    """How images are laid out whose places are averaged: the engine's layers write one by one.

    Only batch norm does not, nor what hands on what it is given.
    """
    network, rest = config.network, config.regularization
    last = network.norm_place is NormPlace.AFTER or network.activation is Activation.IDENTITY
    copied = "        x = np.ascontiguousarray(x)\n"
    if not (network.batch_norm and network.norm is NormName.BATCH and last):
        return copied
    if not rest.dropout:
        return ""
    always = rest.dropout_form is DropoutForm.CLASSIC
    return copied if always else f"        if training:\n    {copied}"
