"""Names of the settings in which sources differ: no control has them, files and studies may.

Each has a name, a sentence, and a pattern that says it with its value in a few words.
"""

from dlgui.words.marking import QT_TRANSLATE_NOOP

RARE_FIELDS = {
    "data.added_points": QT_TRANSLATE_NOOP("labels", "Added points"),
    "data.validation_place": QT_TRANSLATE_NOOP("labels", "Validation digits"),
    "network.train_output_bias": QT_TRANSLATE_NOOP("labels", "Last bias learns"),
    "network.batch_norm_eps": QT_TRANSLATE_NOOP("labels", "Batch norm: ε"),
    "network.batch_norm_momentum": QT_TRANSLATE_NOOP("labels", "Batch norm: momentum"),
    "network.running_variance": QT_TRANSLATE_NOOP("labels", "Running variance"),
    "network.running_variance_start": QT_TRANSLATE_NOOP("labels", "Running variance begins at"),
    "network.train_gamma_beta": QT_TRANSLATE_NOOP("labels", "Batch norm learns γ and β"),
    "network.train_output_weights": QT_TRANSLATE_NOOP("labels", "Last layer learns"),
    "optimizer.momentum_form": QT_TRANSLATE_NOOP("labels", "Form of momentum"),
    "optimizer.eps_place": QT_TRANSLATE_NOOP("labels", "Place of ε"),
    "optimizer.adam_eps": QT_TRANSLATE_NOOP("labels", "ε of Adam"),
    "optimizer.adagrad_start": QT_TRANSLATE_NOOP("labels", "AdaGrad: h begins at"),
    "optimizer.adagrad_skip_first": QT_TRANSLATE_NOOP("labels", "AdaGrad leaves out update 1"),
    "regularization.l1_form": QT_TRANSLATE_NOOP("labels", "Form of L1"),
    "regularization.dropout_form": QT_TRANSLATE_NOOP("labels", "Form of dropout"),
    "training.evaluation_interval": QT_TRANSLATE_NOOP("labels", "Steps between evaluations"),
    "training.evaluation_train": QT_TRANSLATE_NOOP("labels", "Training examples evaluated"),
    "training.evaluation_test": QT_TRANSLATE_NOOP("labels", "Test examples evaluated"),
}

RARE_SHORT = {
    "data.added_points": QT_TRANSLATE_NOOP("runs", "added points {0}"),
    "data.validation_place": QT_TRANSLATE_NOOP("runs", "validation digits: {0}"),
    "network.train_output_bias": QT_TRANSLATE_NOOP("runs", "last bias learns: {0}"),
    "network.batch_norm_eps": QT_TRANSLATE_NOOP("runs", "batch norm eps {0}"),
    "network.batch_norm_momentum": QT_TRANSLATE_NOOP("runs", "batch norm momentum {0}"),
    "network.running_variance": QT_TRANSLATE_NOOP("runs", "running variance {0}"),
    "network.running_variance_start": QT_TRANSLATE_NOOP("runs", "running variance from {0}"),
    "network.train_gamma_beta": QT_TRANSLATE_NOOP("runs", "γ and β learn: {0}"),
    "network.train_output_weights": QT_TRANSLATE_NOOP("runs", "last layer learns: {0}"),
    "optimizer.momentum_form": QT_TRANSLATE_NOOP("runs", "momentum {0}"),
    "optimizer.eps_place": QT_TRANSLATE_NOOP("runs", "ε {0}"),
    "optimizer.adam_eps": QT_TRANSLATE_NOOP("runs", "ε of Adam {0}"),
    "optimizer.adagrad_start": QT_TRANSLATE_NOOP("runs", "AdaGrad from {0}"),
    "optimizer.adagrad_skip_first": QT_TRANSLATE_NOOP("runs", "AdaGrad without update 1: {0}"),
    "regularization.l1_form": QT_TRANSLATE_NOOP("runs", "L1 {0}"),
    "regularization.dropout_form": QT_TRANSLATE_NOOP("runs", "dropout {0}"),
    "training.evaluation_interval": QT_TRANSLATE_NOOP("runs", "evaluated every {0}"),
    "training.evaluation_train": QT_TRANSLATE_NOOP("runs", "{0} training examples evaluated"),
    "training.evaluation_test": QT_TRANSLATE_NOOP("runs", "{0} test examples evaluated"),
}

