"""Says in words what the gradients of an untrained network show: whether they keep their size."""

from PySide6.QtCore import QCoreApplication

from dlgui.labs.activations.gradient_way import Way, gradient_way
from dlgui.labs.activations.rules import gradient_text, not_finite
from dlgui.labs.shared.findings import Finding, Mood
from engine.training.layer_study import LayerStudy

SERIOUS = (Way.NONE, Way.VANISHES, Way.EXPLODES)


def find_in_gradients(study: LayerStudy) -> Finding:
    """Return what the gradients show; of other things only that there are no numbers."""
    return not_finite(study) or _gradient_on_its_way(study)


def _gradient_on_its_way(study: LayerStudy) -> Finding:
    """How the gradient's size changes from the last layer back to the first."""
    translate, way = QCoreApplication.translate, gradient_way(study)
    if len(study.layers) == 1 and way is not Way.NONE:
        text = translate("layer findings", "Its RMS per weight is {0}.")
        return Finding(
            translate("layer findings", "There is one layer: the gradient has no way to go."),
            text.format(gradient_text(study, 0)),
        )
    text = translate(
        "layer findings", "Its RMS per weight is {0} in layer {1} and {2} on arriving in layer 1."
    )
    headline = {
        Way.NONE: translate("layer findings", "There is no gradient."),
        Way.VANISHES: translate("layer findings", "The gradient vanishes on its way back."),
        Way.SHRINKS: translate("layer findings", "The gradient shrinks on its way back."),
        Way.KEEPS: translate("layer findings", "The gradient keeps its size."),
        Way.RISES: translate("layer findings", "The gradient rises on its way back."),
        Way.EXPLODES: translate("layer findings", "The gradient grows on its way back."),
    }[way]
    sentence = text.format(gradient_text(study, -1), len(study.layers), gradient_text(study, 0))
    return Finding(headline, sentence, mood=Mood.WARNING if way in SERIOUS else Mood.INFO)
