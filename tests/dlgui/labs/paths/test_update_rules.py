"""The numbers of a step, worked out as written, come to what the optimizer did."""

import math
import re

import pytest

from dlgui.labs.paths.update_rules import rule_lines
from dlgui.session.race import Course, Race, Racer
from dlgui.widgets.formula.markup import parse
from dlgui.widgets.formula.words import one_line
from engine.optimization.names import (
    AdamEps,
    EpsPlace,
    MomentumForm,
    OptimizerName,
    SurfaceName,
)
from engine.optimization.surfaces import SURFACES
from engine.training.config import OptimizerConfig

CONFIGS = [
    *(OptimizerConfig(method=method, lr=0.1) for method in OptimizerName),
    OptimizerConfig(method=OptimizerName.MOMENTUM, lr=0.1, momentum_form=MomentumForm.LR_FREE),
    OptimizerConfig(method=OptimizerName.NESTEROV, lr=0.1, momentum_form=MomentumForm.LR_FREE),
    OptimizerConfig(method=OptimizerName.ADAGRAD, lr=0.1, eps=0.1, eps_place=EpsPlace.INSIDE),
    OptimizerConfig(
        method=OptimizerName.ADAGRAD, lr=0.1, adagrad_start=1e-4, adagrad_skip_first=True
    ),
    OptimizerConfig(method=OptimizerName.ADAM, lr=0.1, eps=0.01, adam_eps=AdamEps.UNCORRECTED),
    OptimizerConfig(method=OptimizerName.ADAMW, lr=0.1, weight_decay=0.1),
]


def evaluated(text: str) -> float:
    """What a line of numbers comes to, worked out as a reader would."""
    text = one_line(parse(text))
    supers = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
    text = re.sub(r"\b10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)", lambda m: f"1e{m[1].translate(supers)}", text)
    text = text.replace("²", "**2").replace("·", "*").replace("−", "-")
    text = re.sub(r"√(\([^()]*\)|[0-9.]+)", r"math.sqrt(\1)", text)
    return float(eval(text, {"math": math, "max": max}))


@pytest.mark.parametrize("config", CONFIGS)
@pytest.mark.parametrize("number", [1, 2, 9])
def test_the_numbers_of_every_line_come_to_its_result(config: OptimizerConfig, number: int) -> None:
    race = Race(Course(SURFACES[SurfaceName.ELONGATED_BOWL], (-7.0, 2.0), 10), [Racer(0, config)])
    race.extend()
    step = race.path(0).explain(number)
    assert step is not None
    lines = rule_lines(step, config)
    assert lines[0].result == step.gradient
    assert lines[-1].result == step.arrived
    for line in lines[1:]:
        for numbers, result in zip(line.numbers, line.result, strict=True):
            assert evaluated(numbers) == pytest.approx(result, rel=0.03, abs=2e-2), line.formula


def test_the_textbooks_adam_says_where_its_epsilon_stands() -> None:
    config = OptimizerConfig(method=OptimizerName.ADAM, lr=0.3, adam_eps=AdamEps.UNCORRECTED)
    race = Race(Course(SURFACES[SurfaceName.BOWL], (1.0, 1.0), 3), [Racer(0, config)])
    race.extend()
    step = race.path(0).explain(1)
    assert step is not None
    formulas = [one_line(parse(line.formula)) for line in rule_lines(step, config)]
    assert "Δ = −η m̂/(√v̂ + ε/√(1 − β₂ᵗ))" in formulas
