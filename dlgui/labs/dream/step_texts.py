"""The stages of a step of contrastive divergence, in words."""

from PySide6.QtCore import QCoreApplication

STAGES = ("v0", "h0", "v1", "h1", "of_data", "of_dream", "change")


def heads(k: int, layer: int) -> tuple[str, ...]:
    """Return what stands under each stage of CD-k, in the signs of the literature.

    `layer` is the number of the machine that learns, from 0 on: the first one sees pixels.
    """
    translate = QCoreApplication.translate
    return (
        translate("dream", "v₀ a digit") if layer == 0 else translate("dream", "v₀ from below"),
        translate("dream", "h₀ its causes"),
        translate("dream", "v₁ rebuilt"),
        translate("dream", "h₁ seen again") if k == 1 else translate("dream", "hk seen again"),
        translate("dream", "〈v₀h₀〉 adds"),
        translate("dream", "〈v₁h₁〉 takes") if k == 1 else translate("dream", "〈vkhk〉 takes"),
        translate("dream", "ΔW change"),
    )


def sentence(stage: str, label: str, unit: int, k: int, layer: int, examples: int) -> str:
    """Return what is computed at a stage, in a sentence."""
    translate = QCoreApplication.translate
    given = translate("dream", "A test digit, a {0}: the pixels that are learnt from.")
    if layer > 0:
        given = translate("dream", "What layer {4} makes of a test digit, a {0}.")
    texts = {
        "v0": given,
        "h0": translate("dream", "How likely each hidden unit is on: sigmoid(v₀W + c)."),
        "v1": translate(
            "dream",
            "Hidden units are drawn from that; they call for this below: sigmoid(W h + b).",
        ),
        "h1": translate("dream", "What is below is drawn from that, {2} times, and seen again."),
        "of_data": translate(
            "dream",
            "How often unit {1} is on together with each one below, of {3} digits: this is added.",
        ),
        "of_dream": translate("dream", "The same of what was dreamt: this is taken away."),
        "change": translate(
            "dream", "The difference, times the learning rate, changes the weights of unit {1}."
        ),
    }
    return texts[stage].format(label, unit, k, examples, layer)
