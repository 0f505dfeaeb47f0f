"""Names of settings of the activations lab as a person reads them, translated."""

from PySide6.QtCore import QCoreApplication

from dlgui.labs.activations.state import GridRows
from dlgui.words.labels import choice_label
from engine.layers.names import InitializerName, Normalization, NormPlace
from engine.training.layer_setting import InputKind, LayerSetting
from engine.training.probes import Probe


def initial_text(setting: LayerSetting) -> str:
    """Return the initial values in short: std 0.01, Xavier, Glorot, He.

    (N(0, 0.01) would be read as a variance, which is what stands there in books.)
    """
    translate = QCoreApplication.translate
    if setting.initializer is InitializerName.NORMAL:
        return translate("activations", "std {0}").format(f"{setting.std:.4g}")
    return {
        InitializerName.LECUN_NORMAL: translate("activations", "Xavier"),
        InitializerName.GLOROT_NORMAL: translate("activations", "Glorot"),
        InitializerName.HE_NORMAL: translate("activations", "He"),
        InitializerName.ORTHOGONAL: translate("activations", "Orthogonal"),
    }.get(setting.initializer) or choice_label(setting.initializer)


def network_text(setting: LayerSetting) -> str:
    """Return what a network that learns is called: ReLU, He, batch norm."""
    parts = [choice_label(setting.activation), initial_text(setting)]
    if setting.normalization is not Normalization.NONE:
        parts.append(norm_text(setting.normalization))
    return ", ".join(parts)


def initial_choice(name: InitializerName) -> str:
    """Return the initial values with what they are."""
    translate = QCoreApplication.translate
    return {
        InitializerName.NORMAL: translate("activations", "Normal, own std"),
        InitializerName.LECUN_NORMAL: translate("activations", "Xavier · 1/√n"),
        InitializerName.GLOROT_NORMAL: translate("activations", "Glorot · √2/(nᵢ+nₒ)"),
        InitializerName.HE_NORMAL: translate("activations", "He · √(2/n)"),
        InitializerName.ORTHOGONAL: translate("activations", "Orthogonal"),
    }[name]


def norm_text(normalization: Normalization) -> str:
    """Return a normalisation's name."""
    translate = QCoreApplication.translate
    return {
        Normalization.NONE: translate("activations", "none"),
        Normalization.BATCH: translate("activations", "batch norm"),
        Normalization.LAYER: translate("activations", "layer norm"),
        Normalization.GROUP: translate("activations", "group norm"),
    }[normalization]


def place_text(place: NormPlace) -> str:
    """Return where a normalisation stands."""
    translate = QCoreApplication.translate
    before = translate("activations", "before activation")
    return before if place is NormPlace.BEFORE else translate("activations", "after activation")


def input_text(kind: InputKind) -> str:
    """Return what is sent through the layers."""
    translate = QCoreApplication.translate
    normal = translate("activations", "standard normal")
    return normal if kind is InputKind.NORMAL else translate("activations", "1,000 digits")


def grid_text(rows: GridRows) -> str:
    """Return in what the rows of a grid differ."""
    translate = QCoreApplication.translate
    return {
        GridRows.INITIALIZER: translate("activations", "initial values"),
        GridRows.BATCH_NORM: translate("activations", "batch norm off, on"),
        GridRows.NORMALIZATION: translate("activations", "normalisation"),
        GridRows.ACTIVATION: translate("activations", "activation"),
    }[rows]


def quantity_text(quantity: Probe) -> str:
    """Return the name of what the histograms are of."""
    translate = QCoreApplication.translate
    return {
        Probe.ACTIVATIONS: translate("activations", "Activations"),
        Probe.PRE_ACTIVATIONS: translate("activations", "Pre-activations"),
        Probe.WEIGHTS: translate("activations", "Weights"),
        Probe.GRADIENTS: translate("activations", "Gradients"),
    }[quantity]


def row_names(settings: tuple[LayerSetting, ...], grid: GridRows | None) -> list[str]:
    """Return a name for each setting: what the grid varies, or in what two of them differ."""
    if grid in (GridRows.NORMALIZATION, GridRows.BATCH_NORM):
        translate = QCoreApplication.translate
        none = translate("activations", "no norm")
        return [
            none if s.normalization is Normalization.NONE else norm_text(s.normalization)
            for s in settings
        ]
    if grid is GridRows.ACTIVATION:
        return [choice_label(s.activation) for s in settings]
    if grid is GridRows.INITIALIZER or len(settings) == 1:
        return [initial_text(s) for s in settings]
    return _differences(settings)


def _differences(settings: tuple[LayerSetting, ...]) -> list[str]:
    names = [[initial_text(s)] for s in settings]
    if len({s.activation for s in settings}) > 1:
        names = [[*n, choice_label(s.activation)] for n, s in zip(names, settings, strict=True)]
    if len({s.normalization for s in settings}) > 1:
        plain = Normalization.NONE
        names = [
            n if s.normalization is plain else [*n, norm_text(s.normalization)]
            for n, s in zip(names, settings, strict=True)
        ]
    return [", ".join(parts) for parts in names]
