"""What is known of a setting beyond its sentence: its equation, what to try, what to read."""

from dlgui.words.lore_entry import Lore
from dlgui.words.marking import QT_TRANSLATE_NOOP
from dlgui.words.model_lore import MODEL_LORE

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
    "data.validation_size": Lore(section="6.5.1"),
    "network.model": Lore(section="7.1", source="LeCun, Bottou, Bengio, Haffner (1998)"),
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
        section="6.3",
        source="Ba, Kiros, Hinton (2016); Wu, He (2018)",
    ),
    "network.norm_place": Lore(section="6.3.1", source="Ioffe, Szegedy (2015)"),
    "network.norm_groups": Lore(source="Wu, He (2018)"),
    "optimizer.method": Lore(
        trying=QT_TRANSLATE_NOOP(
            "lore", "Run two methods on the map of a long valley: which one zigzags?"
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
    "optimizer.decay": Lore(formula=r"h ← ρ h + (1 - ρ) g^2", section="6.1.5"),
    "optimizer.beta1": Lore(
        formula=r"m ← β_1 m + (1 - β_1) g", section="6.1.6", source="Kingma, Ba (2015)"
    ),
    "optimizer.beta2": Lore(
        formula=r"v ← β_2 v + (1 - β_2) g^2", section="6.1.6", source="Kingma, Ba (2015)"
    ),
    "optimizer.eps": Lore(formula=r"\frac{g}{\sqrt{h} + ε}", section="6.1.5"),
    "optimizer.weight_decay": Lore(formula=r"W ← W - η λ W", source="Loshchilov, Hutter (2019)"),
    "optimizer.schedule": Lore(source="Loshchilov, Hutter (2017)"),
    "optimizer.warm_up": Lore(formula=r"η_t = η \frac{t}{T},  t ≤ T", source="Goyal et al. (2017)"),
    "optimizer.clip_norm": Lore(
        formula=r"g ← g \frac{c}{‖g‖},  ‖g‖ > c",
        source="Pascanu, Mikolov, Bengio (2013)",
    ),
    "regularization.l1": Lore(formula=r"L + λ \sum_{i=1}^{n} |w_i|", source="Tibshirani (1996)"),
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
        formula=r"t' = (1 - ε) t + \frac{ε}{K}", source="Szegedy et al. (2016)"
    ),
    "regularization.max_norm": Lore(formula=r"‖w‖ ≤ c", source="Srivastava et al. (2014)"),
    "early_stopping.enabled": Lore(source="Prechelt (1998)"),
    "early_stopping.patience": Lore(source="Prechelt (1998)"),
    "training.batch_size": Lore(
        formula=r"L = \frac{1}{N} \sum_{n=1}^{N} L_n",
        trying=QT_TRANSLATE_NOOP(
            "lore", "Take 1 and 100, and compare how rough the curves of the loss are."
        ),
        section="4.2.3",
    ),
    "training.sampling": Lore(section="4.2.3"),
    "training.steps": Lore(section="4.5.2"),
    **MODEL_LORE,
}
"""By the path of a setting."""
