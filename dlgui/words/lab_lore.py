"""What is known of settings as they are in one lab: of its own, and of those that labs share."""

from fnmatch import fnmatchcase

from dlgui.words.activation_lore import ACTIVATION_LORE
from dlgui.words.comparison_lore import COMPARISON_LORE, LOSS_SCALE
from dlgui.words.function_lore import FUNCTION_GROUPS, FUNCTION_LORE
from dlgui.words.graph_lore import GRAPH_GROUPS, GRAPH_LORE
from dlgui.words.inside_lore import INSIDE_LORE
from dlgui.words.lore_entry import Lore
from dlgui.words.marking import QT_TRANSLATE_NOOP
from dlgui.words.model_lab_lore import DREAM_LORE, REBUILD_LORE, SEQUENCE_LORE
from dlgui.words.path_lore import PATH_LORE
from dlgui.words.search_lore import SEARCH_GROUPS, SEARCH_LORE

LAB_LORE: dict[str, dict[str, Lore]] = {
    "": {
        "speed": Lore(
            trying=QT_TRANSLATE_NOOP(
                "lore", "Take 1 step/s and say before each step what will change; then full speed."
            )
        ),
    },
    "overfitting": {"loss_scale": LOSS_SCALE},
    "activations": ACTIVATION_LORE,
    "paths": PATH_LORE,
    "comparison": COMPARISON_LORE,
    "search": SEARCH_LORE,
    "functions": FUNCTION_LORE,
    "normalisation": GRAPH_LORE,
    "inside": INSIDE_LORE,
    "rebuild": REBUILD_LORE,
    "dream": DREAM_LORE,
    "sequences": SEQUENCE_LORE,
}
"""By the key of the lab, empty for the window, and the path: of the control or of its field."""

GROUPS: dict[str, dict[str, Lore]] = {
    "functions": FUNCTION_GROUPS,
    "activations": {"training.*": Lore(section="6.2.4")},
    "paths": {"start.*": Lore(section="6.1.3")},
    "normalisation": GRAPH_GROUPS,
    "search": SEARCH_GROUPS,
}
"""By the key of the lab and a pattern of paths: what is true of many, unless more is known."""


def lore_of_lab(lab: str, path: str, field: str) -> Lore:
    """Return what is known of a setting by its path in a lab, else by the field it stands for."""
    known = LAB_LORE.get(lab, {})
    return _matching(known, path).over(known.get(field, Lore()))


def lore_of_group(lab: str, path: str) -> Lore:
    """Return what is known of those settings of a lab among which this one is."""
    return _matching(GROUPS.get(lab, {}), path)


def _matching(known: dict[str, Lore], path: str) -> Lore:
    found = (lore for pattern, lore in known.items() if fnmatchcase(path, pattern))
    return next(found, Lore())
