"""In words: what two settings differ in, which are the same by arithmetic, and what would help.

That something would help is said only of a setting that was measured and found healthy.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from PySide6.QtCore import QCoreApplication

from dlgui.labs.activations.layers_picture import Flaw, share_text
from dlgui.labs.activations.rules import (
    DEAD,
    find_in_layers,
    gets_through,
    gradient_text,
    std_text,
)
from dlgui.labs.activations.texts import initial_text, norm_text
from dlgui.labs.shared.findings import Finding, Mood
from dlgui.words.labels import choice_label
from engine.histogram_history import Entry
from engine.layers.names import Activation, InitializerName, Normalization, NormPlace
from engine.training.layer_setting import LayerSetting, same_by_arithmetic
from engine.training.layer_study import LayerStudy

LEAST_CHANGE = 0.02
"""A std that has moved by less has stayed where it was."""


def is_healthy(study: LayerStudy) -> bool:
    """Whether no rule finds fault with the layers."""
    return find_in_layers(study).mood is Mood.GOOD


def remedies(setting: LayerSetting) -> Iterator[LayerSetting]:
    """Yield the settings worth measuring where one is not healthy, the customary one first."""
    xavier, he = InitializerName.LECUN_NORMAL, InitializerName.HE_NORMAL
    order = (he, xavier) if setting.activation is Activation.RELU else (xavier, he)
    for initializer in order:
        if initializer is not setting.initializer:
            yield replace(setting, initializer=initializer)
    if setting.normalization is Normalization.NONE:
        yield replace(setting, normalization=Normalization.BATCH, place=NormPlace.BEFORE)
    if setting.activation is not Activation.RELU:
        yield replace(setting, activation=Activation.RELU, initializer=he)


def remedy_text(healthy: LayerStudy, instead_of: LayerSetting) -> str:
    """Say for which setting it would not happen, with its figures."""
    text = QCoreApplication.translate(
        "layer findings", "With {0} this does not happen (std {1} in the last layer)."
    )
    return text.format(_change_text(healthy.setting, instead_of), std_text(healthy, -1))


def equal_text(setting: LayerSetting) -> str:
    """Say which other initial values are the same by arithmetic; empty if there are none."""
    std = setting.stds[-1]
    others = [replace(setting, initializer=InitializerName.LECUN_NORMAL)]
    others += [replace(setting, initializer=InitializerName.GLOROT_NORMAL)]
    others += [replace(setting, initializer=InitializerName.HE_NORMAL)]
    if abs(std - float(f"{std:.2g}")) <= 1e-12:  # std 0.1414 would tell nobody anything
        others += [replace(setting, initializer=InitializerName.NORMAL, std=std)]
    same = [
        initial_text(other)
        for other in others
        if initial_text(other) != initial_text(setting) and same_by_arithmetic(setting, other)
    ]
    if not same:
        return ""
    text = QCoreApplication.translate(
        "layer findings", "At width {0}, {1} is the same as {2}: weights of std {3}."
    )
    return text.format(setting.width, initial_text(setting), ", ".join(same), f"{std:.4g}")


def find_in_comparison(first: LayerStudy, second: LayerStudy) -> Finding:
    """Say what the layers of two settings differ in; `first` is drawn filled."""
    translate = QCoreApplication.translate
    a, b = first.setting, second.setting
    if _alike(a, b):
        text = translate("layer findings", "{0} and {1} draw weights of the same std, {2}.")
        return Finding(
            translate("layer findings", "The two settings are the same by arithmetic."),
            text.format(initial_text(a), initial_text(b), f"{a.stds[-1]:.4g}"),
            translate("layer findings", "Change the width, or one of the two."),
        )
    text = translate(
        "layer findings",
        "Std of the last layer's outputs: {0} (filled), {1} (outline);"
        " gradient RMS in layer 1: {2}, {3}.",
    )
    found, other = find_in_layers(first), find_in_layers(second)
    figures = (
        std_text(first, -1),
        std_text(second, -1),
        gradient_text(first, 0),
        gradient_text(second, 0),
    )
    if found.headline == other.headline:
        both = translate("layer findings", "Both: {0}").format(found.headline)
        return Finding(both, text.format(*figures), mood=found.mood)
    headline = translate("layer findings", "Filled: {0} Outline: {1}")
    return Finding(headline.format(found.headline, other.headline), text.format(*figures))


def find_in_grid(studies: Sequence[LayerStudy], names: Sequence[str]) -> Finding:
    """Say of every row of a grid what its layers show."""
    translate = QCoreApplication.translate
    good = sum(gets_through(study) for study in studies)
    headline = translate("layer findings", "In {0} of {1} rows the signal gets through.")
    one = translate("layer findings", "{0}: {1}")
    rows = [
        one.format(name, find_in_layers(study).headline)
        for name, study in zip(names, studies, strict=True)
    ]
    settings = [study.setting for study in studies]
    return Finding(headline.format(good, len(studies)), " ".join(rows), _same_rows(settings))


def _same_rows(settings: Sequence[LayerSetting]) -> str:
    """Name the first rows of a grid that differ in name only."""
    text = QCoreApplication.translate(
        "layer findings", "At width {0}, {1} is the same as {2}: weights of std {3}."
    )
    for a, b in combinations(settings, 2):
        if _alike(a, b):
            return text.format(a.width, initial_text(a), initial_text(b), f"{a.stds[-1]:.4g}")
    return ""


def find_while_training(
    first: Entry, now: Entry, names: Sequence[str], flaw: Flaw = Flaw.NONE
) -> Finding:
    """Say how the distributions have moved since the run began: in which layer most."""
    translate = QCoreApplication.translate
    if now.step == first.step:
        return Finding(
            translate("layer findings", "This is the network before its first update."),
            translate("layer findings", "Press Space, and it learns digits while you watch."),
        )
    then, stds = first.figures[:, 1], now.figures[:, 1]
    ratios = [float(b / a) if a > 0 else 0.0 for a, b in zip(then, stds, strict=True)]
    moved = [max(ratio, 1 / max(ratio, 1e-9)) for ratio in ratios]
    most = max(range(len(moved)), key=lambda i: moved[i])
    if moved[most] < 1 + LEAST_CHANGE:
        headline = translate("layer findings", "After {0} updates the spread is nearly as it was.")
        text = translate("layer findings", "It has changed by less than {0} in every layer.")
        return Finding(
            headline.format(f"{now.step:,}"),
            text.format(share_text(LEAST_CHANGE)),
            _useless_text(now, flaw),
        )
    headline = translate("layer findings", "After {0} updates, {1} has changed most.")
    text = translate("layer findings", "Its std was {0} at step {1} and is {2} here.")
    return Finding(
        headline.format(f"{now.step:,}", names[most]),
        text.format(f"{then[most]:.3g}", first.step, f"{stds[most]:.3g}"),
        _useless_text(now, flaw),
    )


def _useless_text(entry: Entry, flaw: Flaw) -> str:
    """Say in which layer the largest share is of no use, if that is much."""
    shares = [float(share) for share in entry.figures[:, 2]]
    worst = max(range(len(shares)), key=lambda i: shares[i])
    if flaw is Flaw.NONE or not shares[worst] >= DEAD:
        return ""
    translate = QCoreApplication.translate
    text = (
        translate("layer findings", "In layer {0}, {1} of the units are dead.")
        if flaw is Flaw.DEAD
        else translate("layer findings", "In layer {0}, {1} of the outputs are saturated.")
    )
    return text.format(worst + 1, share_text(shares[worst]))


def _alike(a: LayerSetting, b: LayerSetting) -> bool:
    same_rest = (a.activation, a.normalization) == (b.activation, b.normalization)
    return same_rest and same_by_arithmetic(a, b)


def _change_text(new: LayerSetting, old: LayerSetting) -> str:
    if new.activation is not old.activation:
        return f"{choice_label(new.activation)} + {initial_text(new)}"
    if new.normalization is not old.normalization:
        return norm_text(new.normalization)
    return initial_text(new)
