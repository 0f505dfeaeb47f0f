"""Which settings stand together in the inspector of this lab, under which heading."""

from PySide6.QtCore import QCoreApplication

from dlgui.labs.shared.setting_groups import setting_groups


def rebuild_groups() -> dict[str, tuple[str, ...]]:
    """Return heading -> paths, in the order of the screen."""
    translate = QCoreApplication.translate
    usual = setting_groups()
    optimizer, training, more = (
        translate("RunInspector", "Optimizer"),
        translate("RunInspector", "Training"),
        translate("RunInspector", "More"),
    )
    return {
        translate("RunInspector", "Data"): (
            "data.train_size",
            "data.kept_classes",
            "autoencoder.odd_classes",
            "autoencoder.noise",
            "autoencoder.noise_level",
        ),
        translate("RunInspector", "Autoencoder"): (
            "autoencoder.kind",
            "autoencoder.code",
            "autoencoder.beta",
            "autoencoder.sparsity",
            "autoencoder.sparsity_weight",
            "autoencoder.sparsity_target",
            "network.hidden",
            "network.activation",
            "autoencoder.tied",
            "autoencoder.loss",
        ),
        optimizer: usual[optimizer],
        training: usual[training],
        more: tuple(p for p in usual[more] if p != "regularization.label_smoothing"),
    }
