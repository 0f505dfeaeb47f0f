"""The names of the settings that have a control, and a sentence about each, to be translated."""

from dlgui.words.marking import QT_TRANSLATE_NOOP

FIELDS = {
    "seed": QT_TRANSLATE_NOOP("labels", "Random seed"),
    "data.source": QT_TRANSLATE_NOOP("labels", "Source"),
    "data.folder": QT_TRANSLATE_NOOP("labels", "Folder of IDX files"),
    "data.train_size": QT_TRANSLATE_NOOP("labels", "Training digits"),
    "data.points": QT_TRANSLATE_NOOP("labels", "Points"),
    "data.classes": QT_TRANSLATE_NOOP("labels", "Classes"),
    "data.noise": QT_TRANSLATE_NOOP("labels", "Noise"),
    "data.test_share": QT_TRANSLATE_NOOP("labels", "Share for testing"),
    "data.points_seed": QT_TRANSLATE_NOOP("labels", "Seed of the points"),
    "data.validation_size": QT_TRANSLATE_NOOP("labels", "Validation set"),
    "data.label_noise": QT_TRANSLATE_NOOP("labels", "Label noise"),
    "network.model": QT_TRANSLATE_NOOP("labels", "Model"),
    "network.stages": QT_TRANSLATE_NOOP("labels", "Stages"),
    "network.hidden": QT_TRANSLATE_NOOP("labels", "Hidden layers"),
    "network.activation": QT_TRANSLATE_NOOP("labels", "Activation"),
    "network.initializer": QT_TRANSLATE_NOOP("labels", "Drawn by"),
    "network.initial_std": QT_TRANSLATE_NOOP("labels", "Standard deviation"),
    "network.batch_norm": QT_TRANSLATE_NOOP("labels", "Batch norm"),
    "network.norm": QT_TRANSLATE_NOOP("labels", "Kind of norm"),
    "network.norm_place": QT_TRANSLATE_NOOP("labels", "Norm and activation"),
    "network.norm_groups": QT_TRANSLATE_NOOP("labels", "Groups of channels"),
    "sequence.task": QT_TRANSLATE_NOOP("labels", "Task"),
    "sequence.length": QT_TRANSLATE_NOOP("labels", "Length T"),
    "sequence.items": QT_TRANSLATE_NOOP("labels", "To keep in mind"),
    "sequence.text": QT_TRANSLATE_NOOP("labels", "Text file"),
    "sequence.cell": QT_TRANSLATE_NOOP("labels", "Cell"),
    "sequence.forget_gate": QT_TRANSLATE_NOOP("labels", "Forget gate"),
    "sequence.forget_bias": QT_TRANSLATE_NOOP("labels", "Forget bias"),
    "sequence.reset": QT_TRANSLATE_NOOP("labels", "Reset gate"),
    "sequence.recurrent_initializer": QT_TRANSLATE_NOOP("labels", "Recurrent"),
    "sequence.recurrent_gain": QT_TRANSLATE_NOOP("labels", "Recurrent gain"),
    "sequence.truncation": QT_TRANSLATE_NOOP("labels", "Truncated after"),
    "optimizer.method": QT_TRANSLATE_NOOP("labels", "Method"),
    "optimizer.lr": QT_TRANSLATE_NOOP("labels", "Learning rate"),
    "optimizer.momentum": QT_TRANSLATE_NOOP("labels", "Momentum"),
    "optimizer.decay": QT_TRANSLATE_NOOP("labels", "Decay ρ"),
    "optimizer.beta1": QT_TRANSLATE_NOOP("labels", "β₁"),
    "optimizer.beta2": QT_TRANSLATE_NOOP("labels", "β₂"),
    "optimizer.eps": QT_TRANSLATE_NOOP("labels", "ε"),
    "optimizer.weight_decay": QT_TRANSLATE_NOOP("labels", "Weight decay"),
    "optimizer.schedule": QT_TRANSLATE_NOOP("labels", "Schedule"),
    "optimizer.schedule_steps": QT_TRANSLATE_NOOP("labels", "Schedule steps"),
    "optimizer.schedule_factor": QT_TRANSLATE_NOOP("labels", "Schedule factor"),
    "optimizer.warm_up": QT_TRANSLATE_NOOP("labels", "Warm-up steps"),
    "optimizer.clip_norm": QT_TRANSLATE_NOOP("labels", "Clip gradients at"),
    "regularization.l1": QT_TRANSLATE_NOOP("labels", "L1"),
    "regularization.l2": QT_TRANSLATE_NOOP("labels", "L2"),
    "regularization.dropout": QT_TRANSLATE_NOOP("labels", "Dropout"),
    "regularization.label_smoothing": QT_TRANSLATE_NOOP("labels", "Label smoothing"),
    "regularization.max_norm": QT_TRANSLATE_NOOP("labels", "Max norm"),
    "early_stopping.enabled": QT_TRANSLATE_NOOP("labels", "Early stopping"),
    "early_stopping.monitor": QT_TRANSLATE_NOOP("labels", "Watch"),
    "early_stopping.patience": QT_TRANSLATE_NOOP("labels", "Patience"),
    "early_stopping.min_change": QT_TRANSLATE_NOOP("labels", "Least change"),
    "training.steps": QT_TRANSLATE_NOOP("labels", "Steps"),
    "training.batch_size": QT_TRANSLATE_NOOP("labels", "Batch size"),
    "training.sampling": QT_TRANSLATE_NOOP("labels", "Sampling"),
    "training.batch_statistics": QT_TRANSLATE_NOOP("labels", "Test by batch statistics"),
    "training.precision": QT_TRANSLATE_NOOP("labels", "Precision"),
}

