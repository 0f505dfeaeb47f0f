"""The texts of the presets of models that rebuild or dream, listed for translation."""

from dlgui.words.marking import QT_TRANSLATE_NOOP

MODEL_TITLES = {
    "autoencoder": QT_TRANSLATE_NOOP("presets", "Autoencoders with codes of 2, 10 and 32"),
    "autoencoder-linear": QT_TRANSLATE_NOOP("presets", "A linear autoencoder beside PCA"),
    "autoencoder-denoising": QT_TRANSLATE_NOOP("presets", "Digits with holes, rebuilt"),
    "autoencoder-sparse": QT_TRANSLATE_NOOP("presets", "A sparse code"),
    "vae": QT_TRANSLATE_NOOP("presets", "Variational, with β 0, 1 and 4"),
    "vae-collapse": QT_TRANSLATE_NOOP(
        "presets",
        "Collapse: a code of 10 with β 4",
    ),
    "anomaly-one": QT_TRANSLATE_NOOP("presets", "Trained on 1, find the rest"),
    "anomaly-eight": QT_TRANSLATE_NOOP("presets", "Trained on 8, find 1: it fails"),
    "rbm": QT_TRANSLATE_NOOP("presets", "Restricted Boltzmann machine of 100 on digits"),
    "gan-plane": QT_TRANSLATE_NOOP("presets", "Eight Gaussians made from noise"),
    "gan-collapse": QT_TRANSLATE_NOOP("presets", "Mode collapse: one cloud after the other"),
}

MODEL_SUMMARIES = {
    "autoencoder": QT_TRANSLATE_NOOP(
        "presets",
        "784 pixels go through a code of 2, 10 or 32 numbers and are rebuilt from it: the "
        "wider the code, the less is lost, and the more it beats as many principal "
        "components.",
    ),
    "autoencoder-linear": QT_TRANSLATE_NOOP(
        "presets",
        "Without activations and with squared errors an autoencoder finds the plane of the "
        "principal components, and its loss ends where theirs lies.",
    ),
    "autoencoder-denoising": QT_TRANSLATE_NOOP(
        "presets",
        "Three pixels in ten are hidden while it learns, and the target stays clean: what it "
        "has learnt fills the holes of test digits that a plain autoencoder leaves.",
    ),
    "autoencoder-sparse": QT_TRANSLATE_NOOP(
        "presets",
        "100 units of which only a few are on for each digit: their weights become strokes, "
        "and the digits are rebuilt nearly as well as without that demand.",
    ),
    "vae": QT_TRANSLATE_NOOP(
        "presets",
        "A code of 2 that is a cloud and not a point: with β 1 the clouds lie beside each "
        "other without holes, with β 0 they scatter, with β 4 the code says less and less.",
    ),
    "vae-collapse": QT_TRANSLATE_NOOP(
        "presets",
        "Every number of a variational code pays KL for what it says. With β 1 all ten pay "
        "their way; with β 4 some of them fall silent: whatever the digit, they are the "
        "same cloud, and the decoder learns to do without them.",
    ),
    "anomaly-one": QT_TRANSLATE_NOOP(
        "presets",
        "It has seen nothing but ones, so every other digit is rebuilt badly: the error tells "
        "them apart.",
    ),
    "anomaly-eight": QT_TRANSLATE_NOOP(
        "presets",
        "A one is part of an eight: an autoencoder that has never seen a one rebuilds it "
        "better than the eights, and the error says nothing, or the opposite.",
    ),
    "rbm": QT_TRANSLATE_NOOP(
        "presets",
        "100 hidden units learn by one step of contrastive divergence: their weights become "
        "strokes, and the free energies of train and test stay together on 8,000 digits and "
        "part on 500.",
    ),
    "gan-plane": QT_TRANSLATE_NOOP(
        "presets",
        "A generator makes points from random numbers, a discriminator tells them from real "
        "ones: in turns both get better, until every cloud is hit and the discriminator can "
        "only guess.",
    ),
    "gan-collapse": QT_TRANSLATE_NOOP(
        "presets",
        "The generator takes ten steps for each one of the discriminator: it heaps all its "
        "points where they pass at the moment, and moves on when they no longer do. Most "
        "clouds are missed at any time.",
    ),
}

