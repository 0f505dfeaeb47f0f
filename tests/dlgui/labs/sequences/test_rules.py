"""What is said of recurrent runs, and when nothing is."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from dlgui.labs.sequences.desk import Material, SeenRun, mean_reach
from dlgui.labs.sequences.rules import find, gradient_text
from dlgui.labs.shared.findings import Mood
from dlgui.session.history import RunHistory
from engine.training.records import (
    Divergence,
    Ending,
    Evaluation,
    Fault,
    StepRecord,
)
from engine.training.settings import from_mapping

GUESS = 0.17


def look(reach: float = 1.0, gradient: float = 0.1, **gates: float) -> dict[str, Any]:
    """A look at two sequences of ten steps; the gradient falls to `reach` at the first step."""
    shape = (2, 10, 3)
    lengths = np.tile(np.geomspace(reach, 1, 10) if reach else np.r_[0.0, np.ones(9)], (2, 1))
    return {
        "guess": np.array([GUESS]),
        "reach": lengths,
        "gradient": np.array([gradient]),
        "inside": np.ones((2, 10), np.bool_),
        "asked": np.ones((2, 10), np.bool_),
        "hidden": np.zeros(shape),
        **{name: np.full(shape, value) for name, value in gates.items()},
    }


def run(name: str, loss: float, step: int = 500, **seen: Any) -> SeenRun:
    history = RunHistory(from_mapping({"network": {"model": "recurrent"}}), name)
    history.step = step
    history.add_evaluation(Evaluation(step, loss, 0.5, loss, 0.5))
    return SeenRun(history, name, look(**seen), step)


def said(*runs: SeenRun, on_stage: int = 0) -> Any:
    return find(Material(runs, run=on_stage, step=9))


def test_a_net_that_fails_is_held_against_one_that_does_not() -> None:
    found = said(run("tanh", 0.18, reach=1e-9), run("LSTM", 0.001, reach=0.5))
    assert found.headline == "tanh: no better than the constant guess."
    assert "tanh: its gradient vanishes, at step 1 it is 1e-9 of that at step 10." in found.sentence
    assert "LSTM: at step 1 its gradient is 0.5 of that at step 10." in found.sentence
    assert "The loss of LSTM is 0.001; the guess has 0.170." in found.sentence
    assert found.mood is Mood.WARNING


def test_in_the_first_updates_nothing_has_failed_yet() -> None:
    found = said(run("tanh", 0.18, step=20))
    assert found.headline == "So far it is no better than the constant guess."
    assert found.mood is Mood.INFO
    both = said(run("tanh", 9.0, step=20), run("LSTM", 0.4, step=20))
    assert both.headline == "So far none is better than the constant guess."
    one = said(run("tanh", 9.0, step=20), run("LSTM", 0.1, step=20))
    assert one.headline == "Learning has begun."


def test_runs_that_learn_are_praised_only_if_all_do() -> None:
    assert said(run("LSTM", 0.01)).mood is Mood.GOOD
    found = said(run("LSTM", 0.01), run("GRU", 0.1))
    assert found.headline == "LSTM: far better than the constant guess."
    assert found.mood is Mood.INFO
    assert said(run("LSTM", 0.1)).headline == "Learning has begun."


@pytest.mark.parametrize(
    ("reach", "words"),
    [
        (1e-9, "vanishes"),
        (1e-3, "at step 1 its gradient is 0.001"),
        (1.0, "at step 1 its gradient is 1 of"),
        (2e4, "explodes"),
        (0.0, "none of its gradient reaches step 1"),
    ],
)
def test_gradients_vanish_and_explode_only_far_from_one(reach: float, words: str) -> None:
    assert words in gradient_text(run("tanh", 0.1, reach=reach))


def test_without_a_look_nothing_is_said_and_without_a_gradient_that_there_is_none() -> None:
    silent = run("tanh", 0.1)
    assert gradient_text(replace(silent, look=None)) == ""
    still = {**look(), "reach": np.zeros((2, 10))}
    none = "tanh: there is no gradient at step 10, the last one asked for."
    assert gradient_text(replace(silent, look=still)) == none
    small = {**still, "cell": np.ones((2, 10, 3))}
    assert gradient_text(replace(silent, look=small)) == none


def test_a_cell_that_has_only_grown_is_told() -> None:
    grown = {**look(), "reach": np.zeros((2, 10)), "cell": np.full((2, 10, 3), -52.0)}
    said_of_it = gradient_text(replace(run("LSTM", 0.1), look=grown))
    assert said_of_it == "LSTM: no gradient gets into its cell at step 10, it has grown to 52."


def test_gates_that_stay_shut_or_saturate_are_told() -> None:
    assert (
        "forget gate of LSTM is shut: it is 0.05" in said(run("LSTM", 0.1, forget=0.05)).suggestion
    )
    assert "100% of the values of one gate" in said(run("LSTM", 0.1, input=0.999)).suggestion
    assert said(run("LSTM", 0.1, forget=0.5, input=0.5, output=0.3)).suggestion == ""
    before = run("LSTM", 0.1, forget=0.05)
    assert said(replace(before, look_step=0)).suggestion == ""


@pytest.mark.parametrize(
    ("clip", "gradient", "reach", "words"),
    [
        (0.5, 8.0, 1.0, "The gradient of tanh is 8 long here: clipping makes it 0.5"),
        (0.5, 0.9, 1.0, ""),
        (0.5, 0.9, 2e4, ""),
        (0.0, 8.0, 1.0, ""),
        (0.0, 8.0, 2e4, "Clip gradients, for instance at 1"),
        (0.0, 8.0, 1e-9, ""),
    ],
)
def test_what_clipping_does_is_told_where_it_does_much(
    clip: float, gradient: float, reach: float, words: str
) -> None:
    seen = run("tanh", 0.1, reach=reach, gradient=gradient)
    config = from_mapping({"optimizer": {"clip_norm": clip}}, seen.history.config)
    history = RunHistory(config, "tanh")
    history.step = 500
    history.add_evaluation(seen.history.evaluations[-1])
    found = said(replace(seen, history=history)).suggestion
    assert found.startswith(words) if words else found == ""


@pytest.mark.parametrize("clip", [0.0, 1.0])
def test_a_run_that_diverged_is_told_first(clip: float) -> None:
    broken = run("tanh", 0.18)
    config = from_mapping({"optimizer": {"clip_norm": clip}}, broken.history.config)
    history = RunHistory(config, "tanh")
    divergence = Divergence(7, Fault.INFINITE, "tanh_net1", "weight", 0.5, float("inf"))
    record = StepRecord(7, float("inf"), 0.0, 0.5, None, Ending.DIVERGED, divergence)
    history.add_records([record])
    found = said(run("LSTM", 0.01), replace(broken, history=history))
    assert found.headline == "tanh: the run diverged."
    assert "After update 7 the weight of tanh layer 1 is infinite" in found.sentence
    assert ("Clip" in found.suggestion) is (clip == 0)


def test_without_a_look_the_words_of_the_empty_picture_stand() -> None:
    nothing = replace(run("tanh", 0.1), look=None)
    assert find(Material((nothing,), words="Preparing …")).headline == "Preparing …"


def test_the_reach_of_sequences_of_different_lengths_is_told_from_their_ends() -> None:
    reach = np.array([[0.0, 0.0, 1.0, 0.0], [0.5, 1.0, 2.0, 4.0]])
    asked = np.array([[0, 1, 1, 0], [0, 0, 0, 1]], np.bool_)
    found = mean_reach(reach, asked)
    assert found[-1] == 1
    np.testing.assert_allclose(found[0], 0.5 / np.sqrt(17 / 2))
    assert not mean_reach(np.zeros((2, 3)), np.ones((2, 3), np.bool_)).any()


def test_the_end_of_a_sequence_is_its_last_answer_even_where_no_gradient_is_left() -> None:
    """Cells that have grown flat: all there is of the gradient is at steps long before."""
    asked = np.array([[1, 1, 1, 1, 0]], np.bool_)
    found = mean_reach(np.array([[0.5, 0.25, 0.0, 0.0, 0.0]]), asked)
    assert found.tolist() == [0.0] * 4
    found = mean_reach(np.array([[0.5, 0.25, 0.0, 0.125, 0.0]]), asked)
    assert found.tolist() == [4.0, 2.0, 0.0, 1.0]


def test_one_constant_guess_is_told_of_runs_of_one_task() -> None:
    runs = [run("tanh", 0.1, step=20), run("LSTM", 0.3, step=20)]
    runs[1] = replace(runs[1], look={**look(), "guess": np.array([0.19])})
    material = Material(tuple(runs))
    assert material.guess == pytest.approx(0.18)
    assert (
        find(material).sentence
        == "Test loss: tanh 0.100, LSTM 0.300; the constant guess has 0.180."
    )
    runs[1] = replace(runs[1], look={**look(), "guess": np.array([0.5])})
    assert Material(tuple(runs)).guess is None
    assert find(Material(tuple(runs))).sentence.endswith("the constant guess has 0.170, 0.500.")
