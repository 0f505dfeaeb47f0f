"""Pieces of the exported scripts: a learning rate that changes by itself as the run goes on."""

from dlgui.files.script.shared import CHANGES
from engine.models.names import ModelName
from engine.optimization.names import ScheduleName
from engine.training.config import OptimizerConfig, RunConfig

RATE = '''
def rate(step):
    """The learning rate of update number `step`, counted from 1."""
    done = step - 1
{warm_up}    return max({formula}, sys.float_info.min)
'''

WARM_UP = """    if done < {steps}:  # the first ones rise
        return FIRST_LR * ((done + 1) / {steps})
    done -= {steps}
"""

NEXT_RATE = '        globals()["LR"] = {rate}\n'


def has_stages(config: RunConfig) -> bool:
    """Whether the rate is another one in a stage of the model."""
    return config.network.model is ModelName.DBM


def is_scheduled(config: RunConfig) -> bool:
    """Whether the rate changes by itself, the same way in all models."""
    o = config.optimizer
    return o.schedule is not ScheduleName.CONSTANT or o.warm_up > 0


def rate_name(config: RunConfig) -> str:
    """Return the constant that holds the rate that is set."""
    return "FIRST_LR" if is_scheduled(config) or has_stages(config) else "LR"


def maths_for(config: RunConfig) -> str:
    """Return what a script needs of Python's own functions."""
    falls = config.optimizer.schedule is ScheduleName.COSINE
    return "cos, nan, pi, sqrt" if falls else "nan, sqrt"


def rate_pieces(config: RunConfig) -> list[str]:
    """Return the function of the rate, none where it stays."""
    if not is_scheduled(config):
        return []
    o = config.optimizer
    warm_up = WARM_UP.format(steps=o.warm_up) if o.warm_up else ""
    return [RATE.format(warm_up=warm_up, formula=_formula(o, config.training.steps))]


def before_update(config: RunConfig, *, changes: bool) -> str:
    """Return what happens to the constants before each update."""
    lines = CHANGES if changes else ""
    rate = "rate(step)" if is_scheduled(config) else rate_name(config)
    if has_stages(config):
        rate += " * model.rate"
    return lines + (NEXT_RATE.format(rate=rate) if rate != "LR" else "")


def _formula(o: OptimizerConfig, steps: int) -> str:
    """The engine's own formula, with its numbers."""
    every, factor = o.schedule_steps, o.schedule_factor
    match o.schedule:
        case ScheduleName.STEP:
            return f"FIRST_LR * {factor!r} ** (done // {every})"
        case ScheduleName.EXPONENTIAL:
            return f"FIRST_LR * {factor ** (1 / every)!r} ** done"
        case ScheduleName.INVERSE_TIME:
            return f"FIRST_LR / (1.0 + {(1 / factor - 1) / every!r} * done)"
        case ScheduleName.COSINE:
            length = max(steps - o.warm_up, 1)
            return f"FIRST_LR * (1.0 + cos(pi * min(done / {length}, 1.0))) / 2.0"
    return "FIRST_LR"
