"""The pages of the normalisation lab, each as it is first seen."""

from dataclasses import dataclass
from typing import final

from PySide6.QtCore import QCoreApplication

from dlgui.labs.normalisation.state import GraphState, Page
from dlgui.words.labels import QT_TRANSLATE_NOOP
from engine.layers.names import NormName


@final
@dataclass(frozen=True)
class GraphPreset:
    """A page and its settings."""

    id: str
    title: str
    state: GraphState


PRESETS: tuple[GraphPreset, ...] = (
    GraphPreset(
        "apples-oranges",
        QT_TRANSLATE_NOOP("graph_presets", "Apples and oranges (textbook 5.4)"),
        GraphState(Page.ORANGES),
    ),
    GraphPreset(
        "apples",
        QT_TRANSLATE_NOOP("graph_presets", "Two apples (textbook 5.1)"),
        GraphState(Page.APPLES),
    ),
    GraphPreset(
        "affine-graph",
        QT_TRANSLATE_NOOP("graph_presets", "Affine, with values (textbook 5.6)"),
        GraphState(Page.AFFINE),
    ),
    GraphPreset(
        "decay-graph",
        QT_TRANSLATE_NOOP("graph_presets", "Affine and weight decay (textbook 6.4)"),
        GraphState(Page.DECAY),
    ),
    GraphPreset(
        "softmax-graph",
        QT_TRANSLATE_NOOP("graph_presets", "Softmax with cross entropy (textbook A)"),
        GraphState(Page.SOFTMAX, first_class=4),
    ),
    GraphPreset(
        "batch-norm-graph",
        QT_TRANSLATE_NOOP("graph_presets", "Batch norm in nine steps (textbook 6.3)"),
        GraphState(Page.BATCH_NORM, gamma=1.2, beta=0.3, unit=17),
    ),
    GraphPreset(
        "batch-of-one",
        QT_TRANSLATE_NOOP("graph_presets", "Batch norm of a batch of one"),
        GraphState(Page.BATCH_NORM, digits=1, gamma=1.2, beta=0.3, unit=17),
    ),
    GraphPreset(
        "what-is-averaged",
        QT_TRANSLATE_NOOP("graph_presets", "What is averaged over what"),
        GraphState(Page.AVERAGED, digits=8, norm=NormName.GROUP),
    ),
)

BY_ID = {preset.id: preset for preset in PRESETS}


def graph_preset_title(name: str) -> str:
    """Return a preset's title in the language of the program."""
    return QCoreApplication.translate("graph_presets", BY_ID[name].title)
