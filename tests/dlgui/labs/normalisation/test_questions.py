"""Predictions: what is asked is what the next move shows, and near enough is right."""

import pytest

from dlgui.labs.normalisation.presets import BY_ID
from dlgui.labs.normalisation.questions import LEAST, Question, next_question
from dlgui.labs.normalisation.traced import trace


def asked(name: str) -> list[Question]:
    seen = trace(BY_ID[name].state)
    questions = [next_question(seen, moves) for moves in range(len(seen.graph.moves) + 1)]
    assert questions.pop() is None  # at the end there is nothing left to ask
    return [question for question in questions if question is not None]


def test_each_move_is_asked_for_before_it_is_shown() -> None:
    questions = asked("apples-oranges")
    answers = [question.answer for question in questions]
    assert answers == pytest.approx([200, 450, 650, 715, 1, 650, 1.1, 1.1, 165, 3.3, 1.1, 2.2, 110])
    assert questions[0].text == "Value of node 1, cost"
    assert questions[5].text == "Gradient of node tax"


def test_of_several_numbers_the_first_is_asked_for() -> None:
    seen = trace(BY_ID["batch-norm-graph"].state)
    questions = asked("batch-norm-graph")
    assert questions[0].text == "Value of node 1, mean"
    assert questions[1].text == "First value of node 2, difference"
    assert questions[-1].text == "First gradient of node x, input"
    assert questions[1].answer == seen.graph.nodes["centred"].value[0, 16]
    assert questions[-1].answer == seen.graph.gradients["x"][0, 16]


@pytest.mark.parametrize("answer", [2.2, -650.0, 1e-6, 3e4])
def test_near_enough_is_right_at_every_size(answer: float) -> None:
    question = Question("?", answer)
    for factor in (1.0, 1.02, 0.98):
        assert question.is_right(factor * answer)
    for factor in (1.1, 0.9, -1.0, 0.0):
        assert not question.is_right(factor * answer)


def test_nothing_is_nothing() -> None:
    question = Question("?", 0.0)
    assert question.is_right(0.0)
    assert not question.is_right(2 * LEAST)
