"""The names of the settings of models that rebuild, dream or read trees, and what each is."""

from dlgui.words.marking import QT_TRANSLATE_NOOP

MODEL_FIELDS = {
    "data.kept_classes": QT_TRANSLATE_NOOP("labels", "Digits learnt"),
    "autoencoder.kind": QT_TRANSLATE_NOOP("labels", "Kind of code"),
    "autoencoder.code": QT_TRANSLATE_NOOP("labels", "Width of the code"),
    "autoencoder.tied": QT_TRANSLATE_NOOP("labels", "Tied weights"),
    "autoencoder.loss": QT_TRANSLATE_NOOP("labels", "Error"),
    "autoencoder.noise": QT_TRANSLATE_NOOP("labels", "Noise on the input"),
    "autoencoder.noise_level": QT_TRANSLATE_NOOP("labels", "Amount of noise"),
    "autoencoder.beta": QT_TRANSLATE_NOOP("labels", "Weight of KL, β"),
    "autoencoder.sparsity": QT_TRANSLATE_NOOP("labels", "Kept silent by"),
    "autoencoder.sparsity_weight": QT_TRANSLATE_NOOP("labels", "Weight of silence"),
    "autoencoder.sparsity_target": QT_TRANSLATE_NOOP("labels", "Mean activity wanted"),
    "autoencoder.odd_classes": QT_TRANSLATE_NOOP("labels", "Digits to find"),
    "boltzmann.gibbs_steps": QT_TRANSLATE_NOOP("labels", "Gibbs steps k"),
    "boltzmann.persistent": QT_TRANSLATE_NOOP("labels", "Persistent chains"),
    "boltzmann.sampled": QT_TRANSLATE_NOOP("labels", "Pixels drawn as 0 or 1"),
    "boltzmann.patterns": QT_TRANSLATE_NOOP("labels", "Patterns"),
    "boltzmann.rows": QT_TRANSLATE_NOOP("labels", "Rows of units"),
    "boltzmann.columns": QT_TRANSLATE_NOOP("labels", "Columns of units"),
    "boltzmann.exact": QT_TRANSLATE_NOOP("labels", "Exact gradient"),
    "boltzmann.annealing": QT_TRANSLATE_NOOP("labels", "Start temperature"),
    "boltzmann.pretraining": QT_TRANSLATE_NOOP("labels", "Share for single layers"),
    "boltzmann.joint": QT_TRANSLATE_NOOP("labels", "Share for all layers together"),
    "boltzmann.joint_rate": QT_TRANSLATE_NOOP("labels", "Rate of all layers together"),
    "boltzmann.mean_field": QT_TRANSLATE_NOOP("labels", "Sweeps of mean field"),
    "boltzmann.fine_tune": QT_TRANSLATE_NOOP("labels", "Fine-tune all layers"),
    "adversarial.latent_size": QT_TRANSLATE_NOOP("labels", "Random numbers a point"),
    "adversarial.discriminator_hidden": QT_TRANSLATE_NOOP("labels", "Discriminator's layers"),
    "adversarial.generator_loss": QT_TRANSLATE_NOOP("labels", "Generator's loss"),
    "adversarial.learns": QT_TRANSLATE_NOOP("labels", "Who learns"),
    "adversarial.discriminator_steps": QT_TRANSLATE_NOOP("labels", "Discriminator's steps"),
    "adversarial.generator_steps": QT_TRANSLATE_NOOP("labels", "Generator's steps"),
    "sequence.prompt": QT_TRANSLATE_NOOP("labels", "Begin with"),
    "sequence.layer_norm": QT_TRANSLATE_NOOP("labels", "Layer norm in the cell"),
    "sequence.composition": QT_TRANSLATE_NOOP("labels", "Composition"),
    "sequence.depth": QT_TRANSLATE_NOOP("labels", "Depth learnt"),
    "sequence.test_depth": QT_TRANSLATE_NOOP("labels", "Depth tested"),
    "sequence.modulus": QT_TRANSLATE_NOOP("labels", "Modulus k"),
    "sequence.asked": QT_TRANSLATE_NOOP("labels", "Asked of"),
}

