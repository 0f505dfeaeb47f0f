"""What this program found of the presets that are compared, listed for translation."""

from dlgui.words.marking import QT_TRANSLATE_NOOP

SEEN = {
    "weight-decay": QT_TRANSLATE_NOOP(
        "presets",
        "train .84 to .98, test .67 to .75 (8 seeds)",
    ),
    "dropout": QT_TRANSLATE_NOOP(
        "presets",
        "train .45 to .90, test .33 to .75 (7 seeds)",
    ),
    "remedies": QT_TRANSLATE_NOOP(
        "presets",
        "test: none .67 to .82, 1,000 digits .80 to .89, L2 .03 .69 to .84; train and test: "
        "L2 .1 .78 to 1.00 and .63 to .78, L1 .82 to .96 and .64 to .76, dropout .86 to 1.00 "
        "and .65 to .78 (8 seeds)",
    ),
    "five-optimizers": QT_TRANSLATE_NOOP(
        "presets",
        "test at 1000: SGD .07 to .12, Momentum .87 to .93, AdaGrad .84 to .93, RMSProp .88 "
        "to .94, Adam .89 to .95 (10 seeds, 8,000 digits); with 60,000: SGD .1135, Momentum "
        ".934 ± .006, Adam .946 ± .003 (5 seeds)",
    ),
    "sgd-rescued": QT_TRANSLATE_NOOP(
        "presets",
        "test at 1000: as in the notes .07 to .12, rate 0.3 .07 to .12, ReLU + He .81 to .90,"
        " rate 3 .86 to .95 (7 seeds, 8,000 digits)",
    ),
    "initial-scale": QT_TRANSLATE_NOOP(
        "presets",
        "test at 600 for s = 1, .1, .01, .001: .61 to .73, .81 to .88, .73 to .80, .53 to .63"
        " (7 seeds, 8,000 digits); with 60,000: .693, .868, .788, .591 (5 seeds)",
    ),
    "initial-values": QT_TRANSLATE_NOOP(
        "presets",
        "test at 600: std .1 .81 to .88, Xavier .85 to .87, He .87 to .91 (7 seeds, 8,000 "
        "digits); with 60,000: .868, .878, .922 (5 seeds)",
    ),
    "optimizers-mnist": QT_TRANSLATE_NOOP(
        "presets",
        "mean loss of batches 1901-2000, before their updates: SGD .132 to .174, Momentum "
        ".001 to .005, AdaGrad .001 to .003, Adam .000 to .060 (7 seeds, 8,000 digits); after"
        " them, with 60,000: .203, .063, .031, .038 (5 seeds)",
    ),
    "initial-values-mnist": QT_TRANSLATE_NOOP(
        "presets",
        "mean loss of batches 1901-2000, before their updates: std .01 2.298 to 2.303, Xavier"
        " .223 to .280, He .132 to .174 (7 seeds, 8,000 digits); after them, with 60,000: "
        "2.301, .295, .203 (5 seeds)",
    ),
    "batch-norm-scales": QT_TRANSLATE_NOOP(
        "presets",
        "scale .0136 after 20 epochs, train accuracy: with batch norm .98 to 1.00, without "
        ".06 to .16 (7 seeds)",
    ),
    "dense-against-conv": QT_TRANSLATE_NOOP(
        "presets",
        "test: fully connected .93 to .95, convolution .95 to .99 (5 seeds, 8,000 digits)",
    ),
    "moons-overfit": QT_TRANSLATE_NOOP(
        "presets",
        "test: large network .77 to .80, L2 .80 to .91, small network .79 to .90 (5 seeds)",
    ),
    "linear-spirals": QT_TRANSLATE_NOOP(
        "presets",
        "test: linear .44 to .64, two hidden layers .93 to 1.00 (5 seeds)",
    ),
    "norms-by-batch": QT_TRANSLATE_NOOP(
        "presets",
        "test in batches of 2, 4, 8, 32: batch norm .31 (.01 to .61), .83 (.71 to .94), "
        ".87 (.83 to .90), .87 (.82 to .91); group norm .83 (.74 to .93), .83 (.70 to "
        ".95), .83 (.73 to .92), .81 (.65 to .96) (7 seeds)",
    ),
    "norms-by-updates": QT_TRANSLATE_NOOP(
        "presets",
        "test in batches of 2, 4, 8, 32: batch norm .27 (.10 to .46), .80 (.59 to 1.00), "
        ".89 (.83 to .95), .91 (.85 to .97); group norm .68 (.52 to .84), .78 (.64 to "
        ".92), .83 (.63 to 1.00), .89 (.82 to .97) (12 seeds)",
    ),
}
"""What this program found of the presets that have claims."""
