"""What each curve of a run is."""

from dlgui.words.curve_entry import ACCURACY, CurveLore
from dlgui.words.marking import QT_TRANSLATE_NOOP
from dlgui.words.model_curve_lore import MODEL_CURVES
from dlgui.words.tree_curve_lore import TREE_CURVES

_LOSS = r"-\frac{1}{N} \sum_{n=1}^{N} log p(t_n)"

CURVES: dict[str, CurveLore] = {
    "train_accuracy": CurveLore(
        QT_TRANSLATE_NOOP("lore", "Train accuracy"),
        QT_TRANSLATE_NOOP(
            "lore", "The share of the training examples, which it learns from, that it gets right."
        ),
        ACCURACY,
        "4.5.3",
        trying=QT_TRANSLATE_NOOP(
            "lore", "Learn from 300 digits: it reaches 1, while test accuracy stays behind."
        ),
    ),
    "test_accuracy": CurveLore(
        QT_TRANSLATE_NOOP("lore", "Test accuracy"),
        QT_TRANSLATE_NOOP(
            "lore", "The share of examples it has never learnt from that it gets right."
        ),
        ACCURACY,
        "4.5.3",
        trying=QT_TRANSLATE_NOOP("lore", "Learn from more digits: by how much does it rise?"),
    ),
    "validation_accuracy": CurveLore(
        QT_TRANSLATE_NOOP("lore", "Validation accuracy"),
        QT_TRANSLATE_NOOP(
            "lore", "The share that is right of the examples kept apart to choose settings by."
        ),
        ACCURACY,
        "6.5.1",
        trying=QT_TRANSLATE_NOOP(
            "lore", "Choose a setting by this curve, and look only then at the test."
        ),
    ),
    "train_loss": CurveLore(
        QT_TRANSLATE_NOOP("lore", "Train loss"),
        QT_TRANSLATE_NOOP(
            "lore", "The mean cross-entropy of the training examples: how surprised it is by them."
        ),
        _LOSS,
        "4.2.2",
        trying=QT_TRANSLATE_NOOP(
            "lore", "Put its axis on a log scale: it may still fall where accuracy has long been 1."
        ),
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
        trying=QT_TRANSLATE_NOOP(
            "lore", "Look for the step where it is lowest: from there on it learns by heart."
        ),
    ),
    "validation_loss": CurveLore(
        QT_TRANSLATE_NOOP("lore", "Validation loss"),
        QT_TRANSLATE_NOOP("lore", "The same of the examples kept apart to choose settings by."),
        _LOSS,
        "6.5.1",
        trying=QT_TRANSLATE_NOOP(
            "lore", "Switch early stopping on: the run goes back to where this is lowest."
        ),
    ),
    **MODEL_CURVES,
    **TREE_CURVES,
    "batch_loss": CurveLore(
        QT_TRANSLATE_NOOP("lore", "Batch loss"),
        QT_TRANSLATE_NOOP(
            "lore", "The loss of each update's mini-batch: rough, for every batch is another one."
        ),
        _LOSS,
        "4.2.3",
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take a batch size of 1 and then of 500: how rough is it?"
        ),
    ),
    "batch_accuracy": CurveLore(
        QT_TRANSLATE_NOOP("lore", "Batch accuracy"),
        QT_TRANSLATE_NOOP("lore", "The share of each update's mini-batch that it gets right."),
        ACCURACY,
        "4.2.3",
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take a batch size of 10: it can only have the values 0, .1, .2 and so on."
        ),
    ),
    "gap": CurveLore(
        QT_TRANSLATE_NOOP("lore", "Gap"),
        QT_TRANSLATE_NOOP(
            "lore", "Train accuracy minus test accuracy: a wide one is called overfitting."
        ),
        r"a_{train} - a_{test}",
        "6.4.1",
        trying=QT_TRANSLATE_NOOP(
            "lore",
            "Add L2 or dropout: does the gap close because test rises, or because train falls?",
        ),
    ),
}
"""By the name of the curve."""
