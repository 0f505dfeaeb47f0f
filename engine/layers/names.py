"""The names of the layers' choices, as a configuration file and a drop-down list spell them."""

from enum import StrEnum


class Activation(StrEnum):
    """What stands after a linear layer."""

    STEP = "step"
    IDENTITY = "identity"
    SIGMOID = "sigmoid"
    TANH = "tanh"
    RELU = "relu"
    LEAKY_RELU = "leaky_relu"
    ELU = "elu"
    GELU = "gelu"
    SOFTPLUS = "softplus"
    SWISH = "swish"
    SOFTMAX = "softmax"
    LOG_SOFTMAX = "log_softmax"


class GELUForm(StrEnum):
    """GELU by the error function, or by the approximation with tanh that GPT-2 uses."""

    ERF = "erf"
    TANH = "tanh"


class InitializerName(StrEnum):
    """How the first weights are drawn. The textbook's "Xavier" is `lecun_normal`."""

    NORMAL = "normal"
    UNIFORM = "uniform"
    LECUN_NORMAL = "lecun_normal"
    LECUN_UNIFORM = "lecun_uniform"
    GLOROT_NORMAL = "glorot_normal"
    GLOROT_UNIFORM = "glorot_uniform"
    HE_NORMAL = "he_normal"
    HE_UNIFORM = "he_uniform"
    ORTHOGONAL = "orthogonal"


class Normalization(StrEnum):
    """What stands between a linear layer and its activation."""

    NONE = "none"
    BATCH = "batch"
    LAYER = "layer"
    GROUP = "group"


class NormName(StrEnum):
    """What a normalisation averages over; for "instance" the layers have to hold images."""

    BATCH = "batch"
    LAYER = "layer"
    GROUP = "group"
    INSTANCE = "instance"


class NormPlace(StrEnum):
    """Where a normalisation stands: between linear layer and activation, or after the latter."""

    BEFORE = "before"
    AFTER = "after"


class DropoutForm(StrEnum):
    """Where dropout makes up for the missing units: in training, or (the textbook) in testing."""

    INVERTED = "inverted"
    CLASSIC = "classic"


class RunningVariance(StrEnum):
    """Batch variance divided by n - 1 (as PyTorch keeps it) or by n (as the textbook does)."""

    UNBIASED = "unbiased"
    BIASED = "biased"


class CellName(StrEnum):
    """What a recurrent layer has at each step."""

    TANH = "tanh"
    LSTM = "lstm"
    GRU = "gru"


class GRUReset(StrEnum):
    """Where the reset gate of a GRU acts: on the hidden values, or behind their product."""

    BEFORE = "before"
    AFTER = "after"


class Composition(StrEnum):
    """What makes the vector of a node of its children's: a matrix, or a tensor besides."""

    SIMPLE = "simple"
    TENSOR = "tensor"


class NoiseName(StrEnum):
    """What spoils the input of a denoising autoencoder, whose target stays clean."""

    NONE = "none"
    MASKING = "masking"
    SALT_AND_PEPPER = "salt_and_pepper"
    GAUSSIAN = "gaussian"


class SparsityForm(StrEnum):
    """What keeps most units of a code silent."""

    KL = "kl"
    L1 = "l1"
