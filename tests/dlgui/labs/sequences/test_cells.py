"""The drawings of the cells compute what the engine's layers compute, node by node."""

from typing import Any

import numpy as np
import pytest

from dlgui.labs.sequences.cells import cell_picture, line_of, numbers_of
from dlgui.plot.cell_picture import Part
from engine.layers.recurrent.gru import GRU
from engine.layers.recurrent.recurrent import Recurrent
from engine.models.sequence_model import SequenceModel
from engine.training.build import build_trainer
from engine.training.probes import Inside
from engine.training.settings import from_mapping

CELLS: dict[str, dict[str, Any]] = {
    "tanh": {"cell": "tanh"},
    "lstm": {"cell": "lstm"},
    "lstm without forgetting": {"cell": "lstm", "forget_gate": False},
    "gru after": {"cell": "gru", "reset": "after"},
    "gru before": {"cell": "gru", "reset": "before"},
}
FUNCTIONS: dict[str, Any] = {"σ": lambda a: 1 / (1 + np.exp(-a)), "tanh": np.tanh}


def looked(settings: dict[str, Any]) -> tuple[Any, Recurrent]:
    """What a run of ten updates has in mind, and its recurrent layer."""
    trainer = build_trainer(
        from_mapping(
            {
                "network": {"model": "recurrent", "hidden": [5]},
                "sequence": {"length": 9, **settings},
                "optimizer": {"method": "adam", "lr": 0.02},
                "training": {
                    "steps": 10,
                    "batch_size": 8,
                    "precision": "float64",
                    "evaluation_test": 20,
                },
            }
        )
    )
    list(trainer.steps())
    model = trainer.parts.model
    assert isinstance(model, SequenceModel)
    return trainer.snapshot([Inside.SEQUENCES]).arrays[Inside.SEQUENCES], model.recurrent[0]


@pytest.mark.parametrize("name", CELLS)
@pytest.mark.parametrize("step", [0, 5, 8])
def test_what_the_drawing_works_out_is_what_the_layer_has(name: str, step: int) -> None:
    look, _ = looked(CELLS[name])
    picture = cell_picture(look)
    kinds = {"update": "gru", "forget": "lstm", "cell": "lstm_keeps"}
    assert picture.cell == next((kinds[key] for key in kinds if key in look), "tanh")
    for sequence, unit in ((0, 0), (3, 4)):
        given = numbers_of(look, sequence, step, unit)
        values = picture.worked_out(given)
        assert set(values) >= {node.key for node in picture.nodes if node.inputs}
        assert values["h"] == pytest.approx(look["hidden"][sequence, step, unit], abs=1e-12)
        if "cell" in look:
            assert values["c"] == pytest.approx(look["cell"][sequence, step, unit], abs=1e-12)


@pytest.mark.parametrize("name", CELLS)
def test_every_gate_has_the_function_that_stands_in_it(name: str) -> None:
    """From the weights: the gates of the second step, of which h before is known."""
    look, layer = looked(CELLS[name])
    picture = cell_picture(look)
    x, h = look["x"][0, 1], look["hidden"][0, 0]
    sums = x @ layer.weight.value + layer.bias.value
    products = h @ layer.recurrent.value
    for i, block in enumerate(layer.blocks):
        if block == "new" and "update" in look:
            continue  # its product goes through the reset gate
        at = slice(5 * i, 5 * i + 5)
        more = getattr(layer, "recurrent_bias", None)
        a = sums[at] + products[at] + (more.value[at] if more is not None else 0)
        own = look["hidden" if name == "tanh" else block][0, 1]
        np.testing.assert_allclose(FUNCTIONS[picture.node(block).sign](a), own, rtol=1e-9)
    if "update" in look:
        own, reset, at = look["new"][0, 1], look["reset"][0, 1], slice(10, 15)
        if isinstance(layer, GRU) and layer.recurrent_bias is not None:
            a = sums[at] + reset * (products[at] + layer.recurrent_bias.value[at])
        else:
            a = sums[at] + (reset * h) @ layer.recurrent.value[:, at]
        np.testing.assert_allclose(FUNCTIONS[picture.node("new").sign](a), own, rtol=1e-9)


@pytest.mark.parametrize("name", CELLS)
def test_every_operation_is_fed_by_the_wires_that_are_drawn(name: str) -> None:
    picture = cell_picture(looked(CELLS[name])[0])
    drawn = {(wire.source, wire.target) for wire in picture.wires}
    for node in picture.nodes:
        assert {(source, node.key) for source in node.inputs} <= drawn
        if node.part is Part.GATE:
            assert {("x", node.key), ("h before", node.key)} <= drawn


def test_the_line_under_the_drawing_is_the_sum_of_the_memory() -> None:
    look, _ = looked(CELLS["lstm"])
    values = cell_picture(look).worked_out(numbers_of(look, 0, 4, 2))
    numbers = [values[key] for key in ("forget", "c before", "input", "new", "c")]
    expected = "{:.2f} × {:.2f} + {:.2f} × {:.2f} = {:.2f}".format(*numbers).replace("-", "−")
    assert line_of(look, values) == expected
