"""A run that another lab has sent: the state that shows it, and what is said of it."""

from PySide6.QtCore import QCoreApplication

from dlgui.labs.activations.learning import sent_run
from dlgui.labs.activations.state import ActivationState, AxisRange
from engine.training.study import Study


def state_of_sent(study: Study) -> ActivationState:
    """Return the state that lets the one run of a study learn here, all its settings as they are.

    Its layers have an axis of their own each: outputs of ReLU, or behind a norm, leave 0 to 1.
    """
    sent = sent_run(study.variants[0].name, study.configs[0])
    return ActivationState(
        setting=sent.setting,
        other=sent.setting,
        training=sent.training,
        axis=AxisRange.AUTOMATIC,
        sent=sent,
    )


def sent_text(state: ActivationState) -> str:
    """Say of a run that was sent what learns here; nothing if none was."""
    if state.sent is None:
        return ""
    text = QCoreApplication.translate(
        "ActivationsLab", "{0} learns here as it was sent, settings without a control included."
    )
    if state.run_config() != state.sent.config:
        text = QCoreApplication.translate(
            "ActivationsLab", "{0} learns here as it was sent, but for what was changed here."
        )
    return text.format(state.sent.name)


def unlike_text(state: ActivationState) -> str:
    """Say that untrained layers are only like those of a run that was sent; nothing if they are."""
    if state.sent is None or state.sent.is_shown_whole:
        return ""
    text = QCoreApplication.translate(
        "ActivationsLab",
        "Untrained, {0} layers of {1} units stand for the network that was sent.",
    )
    return text.format(state.setting.depth, state.setting.width)
