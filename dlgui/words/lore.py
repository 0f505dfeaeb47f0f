"""What is known of a setting beyond its sentence: its equation, what to try, what to read."""

from dlgui.words.lore_entry import Lore
from dlgui.words.marking import QT_TRANSLATE_NOOP
from dlgui.words.model_lore import MODEL_LORE
from dlgui.words.optimizer_lore import OPTIMIZER_LORE
from dlgui.words.rare_lore import RARE_LORE

LORE: dict[str, Lore] = {
    "seed": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take three other seeds before you believe a difference between two runs."
        )
    ),
    "data.train_size": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take 300, then all there are, and look at the gap between train and test."
        ),
        section="3.6.1, 6.4.1",
        source="LeCun, Bottou, Bengio, Haffner (1998)",
    ),
    "data.label_noise": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "At .3 a large network still learns every wrong label by heart."
        ),
        source="Zhang, Bengio, Hardt, Recht, Vinyals (2017)",
    ),
    "data.validation_size": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore",
            "Switch early stopping on and take 20 and then 500: by how few examples can one judge?",
        ),
        section="6.5.1",
    ),
    "network.model": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore",
            "Compare fully connected with convolutional: which gets more test digits right, "
            "which learns faster?",
        ),
    ),
    "network.stages": Lore(
        formula=r"H' = \frac{H + 2 P - F}{S} + 1",
        trying=QT_TRANSLATE_NOOP(
            "lore", "Add a pooling stage: half as many rows and columns are left to multiply."
        ),
        section="7.2, 7.3",
    ),
    "network.hidden": Lore(
        formula=r"a = x W + b,  z = h(a)",
        trying=QT_TRANSLATE_NOOP(
            "lore", "Write 100x6 and then 10: more units learn by heart, few cannot."
        ),
        section="3.4",
    ),
    "network.activation": Lore(
        formula=r"z = h(a)",
        trying=QT_TRANSLATE_NOOP(
            "lore", "Change sigmoid to ReLU and leave the spread of the weights as it was."
        ),
        section="3.2, 5.5",
        source="Glorot, Bordes, Bengio (2011)",
    ),
    "network.initializer": Lore(
        formula=r"std = \frac{1}{\sqrt{n}},  std = \sqrt{\frac{2}{n}}",
        trying=QT_TRANSLATE_NOOP(
            "lore", "Xavier was made for sigmoid and tanh, He for ReLU: exchange them and look."
        ),
        section="6.2",
        source="Glorot, Bengio (2010); He, Zhang, Ren, Sun (2015)",
    ),
    "network.initial_std": Lore(
        formula=r"W_{ij} ~ N(0, std^2)",
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take 1 and .01 with sigmoid, and look where the values pile up."
        ),
        section="6.2.2",
    ),
    "network.batch_norm": Lore(
        formula=r"y = γ \frac{x - μ_B}{\sqrt{σ_B^2 + ε}} + β",
        trying=QT_TRANSLATE_NOOP("lore", "Switch it on where the first weights were too small."),
        section="6.3",
        source="Ioffe, Szegedy (2015)",
    ),
    "network.norm": Lore(
        formula=r"y = γ \frac{x - μ}{\sqrt{σ^2 + ε}} + β",
        trying=QT_TRANSLATE_NOOP(
            "lore",
            "Take a batch size of 2 with batch norm, then with layer norm: only one depends on "
            "the batch.",
        ),
        section="6.3",
        source="Ba, Kiros, Hinton (2016); Wu, He (2018)",
    ),
    "network.norm_place": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore",
            "Compare both with sigmoid and a learning rate of .1: how much does the place matter?",
        ),
        section="6.3.1",
        source="Ioffe, Szegedy (2015)",
    ),
    "network.norm_groups": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore",
            "Take 1, which is layer norm, and then as many as there are channels, which is "
            "instance norm.",
        ),
        source="Wu, He (2018)",
    ),
    "regularization.l1": Lore(
        formula=r"L + λ \sum_{i=1}^{n} |w_i|",
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take .005 and look at the weights in the lab “Inside”: many are exactly 0."
        ),
        section="6.4.2",
        source="Tibshirani (1996)",
    ),
    "regularization.l2": Lore(
        formula=r"L + \frac{λ}{2} \sum_{i=1}^{n} w_i^2",
        trying=QT_TRANSLATE_NOOP(
            "lore", "Raise it until the gap closes, and look which of the two curves has moved."
        ),
        section="6.4.2",
        source="Krogh, Hertz (1992)",
    ),
    "regularization.dropout": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take .2 and then .5, and give the run more steps: it learns more slowly."
        ),
        section="6.4.3",
        source="Srivastava, Hinton, Krizhevsky, Sutskever, Salakhutdinov (2014)",
    ),
    "regularization.label_smoothing": Lore(
        formula=r"t' = (1 - ε) t + \frac{ε}{K}",
        trying=QT_TRANSLATE_NOOP(
            "lore",
            "Take .1: the loss can no longer fall to 0, as no answer is asked to be quite sure.",
        ),
        source="Szegedy et al. (2016)",
    ),
    "regularization.max_norm": Lore(
        formula=r"‖w‖ ≤ c",
        trying=QT_TRANSLATE_NOOP(
            "lore",
            "Take 1 together with dropout of .5 and a higher learning rate: long weights are "
            "cut back.",
        ),
        source="Srivastava et al. (2014)",
    ),
    "early_stopping.enabled": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Switch it on where test accuracy falls again: how many updates does it save?"
        ),
        source="Prechelt (1998)",
    ),
    "early_stopping.patience": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore",
            "Take 1 and then 20: a single bad evaluation ends the run, or many are forgiven.",
        ),
        source="Prechelt (1998)",
    ),
    "training.batch_size": Lore(
        formula=r"L = \frac{1}{N} \sum_{n=1}^{N} L_n",
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take 1 and 100, and compare how rough the curves of the loss are."
        ),
        section="4.2.3",
    ),
    "training.steps": Lore(
        trying=QT_TRANSLATE_NOOP("lore", "Double it where the curves still rise at the end."),
        section="4.5.2",
    ),
    "data.source": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore",
            "Take the spirals with few points: one sees in the plane what learning by heart "
            "looks like.",
        )
    ),
    "data.points": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take 40 and then 2,000 moons, and look at the gap between train and test."
        )
    ),
    "data.classes": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take 6 spirals: the more arms there are, the narrower the room between them."
        )
    ),
    "data.noise": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore",
            "Take 0 and then .5: where the classes overlap, no network gets all test points right.",
        )
    ),
    "data.test_share": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take .9: little is left to learn from, and the gap grows."
        ),
        section="4.1.2",
    ),
    "data.points_seed": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore",
            "Draw the points anew a few times: how much do the curves owe to these very points?",
        )
    ),
    "early_stopping.monitor": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Compare both: the loss often turns long before the accuracy does."
        )
    ),
    "training.batch_statistics": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore",
            "Take batch norm and a small batch, and run with it and without: how far apart are "
            "they in the test?",
        ),
        section="6.3",
    ),
    **MODEL_LORE,
    **RARE_LORE,
    **OPTIMIZER_LORE,
}
"""By the path of a setting."""