MODEL_TIPS = {
    "sequence.prompt": QT_TRANSLATE_NOOP(
        "labels",
        "Letters that the network is given, to go on with by itself; it knows those of its text. "
        "Nothing of what it learns changes.",
    ),
    "sequence.layer_norm": QT_TRANSLATE_NOOP(
        "labels",
        "At every step inputs and what is remembered, times their weights, are brought to mean 0 "
        "and spread 1, each block of gates by itself.",
    ),
    "sequence.composition": QT_TRANSLATE_NOOP(
        "labels",
        "How two vectors become one: by a matrix, or by a tensor besides, in which each pair of "
        "numbers counts.",
    ),
    "sequence.depth": QT_TRANSLATE_NOOP(
        "labels", "Expressions nested up to so many deep are learnt from."
    ),
    "sequence.test_depth": QT_TRANSLATE_NOOP(
        "labels", "Expressions nested up to so many deep are tested: more than those learnt."
    ),
    "sequence.modulus": QT_TRANSLATE_NOOP(
        "labels", "Numbers from 0 to k - 1, and what goes beyond begins at 0 again."
    ),
    "sequence.asked": QT_TRANSLATE_NOOP(
        "labels", "Whether every node's value is asked while it learns, or that of the whole alone."
    ),
    "data.kept_classes": QT_TRANSLATE_NOOP(
        "labels", "The digits that are learnt from, as in 1 or 0, 2, 3; empty: all of them."
    ),
    "autoencoder.kind": QT_TRANSLATE_NOOP(
        "labels",
        "Plain: only to rebuild. Sparse: with few units on. Variational: a cloud around each code.",
    ),
    "autoencoder.code": QT_TRANSLATE_NOOP(
        "labels", "Through so many numbers the input has to go; two are drawn as they are."
    ),
    "autoencoder.tied": QT_TRANSLATE_NOOP(
        "labels", "The way back uses the weights of the way there, transposed."
    ),
    "autoencoder.loss": QT_TRANSLATE_NOOP(
        "labels", "How wrong a rebuilt image is: in nats of its pixels, or by squared differences."
    ),
    "autoencoder.noise": QT_TRANSLATE_NOOP(
        "labels", "What spoils the input while it learns; the target stays clean."
    ),
    "autoencoder.noise_level": QT_TRANSLATE_NOOP(
        "labels", "The share of pixels that is spoilt, or the spread of what is added."
    ),
    "autoencoder.beta": QT_TRANSLATE_NOOP(
        "labels", "How much it counts that the clouds of all codes together look like one."
    ),
    "autoencoder.sparsity": QT_TRANSLATE_NOOP(
        "labels", "KL: each unit shall be on for the wanted share. L1: all codes shall be small."
    ),
    "autoencoder.sparsity_weight": QT_TRANSLATE_NOOP(
        "labels", "How much it counts that most units are silent."
    ),
    "autoencoder.sparsity_target": QT_TRANSLATE_NOOP(
        "labels", "The share of examples for which a unit shall be on."
    ),
    "autoencoder.odd_classes": QT_TRANSLATE_NOOP(
        "labels",
        "The digits that the error shall tell from those learnt; empty: all that are not learnt.",
    ),
    "boltzmann.gibbs_steps": QT_TRANSLATE_NOOP(
        "labels", "Steps from the data to the dream that each update unlearns (CD-k)."
    ),
    "boltzmann.persistent": QT_TRANSLATE_NOOP(
        "labels", "Dreams go on from update to update instead of beginning at the data (PCD)."
    ),
    "boltzmann.sampled": QT_TRANSLATE_NOOP(
        "labels", "Each pixel is on or off in a batch, with its grey as the probability."
    ),
    "boltzmann.patterns": QT_TRANSLATE_NOOP(
        "labels",
        "Bars: whole rows or columns are on. Encoder: two groups say the same. Parity: an even"
        " number of units is on.",
    ),
    "boltzmann.rows": QT_TRANSLATE_NOOP("labels", "How high the pictures of bars are."),
    "boltzmann.columns": QT_TRANSLATE_NOOP(
        "labels", "How wide bars are; the units of a group of the encoder, or of parity."
    ),
    "boltzmann.exact": QT_TRANSLATE_NOOP(
        "labels", "Goes through all states of up to 20 units instead of drawing some of them."
    ),
    "boltzmann.annealing": QT_TRANSLATE_NOOP(
        "labels",
        "Hidden units begin so hot with a pattern held, and cool to 1 in the first 70 % of the run;"
        " 1 is no annealing.",
    ),
    "boltzmann.pretraining": QT_TRANSLATE_NOOP(
        "labels", "The part of all updates in which layers learn one after the other, unlabelled."
    ),
    "boltzmann.joint": QT_TRANSLATE_NOOP(
        "labels", "The part of all updates in which the layers of a deep machine learn together."
    ),
    "boltzmann.joint_rate": QT_TRANSLATE_NOOP(
        "labels", "What the learning rate is multiplied by while all layers learn together."
    ),
    "boltzmann.mean_field": QT_TRANSLATE_NOOP(
        "labels", "How often all hidden units take the probability that the others call for."
    ),
    "boltzmann.fine_tune": QT_TRANSLATE_NOOP(
        "labels",
        "With the softmax the layers below it learn the classes too. A belief network keeps apart"
        " what it dreams with.",
    ),
    "adversarial.latent_size": QT_TRANSLATE_NOOP(
        "labels", "So many random numbers are made into one point by the generator."
    ),
    "adversarial.discriminator_hidden": QT_TRANSLATE_NOOP(
        "labels", "Widths of the layers that tell real from generated; the others are the maker's."
    ),
    "adversarial.generator_loss": QT_TRANSLATE_NOOP(
        "labels",
        "What the generator goes down. Minimax has no slope where its points are seen through.",
    ),
    "adversarial.learns": QT_TRANSLATE_NOOP(
        "labels", "Both in turn, or one of them alone while the other stays as it is."
    ),
    "adversarial.discriminator_steps": QT_TRANSLATE_NOOP(
        "labels", "Updates of the discriminator in a round, before the generator's."
    ),
    "adversarial.generator_steps": QT_TRANSLATE_NOOP(
        "labels", "Updates of the generator in a round, while the discriminator stays as it is."
    ),
}

