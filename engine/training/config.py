"""What determines a run: a frozen `RunConfig`, checked whenever one is made.

Every field has its type, limits and default here and nowhere else; the window's fields and the
messages about bad input are made from them. A field is named by its path, as in `optimizer.lr`.
"""

from enum import StrEnum
from typing import Annotated

from msgspec import Meta, field

from engine.data.batches import Sampling
from engine.data.dataset import DIGIT_CLASSES
from engine.data.names import DataSource, ValidationPlace
from engine.layers.names import (
    Activation,
    DropoutForm,
    InitializerName,
    NormName,
    NormPlace,
    RunningVariance,
)
from engine.models.names import ModelName
from engine.optimization.names import (
    AdamEps,
    EpsPlace,
    L1Form,
    MomentumForm,
    OptimizerName,
    ScheduleName,
)
from engine.training.model_config import AdversarialConfig, AutoencoderConfig, BoltzmannConfig
from engine.training.section import Decay, Section, Share, Strength, Width
from engine.training.sequence_config import SequenceConfig


class Precision(StrEnum):
    """The floating-point type of a run; float32 trains about twice as fast."""

    FLOAT32 = "float32"
    FLOAT64 = "float64"


class Monitor(StrEnum):
    """What early stopping watches on the validation digits."""

    LOSS = "loss"
    ACCURACY = "accuracy"


class DataConfig(Section, frozen=True):
    """What is learnt from; the validation digits are the last of the training set, or the next.

    An empty `folder` means the bundled digits, another one holds IDX files. A `source` other than
    digits makes `points` points of the plane in so many `classes`; `test_share` of them are kept
    for testing, `noise` is the spread added to each coordinate, `points_seed` draws them.
    `added_points` are further ones to train on, as in "0.5 -0.2 1; 0.1 0.3 0" (x, y and class); the
    source "drawn" has its points around them.
    Of digits only the classes in `kept_classes` are learnt, as in "1" or "0, 2, 3"; empty: all.
    """

    source: DataSource = DataSource.DIGITS
    folder: Annotated[str, Meta(max_length=4096)] = ""
    train_size: Annotated[int, Meta(ge=1, le=60_000)] = 300
    validation_size: Annotated[int, Meta(ge=0, le=30_000)] = 500
    validation_place: ValidationPlace = ValidationPlace.LAST
    label_noise: Share = 0.0
    points: Annotated[int, Meta(ge=2, le=20_000)] = 400
    classes: Annotated[int, Meta(ge=2, le=6)] = 2
    noise: Annotated[float, Meta(ge=0, le=2)] = 0.1
    test_share: Annotated[float, Meta(gt=0, lt=1)] = 0.5
    points_seed: Annotated[int, Meta(ge=0, le=2**31 - 1)] = 1
    added_points: str = ""
    kept_classes: Annotated[str, Meta(max_length=100)] = ""

    @property
    def is_plane(self) -> bool:
        """Whether points of the plane are learnt, not digits."""
        return self.source is not DataSource.DIGITS

    @property
    def learnt(self) -> int:
        """How many examples are learnt from: digits, or points that are not for testing."""
        if not self.is_plane:
            return self.train_size
        parts = () if self.source is DataSource.DRAWN else self.added_points.split(";")
        return self.points - self.tested + sum(bool(part.strip()) for part in parts)

    @property
    def tested(self) -> int:
        """How many points are kept for testing."""
        return round(self.test_share * self.points)

    @property
    def class_count(self) -> int:
        """How many classes there are: all images that can be read have ten."""
        return self.classes if self.is_plane else len(DIGIT_CLASSES)


class NetworkConfig(Section, frozen=True):
    """The network's layers and the spread of its first weights (`initial_std` for `normal`).

    The `hidden` layers of a recurrent `model` are those that read sequences (see `SequenceConfig`).
    A convolutional `model` begins with its `stages`, as in "conv 16 3x3 pad 1, pool 2"; the
    `hidden` linear layers follow. `batch_norm` puts a normalisation at every activation, before
    or after it (`norm_place`): the one named by `norm`, of `norm_groups` groups if it is group
    normalisation.
    """

    model: ModelName = ModelName.FULLY_CONNECTED
    stages: str = "conv 30 5x5, pool 2"
    hidden: Annotated[tuple[Width, ...], Meta(max_length=30)] = (100,) * 6
    activation: Activation = Activation.RELU
    initializer: InitializerName = InitializerName.HE_NORMAL
    initial_std: Annotated[float, Meta(ge=0, le=100)] = 0.01
    batch_norm: bool = False
    norm: NormName = NormName.BATCH
    norm_place: NormPlace = NormPlace.BEFORE
    norm_groups: Annotated[int, Meta(ge=1, le=512)] = 4
    batch_norm_eps: Annotated[float, Meta(gt=0, le=1)] = 1e-5
    batch_norm_momentum: Decay = 0.9
    running_variance: RunningVariance = RunningVariance.UNBIASED
    running_variance_start: Annotated[float, Meta(ge=0, le=1)] = 1.0
    train_gamma_beta: bool = True
    train_output_weights: bool = True
    train_output_bias: bool = True


