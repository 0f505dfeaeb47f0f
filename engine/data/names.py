"""The names of what can be learnt from, as a configuration file and a drop-down list spell them."""

from enum import StrEnum


class PlaneSource(StrEnum):
    """Sets of points of the plane."""

    CIRCLES = "circles"
    MOONS = "moons"
    SPIRALS = "spirals"
    GAUSSIANS = "gaussians"
    CHECKS = "checks"
    GAUSSIAN_RING = "gaussian_ring"
    GAUSSIAN_GRID = "gaussian_grid"


class Split(StrEnum):
    """The parts that examples are divided into."""

    TRAIN = "train"
    TEST = "test"
    VALIDATION = "validation"


class ValidationPlace(StrEnum):
    """Which digits of those to train with are kept for validation."""

    LAST = "last"  # the last there are: the same, however many are learnt
    NEXT = "next"  # those right behind the ones that are learnt, as the textbook splits its 500


class DataSource(StrEnum):
    """Digits (images), one of the sets of points of the plane, or clouds around drawn points."""

    DIGITS = "digits"
    CIRCLES = "circles"
    MOONS = "moons"
    SPIRALS = "spirals"
    GAUSSIANS = "gaussians"
    CHECKS = "checks"
    GAUSSIAN_RING = "gaussian_ring"
    GAUSSIAN_GRID = "gaussian_grid"
    DRAWN = "drawn"


class PatternName(StrEnum):
    """What a general Boltzmann machine learns: patterns of a few units that are on or off."""

    BARS = "bars"
    ENCODER = "encoder"
    PARITY = "parity"


class SequenceTask(StrEnum):
    """What a recurrent network reads, and what it is asked; the last three are trees."""

    ADDING = "adding"
    COPY = "copy"
    ORDER = "order"
    REBER = "reber"
    CONTINUAL_REBER = "continual_reber"
    PARITY = "parity"
    SINE = "sine"
    LETTERS = "letters"
    ROWS = "rows"
    PIXELS = "pixels"
    LOGIC = "logic"
    ARITHMETIC = "arithmetic"
    PHRASES = "phrases"


OF_TREES = (SequenceTask.LOGIC, SequenceTask.ARITHMETIC, SequenceTask.PHRASES)
"""The tasks that are read by a recursive network."""


class Asked(StrEnum):
    """Of which nodes of a tree the value is asked while it is learnt."""

    EVERY = "every"
    ROOT = "root"
