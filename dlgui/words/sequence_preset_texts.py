"""Titles, summaries and claims of the presets about sequences, to be translated."""

from dlgui.words.marking import QT_TRANSLATE_NOOP

SEQUENCE_TITLES = {
    "adding-problem": QT_TRANSLATE_NOOP("presets", "Adding problem, T = 50"),
    "memory-length": QT_TRANSLATE_NOOP("presets", "How far memory reaches"),
    "forget-gate": QT_TRANSLATE_NOOP("presets", "Forget gate on and off"),
    "exploding-gradients": QT_TRANSLATE_NOOP("presets", "Exploding gradients, clipped or not"),
    "recurrent-values": QT_TRANSLATE_NOOP("presets", "Orthogonal or random values"),
    "digits-by-rows": QT_TRANSLATE_NOOP("presets", "Digits by rows"),
    "letters": QT_TRANSLATE_NOOP("presets", "Letters of a text"),
    "trees": QT_TRANSLATE_NOOP("presets", "Trees, deeper than trained"),
}

SEQUENCE_SUMMARIES = {
    "adding-problem": QT_TRANSLATE_NOOP(
        "presets",
        "Two marked numbers of 50 are to be added: the tanh net stays at the constant "
        "guess, LSTM and GRU learn it.",
    ),
    "memory-length": QT_TRANSLATE_NOOP(
        "presets",
        "The adding problem at three lengths: at 10 the tanh net learns it, at 30 late or not, "
        "at 100 not at all; the LSTM does.",
    ),
    "forget-gate": QT_TRANSLATE_NOOP(
        "presets",
        "String after string without a sign between them: with a forget gate the cell lets "
        "go of what is over, without it the cell only grows.",
    ),
    "exploding-gradients": QT_TRANSLATE_NOOP(
        "presets",
        "The order of two letters among 30, weights from step to step a little too large: "
        "one long gradient throws the net off, clipping holds it.",
    ),
    "recurrent-values": QT_TRANSLATE_NOOP(
        "presets",
        "Three symbols are copied after a silence of 15: orthogonal weights from step to "
        "step keep what was read, small random ones lose it.",
    ),
    "digits-by-rows": QT_TRANSLATE_NOOP(
        "presets",
        "A digit is read in 28 steps, a row of pixels each: about 24,000 parameters of "
        "three cells.",
    ),
    "letters": QT_TRANSLATE_NOOP(
        "presets",
        "Two nursery rhymes, letter by letter: an LSTM learns what comes next, first single"
        " letters, then words and lines.",
    ),
    "trees": QT_TRANSLATE_NOOP(
        "presets",
        "Sums, differences and products modulo 3, learnt up to four deep and tested up to six:"
        " where every node's value is asked a recursive net learns the rule, from roots alone it"
        " hardly does.",
    ),
}
