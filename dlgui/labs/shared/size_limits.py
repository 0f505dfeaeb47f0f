"""How many examples a field may ask for now: what there are, less what another field takes."""

from typing import NamedTuple, final

from PySide6.QtCore import QCoreApplication

from engine.data.batches import Sampling
from engine.data.digits import BUNDLED_TRAIN_COUNT
from engine.training.config import RunConfig

TRAIN, VALIDATION, BATCH = "data.train_size", "data.validation_size", "training.batch_size"


@final
class SizeLimit(NamedTuple):
    """The most that a field may be set to now, and why no more."""

    most: int
    why: str


def size_limits(config: RunConfig) -> dict[str, SizeLimit]:
    """Return the limits that follow from other settings, as `check_sizes` of the engine has them.

    Of digits in a folder it is not known here how many there are.
    """
    limits = {}
    data, translate = config.data, QCoreApplication.translate
    if not data.is_plane and not data.folder:
        there = BUNDLED_TRAIN_COUNT
        why = translate(
            "settings", "There are {0} training digits; {1} of them are for validation."
        )
        limits[TRAIN] = SizeLimit(
            there - data.validation_size, why.format(there, data.validation_size)
        )
        why = translate("settings", "There are {0} training digits; {1} of them are learnt.")
        limits[VALIDATION] = SizeLimit(there - data.train_size, why.format(there, data.train_size))
    if config.training.sampling is Sampling.SHUFFLED:
        why = translate("settings", "Of shuffled examples a batch has none twice; there are {0}.")
        limits[BATCH] = SizeLimit(data.learnt, why.format(data.learnt))
    return limits


def batch_note(config: RunConfig) -> str:
    """Return what a batch of more examples than there are is made of; empty for smaller ones."""
    drawn = config.training.sampling is Sampling.WITH_REPLACEMENT
    if not drawn or config.training.batch_size <= config.data.learnt:
        return ""
    text = QCoreApplication.translate(
        "settings", "There are only {0} training examples: a batch has some of them several times."
    )
    return text.format(config.data.learnt)
