"""What the sources say of this lab's presets, listed for translation; a test compares the files."""

from dlgui.words.marking import QT_TRANSLATE_NOOP

SAID = {
    "adding-problem": QT_TRANSLATE_NOOP(
        "presets",
        "an LSTM solves it where gradients of a simple net vanish",
    ),
    "memory-length": QT_TRANSLATE_NOOP(
        "presets",
        "the longer the sequence, the harder it gets for a simple net",
    ),
    "forget-gate": QT_TRANSLATE_NOOP(
        "presets",
        "without a forget gate the cells grow without limit and the LSTM fails",
    ),
    "exploding-gradients": QT_TRANSLATE_NOOP(
        "presets",
        "gradients explode where a net has a cliff; clipping their norm deals with it",
    ),
    "recurrent-values": QT_TRANSLATE_NOOP(
        "presets",
        "orthogonal and identity values let gradients go a long way",
    ),
    "digits-by-rows": QT_TRANSLATE_NOOP(
        "presets",
        "nets that keep a long past in mind read digits they have not seen",
    ),
    "letters": QT_TRANSLATE_NOOP(
        "presets",
        "a recurrent net that predicts letters learns words and the form of a text",
    ),
    "trees": QT_TRANSLATE_NOOP(
        "presets",
        "a recursive net learns to combine meanings, and does so in longer expressions than it was"
        " trained on",
    ),
}
