"""From measured layers to the picture that panels draw: exact counts in the range wanted."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from dlgui.labs.activations.layers_picture import (
    Flaw,
    LayerFigures,
    LayersPicture,
    LayersRow,
    Layout,
)
from dlgui.labs.activations.state import ActivationState, AxisRange, View
from dlgui.labs.activations.texts import row_names
from engine.arrays import Array
from engine.histogram import Histogram, count, value_range
from engine.histogram_history import Entry
from engine.layers.names import Activation
from engine.training.layer_study import LayerReport, LayerStudy, moments
from engine.training.probes import Probe

BINS = 64
FIXED = (0.0, 1.0)
"""The textbook's range."""

Ends = tuple[tuple[tuple[float, float], ...], ...]

FLAWS = {
    Activation.SIGMOID: Flaw.SATURATED,
    Activation.TANH: Flaw.SATURATED,
    Activation.RELU: Flaw.DEAD,
}


def flaw_of(activation: Activation, quantity: Probe) -> Flaw:
    """Return what share of the outputs is worth telling: none, unless these are activations."""
    return FLAWS.get(activation, Flaw.NONE) if quantity is Probe.ACTIVATIONS else Flaw.NONE


def flawed(layer: LayerReport, activation: Activation) -> float:
    """Return the share of a layer's outputs that are of no use; nan where that is unknown."""
    return layer.dead if activation is Activation.RELU else layer.saturated


def untrained_picture(state: ActivationState, studies: Sequence[LayerStudy]) -> LayersPicture:
    """Return the picture of the measured settings of a state."""
    overlaid = state.view is View.COMPARE
    names = row_names(state.settings, state.grid if state.view is View.GRID else None)
    rows, ends = study_rows(studies, names, state.quantity, state.axis, together=overlaid)
    flaws = {flaw_of(setting.activation, state.quantity) for setting in state.settings}
    text = QCoreApplication.translate("activations", "layer {0}")
    return LayersPicture(
        columns=tuple(text.format(i + 1) for i in range(state.setting.depth)),
        rows=rows,
        ends=ends,
        flaw=next(iter(flaws)) if len(flaws) == 1 else Flaw.USELESS,
        layout=Layout.OVERLAID if overlaid else Layout.ROWS,
        log=state.log,
    )


def study_rows(
    studies: Sequence[LayerStudy],
    names: Sequence[str],
    quantity: Probe,
    axis: AxisRange,
    *,
    together: bool,
) -> tuple[tuple[LayersRow, ...], Ends]:
    """Count the layers of every study; with `together` the rows of a layer share an axis."""
    arrays = [[layer.arrays[quantity] for layer in study.layers] for study in studies]
    ends = _ends(arrays, axis, together=together)
    rows = tuple(
        _study_row(study, name, own, row_ends, quantity)
        for study, name, own, row_ends in zip(studies, names, arrays, ends, strict=True)
    )
    return rows, ends


def entry_rows(
    entries: Sequence[Entry], names: Sequence[str], axis: AxisRange
) -> tuple[tuple[LayersRow, ...], Ends]:
    """Make rows of recorded histograms, which all share the axis of their layer. No bin is cut."""
    layers = range(len(entries[0].histograms))
    if axis is AxisRange.FIXED:
        used = [FIXED for _ in layers]
    else:
        used = [_balanced(_union([e.histograms[i].filled() for e in entries])) for i in layers]
    if axis is AxisRange.SHARED:
        used = [_union(used)] * len(used)
    rows = tuple(
        LayersRow(
            name,
            tuple(h.within(*ends) for h, ends in zip(entry.histograms, used, strict=True)),
            tuple(LayerFigures(*(float(f) for f in figures)) for figures in entry.figures),
        )
        for entry, name in zip(entries, names, strict=True)
    )
    return rows, (tuple(used),) * len(rows)


def _study_row(
    study: LayerStudy,
    name: str,
    arrays: Sequence[Array],
    ends: Sequence[tuple[float, float]],
    quantity: Probe,
) -> LayersRow:
    histograms = tuple(
        _count(values, low, high) for values, (low, high) in zip(arrays, ends, strict=True)
    )
    figures = tuple(
        LayerFigures(*moments(values), flawed(layer, study.setting.activation))
        for values, layer in zip(arrays, study.layers, strict=True)
    )
    stds = tuple(layer.std for layer in study.layers)
    return LayersRow(
        name, histograms, figures, stds, tuple(layer.gradient_rms for layer in study.layers)
    )


def _count(values: Array, low: float, high: float) -> Histogram:
    return count(values, low, high, BINS)


def _ends(arrays: Sequence[Sequence[Array]], axis: AxisRange, *, together: bool) -> Ends:
    if axis is AxisRange.FIXED:
        return tuple(tuple(FIXED for _ in row) for row in arrays)
    if axis is AxisRange.SHARED:
        everywhere = _balanced(value_range(values for row in arrays for values in row))
        return tuple(tuple(everywhere for _ in row) for row in arrays)
    if together:
        layers = tuple(_balanced(value_range(column)) for column in zip(*arrays, strict=True))
        return (layers,) * len(arrays)
    return tuple(tuple(_balanced(value_range([values])) for values in row) for row in arrays)


def _balanced(ends: tuple[float, float]) -> tuple[float, float]:
    """Put 0 in the middle of an axis that has it inside: so layers are compared by eye."""
    low, high = ends
    return (-max(-low, high), max(-low, high)) if low < 0 < high else ends


def _union(ends: Sequence[tuple[float, float]]) -> tuple[float, float]:
    return min(low for low, _ in ends), max(high for _, high in ends)
