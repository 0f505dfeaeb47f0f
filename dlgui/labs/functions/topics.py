"""The pages of the functions lab, in the order of the textbook."""

from __future__ import annotations

from dlgui.labs.functions.activation_topic import ActivationTopic
from dlgui.labs.functions.check_topic import CheckTopic
from dlgui.labs.functions.descent_topic import DescentTopic
from dlgui.labs.functions.field_topic import FieldTopic
from dlgui.labs.functions.forward_topic import ForwardTopic
from dlgui.labs.functions.linear_topic import LinearTopic
from dlgui.labs.functions.loss_topic import LossTopic
from dlgui.labs.functions.neuron_topic import NeuronTopic
from dlgui.labs.functions.numerical_topic import NumericalTopic
from dlgui.labs.functions.softmax_topic import SoftmaxTopic
from dlgui.labs.functions.topic import Topic
from dlgui.labs.functions.training_topic import TrainingTopic


def make_topics() -> list[Topic]:
    """Make every page."""
    return [
        ActivationTopic(),
        NeuronTopic(),
        LinearTopic(),
        ForwardTopic(),
        SoftmaxTopic(),
        LossTopic(),
        NumericalTopic(),
        FieldTopic(),
        DescentTopic(),
        TrainingTopic(),
        CheckTopic(),
    ]
