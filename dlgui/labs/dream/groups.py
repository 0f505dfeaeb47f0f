"""Which settings stand together in the inspector of this lab, under which heading."""

from PySide6.QtCore import QCoreApplication

from dlgui.labs.shared.setting_groups import setting_groups


def dream_groups() -> dict[str, tuple[str, ...]]:
    """Return heading -> paths, in the order of the screen."""
    translate = QCoreApplication.translate
    usual = setting_groups()
    optimizer, training, initial, more = (
        translate("RunInspector", "Optimizer"),
        translate("RunInspector", "Training"),
        translate("RunInspector", "Initial values"),
        translate("RunInspector", "More"),
    )
    return {
        translate("RunInspector", "Data"): (
            "data.train_size",
            "data.kept_classes",
            "boltzmann.sampled",
        ),
        translate("RunInspector", "Machine"): (
            "network.hidden",
            "boltzmann.gibbs_steps",
            "boltzmann.persistent",
            "regularization.l2",
        ),
        initial: usual[initial],
        optimizer: usual[optimizer],
        training: usual[training],
        more: tuple(p for p in usual[more] if p != "regularization.label_smoothing"),
    }