RARE_CHOICES = {
    "last": QT_TRANSLATE_NOOP("labels", "the last there are"),
    "next": QT_TRANSLATE_NOOP("labels", "the next after those learnt"),
    "softmax": QT_TRANSLATE_NOOP("labels", "Softmax"),
    "log_softmax": QT_TRANSLATE_NOOP("labels", "Log-softmax"),
    "unbiased": QT_TRANSLATE_NOOP("labels", "unbiased"),
    "biased": QT_TRANSLATE_NOOP("labels", "biased"),
    "classical": QT_TRANSLATE_NOOP("labels", "classical"),
    "lr_free": QT_TRANSLATE_NOOP("labels", "without the rate"),
    "outside": QT_TRANSLATE_NOOP("labels", "outside the root"),
    "inside": QT_TRANSLATE_NOOP("labels", "inside the root"),
    "corrected": QT_TRANSLATE_NOOP("labels", "beside the corrected root"),
    "uncorrected": QT_TRANSLATE_NOOP("labels", "beside the uncorrected root"),
    "proximal": QT_TRANSLATE_NOOP("labels", "to exactly 0"),
    "subgradient": QT_TRANSLATE_NOOP("labels", "as a gradient"),
    "inverted": QT_TRANSLATE_NOOP("labels", "scaled while learning"),
    "classic": QT_TRANSLATE_NOOP("labels", "scaled while testing"),
}

RARE_TIPS = {
    "data.folder": QT_TRANSLATE_NOOP(
        "labels", "A folder with digits in IDX files; empty: those here."
    ),
    "data.added_points": QT_TRANSLATE_NOOP(
        "labels", "Further points to learn from, each as x, y and class."
    ),
    "data.validation_place": QT_TRANSLATE_NOOP(
        "labels", "Which digits are kept apart to choose settings by."
    ),
    "network.train_output_bias": QT_TRANSLATE_NOOP(
        "labels", "Whether the bias of the last layer learns, or stays as it begins."
    ),
    "network.train_output_weights": QT_TRANSLATE_NOOP(
        "labels", "Whether the weights of the last layer learn, or stay as they were drawn."
    ),
    "network.batch_norm_eps": QT_TRANSLATE_NOOP(
        "labels", "Added to the variance, so that nothing is divided by 0."
    ),
    "network.batch_norm_momentum": QT_TRANSLATE_NOOP(
        "labels", "How much of the running mean and variance is kept from batch to batch."
    ),
    "network.running_variance": QT_TRANSLATE_NOOP(
        "labels", "Whether the running variance makes up for the size of the batch."
    ),
    "network.running_variance_start": QT_TRANSLATE_NOOP(
        "labels", "The running variance before the first batch."
    ),
    "network.train_gamma_beta": QT_TRANSLATE_NOOP(
        "labels", "Whether γ and β learn, or stay 1 and 0."
    ),
    "optimizer.momentum_form": QT_TRANSLATE_NOOP(
        "labels", "Whether the learning rate is a part of the velocity, or multiplies it later."
    ),
    "optimizer.eps_place": QT_TRANSLATE_NOOP(
        "labels", "Whether ε is added to the root, or to what is under it."
    ),
    "optimizer.adam_eps": QT_TRANSLATE_NOOP(
        "labels", "Whether ε is added to the root of the corrected v, or of v itself."
    ),
    "optimizer.adagrad_start": QT_TRANSLATE_NOOP("labels", "What h is before the first update."),
    "optimizer.adagrad_skip_first": QT_TRANSLATE_NOOP(
        "labels", "Whether the first update leaves h as it is."
    ),
    "regularization.l1_form": QT_TRANSLATE_NOOP(
        "labels", "Whether small weights become exactly 0, or L1 is a part of the gradient."
    ),
    "regularization.dropout_form": QT_TRANSLATE_NOOP(
        "labels", "Whether units are scaled up while learning, or down while testing."
    ),
    "early_stopping.min_change": QT_TRANSLATE_NOOP(
        "labels", "A smaller change for the better does not count as progress."
    ),
    "training.sampling": QT_TRANSLATE_NOOP(
        "labels", "Each mini-batch is drawn anew, or all examples are shuffled and gone through."
    ),
    "training.precision": QT_TRANSLATE_NOOP("labels", "Numbers of 32 or of 64 bits."),
    "training.evaluation_interval": QT_TRANSLATE_NOOP(
        "labels", "After so many updates a run is measured; 0: as often as costs little."
    ),
    "training.evaluation_train": QT_TRANSLATE_NOOP(
        "labels", "How many training examples are measured."
    ),
    "training.evaluation_test": QT_TRANSLATE_NOOP("labels", "How many test examples are measured."),
}