MODEL_CHOICES = {
    "simple": QT_TRANSLATE_NOOP("labels", "Matrix"),
    "tensor": QT_TRANSLATE_NOOP("labels", "Tensor"),
    "every": QT_TRANSLATE_NOOP("labels", "Every node"),
    "root": QT_TRANSLATE_NOOP("labels", "The root alone"),
    "logic": QT_TRANSLATE_NOOP("labels", "Trees: and, or, not"),
    "arithmetic": QT_TRANSLATE_NOOP("labels", "Trees: sums mod k"),
    "phrases": QT_TRANSLATE_NOOP("labels", "Trees: phrases"),
    "autoencoder": QT_TRANSLATE_NOOP("labels", "Autoencoder"),
    "boltzmann": QT_TRANSLATE_NOOP("labels", "Boltzmann machine"),
    "rbm": QT_TRANSLATE_NOOP("labels", "Restricted Boltzmann machine"),
    "dbn": QT_TRANSLATE_NOOP("labels", "Deep belief network"),
    "dbm": QT_TRANSLATE_NOOP("labels", "Deep Boltzmann machine"),
    "bars": QT_TRANSLATE_NOOP("labels", "Bars"),
    "encoder": QT_TRANSLATE_NOOP("labels", "Encoder"),
    "adversarial": QT_TRANSLATE_NOOP("labels", "Adversarial net"),
    "gaussian_ring": QT_TRANSLATE_NOOP("labels", "8 Gaussians on a ring"),
    "gaussian_grid": QT_TRANSLATE_NOOP("labels", "25 Gaussians in a grid"),
    "drawn": QT_TRANSLATE_NOOP("labels", "Drawn by hand"),
    "non_saturating": QT_TRANSLATE_NOOP("labels", "Non-saturating"),
    "minimax": QT_TRANSLATE_NOOP("labels", "Minimax"),
    "both": QT_TRANSLATE_NOOP("labels", "Both"),
    "generator": QT_TRANSLATE_NOOP("labels", "Generator only"),
    "discriminator": QT_TRANSLATE_NOOP("labels", "Discriminator only"),
    "plain": QT_TRANSLATE_NOOP("labels", "Plain"),
    "sparse": QT_TRANSLATE_NOOP("labels", "Sparse"),
    "variational": QT_TRANSLATE_NOOP("labels", "Variational"),
    "cross_entropy": QT_TRANSLATE_NOOP("labels", "Cross entropy"),
    "squared_error": QT_TRANSLATE_NOOP("labels", "Squared error"),
    "none": QT_TRANSLATE_NOOP("labels", "None"),
    "masking": QT_TRANSLATE_NOOP("labels", "Masking"),
    "salt_and_pepper": QT_TRANSLATE_NOOP("labels", "Salt and pepper"),
    "gaussian": QT_TRANSLATE_NOOP("labels", "Gaussian"),
    "kl": QT_TRANSLATE_NOOP("labels", "KL"),
    "l1": QT_TRANSLATE_NOOP("labels", "L1"),
}
