"""What is known of the settings of optimizers: their equations, what to try, what to read."""

from dlgui.words.lore_entry import Lore
from dlgui.words.marking import QT_TRANSLATE_NOOP

OPTIMIZER_LORE: dict[str, Lore] = {
    "optimizer.method": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore",
            "Run SGD and Adam, each with the rate of its preset: which one leaves the start "
            "sooner?",
        ),
        section="6.1",
    ),
    "optimizer.lr": Lore(
        formula=r"W ← W - η \frac{∂L}{∂W}",
        trying=QT_TRANSLATE_NOOP(
            "lore", "Multiply it by 10 until the run diverges, then go back one step."
        ),
        section="4.4.1, 6.1.2",
    ),
    "optimizer.momentum": Lore(
        formula=r"v ← α v - η \frac{∂L}{∂W},  W ← W + v",
        trying=QT_TRANSLATE_NOOP("lore", "At 0 it is plain SGD; at .99 the path swings far out."),
        section="6.1.4",
        source="Polyak (1964)",
    ),
    "optimizer.decay": Lore(
        formula=r"h ← ρ h + (1 - ρ) g^2",
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take .9 and then .999: how long does one steep gradient keep the steps short?"
        ),
        section="6.1.5",
    ),
    "optimizer.beta1": Lore(
        formula=r"m ← β_1 m + (1 - β_1) g",
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take 0: without the mean of gradients each update follows its own mini-batch."
        ),
        section="6.1.6",
        source="Kingma, Ba (2015)",
    ),
    "optimizer.beta2": Lore(
        formula=r"v ← β_2 v + (1 - β_2) g^2",
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take .9: the steps forget soon how large gradients were, and get less steady."
        ),
        section="6.1.6",
        source="Kingma, Ba (2015)",
    ),
    "optimizer.eps": Lore(
        formula=r"\frac{g}{\sqrt{h} + ε}",
        trying=QT_TRANSLATE_NOOP(
            "lore",
            "Take .1: where gradients are far smaller, the steps shrink with them, as with SGD.",
        ),
        section="6.1.5",
    ),
    "optimizer.weight_decay": Lore(
        formula=r"W ← W - η λ W",
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take SGD and compare it with L2 of the same size: there the two are one."
        ),
        section="6.4.2",
        source="Loshchilov, Hutter (2019)",
    ),
    "optimizer.schedule": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take cosine with a high learning rate: rough at first, quiet at the end."
        ),
        source="Loshchilov, Hutter (2017)",
    ),
    "optimizer.warm_up": Lore(
        formula=r"η_t = η \frac{t}{T},  t ≤ T",
        trying=QT_TRANSLATE_NOOP("lore", "Take 50 with a rate that diverges without it."),
        source="Goyal et al. (2017)",
    ),
    "optimizer.clip_norm": Lore(
        formula=r"g ← g \frac{c}{‖g‖},  ‖g‖ > c",
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take 1 where a run diverges: the direction stays, only the length is cut."
        ),
        source="Pascanu, Mikolov, Bengio (2013)",
    ),
    "optimizer.schedule_steps": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take a tenth of the run: where in the curves does the rate change?"
        )
    ),
    "optimizer.schedule_factor": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take .1 with “in stages”: the loss often falls at each stage."
        )
    ),
}
"""By the path of a setting."""
