"""How each kind of picture is read, and what is known of single ones."""

from dlgui.words.function_pictures import FUNCTION_PICTURES
from dlgui.words.inside_pictures import INSIDE_PICTURES
from dlgui.words.lore_entry import Lore
from dlgui.words.marking import QT_TRANSLATE_NOOP
from dlgui.words.model_pictures import MODEL_PICTURES
from dlgui.words.pictures_by_name import PICTURES, PictureLore
from dlgui.words.sequence_pictures import SEQUENCE_PICTURES

ALL_PICTURES: dict[str, PictureLore] = {
    **PICTURES,
    **FUNCTION_PICTURES,
    **INSIDE_PICTURES,
    **MODEL_PICTURES,
    **SEQUENCE_PICTURES,
}
"""By the name of the picture, without a number at its end."""

KINDS: dict[str, str] = {
    "PlotWidget": QT_TRANSLATE_NOOP(
        "lore",
        "Curves over the steps of a run. Where the mouse is, all values of that step are written;"
        " pale curves behind are runs that were kept.",
    ),
    "SmallPlots": QT_TRANSLATE_NOOP(
        "lore", "One small plot a run, all with the same axes, so that heights can be compared."
    ),
    "HistogramSheet": QT_TRANSLATE_NOOP(
        "lore",
        "How often each value occurs: the further to the right a value, the larger it is; the"
        " higher a bar, the more values lie there.",
    ),
    "HeatMap": QT_TRANSLATE_NOOP(
        "lore",
        "A histogram a step, seen from above: the stronger the colour of a place, the more values"
        " of that step lie there.",
    ),
    "LayerChart": QT_TRANSLATE_NOOP(
        "lore",
        "One point a layer, from the input to the output. A level line means that the layers hand"
        " on what they get; one that falls, that it fades.",
    ),
    "ContourMap": QT_TRANSLATE_NOOP(
        "lore",
        "Lines of equal height of a function of two variables, with the ways of the optimizers on"
        " it: the gradient is at right angles to the lines.",
    ),
    "PlaneMap": QT_TRANSLATE_NOOP(
        "lore", "A function of two variables from above, as colours, with what goes on at a point."
    ),
    "RegionMap": QT_TRANSLATE_NOOP(
        "lore",
        "The plane in the colours of the classes: what the network would say of a point there;"
        " pale where it hesitates.",
    ),
    "FunctionPlot": QT_TRANSLATE_NOOP(
        "lore", "Functions of one variable, with the place that the slider stands at."
    ),
    "TileWall": QT_TRANSLATE_NOOP(
        "lore", "Small images side by side: digits, weights or what a layer makes of them."
    ),
    "ValueBars": QT_TRANSLATE_NOOP("lore", "One bar a number, all to one scale."),
    "TreeSheet": QT_TRANSLATE_NOOP(
        "lore",
        "A tree with its root at the top. In each circle stands what the network answers there;"
        " in brackets beside it what is right, where that is wrong. The thicker a line, the more of"
        " the root's gradient flows down it. A click looks into a node.",
    ),
    "NetworkPicture": QT_TRANSLATE_NOOP(
        "lore", "Units as circles in columns, one column a layer; what flows is written on them."
    ),
    "EdgeSheet": QT_TRANSLATE_NOOP(
        "lore",
        "Units of a machine and its edges: a line goes both ways, an arrow one way; what learns at"
        " present is in colour.",
    ),
    "GraphSheet": QT_TRANSLATE_NOOP(
        "lore",
        "A computation as a graph: values flow to the right, gradients back to the left, each node"
        " multiplying by its own derivative.",
    ),
    "Cube": QT_TRANSLATE_NOOP(
        "lore",
        "The values of a mini-batch as a block: digits, channels and places. What has one colour"
        " is normalised together.",
    ),
    "ParallelChart": QT_TRANSLATE_NOOP(
        "lore", "One line a trial, from setting to setting, to its result at the right."
    ),
    "TrialMap": QT_TRANSLATE_NOOP(
        "lore", "One point a trial at its two settings; the colour is its result."
    ),
    "CodeMap": QT_TRANSLATE_NOOP(
        "lore",
        "Each test digit at the place of its code, in the colour of its class; any place can be"
        " pointed at to see what it stands for.",
    ),
    "TimeSheet": QT_TRANSLATE_NOOP(
        "lore",
        "One column a step of the sequence: what is read, what is answered, and the units over"
        " time, all under one cursor.",
    ),
    "CellDiagram": QT_TRANSLATE_NOOP(
        "lore", "One unit of the cell at the step of the cursor, with its numbers."
    ),
    "ReachBars": QT_TRANSLATE_NOOP(
        "lore",
        "How much of the gradient reaches each earlier step: bars that fall off to the left say"
        " that it vanishes on the way.",
    ),
}
"""By the kind of picture."""

_COUNT = r"n_k = \sum_{i=1}^{n} [b_k ≤ x_i < b_{k+1}]"

FORMULAS: dict[str, str] = {
    "HistogramSheet": _COUNT,
    "HeatMap": _COUNT,
    "ContourMap": r"∇f = (\frac{∂f}{∂x}, \frac{∂f}{∂y})",
    "RegionMap": r"argmax_k p_k(x, y)",
    "GraphSheet": r"\frac{∂L}{∂x} = \frac{∂L}{∂y} \frac{∂y}{∂x}",
    "Cube": r"y = γ \frac{x - μ}{\sqrt{σ^2 + ε}} + β",
    "ReachBars": r"‖\frac{∂L}{∂h_t}‖",
}
"""By the kind of picture: the equation of what it shows, of those that show one thing."""

_SPEAKS_FOR_ITSELF = ("TileWall", "FunctionPlot", "ValueBars", "LayerChart", "PlaneMap")
"""Kinds of pictures of which nothing needs to be added to what one of them shows."""

_UNLIKE_THEIR_KIND = ("sequences_vectors",)
"""Pictures of which what is said of their kind is not so."""


def text_of_picture(name: str, kind: str) -> tuple[str, ...]:
    """Return what one picture shows, then how its kind is read; to be translated ("lore")."""
    known = _known(name)
    if known is None or not known.text:
        return (KINDS[kind],)
    alone = kind in _SPEAKS_FOR_ITSELF or name in _UNLIKE_THEIR_KIND
    return (known.text,) if alone else (known.text, KINDS[kind])


def lore_of_picture(name: str, kind: str) -> Lore:
    """Return what else is known of one picture; the equation is that of its kind if it has none."""
    of_kind = Lore(FORMULAS.get(kind, ""))
    known = _known(name)
    if known is None:
        return of_kind
    return Lore(known.formula, known.trying, known.section, known.source).over(of_kind)


def _known(name: str) -> PictureLore | None:
    plain = name.rstrip("0123456789").rstrip("_")
    return ALL_PICTURES.get(plain)
