"""The closed sets of names that optimization knows: optimizers, their forms, schedules.

Each is a `StrEnum`, so a name can be written to a file and read back, and a spelling mistake is
an error where it is made.
"""

from enum import StrEnum


class OptimizerName(StrEnum):
    """The update rules."""

    SGD = "sgd"
    MOMENTUM = "momentum"
    NESTEROV = "nesterov"
    ADAGRAD = "adagrad"
    RMSPROP = "rmsprop"
    ADAM = "adam"
    ADAMW = "adamw"
    AMSGRAD = "amsgrad"


class MomentumForm(StrEnum):
    """What the velocity holds. The two differ once the learning rate changes."""

    CLASSICAL = "classical"  # v = mu v - lr g; w = w + v: an old push keeps its old lr
    LR_FREE = "lr_free"  # v = mu v + g; w = w - lr v: every push is scaled by today's lr


class EpsPlace(StrEnum):
    """Where the small number stands that keeps a division by the root of h finite."""

    OUTSIDE = "outside"  # sqrt(h) + eps
    INSIDE = "inside"  # sqrt(h + eps)


class AdamEps(StrEnum):
    """Which root of Adam the small number is added to."""

    CORRECTED = "corrected"  # sqrt(v-hat) + eps, as in the paper
    UNCORRECTED = "uncorrected"  # sqrt(v) + eps, as in the textbook's code


class L1Form(StrEnum):
    """How the L1 penalty, which has a kink at 0, is minimised."""

    PROXIMAL = "proximal"  # shrink after each update: weights become exactly 0
    SUBGRADIENT = "subgradient"  # add strength * sign(w) to the gradient: weights jitter around 0


class L2Figure(StrEnum):
    """Which figure the L2 penalty shows; its gradient is strength * w in both."""

    HALF_SQUARE = "half_square"  # 1/2 strength sum(w^2), the function that the gradient belongs to
    HALF_NORM = "half_norm"  # 1/2 strength sqrt(sum(w^2)), printed by some lecture notes


class ScheduleName(StrEnum):
    """How the learning rate changes with the steps."""

    CONSTANT = "constant"
    STEP = "step"
    EXPONENTIAL = "exponential"
    INVERSE_TIME = "inverse_time"
    COSINE = "cosine"


class BestIs(StrEnum):
    """Whether a watched value should fall (a loss) or rise (an accuracy)."""

    LOWEST = "lowest"
    HIGHEST = "highest"


class WorseCount(StrEnum):
    """How the lecture notes' early stopping counts the values that got worse."""

    CUMULATIVE = "cumulative"
    CONSECUTIVE = "consecutive"


class SurfaceName(StrEnum):
    """The built-in functions of two variables."""

    BOWL = "bowl"
    ELONGATED_BOWL = "elongated_bowl"
    ROSENBROCK = "rosenbrock"
    BEALE = "beale"
    HIMMELBLAU = "himmelblau"
    SADDLE = "saddle"
    NOISY_VALLEY = "noisy_valley"


class Verdict(StrEnum):
    """What becomes of a point that walks over a surface."""

    UNDER_WAY = "under_way"
    ARRIVED = "arrived"  # close to a minimum
    SWINGING = "swinging"  # to and fro by the same distance, for ever
    NO_VALUE = "no value"  # at a point where the function is not defined
    LEAVING = "leaving"  # farther and farther away, or no number any more
