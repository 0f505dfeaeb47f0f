"""Models that find out what lies behind pictures: codes, and causes drawn at random."""

from typing import Final

from dlgui.window.survey.model import Family, Model, Nature, Purpose
from dlgui.window.survey.shapes import autoencoder, boltzmann, stacked
from dlgui.words.marking import QT_TRANSLATE_NOOP

HIDDEN: Final = (
    Model(
        "linear-autoencoder",
        QT_TRANSLATE_NOOP("survey", "Linear autoencoder"),
        QT_TRANSLATE_NOOP(
            "survey", "To a code and back without activations: it ends where PCA lies."
        ),
        Family.AUTOENCODING,
        Nature.DETERMINISTIC,
        Purpose.CODE,
        autoencoder(4, 2, 4),
        "rebuild",
        "autoencoder-linear",
    ),
    Model(
        "autoencoder",
        QT_TRANSLATE_NOOP("survey", "Deep autoencoder"),
        QT_TRANSLATE_NOOP(
            "survey", "With hidden layers the surface that codes reach may bend: it beats PCA."
        ),
        Family.AUTOENCODING,
        Nature.DETERMINISTIC,
        Purpose.CODE,
        autoencoder(4, 3, 2, 3, 4),
        "rebuild",
        "autoencoder",
    ),
    Model(
        "sparse-autoencoder",
        QT_TRANSLATE_NOOP("survey", "Sparse autoencoder"),
        QT_TRANSLATE_NOOP("survey", "A wide code of which only a few units speak at a time."),
        Family.AUTOENCODING,
        Nature.DETERMINISTIC,
        Purpose.CODE,
        autoencoder(4, 6, 4),
        "rebuild",
        "autoencoder-sparse",
    ),
    Model(
        "denoising-autoencoder",
        QT_TRANSLATE_NOOP("survey", "Denoising autoencoder"),
        QT_TRANSLATE_NOOP(
            "survey",
            "While it learns its input is spoilt by chance; it has to give back the whole.",
        ),
        Family.AUTOENCODING,
        Nature.DETERMINISTIC,
        Purpose.CODE,
        autoencoder(4, 3, 4),
        "rebuild",
        "autoencoder-denoising",
    ),
    Model(
        "variational-autoencoder",
        QT_TRANSLATE_NOOP("survey", "Variational autoencoder"),
        QT_TRANSLATE_NOOP(
            "survey", "The code is drawn from a cloud, so any place of it gives a new digit."
        ),
        Family.AUTOENCODING,
        Nature.PROBABILISTIC,
        Purpose.GENERATIVE,
        autoencoder(4, 2, 4, by_chance=True),
        "rebuild",
        "vae",
    ),
    Model(
        "boltzmann-machine",
        QT_TRANSLATE_NOOP("survey", "Boltzmann machine"),
        QT_TRANSLATE_NOOP(
            "survey", "Every unit is joined to every other, and no edge has a direction."
        ),
        Family.BOLTZMANN,
        Nature.PROBABILISTIC,
        Purpose.GENERATIVE,
        boltzmann(3, 2),
        "dream",
        "boltzmann-bars",
    ),
    Model(
        "restricted-boltzmann-machine",
        QT_TRANSLATE_NOOP("survey", "Restricted Boltzmann machine"),
        QT_TRANSLATE_NOOP("survey", "Two layers, no edge within a layer; no edge has a direction."),
        Family.BOLTZMANN,
        Nature.PROBABILISTIC,
        Purpose.GENERATIVE,
        stacked(4, 3),
        "dream",
        "rbm",
    ),
    Model(
        "deep-belief-network",
        QT_TRANSLATE_NOOP("survey", "Deep belief network"),
        QT_TRANSLATE_NOOP(
            "survey",
            "The two top layers are joined without a direction; below them edges point down.",
        ),
        Family.BOLTZMANN,
        Nature.PROBABILISTIC,
        Purpose.GENERATIVE,
        stacked(4, 3, 3, directed=1),
        "dream",
        "dbn",
    ),
    Model(
        "deep-boltzmann-machine",
        QT_TRANSLATE_NOOP("survey", "Deep Boltzmann machine"),
        QT_TRANSLATE_NOOP(
            "survey", "Several layers, neighbours joined, and no edge has a direction."
        ),
        Family.BOLTZMANN,
        Nature.PROBABILISTIC,
        Purpose.GENERATIVE,
        stacked(4, 3, 3),
        "dream",
        "dbm",
    ),
)
