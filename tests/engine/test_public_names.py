"""What `engine` offers to the world: exactly these names, each with a docstring, none of Qt's."""

import inspect
import subprocess
import sys

import engine
from engine import public_names
from engine.layers.initializers import Initializer

LISTED = """
    ELU GELU L1 L2 SGD AMSGrad Activation ActivationFigures AdaGrad Adam AdamEps AdamW Array
    BatchNorm Batches Beale BestIs BestSoFar BinaryCrossEntropyWithLogits Bowl Buffers Change
    CheckpointError ConfigError Constant Cosine CrossEntropyForm DataConfig DataError Dataset
    DescentStep Divergence Dropout DropoutForm EarlyStoppingConfig ElasticNet ElongatedBowl Ending
    EpsPlace Evaluation Exponential ExpressionError ExpressionSurface Fault FieldInfo GELUForm
    GradientReport GroupNorm Himmelblau Huber Identity Initializer InitializerName InstanceNorm
    IntArray InverseTime L1Form L2Figure Layer LayerNorm LeakyReLU Linear LogSoftmax Loss MaxNorm
    MeanSquaredError Momentum MomentumForm Monitor Nesterov Network NetworkConfig NoisyValley
    Normalization Optimizer OptimizerConfig OptimizerName Parameter ParameterCheck ParameterStore
    Penalty Precision Probe RMSProp ReLU RegularizationConfig Rosenbrock RunConfig RunningVariance
    Saddle Sampling Schedule ScheduleName Shape Sigmoid Snapshot Softmax SoftmaxCrossEntropy
    Softplus SpreadReport Step StepBefore StepDecay StepRecord StoppingRule Study SumSquaredError
    Surface SurfaceName Swish Tanh Trainer TrainingConfig Variant WarmUp WeightSpread WorseCount
    accuracy activation_figures build_network build_trainer build_trainers bundled_digits
    check_network clip_by_norm confusion_matrix descend field_info field_table from_toml gain
    generalisation_gap glorot_normal glorot_uniform gradient_descent gradient_rms gradient_vectors
    he_normal he_uniform label_noise lecun_normal lecun_uniform load_checkpoint load_preset normal
    numerical_derivative numerical_gradient orthogonal per_class_recall presets read_idx
    read_idx_folder read_study save_checkpoint spread_report stop_index study_from_toml study_of
    study_to_toml tangent_line to_toml uniform update_ratio walk
"""
NAMES = LISTED.split()
TYPES = {"Array", "IntArray", "Shape"}


def test_the_public_names_are_exactly_these() -> None:
    assert public_names.__all__ == NAMES
    assert set(NAMES) <= set(dir(engine))
    assert all(getattr(engine, name) is getattr(public_names, name) for name in NAMES)


def test_each_public_class_and_function_is_documented() -> None:
    things = {name: getattr(engine, name) for name in NAMES}
    plain = {name: inspect.unwrap(thing) for name, thing in things.items()}
    to_document = {n: x for n, x in plain.items() if inspect.isclass(x) or inspect.isfunction(x)}
    assert [name for name, thing in to_document.items() if not thing.__doc__] == []
    ready_made = {name for name, thing in things.items() if isinstance(thing, Initializer)}
    assert things.keys() - to_document.keys() - ready_made == TYPES


def test_importing_the_engine_is_cheap() -> None:
    """Neither Qt nor the training room is loaded, not even NumPy, until a name is asked for."""
    program = (
        "import sys, engine; print('numpy' in sys.modules, 'engine.training' in sys.modules);"
        "from engine import Trainer; print(any(n.startswith('PySide6') for n in sys.modules));"
        "print(hasattr(engine, 'no_such_name'))"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert run.stdout.split() == ["False", "False", "False", "False"], run.stderr