TIPS = {
    "seed": QT_TRANSLATE_NOOP(
        "labels", "Decides all random numbers: the same seed gives the same run, to the last bit."
    ),
    "data.source": QT_TRANSLATE_NOOP(
        "labels", "Images of digits, or points of the plane in several classes."
    ),
    "data.train_size": QT_TRANSLATE_NOOP(
        "labels", "How many digits are learnt from. Fewer are sooner known by heart."
    ),
    "data.points": QT_TRANSLATE_NOOP(
        "labels", "How many points there are, for training and testing."
    ),
    "data.classes": QT_TRANSLATE_NOOP("labels", "How many classes the points belong to."),
    "data.noise": QT_TRANSLATE_NOOP(
        "labels", "How far points stray from their place; the whole set is about 2 wide."
    ),
    "data.test_share": QT_TRANSLATE_NOOP(
        "labels", "The share of the points that is kept for testing and never learnt from."
    ),
    "data.points_seed": QT_TRANSLATE_NOOP(
        "labels", "Decides where the points lie; the random seed decides all the rest."
    ),
    "data.validation_size": QT_TRANSLATE_NOOP(
        "labels",
        "Examples kept apart to judge early stopping on; neither learnt from nor tested on.",
    ),
    "data.label_noise": QT_TRANSLATE_NOOP(
        "labels", "The share of training data whose label is replaced by a wrong one."
    ),
    "network.model": QT_TRANSLATE_NOOP(
        "labels", "Linear layers alone, or convolutions and pooling before them (images only)."
    ),
    "network.stages": QT_TRANSLATE_NOOP(
        "labels",
        "What stands before the hidden layers: conv FILTERS KERNEL, pool KERNEL, avg pool KERNEL "
        "or global pool, each with stride and pad if you like, as in “conv 16 3x3 pad 1, pool 2”.",
    ),
    "network.hidden": QT_TRANSLATE_NOOP(
        "labels", "Units of each hidden layer, as in 100x6 or 40, 20."
    ),
    "network.activation": QT_TRANSLATE_NOOP(
        "labels", "What each hidden unit makes of its weighted sum."
    ),
    "network.initializer": QT_TRANSLATE_NOOP("labels", "How the first weights are drawn."),
    "network.initial_std": QT_TRANSLATE_NOOP("labels", "The spread of the first weights."),
    "network.batch_norm": QT_TRANSLATE_NOOP(
        "labels", "Bring every unit's weighted sums to mean 0 and spread 1 in each mini-batch."
    ),
    "network.norm": QT_TRANSLATE_NOOP(
        "labels",
        "Over what sums are normalised: the batch, all units, groups of channels, or each.",
    ),
    "network.norm_place": QT_TRANSLATE_NOOP(
        "labels", "The norm stands before the activation, or after it and normalises what it makes."
    ),
    "network.norm_groups": QT_TRANSLATE_NOOP(
        "labels",
        "Into how many groups the channels (of a linear layer its units) are divided; it must "
        "divide their number.",
    ),
    "training.batch_statistics": QT_TRANSLATE_NOOP(
        "labels",
        "Normalise test digits by the mean and spread of batches of their own, as in training. "
        "Usually running averages stand for them: what changes here is lost between the two.",
    ),
    "sequence.task": QT_TRANSLATE_NOOP("labels", "What is read step by step, and what is asked."),
    "sequence.length": QT_TRANSLATE_NOOP(
        "labels", "How many steps are read; of copy memory, how long the silence is."
    ),
    "sequence.items": QT_TRANSLATE_NOOP(
        "labels", "How many symbols are to be copied, or put in order."
    ),
    "sequence.text": QT_TRANSLATE_NOOP(
        "labels",
        "A text file in UTF-8 to learn from; without one, two nursery rhymes, or phrases of ours.",
    ),
    "sequence.cell": QT_TRANSLATE_NOOP(
        "labels", "What carries the memory: one tanh a step, an LSTM or a GRU."
    ),
    "sequence.forget_gate": QT_TRANSLATE_NOOP(
        "labels", "Without it an LSTM keeps all that its cell was ever given, as first proposed."
    ),
    "sequence.forget_bias": QT_TRANSLATE_NOOP(
        "labels", "First bias of the forget gate: above 0 it begins open, and the cell remembers."
    ),
    "sequence.reset": QT_TRANSLATE_NOOP(
        "labels", "The reset gate acts before the product with the weights, or after it."
    ),
    "sequence.recurrent_initializer": QT_TRANSLATE_NOOP(
        "labels", "How the first weights from step to step are drawn; orthogonal ones keep lengths."
    ),
    "sequence.recurrent_gain": QT_TRANSLATE_NOOP(
        "labels", "The first weights from step to step are so many times as large."
    ),
    "sequence.truncation": QT_TRANSLATE_NOOP(
        "labels", "Gradients go back over so many steps at most; 0: over all."
    ),
    "optimizer.method": QT_TRANSLATE_NOOP("labels", "The rule that turns gradients into updates."),
    "optimizer.lr": QT_TRANSLATE_NOOP("labels", "How far each update goes."),
    "optimizer.momentum": QT_TRANSLATE_NOOP(
        "labels", "The part of the last update's speed that is kept."
    ),
    "optimizer.decay": QT_TRANSLATE_NOOP(
        "labels", "How much of the mean of squared gradients is kept from update to update."
    ),
    "optimizer.beta1": QT_TRANSLATE_NOOP(
        "labels", "How much of the mean of gradients, Adam's speed, is kept from update to update."
    ),
    "optimizer.beta2": QT_TRANSLATE_NOOP(
        "labels", "How much of the mean of squared gradients is kept, by which Adam divides."
    ),
    "optimizer.eps": QT_TRANSLATE_NOOP(
        "labels", "A small number that keeps what is divided by from being 0."
    ),
    "optimizer.weight_decay": QT_TRANSLATE_NOOP(
        "labels", "The share of each weight, times the learning rate, that an update takes away."
    ),
    "optimizer.schedule": QT_TRANSLATE_NOOP(
        "labels", "How the learning rate changes with the steps."
    ),
    "optimizer.schedule_steps": QT_TRANSLATE_NOOP(
        "labels", "After so many steps the learning rate has changed by the factor, and so on."
    ),
    "optimizer.schedule_factor": QT_TRANSLATE_NOOP(
        "labels", "What the learning rate is multiplied by in so many steps."
    ),
    "optimizer.warm_up": QT_TRANSLATE_NOOP(
        "labels", "In the first steps the learning rate rises to its full value."
    ),
    "optimizer.clip_norm": QT_TRANSLATE_NOOP(
        "labels", "A longer gradient is shortened to this length; 0 shortens none."
    ),
    "regularization.label_smoothing": QT_TRANSLATE_NOOP(
        "labels", "The share of every label that is spread over all classes."
    ),
    "regularization.max_norm": QT_TRANSLATE_NOOP(
        "labels", "The incoming weights of a unit may be no longer than this; 0 means no limit."
    ),
    "regularization.l1": QT_TRANSLATE_NOOP(
        "labels", "Pull every weight towards 0 by the same amount: many become exactly 0."
    ),
    "regularization.l2": QT_TRANSLATE_NOOP(
        "labels", "Pull every weight towards 0 in proportion to its size (weight decay)."
    ),
    "regularization.dropout": QT_TRANSLATE_NOOP(
        "labels", "The probability with which a hidden unit is left out of an update."
    ),
    "early_stopping.enabled": QT_TRANSLATE_NOOP(
        "labels", "Stop when the validation set gets no better, and put the best weights back."
    ),
    "early_stopping.monitor": QT_TRANSLATE_NOOP("labels", "What is watched on the validation set."),
    "early_stopping.patience": QT_TRANSLATE_NOOP(
        "labels", "How many evaluations without progress to wait for."
    ),
    "training.steps": QT_TRANSLATE_NOOP("labels", "The length of the run, in updates."),
    "training.batch_size": QT_TRANSLATE_NOOP("labels", "How many examples an update looks at."),
}
