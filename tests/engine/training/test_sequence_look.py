"""What pictures are told of a recurrent network is so, and telling it changes nothing."""

from math import log
from typing import Any

import numpy as np
import pytest

from engine.data.names import Split
from engine.layers.names import CellName
from engine.models.sequence_model import SequenceModel
from engine.training.build import build_trainer
from engine.training.fields import ConfigError
from engine.training.probes import Inside, Probe
from engine.training.sequence_look import constant_guess
from tests.engine.training.test_build_sequences import small
from tests.tiny_runs import tiny_trainer


def look(**groups: Any) -> Any:
    trainer = build_trainer(small(**groups))
    next(trainer.steps())
    return trainer.snapshot([Inside.SEQUENCES]).arrays[Inside.SEQUENCES]


@pytest.mark.parametrize(
    ("cell", "named"),
    [
        (CellName.TANH, set()),
        (CellName.LSTM, {"cell", "input", "forget", "new", "output"}),
        (CellName.GRU, {"reset", "update", "new"}),
    ],
)
def test_hidden_values_and_gates_have_a_number_for_each_step(
    cell: CellName, named: set[str]
) -> None:
    seen = look(sequence={"cell": cell})
    assert {"hidden", *named} == {k for k, a in seen.items() if a.shape == (12, 12, 6)}
    assert seen["x"].shape == (12, 12, 2)
    assert seen["outputs"].shape == (12, 12, 1)
    assert seen["reach"].shape == (12, 12)
    assert all(not array.flags.writeable for name, array in seen.items() if name in named)


def test_the_gradient_at_the_last_step_is_that_of_its_answer() -> None:
    trainer = build_trainer(small(sequence={"cell": "tanh"}, training={"precision": "float64"}))
    seen = trainer.snapshot([Inside.SEQUENCES]).arrays[Inside.SEQUENCES]
    wrong = seen["outputs"][:, -1, 0] - seen["value"][:, -1]
    weight = trainer.parts.network.parameters[-2].value
    expected = 2 / 12 * np.abs(wrong) * np.linalg.norm(weight)
    np.testing.assert_allclose(seen["reach"][:, -1], expected, rtol=1e-9)
    assert (seen["reach"][:, 0] > 0).all()


def test_no_gradient_reaches_beyond_the_end() -> None:
    seen = look(sequence={"task": "reber", "length": 20})
    assert not seen["reach"][~seen["inside"]].any()
    np.testing.assert_allclose(seen["outputs"].sum(axis=2), 1, rtol=1e-5)
    assert list(seen["classes"]) == list("BTPXSVE")


def test_looking_changes_no_bit_of_the_run() -> None:
    one, two = (build_trainer(small(sequence={"task": "reber"})) for _ in range(2))
    steps, watched = one.steps(), two.steps()
    for _ in range(4):
        record = next(steps)
        assert next(watched) == record
        before = two.snapshot([Probe.GRADIENTS]).arrays[Probe.GRADIENTS]
        two.snapshot([Inside.SEQUENCES, Inside.NETWORK])
        after = two.snapshot([Probe.GRADIENTS]).arrays[Probe.GRADIENTS]
        assert all(np.array_equal(before[name], after[name]) for name in before)


def test_of_long_sequences_fewer_are_shown() -> None:
    seen = look(sequence={"task": "pixels"}, network={"hidden": [60]})
    assert len(seen["x"]) == 1


def test_a_network_without_time_has_nothing_to_tell() -> None:
    assert tiny_trainer().snapshot([Inside.SEQUENCES]).arrays[Inside.SEQUENCES] == {}


def test_the_constant_guess_is_the_best_there_is() -> None:
    def guess(task: str, **more: Any) -> float:
        config = small(sequence={"task": task, **more}, training={"evaluation_test": 4000})
        trainer = build_trainer(config)
        model, sample = trainer.parts.model, trainer.parts.evaluator.sample(Split.TEST)
        assert isinstance(model, SequenceModel)
        return constant_guess(sample.labels, of_classes=model.of_classes)

    assert guess("adding") == pytest.approx(1 / 6, rel=0.05)
    assert guess("sine") == pytest.approx(0.5, rel=0.05)
    assert guess("copy", items=2) == pytest.approx(log(8), rel=0.01)
    assert guess("order", items=2) == pytest.approx(log(4), rel=0.01)
    assert guess("parity") == pytest.approx(log(2), rel=0.01)


def test_of_letters_texts_are_written_and_no_bit_of_the_run_changes() -> None:
    config = small(sequence={"task": "letters"})
    one, two = build_trainer(config), build_trainer(config)
    steps, watched = one.steps(), two.steps()
    for _ in range(3):
        seen = two.snapshot([Inside.SEQUENCES]).arrays[Inside.SEQUENCES]
        assert next(steps) == next(watched)
    assert seen["written"].shape == (3, 160)
    assert seen["written"].max() < len(seen["classes"])
    assert not seen["written"].flags.writeable


def test_a_prompt_is_written_on_from_the_next_look_on() -> None:
    trainer = build_trainer(small(sequence={"task": "letters", "prompt": "This"}))
    plain = build_trainer(small(sequence={"task": "letters"}))
    steps, unwatched = trainer.steps(), plain.steps()

    def begin() -> str:
        seen = trainer.snapshot([Inside.SEQUENCES]).arrays[Inside.SEQUENCES]
        return "".join(seen["classes"][seen["written"][0]])[:8]

    assert begin().startswith("This")
    assert next(steps) == next(unwatched)
    trainer.apply("sequence.prompt", "the rat")
    assert begin().startswith("the rat")
    with pytest.raises(ConfigError, match="letters that the text does not have: 'ß'") as refused:
        trainer.apply("sequence.prompt", "Maß")
    assert refused.value.field == "sequence.prompt"
    assert trainer.config.sequence.prompt == "the rat"
    assert begin().startswith("the rat")
    assert list(steps) == list(unwatched)
