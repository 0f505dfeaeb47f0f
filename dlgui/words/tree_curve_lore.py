"""What the curves are that only models of trees have: their accuracy by depth."""

from dlgui.words.curve_entry import ACCURACY, CurveLore
from dlgui.words.marking import QT_TRANSLATE_NOOP

_DEPTHS = (
    QT_TRANSLATE_NOOP("lore", "Accuracy at depth 1"),
    QT_TRANSLATE_NOOP("lore", "Accuracy at depth 2"),
    QT_TRANSLATE_NOOP("lore", "Accuracy at depth 3"),
    QT_TRANSLATE_NOOP("lore", "Accuracy at depth 4"),
    QT_TRANSLATE_NOOP("lore", "Accuracy at depth 5"),
    QT_TRANSLATE_NOOP("lore", "Accuracy at depth 6"),
    QT_TRANSLATE_NOOP("lore", "Accuracy at depth 7"),
    QT_TRANSLATE_NOOP("lore", "Accuracy at depth 8"),
)
_OF_A_DEPTH = QT_TRANSLATE_NOOP(
    "lore", "The share of test trees of this depth whose root is right; deeper ones are harder."
)

_DEEPER = QT_TRANSLATE_NOOP(
    "lore", "Learn depth 2 only: on which depths beyond it is the accuracy still high?"
)
_SOCHER = "Socher et al. (2013)"

TREE_CURVES: dict[str, CurveLore] = {
    f"accuracy_depth_{depth}": CurveLore(title, _OF_A_DEPTH, ACCURACY, "", _DEEPER, _SOCHER)
    for depth, title in enumerate(_DEPTHS, 1)
}
