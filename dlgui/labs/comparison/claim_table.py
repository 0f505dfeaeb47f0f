"""The claims of every preset of the comparison lab, in the words of its source."""

from PySide6.QtCore import QCoreApplication

from dlgui.labs.comparison.claim_rules import (
    EARLY,
    Judge,
    as_fast_but_smoother,
    below,
    converged_by,
    fastest,
    flat,
    highest,
    later,
    learns,
    loss_at_1000,
    most_scales_learn,
    narrower,
    near,
    slightly_ahead,
    sooner,
    stays_below,
)
from dlgui.labs.comparison.claims import Claim, final_test, final_train, vibration
from dlgui.labs.comparison.norm_rules import (
    ahead_with,
    breaks_down,
    nearly_even,
    not_by_statistics,
)
from dlgui.words.labels import QT_TRANSLATE_NOOP

_CLAIMS: dict[str, tuple[tuple[str, Judge], ...]] = {
    "five-optimizers": (
        (QT_TRANSLATE_NOOP("claims", "SGD does not learn"), stays_below("SGD")),
        (
            QT_TRANSLATE_NOOP("claims", "Momentum converges near 600"),
            converged_by("Momentum", 600),
        ),
        (
            QT_TRANSLATE_NOOP("claims", "AdaGrad is later than Momentum"),
            later("AdaGrad", "Momentum", 500, 700),
        ),
        (
            QT_TRANSLATE_NOOP("claims", "RMSProp is faster than AdaGrad"),
            sooner("RMSProp", "AdaGrad"),
        ),
        (
            QT_TRANSLATE_NOOP("claims", "Adam is as fast as RMSProp, and smoother"),
            as_fast_but_smoother("Adam", "RMSProp"),
        ),
    ),
    "sgd-rescued": (
        (
            QT_TRANSLATE_NOOP("claims", "SGD does not learn as in the notes"),
            stays_below("as in the notes"),
        ),
        (QT_TRANSLATE_NOOP("claims", "ReLU with He's values rescues it"), learns("ReLU + He")),
        (QT_TRANSLATE_NOOP("claims", "A much higher rate does too"), learns("rate 3")),
    ),
    "initial-scale": (
        (QT_TRANSLATE_NOOP("claims", ".1 is the best balance"), highest("s = 0.1", final_test)),
        (QT_TRANSLATE_NOOP("claims", "1.0 rises slowly"), sooner("s = 0.1", "s = 1", 0.5)),
        (
            QT_TRANSLATE_NOOP("claims", ".001 starts late"),
            sooner("s = 0.1", "s = 0.001", EARLY),
        ),
    ),
    "initial-values": (
        (QT_TRANSLATE_NOOP("claims", "Xavier is slightly ahead of .1"), slightly_ahead),
        (QT_TRANSLATE_NOOP("claims", "He is the fastest"), fastest("He with ReLU")),
        (
            QT_TRANSLATE_NOOP("claims", "He vibrates more"),
            highest("He with ReLU", vibration),
        ),
    ),
    "optimizers-mnist": (
        (
            QT_TRANSLATE_NOOP("claims", "After 1000 updates SGD has the highest loss"),
            highest("SGD", loss_at_1000),
        ),
        (
            QT_TRANSLATE_NOOP("claims", "AdaGrad and Adam are below Momentum"),
            below(("AdaGrad", "Adam"), "Momentum"),
        ),
    ),
    "initial-values-mnist": ((QT_TRANSLATE_NOOP("claims", ".01 stays flat"), flat),),
    "batch-norm-scales": (
        (
            QT_TRANSLATE_NOOP("claims", "With batch norm nearly every scale learns"),
            most_scales_learn,
        ),
    ),
    "norms-by-batch": (
        (
            QT_TRANSLATE_NOOP("claims", "Group norm is nearly the same at every batch size"),
            nearly_even("group"),
        ),
        (QT_TRANSLATE_NOOP("claims", "Batch norm breaks down with batches of 2"), breaks_down),
        (
            QT_TRANSLATE_NOOP("claims", "With batches of 32 batch norm is ahead"),
            ahead_with(32),
        ),
        (
            QT_TRANSLATE_NOOP("claims", "Testing by batch statistics does not bring it back"),
            not_by_statistics,
        ),
    ),
    "norms-by-updates": (
        (QT_TRANSLATE_NOOP("claims", "Batch norm breaks down with batches of 2"), breaks_down),
        (
            QT_TRANSLATE_NOOP("claims", "With batches of 32 batch norm is ahead"),
            ahead_with(32),
        ),
    ),
    "remedies": (
        (QT_TRANSLATE_NOOP("claims", "L2 narrows the gap"), narrower("L2 0.1")),
        (QT_TRANSLATE_NOOP("claims", "L1 narrows the gap"), narrower("L1 0.01")),
        (QT_TRANSLATE_NOOP("claims", "Dropout narrows the gap"), narrower("dropout 0.15")),
    ),
    "weight-decay": (
        (QT_TRANSLATE_NOOP("claims", "Train ends near .927"), near("L2 0.1", final_train, 0.927)),
        (QT_TRANSLATE_NOOP("claims", "Test ends near .721"), near("L2 0.1", final_test, 0.721)),
        (
            QT_TRANSLATE_NOOP("claims", "Weight decay narrows the gap"),
            narrower("L2 0.1", "no remedy"),
        ),
    ),
    "dropout": (
        (
            QT_TRANSLATE_NOOP("claims", "Train ends near .67"),
            near("dropout 0.2", final_train, 0.67),
        ),
        (
            QT_TRANSLATE_NOOP("claims", "Test ends near .548"),
            near("dropout 0.2", final_test, 0.548),
        ),
        (
            QT_TRANSLATE_NOOP("claims", "Dropout narrows the gap"),
            narrower("dropout 0.2", "no remedy"),
        ),
    ),
    "dense-against-conv": (
        (
            QT_TRANSLATE_NOOP("claims", "Convolution makes fewer mistakes"),
            highest("convolution", final_test),
        ),
    ),
    "moons-overfit": (
        (
            QT_TRANSLATE_NOOP("claims", "The large network fits its own points best"),
            highest("large network", final_train),
        ),
        (
            QT_TRANSLATE_NOOP("claims", "L2 narrows the gap"),
            narrower("large network, L2 0.01", "large network"),
        ),
        (
            QT_TRANSLATE_NOOP("claims", "So does a small network"),
            narrower("small network", "large network"),
        ),
    ),
    "linear-spirals": (
        (
            QT_TRANSLATE_NOOP("claims", "With hidden layers the spirals are parted"),
            learns("two hidden layers"),
        ),
        (
            QT_TRANSLATE_NOOP("claims", "The linear network stays far behind"),
            highest("two hidden layers", final_test),
        ),
    ),
}


def claims_of(preset: str) -> list[Claim]:
    """Return the claims of a preset, none for a study that is none."""
    return [
        Claim(QCoreApplication.translate("claims", text), judge)
        for text, judge in _CLAIMS.get(preset, ())
    ]
