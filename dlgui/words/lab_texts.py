"""What each lab is for, and where things are in the window."""

from typing import Final

from dlgui.words.marking import QT_TRANSLATE_NOOP

LABS: Final = {
    "overfitting": QT_TRANSLATE_NOOP(
        "lore", "A network learns, and one sees how train and test part, and what helps."
    ),
    "activations": QT_TRANSLATE_NOOP(
        "lore", "How the first weights decide what is left of signals and gradients after layers."
    ),
    "paths": QT_TRANSLATE_NOOP(
        "lore", "Optimizers race over a surface: each finds its own way down."
    ),
    "comparison": QT_TRANSLATE_NOOP(
        "lore", "Several runs learn side by side and differ in one setting or two."
    ),
    "search": QT_TRANSLATE_NOOP(
        "lore",
        "Many short trials with settings drawn at random: which range is worth a closer look?",
    ),
    "functions": QT_TRANSLATE_NOOP(
        "lore", "What networks are made of, one function a page, to be moved by hand."
    ),
    "normalisation": QT_TRANSLATE_NOOP(
        "lore", "Computations as graphs: values flow forward and gradients back, in numbers."
    ),
    "inside": QT_TRANSLATE_NOOP(
        "lore", "It opens a network: its weights, its mistakes, one digit on its way through."
    ),
    "rebuild": QT_TRANSLATE_NOOP(
        "lore", "Autoencoders squeeze digits into a few numbers and rebuild them from those."
    ),
    "dream": QT_TRANSLATE_NOOP(
        "lore",
        "Boltzmann machines and adversarial nets learn what data look like, and make up some.",
    ),
    "sequences": QT_TRANSLATE_NOOP(
        "lore", "Networks read step by step: what they keep in mind, and how far gradients reach."
    ),
}
"""By the key of the lab."""

SECTIONS: Final = {
    "overfitting": "6.4",
    "activations": "6.2",
    "paths": "6.1",
    "comparison": "6.1.8, 6.2.4",
    "search": "6.5",
    "functions": "2, 3, 4",
    "normalisation": "5, 6.3",
    "inside": "7",
}
"""Of the textbook; the other labs go beyond it."""

WINDOW: Final = QT_TRANSLATE_NOOP(
    "lore",
    "At the left labs and kept runs, in the middle pictures and a sentence on what is seen, at the"
    " right settings, below what plays and how fast.",
)
