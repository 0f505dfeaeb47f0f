"""Pieces of the exported script: the normalisation of a network, for units or for images."""

from math import prod

from dlgui.files.script.layers import ACTIVATIONS, DROPOUT, DROPOUT_FORMS
from dlgui.files.script.norm_texts import (
    BATCH_NORM,
    BY_BATCHES,
    MOVE_VARIANCE,
    OF_IMAGES,
    OF_ROWS,
    ROWS,
    SAMPLE_NORM,
)
from engine.arrays import Shape
from engine.layers.names import Activation, NormName, NormPlace
from engine.models.names import ModelName
from engine.models.stages import ConvStage, read_stages
from engine.training.config import NetworkConfig, RunConfig

NAMES = {
    NormName.BATCH: "BatchNorm",
    NormName.LAYER: "LayerNorm",
    NormName.GROUP: "GroupNorm",
    NormName.INSTANCE: "InstanceNorm",
}


def norm_pieces(config: RunConfig) -> list[str]:
    """Return the class of the norm that a network uses, none if it is switched off."""
    network = config.network
    if not network.batch_norm:
        return []
    if network.norm is NormName.BATCH:
        return _batch_norm(config)
    name, eps, images = NAMES[network.norm], network.batch_norm_eps, of_images(network)
    units = "channels" if images else "units"
    whole = {
        NormName.LAYER: "all numbers are",
        NormName.GROUP: f"{network.norm_groups} groups of {units} are",
        NormName.INSTANCE: "each channel is",
    }[network.norm]
    what = f"In each sample {whole} brought to mean 0 and variance 1"
    return [SAMPLE_NORM.format(name=name, what=what, eps=eps, **(OF_IMAGES if images else OF_ROWS))]


def _batch_norm(config: RunConfig) -> list[str]:
    """Batch norm and what it needs: images as rows, and testing by mini-batches."""
    network, images = config.network, of_images(config.network)
    by_batches = config.training.batch_statistics
    moved = MOVE_VARIANCE[network.running_variance].format(momentum=network.batch_norm_momentum)
    size = "BATCH_SIZE * (n // self.shape[0])" if images else "BATCH_SIZE"
    piece = BATCH_NORM.format(
        start=network.running_variance_start,
        momentum=network.batch_norm_momentum,
        eps=network.batch_norm_eps,
        move_variance=moved,
        tested=f"by_batches(x, {size})" if by_batches else RUNNING,
        **(_turned(network) if images else PLAIN),
    )
    return [*([ROWS] if images else []), *([BY_BATCHES] if by_batches else []), piece]


RUNNING = "x - self.running_mean, self.running_var"
PLAIN = {
    **dict.fromkeys(("as_rows", "as_images", "shape", "grad_as_rows", "grad_as_images"), ""),
    "grad_shape": "",
    "less_mean": "x - mean",
    "along": "dout * self.centred",
    "less_through": "(dout - through)",
}


def _turned(network: NetworkConfig) -> dict[str, str]:
    """How images become rows and rows images again, laid out as the engine's own arrays are.

    Sums over another order of the same numbers differ in their last bits: what a layer of the
    engine writes into an array of its own is laid out anew here too.
    """
    behind = network.norm_place is NormPlace.AFTER
    copied = behind and network.activation is not Activation.IDENTITY
    return {
        "as_rows": "        self.shape, x = x.shape, as_rows(x)\n",
        "less_mean": 'np.subtract(x, mean, order="C")',
        "along": 'np.multiply(dout, self.centred, order="C")',
        "less_through": 'np.subtract(dout, through, order="C")',
        "as_images": "as_images(",
        "shape": ", self.shape)",
        "grad_as_rows": "        dout = as_rows(dout)\n",
        "grad_as_images": "np.ascontiguousarray(as_images(" if copied else "as_images(",
        "grad_shape": ", self.shape))" if copied else ", self.shape)",
    }


def of_images(network: NetworkConfig) -> bool:
    """Whether the layers of a network hold images."""
    return network.model is ModelName.CONVOLUTIONAL


def _has_hidden(network: NetworkConfig) -> bool:
    """Whether there is a layer that norm, activation and dropout follow."""
    convolves = of_images(network) and any(
        isinstance(stage, ConvStage) for stage in read_stages(network.stages)
    )
    return bool(network.hidden) or convolves


def norm_of(network: NetworkConfig, shape: Shape | None) -> str:
    """Return the call that makes the norm for samples of this shape: (C, H, W), None for units."""
    name, groups = NAMES[network.norm], network.norm_groups
    if network.norm is NormName.BATCH:
        return f"{name}({'n_out' if shape is None else shape[0]})"
    if shape is None:
        return (
            f"{name}(n_out, n_out // {groups})" if _is_grouped(network) else f"{name}(n_out, n_out)"
        )
    if _is_grouped(network):
        return f"{name}({shape[0]}, {prod(shape) // groups})"
    if network.norm is NormName.INSTANCE and prod(shape[1:]) > 1:
        return f"{name}({shape[0]}, {prod(shape[1:])})"
    return f"{name}({shape}, {prod(shape)})"


def _is_grouped(network: NetworkConfig) -> bool:
    return network.norm is NormName.GROUP


def behind(config: RunConfig, shape: Shape | None = None) -> list[str]:
    """Return what follows a linear layer or a convolution: norm, activation and dropout.

    Without a `shape` the samples are those of a hidden layer of n_out units.
    """
    network = config.network
    norm = [norm_of(network, shape)] if network.batch_norm else []
    after = network.norm_place is NormPlace.AFTER
    both = ["Activation()", *norm] if after else [*norm, "Activation()"]
    dropout = ["Dropout(DROPOUT, dropout_rng)"] if config.regularization.dropout else []
    return [*both, *dropout]


def pieces_behind(config: RunConfig) -> list[str]:
    """Return the classes of what `behind` names; of an activation that is never used, none."""
    activation, regularization = config.network.activation, config.regularization
    pieces = norm_pieces(config)
    pieces += [ACTIVATIONS[activation]] if activation in ACTIVATIONS else []
    if regularization.dropout:
        pieces.append(DROPOUT.format(**DROPOUT_FORMS[regularization.dropout_form]))
    return pieces


def has_running(network: NetworkConfig) -> bool:
    """Whether there are running statistics, by which an evaluation may be infinite at first."""
    return network.batch_norm and network.norm is NormName.BATCH and _has_hidden(network)
