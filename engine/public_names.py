"""Every public name of the engine, gathered from where it is defined."""

from engine.arrays import Array, Buffers, IntArray, Shape
from engine.data.batches import Batches, Sampling, label_noise
from engine.data.dataset import Dataset
from engine.data.digits import bundled_digits
from engine.data.errors import DataError
from engine.data.idx import read_idx, read_idx_folder
from engine.gradient_check import check_network
from engine.gradient_report import GradientReport, ParameterCheck
from engine.layers.activations import Identity, LeakyReLU, ReLU, Sigmoid, Step, Tanh
from engine.layers.batch_norm import BatchNorm
from engine.layers.dropout import Dropout
from engine.layers.initializers import (
    Initializer,
    gain,
    glorot_normal,
    glorot_uniform,
    he_normal,
    he_uniform,
    lecun_normal,
    lecun_uniform,
    normal,
    orthogonal,
    uniform,
)
from engine.layers.layer import Layer
from engine.layers.linear import Linear
from engine.layers.names import (
    Activation,
    DropoutForm,
    GELUForm,
    InitializerName,
    Normalization,
    RunningVariance,
)
from engine.layers.normalization import GroupNorm, InstanceNorm, LayerNorm
from engine.layers.smooth_activations import ELU, GELU, Softplus, Swish
from engine.layers.softmax import LogSoftmax, Softmax
from engine.layers.spread_report import SpreadReport, WeightSpread, spread_report
from engine.losses import (
    BinaryCrossEntropyWithLogits,
    CrossEntropyForm,
    Huber,
    Loss,
    MeanSquaredError,
    SoftmaxCrossEntropy,
    SumSquaredError,
)
from engine.metrics import (
    ActivationFigures,
    accuracy,
    activation_figures,
    confusion_matrix,
    generalisation_gap,
    gradient_rms,
    per_class_recall,
    update_ratio,
)
from engine.network import Network
from engine.numerical import (
    gradient_descent,
    gradient_vectors,
    numerical_derivative,
    numerical_gradient,
    tangent_line,
)
from engine.optimization.clipping import clip_by_norm
from engine.optimization.descent import DescentStep, descend, walk
from engine.optimization.early_stopping import BestSoFar, StepBefore, StoppingRule, stop_index
from engine.optimization.expression import ExpressionSurface
from engine.optimization.expression_text import ExpressionError
from engine.optimization.names import (
    AdamEps,
    BestIs,
    EpsPlace,
    L1Form,
    L2Figure,
    MomentumForm,
    OptimizerName,
    ScheduleName,
    SurfaceName,
    WorseCount,
)
from engine.optimization.optimizers import (
    SGD,
    AdaGrad,
    Adam,
    AdamW,
    AMSGrad,
    Momentum,
    Nesterov,
    Optimizer,
    RMSProp,
)
from engine.optimization.penalties import L1, L2, ElasticNet, MaxNorm, Penalty
from engine.optimization.schedules import (
    Constant,
    Cosine,
    Exponential,
    InverseTime,
    Schedule,
    StepDecay,
    WarmUp,
)
from engine.optimization.surface import Surface
from engine.optimization.surfaces import (
    Beale,
    Bowl,
    ElongatedBowl,
    Himmelblau,
    NoisyValley,
    Rosenbrock,
    Saddle,
)
from engine.parameters import Parameter, ParameterStore
from engine.training.build import build_trainer, build_trainers
from engine.training.build_network import build_network
from engine.training.checkpoint import load_checkpoint, save_checkpoint
from engine.training.checkpoint_file import CheckpointError
from engine.training.config import (
    DataConfig,
    EarlyStoppingConfig,
    Monitor,
    NetworkConfig,
    OptimizerConfig,
    Precision,
    RegularizationConfig,
    RunConfig,
    TrainingConfig,
)
from engine.training.fields import ConfigError, FieldInfo, field_info, field_table
from engine.training.presets import load_preset, presets, read_study
from engine.training.probes import Probe
from engine.training.records import (
    Change,
    Divergence,
    Ending,
    Evaluation,
    Fault,
    Snapshot,
    StepRecord,
)
from engine.training.settings import from_toml, to_toml
from engine.training.study import Study, Variant, study_from_toml, study_of, study_to_toml
from engine.training.trainer import Trainer

# Sorted; one name a line would be five times as long.
# fmt: off
__all__ = [
    "ELU", "GELU", "L1", "L2", "SGD", "AMSGrad", "Activation", "ActivationFigures", "AdaGrad",
    "Adam", "AdamEps", "AdamW", "Array", "BatchNorm", "Batches", "Beale", "BestIs", "BestSoFar",
    "BinaryCrossEntropyWithLogits", "Bowl", "Buffers", "Change", "CheckpointError", "ConfigError",
    "Constant", "Cosine", "CrossEntropyForm", "DataConfig", "DataError", "Dataset", "DescentStep",
    "Divergence", "Dropout", "DropoutForm", "EarlyStoppingConfig", "ElasticNet", "ElongatedBowl",
    "Ending", "EpsPlace", "Evaluation", "Exponential", "ExpressionError", "ExpressionSurface",
    "Fault", "FieldInfo", "GELUForm", "GradientReport", "GroupNorm", "Himmelblau", "Huber",
    "Identity", "Initializer", "InitializerName", "InstanceNorm", "IntArray", "InverseTime",
    "L1Form", "L2Figure", "Layer", "LayerNorm", "LeakyReLU", "Linear", "LogSoftmax", "Loss",
    "MaxNorm", "MeanSquaredError", "Momentum", "MomentumForm", "Monitor", "Nesterov", "Network",
    "NetworkConfig", "NoisyValley", "Normalization", "Optimizer", "OptimizerConfig",
    "OptimizerName", "Parameter", "ParameterCheck", "ParameterStore", "Penalty", "Precision",
    "Probe", "RMSProp", "ReLU", "RegularizationConfig", "Rosenbrock", "RunConfig",
    "RunningVariance", "Saddle", "Sampling", "Schedule", "ScheduleName", "Shape", "Sigmoid",
    "Snapshot", "Softmax", "SoftmaxCrossEntropy", "Softplus", "SpreadReport", "Step", "StepBefore",
    "StepDecay", "StepRecord", "StoppingRule", "Study", "SumSquaredError", "Surface", "SurfaceName",
    "Swish", "Tanh", "Trainer", "TrainingConfig", "Variant", "WarmUp", "WeightSpread", "WorseCount",
    "accuracy", "activation_figures", "build_network", "build_trainer", "build_trainers",
    "bundled_digits", "check_network", "clip_by_norm", "confusion_matrix", "descend", "field_info",
    "field_table", "from_toml", "gain", "generalisation_gap", "glorot_normal", "glorot_uniform",
    "gradient_descent", "gradient_rms", "gradient_vectors", "he_normal", "he_uniform",
    "label_noise", "lecun_normal", "lecun_uniform", "load_checkpoint", "load_preset", "normal",
    "numerical_derivative", "numerical_gradient", "orthogonal", "per_class_recall", "presets",
    "read_idx", "read_idx_folder", "read_study", "save_checkpoint", "spread_report", "stop_index",
    "study_from_toml", "study_of", "study_to_toml", "tangent_line", "to_toml", "uniform",
    "update_ratio", "walk",
]
# fmt: on
