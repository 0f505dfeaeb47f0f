"""Says in words what the gradients of an untrained network show: whether they keep their size."""

from PySide6.QtCore import QCoreApplication

from dlgui.labs.activations.rules import GRADIENT_FACTOR, gradient_text, not_finite
from dlgui.labs.shared.findings import Finding, Mood
from engine.training.layer_study import LayerStudy


def find_in_gradients(study: LayerStudy) -> Finding:
    """Return what the gradients show; of other things only that there are no numbers."""
    return not_finite(study) or _gradient_on_its_way(study)


def _gradient_on_its_way(study: LayerStudy) -> Finding:
    """How the gradient's size changes from the last layer back to the first."""
    first, last = study.layers[0].gradient_rms, study.layers[-1].gradient_rms
    translate = QCoreApplication.translate
    text = translate(
        "layer findings", "Its RMS per weight is {0} in layer {1} and {2} on arriving in layer 1."
    )
    sentence = text.format(gradient_text(study, -1), len(study.layers), gradient_text(study, 0))
    if last > 0 and first <= last / GRADIENT_FACTOR:
        headline = translate("layer findings", "The gradient vanishes on its way back.")
        return Finding(headline, sentence, mood=Mood.WARNING)
    if first > 0 and first >= last * GRADIENT_FACTOR:
        headline = translate("layer findings", "The gradient grows on its way back.")
        return Finding(headline, sentence, mood=Mood.WARNING)
    if not first > 0:
        headline = translate("layer findings", "There is no gradient.")
        return Finding(headline, sentence, mood=Mood.WARNING)
    return Finding(translate("layer findings", "The gradient keeps its size."), sentence)
