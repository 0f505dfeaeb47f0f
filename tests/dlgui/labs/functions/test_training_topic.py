"""The steps of a training, as they are told: before the first of them nothing has happened yet."""

from dlgui.labs.functions.page import FunctionsLab
from dlgui.labs.functions.training_topic import GRADIENT, TrainingTopic

HINT = "the losses come with the first gradient"


def test_before_the_first_step_no_update_is_told_and_the_plot_says_why_it_is_empty(
    lab: FunctionsLab,
) -> None:
    lab.show_topic("training")
    topic = lab.topic
    assert isinstance(topic, TrainingTopic)
    topic.go(0)
    assert topic.finding().headline == "Before the first update."
    assert topic.plot.hint.text() == HINT
    assert HINT in topic.plot.values()
    topic.go(GRADIENT)
    assert topic.finding().headline == "Epoch 1, update 1."
    assert topic.plot.hint.text() == ""
    assert HINT not in topic.plot.values()
