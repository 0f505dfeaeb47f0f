"""Which settings of a run stand together in an inspector, under which heading."""

from PySide6.QtCore import QCoreApplication


def setting_groups() -> dict[str, tuple[str, ...]]:
    """Return heading -> paths, in the order of the screen."""
    translate = QCoreApplication.translate
    return {
        translate("RunInspector", "Data"): (
            "data.source",
            "data.train_size",
            "data.points",
            "data.classes",
            "data.noise",
            "data.test_share",
            "data.points_seed",
            "data.label_noise",
            "data.validation_size",
        ),
        translate("RunInspector", "Network"): (
            "network.model",
            "network.stages",
            "network.hidden",
            "network.activation",
            "network.batch_norm",
            "network.norm",
            "network.norm_place",
            "network.norm_groups",
            "training.batch_statistics",
        ),
        translate("RunInspector", "Initial values"): ("network.initializer", "network.initial_std"),
        translate("RunInspector", "Optimizer"): (
            "optimizer.method",
            "optimizer.lr",
            "optimizer.momentum",
            "optimizer.decay",
            "optimizer.beta1",
            "optimizer.beta2",
            "optimizer.weight_decay",
        ),
        translate("RunInspector", "Regularisation"): (
            "regularization.l2",
            "regularization.l1",
            "regularization.dropout",
            "early_stopping.enabled",
            "early_stopping.monitor",
            "early_stopping.patience",
        ),
        translate("RunInspector", "Training"): ("training.steps", "training.batch_size", "seed"),
        translate("RunInspector", "More"): (
            "optimizer.schedule",
            "optimizer.schedule_steps",
            "optimizer.schedule_factor",
            "optimizer.warm_up",
            "optimizer.clip_norm",
            "regularization.label_smoothing",
            "regularization.max_norm",
        ),
    }


RARE = "optimizer.schedule"
"""The first of the settings that are folded away until a configuration uses one."""