MODEL_SAID = {
    "autoencoder": QT_TRANSLATE_NOOP(
        "presets",
        "a deep autoencoder rebuilds digits better than as many principal components",
    ),
    "autoencoder-linear": QT_TRANSLATE_NOOP(
        "presets",
        "the only minimum is the subspace of the first principal components",
    ),
    "autoencoder-denoising": QT_TRANSLATE_NOOP(
        "presets",
        "filling in what is missing forces features that are more useful than copying",
    ),
    "autoencoder-sparse": QT_TRANSLATE_NOOP(
        "presets",
        "with most units silent the features become edges and strokes",
    ),
    "vae": QT_TRANSLATE_NOOP(
        "presets",
        "the weight β of KL trades what is rebuilt against how regular the code is",
    ),
    "vae-collapse": QT_TRANSLATE_NOOP(
        "presets",
        "a number of the code that does not pay for its KL goes unused",
    ),
    "anomaly-one": QT_TRANSLATE_NOOP(
        "presets",
        "area under the ROC curve .997 for 1 as the normal digit, by another method",
    ),
    "anomaly-eight": QT_TRANSLATE_NOOP(
        "presets",
        "autoencoders rebuild classes well that they have never seen",
    ),
    "rbm": QT_TRANSLATE_NOOP(
        "presets",
        "if the gap between the free energies of training and other data grows, the model overfits",
    ),
    "gan-plane": QT_TRANSLATE_NOOP(
        "presets",
        "with enough capacity the generator makes points like the data, and the discriminator"
        " says 1/2 everywhere",
    ),
    "gan-collapse": QT_TRANSLATE_NOOP(
        "presets",
        "a generator trained too much without updating the discriminator maps too many codes "
        "to the same point",
    ),
}
"""What the sources say; it is looked up by the text itself."""

MODEL_SEEN = {
    "autoencoder": QT_TRANSLATE_NOOP(
        "presets",
        "test loss, nats: code of 2 151.0 to 168.0 (PCA 182.9), of 10 104.0 to 109.0 (132.7), "
        "of 32 80.0 to 88.5 (93.6); 3 seeds",
    ),
    "autoencoder-linear": QT_TRANSLATE_NOOP(
        "presets",
        "test loss 26.50 to 27.20, that of PCA 26.75 (3 seeds)",
    ),
    "autoencoder-denoising": QT_TRANSLATE_NOOP(
        "presets",
        "test loss of clean digits: denoising 90.0 to 105.0, plain 77.0 to 80.0; with .3 of "
        "the pixels hidden 92 against 113 to 116 (3 seeds)",
    ),
    "autoencoder-sparse": QT_TRANSLATE_NOOP(
        "presets",
        "test, 3 seeds: sparse, mean activity .115 to .130, reconstruction 85.0 to 87.5 nats; "
        "not sparse, .610 to .660 and 74.4 to 75.7",
    ),
    "vae": QT_TRANSLATE_NOOP(
        "presets",
        "test loss and KL, nats: β 1 150.0 to 165.0 and 5.70 to 6.40, β 4 164.0 to 178.0 and "
        "3.60 to 4.40; β 0 146.0 to 155.0, KL 27 to 35; 3 seeds",
    ),
    "vae-collapse": QT_TRANSLATE_NOOP(
        "presets",
        "of the 10 numbers those that say .01 nats or more: β 4 6.0 to 9.0, β 1 all; KL, "
        "nats: β 4 6.80 to 8.60, β 1 17.20 to 18.60 (3 seeds)",
    ),
    "anomaly-one": QT_TRANSLATE_NOOP("presets", "area under the ROC curve .997 to 1.000 (3 seeds)"),
    "anomaly-eight": QT_TRANSLATE_NOOP(
        "presets",
        "area under the ROC curve .020 to .230: ones are rebuilt better than eights (3 seeds)",
    ),
    "rbm": QT_TRANSLATE_NOOP(
        "presets",
        "test error of rebuilding 12.40 to 13.20 from 8,000 digits, 16.20 to 16.75 from 500; "
        "test less train free energy 7 against 41 (3 seeds)",
    ),
    "gan-plane": QT_TRANSLATE_NOOP(
        "presets",
        "discriminator's loss 1.360 to 1.400 (2 log 2 is 1.386), share of points near a mode "
        ".850 to .980, all 8 modes hit (3 seeds)",
    ),
    "gan-collapse": QT_TRANSLATE_NOOP(
        "presets",
        "on average .80 to 1.70 of 8 modes hit at once in the second half, never more than 4 "
        "(3 seeds)",
    ),
}
"""What this program found; it is looked up by the text itself."""
