"""How each kind of picture is read, and what each curve of a run is."""

from typing import NamedTuple, final

from dlgui.words.marking import QT_TRANSLATE_NOOP


@final
class CurveLore(NamedTuple):
    """A curve's name, what it is, its equation, and the textbook's section."""

    title: str
    text: str
    formula: str
    section: str


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
        "A histogram a step, seen from above: the darker a place, the more values of that step lie"
        " there.",
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
    "NetworkPicture": QT_TRANSLATE_NOOP(
        "lore", "Units as circles in columns, one column a layer; what flows is written on them."
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

_ACCURACY = r"\frac{1}{N} \sum_{n=1}^{N} [y_n = t_n]"
_KL = r"\frac{1}{2} \sum_{k=1}^{K} (μ_k^2 + σ_k^2 - log σ_k^2 - 1)"
_LOSS = r"-\frac{1}{N} \sum_{n=1}^{N} log p(t_n)"

MODEL_CURVES: dict[str, CurveLore] = {
    "train_reconstruction": CurveLore(
        QT_TRANSLATE_NOOP("lore", "Train reconstruction"),
        QT_TRANSLATE_NOOP("lore", "How wrong the rebuilt training digits are, without penalties."),
        "",
        "",
    ),
    "test_reconstruction": CurveLore(
        QT_TRANSLATE_NOOP("lore", "Test reconstruction"),
        QT_TRANSLATE_NOOP("lore", "How wrong the rebuilt test digits are, without penalties."),
        "",
        "",
    ),
    "train_kl": CurveLore(
        QT_TRANSLATE_NOOP("lore", "Train KL"),
        QT_TRANSLATE_NOOP("lore", "How far the codes of training digits are from a normal cloud."),
        _KL,
        "",
    ),
    "test_kl": CurveLore(
        QT_TRANSLATE_NOOP("lore", "Test KL"),
        QT_TRANSLATE_NOOP(
            "lore", "How far the codes of test digits are from a normal cloud: what they tell."
        ),
        _KL,
        "",
    ),
    "train_activity": CurveLore(
        QT_TRANSLATE_NOOP("lore", "Train activity"),
        QT_TRANSLATE_NOOP("lore", "The mean activity of the units of the code, training digits."),
        "",
        "",
    ),
    "test_activity": CurveLore(
        QT_TRANSLATE_NOOP("lore", "Test activity"),
        QT_TRANSLATE_NOOP("lore", "The mean activity of the units of the code, test digits."),
        "",
        "",
    ),
    "pca_loss": CurveLore(
        QT_TRANSLATE_NOOP("lore", "PCA"),
        QT_TRANSLATE_NOOP(
            "lore", "The loss of as many principal components as the code has numbers."
        ),
        "",
        "",
    ),
    "auc": CurveLore(
        QT_TRANSLATE_NOOP("lore", "AUC"),
        QT_TRANSLATE_NOOP(
            "lore",
            "The area under the ROC curve: how often an odd digit has a larger error than a normal"
            " one; .5 is guessing.",
        ),
        "",
        "",
    ),
}
"""The curves of models that rebuild their input."""

CURVES: dict[str, CurveLore] = {
    "train_accuracy": CurveLore(
        QT_TRANSLATE_NOOP("lore", "Train accuracy"),
        QT_TRANSLATE_NOOP(
            "lore", "The share of the training examples, which it learns from, that it gets right."
        ),
        _ACCURACY,
        "4.5.3",
    ),
    "test_accuracy": CurveLore(
        QT_TRANSLATE_NOOP("lore", "Test accuracy"),
        QT_TRANSLATE_NOOP(
            "lore", "The share of examples it has never learnt from that it gets right."
        ),
        _ACCURACY,
        "4.5.3",
    ),
    "validation_accuracy": CurveLore(
        QT_TRANSLATE_NOOP("lore", "Validation accuracy"),
        QT_TRANSLATE_NOOP(
            "lore", "The share that is right of the examples kept apart to choose settings by."
        ),
        _ACCURACY,
        "6.5.1",
    ),
    "train_loss": CurveLore(
        QT_TRANSLATE_NOOP("lore", "Train loss"),
        QT_TRANSLATE_NOOP(
            "lore", "The mean cross-entropy of the training examples: how surprised it is by them."
        ),
        _LOSS,
        "4.2.2",
    ),
    "test_loss": CurveLore(
        QT_TRANSLATE_NOOP("lore", "Test loss"),
        QT_TRANSLATE_NOOP(
            "lore",
            "The same of examples it has never learnt from. It may rise while the accuracy stays:"
            " it is then ever surer of what is wrong.",
        ),
        _LOSS,
        "4.2.2",
    ),
    "validation_loss": CurveLore(
        QT_TRANSLATE_NOOP("lore", "Validation loss"),
        QT_TRANSLATE_NOOP("lore", "The same of the examples kept apart to choose settings by."),
        _LOSS,
        "6.5.1",
    ),
    **MODEL_CURVES,
    "batch_loss": CurveLore(
        QT_TRANSLATE_NOOP("lore", "Batch loss"),
        QT_TRANSLATE_NOOP(
            "lore", "The loss of each update's mini-batch: rough, for every batch is another one."
        ),
        _LOSS,
        "4.2.3",
    ),
    "batch_accuracy": CurveLore(
        QT_TRANSLATE_NOOP("lore", "Batch accuracy"),
        QT_TRANSLATE_NOOP("lore", "The share of each update's mini-batch that it gets right."),
        _ACCURACY,
        "4.2.3",
    ),
    "gap": CurveLore(
        QT_TRANSLATE_NOOP("lore", "Gap"),
        QT_TRANSLATE_NOOP(
            "lore", "Train accuracy minus test accuracy: a wide one is called overfitting."
        ),
        "",
        "6.4.1",
    ),
}
"""By the name of the curve."""
