"""Rules that say in words what the layers of an untrained network show.

Tried from the first to the last on measured figures; nothing is said that those do not show.
"""

from collections.abc import Callable
from math import isfinite

from PySide6.QtCore import QCoreApplication

from dlgui.labs.activations.gradient_way import Way, gradient_way
from dlgui.labs.activations.layers_picture import figure_text, share_text
from dlgui.labs.shared.findings import Finding, Mood
from engine.layers.names import Activation
from engine.metrics import SATURATION_MARGIN
from engine.training.layer_study import LayerReport, LayerStudy
from engine.training.probes import Probe

SATURATED = 0.3
"""From this share of saturated outputs on a layer hardly passes a gradient back."""
DEAD = 0.2
SAME = 0.02
"""Outputs that spread by less say nearly the same of every sample."""
FACTOR = 10.0
"""A signal that grows or shrinks so much from the first layer to the last does not keep."""

MARGIN_TEXT = f"{SATURATION_MARGIN:.2f}".lstrip("0")


def find_in_layers(study: LayerStudy) -> Finding:
    """Return the first finding whose rule holds for the measured layers."""
    return next(finding for rule in RULES if (finding := rule(study)) is not None)


def not_finite(study: LayerStudy) -> Finding | None:
    """Numbers too large for float32."""
    broken = (i for i, layer in enumerate(study.layers) if not _is_finite(layer))
    if (number := next(broken, None)) is None:
        return None
    translate = QCoreApplication.translate
    text = translate(
        "layer findings",
        "From layer {0} on outputs or gradients are infinite or no number:"
        " weights of std {1} are too large for 32-bit numbers.",
    )
    return Finding(
        translate("layer findings", "The numbers overflow."),
        text.format(number + 1, f"{study.setting.stds[number]:.3g}"),
        translate("layer findings", "Choose a smaller std."),
        Mood.ERROR,
    )


def all_equal(study: LayerStudy) -> Finding | None:
    """A layer that says the same of every sample, exactly."""
    equal = [i for i, layer in enumerate(study.layers) if layer.std == 0]
    if not equal:
        return None
    translate = QCoreApplication.translate
    value = float(study.layers[equal[0]].arrays[Probe.ACTIVATIONS].flat[0])
    text = translate(
        "layer findings",
        "From layer {0} on every output is {1}: no sample can be told from another,"
        " and nothing is learnt.",
    )
    return Finding(
        translate("layer findings", "All values are equal."),
        text.format(equal[0] + 1, f"{value:.3g}"),
        mood=Mood.WARNING,
    )


def saturated(study: LayerStudy) -> Finding | None:
    """Many outputs at the flat ends of sigmoid or tanh."""
    if study.setting.activation not in (Activation.SIGMOID, Activation.TANH):
        return None
    worst = max(range(len(study.layers)), key=lambda i: study.layers[i].saturated)
    share = study.layers[worst].saturated
    if not share >= SATURATED:
        return None
    translate = QCoreApplication.translate
    text = translate(
        "layer findings",
        "Layer {0}: {1} of the outputs are within {2} of {3}, where the slope is nearly 0.",
    )
    sigmoid = study.setting.activation is Activation.SIGMOID
    ends = (
        translate("layer findings", "0 or 1") if sigmoid else translate("layer findings", "-1 or 1")
    )
    sentence = text.format(worst + 1, share_text(share), MARGIN_TEXT, ends)
    return Finding(
        translate("layer findings", "The outputs are saturated."),
        " ".join(filter(None, [sentence, _gradient_sentence(study)])),
        mood=Mood.WARNING,
    )


def dead(study: LayerStudy) -> Finding | None:
    """Many ReLU units that are 0 for every sample."""
    shares = [layer.dead for layer in study.layers]
    worst = max(range(len(shares)), key=lambda i: shares[i])
    if not shares[worst] >= DEAD:  # nan for all but ReLU
        return None
    translate = QCoreApplication.translate
    text = translate(
        "layer findings",
        "Layer {0}: {1} of the units are 0 for every sample: no gradient reaches their weights.",
    )
    return Finding(
        translate("layer findings", "Units are dead."),
        text.format(worst + 1, share_text(shares[worst])),
        mood=Mood.WARNING,
    )


def exploding(study: LayerStudy) -> Finding | None:
    """Outputs that grow from layer to layer."""
    if _growth(study) < FACTOR:
        return None
    translate = QCoreApplication.translate
    text = translate(
        "layer findings", "The std of the outputs grows from {0} in layer 1 to {1} in layer {2}."
    )
    return Finding(
        translate("layer findings", "The signal explodes."),
        text.format(std_text(study, 0), std_text(study, -1), len(study.layers)),
        mood=Mood.WARNING,
    )