class OptimizerConfig(Section, frozen=True):
    """How gradients become updates; without `eps` the method's own default holds.

    A schedule takes the learning rate to `schedule_factor` times `lr` in `schedule_steps` updates
    (and so on), `cosine` to 0 at the end of the run; `warm_up` updates of rising rate come first.
    Gradients longer than `clip_norm` are shortened to it; 0 means that none is.
    """

    method: OptimizerName = OptimizerName.SGD
    lr: Annotated[float, Meta(gt=0, le=1000)] = 0.01
    momentum: Decay = 0.9
    momentum_form: MomentumForm = MomentumForm.CLASSICAL
    decay: Decay = 0.99
    beta1: Decay = 0.9
    beta2: Decay = 0.999
    eps: Annotated[float, Meta(ge=0, le=1)] | None = None
    eps_place: EpsPlace = EpsPlace.OUTSIDE
    adam_eps: AdamEps = AdamEps.CORRECTED
    adagrad_start: Annotated[float, Meta(ge=0, le=1)] = 0.0
    adagrad_skip_first: bool = False
    weight_decay: Strength = 0.0
    schedule: ScheduleName = ScheduleName.CONSTANT
    schedule_steps: Annotated[int, Meta(ge=1, le=10_000_000)] = 100
    schedule_factor: Annotated[float, Meta(ge=1e-6, le=1)] = 0.5
    warm_up: Annotated[int, Meta(ge=0, le=10_000_000)] = 0
    clip_norm: Annotated[float, Meta(ge=0, le=1e6)] = 0.0


class RegularizationConfig(Section, frozen=True):
    """What holds a network back from learning its digits by heart.

    `max_norm` limits the length of every unit's incoming weights; 0 means no limit.
    """

    l1: Strength = 0.0
    l1_form: L1Form = L1Form.PROXIMAL
    l2: Strength = 0.0
    dropout: Annotated[float, Meta(ge=0, le=0.95)] = 0.0
    dropout_form: DropoutForm = DropoutForm.INVERTED
    label_smoothing: Annotated[float, Meta(ge=0, lt=1)] = 0.0
    max_norm: Strength = 0.0


class EarlyStoppingConfig(Section, frozen=True):
    """When to stop for want of progress on the validation digits; patience counts evaluations."""

    enabled: bool = False
    monitor: Monitor = Monitor.LOSS
    patience: Annotated[int, Meta(ge=1, le=10_000)] = 5
    min_change: Share = 0.0


class TrainingConfig(Section, frozen=True):
    """How long a run is and how it is measured; an `evaluation_interval` of 0 is chosen by cost.

    With `batch_statistics` batch norm goes by the examples that are tested, in batches like those
    of training, and not by its running statistics: it shows what is lost between the two.
    """

    steps: Annotated[int, Meta(ge=1, le=10_000_000)] = 1000
    batch_size: Annotated[int, Meta(ge=1, le=60_000)] = 100
    sampling: Sampling = Sampling.WITH_REPLACEMENT
    precision: Precision = Precision.FLOAT32
    evaluation_interval: Annotated[int, Meta(ge=0, le=1_000_000)] = 0
    evaluation_train: Annotated[int, Meta(ge=1, le=60_000)] = 300
    evaluation_test: Annotated[int, Meta(ge=1, le=60_000)] = 1000
    batch_statistics: bool = False


class RunConfig(Section, frozen=True):
    """Everything that determines a run, up to its last bit, as long as nothing is changed live.

    The same machine, versions and number of BLAS threads are taken for granted (see `engine`).
    """

    seed: Annotated[int, Meta(ge=0, le=2**31 - 1)] = 1
    data: DataConfig = field(default_factory=DataConfig)
    network: NetworkConfig = field(default_factory=NetworkConfig)
    sequence: SequenceConfig = field(default_factory=SequenceConfig)
    autoencoder: AutoencoderConfig = field(default_factory=AutoencoderConfig)
    boltzmann: BoltzmannConfig = field(default_factory=BoltzmannConfig)
    adversarial: AdversarialConfig = field(default_factory=AdversarialConfig)
    optimizer: OptimizerConfig = field(default_factory=OptimizerConfig)
    regularization: RegularizationConfig = field(default_factory=RegularizationConfig)
    early_stopping: EarlyStoppingConfig = field(default_factory=EarlyStoppingConfig)
    training: TrainingConfig = field(default_factory=TrainingConfig)


LIVE_FIELDS = frozenset(
    {
        "network.batch_norm",
        "sequence.prompt",
        "autoencoder.noise_level",
        "autoencoder.beta",
        "autoencoder.sparsity_weight",
        "boltzmann.gibbs_steps",
        "adversarial.learns",
        "adversarial.discriminator_steps",
        "adversarial.generator_steps",
        "optimizer.lr",
        "regularization.l1",
        "regularization.l2",
        "regularization.dropout",
        "early_stopping.enabled",
        "early_stopping.monitor",
        "early_stopping.patience",
        "early_stopping.min_change",
        "training.batch_statistics",
    }
)
"""Fields that may change between two steps of a run; the others need a restart."""
