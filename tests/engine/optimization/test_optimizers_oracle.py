"""Every optimizer against twenty reference updates, option by option."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from engine.optimization.names import AdamEps, EpsPlace, MomentumForm
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
from engine.optimization.penalties import L2
from tests.oracle_data import DTYPES, Case, index, load

DECAYED = [f"momentum_{name}_lr_decay" for name in ("classical", "torch")]

OPTIMIZERS: dict[str, Callable[[], Optimizer]] = {
    "sgd": lambda: SGD(0.1),
    "sgd_l2": lambda: SGD(0.1),
    "momentum": lambda: Momentum(0.1, 0.9),
    "momentum_classical_lr_decay": lambda: Momentum(0.1, 0.9),
    "momentum_torch_lr_decay": lambda: Momentum(0.1, 0.9, MomentumForm.LR_FREE),
    "momentum_dampened": lambda: Momentum(0.1, 0.9, MomentumForm.LR_FREE, dampening=0.1),
    "nesterov": lambda: Nesterov(0.1, 0.9),
    "adagrad_torch_eps1em10": lambda: AdaGrad(0.1, eps=1e-10),
    "adagrad_eps1em7": lambda: AdaGrad(0.1),
    "adagrad_eps_inside": lambda: AdaGrad(0.1, eps=1e-8, eps_place=EpsPlace.INSIDE),
    "adagrad_h0_1em4": lambda: AdaGrad(0.1, eps=1e-10, initial_h=1e-4),
    "adagrad_seed002_code": lambda: AdaGrad(0.1, eps=0, initial_h=1e-4, skip_first=True),
    "adagrad_seed002_text": lambda: AdaGrad(0.1, eps=1e-4, initial_h=1e-4),
    "rmsprop_eps1em7": lambda: RMSProp(0.01),
    "rmsprop_eps_inside": lambda: RMSProp(0.01, eps_place=EpsPlace.INSIDE),
    "adam_eps1em8": lambda: Adam(0.01),
    "adam_seed_code_eps1em7": lambda: Adam(0.01, eps=1e-7, eps_place=AdamEps.UNCORRECTED),
    "adamw": lambda: AdamW(0.01, weight_decay=0.1),
    "adam_l2": lambda: Adam(0.01),
    "amsgrad": lambda: AMSGrad(0.01),
}
OTHER_FORMS: dict[str, Callable[[], Optimizer]] = {
    "momentum": lambda: Momentum(0.1, 0.9, MomentumForm.LR_FREE),
    "momentum_dampened": lambda: Momentum(0.1, 0.9, dampening=0.1),
    "nesterov": lambda: Nesterov(0.1, 0.9, MomentumForm.LR_FREE),
}
ENTRIES = [entry for entry in index("optimization.json") if entry["op"] == "optimizer"]


def agree_along_the_path(optimizer: Optimizer, entry: dict[str, str], case: Case) -> None:
    w = case["in_w0"].copy()
    path = []
    for step, g in enumerate(case["in_grads"]):
        grads = g.copy()
        if entry["case"] in DECAYED:
            optimizer.lr = 0.1 * 0.8**step
        if "l2" in case.attributes:
            L2(case.attributes["l2"]).add_gradient(w, grads)
        optimizer.step(w, grads)
        path.append(w.copy())
    case.agrees(np.array(path), "out_w")


def test_every_reference_has_an_optimizer() -> None:
    assert {entry["case"] for entry in ENTRIES} == set(OPTIMIZERS)


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: str(entry["case"]))
def test_agrees_with_the_reference(entry: dict[str, str], dtype: type[np.floating[Any]]) -> None:
    agree_along_the_path(OPTIMIZERS[entry["case"]](), entry, load(entry, dtype))


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("name", sorted(OTHER_FORMS))
def test_the_other_form_walks_the_same_path_at_a_constant_lr(
    name: str, dtype: type[np.floating[Any]]
) -> None:
    (entry,) = (entry for entry in ENTRIES if entry["case"] == name)
    agree_along_the_path(OTHER_FORMS[name](), entry, load(entry, dtype))