def dying_out(study: LayerStudy) -> Finding | None:
    """Outputs that shrink from layer to layer."""
    if _growth(study) > 1 / FACTOR:
        return None
    translate = QCoreApplication.translate
    text = translate(
        "layer findings",
        "The std of the outputs falls from {0} in layer 1 to {1} in layer {2}:"
        " deep layers hardly see a difference between samples.",
    )
    return Finding(
        translate("layer findings", "The signal dies out."),
        text.format(std_text(study, 0), std_text(study, -1), len(study.layers)),
        mood=Mood.WARNING,
    )


def alike(study: LayerStudy) -> Finding | None:
    """Outputs that crowd around one value."""
    last = study.layers[-1]
    if last.std >= SAME:
        return None
    translate = QCoreApplication.translate
    mean = float(last.arrays[Probe.ACTIVATIONS].mean())
    text = translate(
        "layer findings",
        "Layer {0}: all outputs lie near {1} (std {2}): many units do the work of one.",
    )
    return Finding(
        translate("layer findings", "The outputs are nearly all alike."),
        text.format(len(study.layers), f"{mean:.2f}", figure_text(last.std)),
        mood=Mood.WARNING,
    )


def vanishing_gradient(study: LayerStudy) -> Finding | None:
    """A gradient that shrinks or grows on its way back, though the outputs look well."""
    way = gradient_way(study)
    if way not in (Way.VANISHES, Way.EXPLODES):
        return None
    translate = QCoreApplication.translate
    headline = (
        translate("layer findings", "The outputs keep their spread, but the gradient vanishes.")
        if way is Way.VANISHES
        else translate("layer findings", "The outputs keep their spread, but the gradient grows.")
    )
    text = translate(
        "layer findings", "Its RMS per weight is {0} in layer {1} and {2} on arriving in layer 1."
    )
    sentence = text.format(gradient_text(study, -1), len(study.layers), gradient_text(study, 0))
    if study.setting.activation is Activation.SIGMOID and way is Way.VANISHES:
        slope = translate("layer findings", "The slope of sigmoid is at most 1/4.")
        sentence = f"{sentence} {slope}"
    return Finding(headline, sentence, mood=Mood.WARNING)


def healthy(study: LayerStudy) -> Finding:
    """Nothing to find fault with."""
    translate = QCoreApplication.translate
    first, last = (std_text(study, i) for i in (0, -1))
    gradients = gradient_text(study, 0), gradient_text(study, -1)
    several = translate(
        "layer findings",
        "Std of the outputs: {0} in layer 1, {1} in layer {2}; gradient RMS: {3} and {4}.",
    ).format(first, last, len(study.layers), *gradients)
    alone = translate("layer findings", "Std of the outputs: {0}; gradient RMS: {1}.")
    return Finding(
        translate("layer findings", "The signal gets through."),
        several if len(study.layers) > 1 else alone.format(first, gradients[0]),
        mood=Mood.GOOD,
    )


def gets_through(study: LayerStudy) -> bool:
    """Whether the signal does, on its way forward, whatever becomes of the gradient."""
    return all(rule(study) is None for rule in FORWARD)


def std_text(study: LayerStudy, layer: int) -> str:
    """Return the standard deviation of a layer's outputs."""
    return figure_text(study.layers[layer].std)


def gradient_text(study: LayerStudy, layer: int) -> str:
    """Return the gradient's size per weight of a layer."""
    return figure_text(study.layers[layer].gradient_rms)


def _gradient_sentence(study: LayerStudy) -> str:
    """Say what becomes of the gradient, if it does not keep its size."""
    translate = QCoreApplication.translate
    return {
        Way.VANISHES: translate("layer findings", "The gradient vanishes on its way back."),
        Way.SHRINKS: translate("layer findings", "The gradient shrinks on its way back."),
        Way.RISES: translate("layer findings", "All the same the gradient grows on its way back."),
        Way.EXPLODES: translate(
            "layer findings", "All the same the gradient grows on its way back."
        ),
    }.get(gradient_way(study), "")


def _is_finite(layer: LayerReport) -> bool:
    return isfinite(layer.std) and isfinite(layer.gradient_rms)


def _growth(study: LayerStudy) -> float:
    return study.layers[-1].std / study.layers[0].std


FORWARD: tuple[Callable[[LayerStudy], Finding | None], ...] = (
    not_finite,
    all_equal,
    saturated,
    dead,
    exploding,
    dying_out,
    alike,
)

RULES: tuple[Callable[[LayerStudy], Finding | None], ...] = (*FORWARD, vanishing_gradient, healthy)
