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
            "boltzmann.patterns",
            "boltzmann.rows",
            "boltzmann.columns",
            "boltzmann.sampled",
            "data.points",
            "data.classes",
            "data.noise",
            "data.points_seed",
        ),
        translate("RunInspector", "Machine"): (
            "network.hidden",
            "boltzmann.exact",
            "boltzmann.annealing",
            "boltzmann.gibbs_steps",
            "boltzmann.persistent",
            "boltzmann.pretraining",
            "boltzmann.joint",
            "boltzmann.joint_rate",
            "boltzmann.mean_field",
            "boltzmann.fine_tune",
            "adversarial.discriminator_hidden",
            "network.activation",
            "adversarial.latent_size",
            "adversarial.generator_loss",
            "adversarial.learns",
            "adversarial.discriminator_steps",
            "adversarial.generator_steps",
            "regularization.l2",
        ),
        initial: usual[initial],
        optimizer: usual[optimizer],
        training: usual[training],
        more: tuple(p for p in usual[more] if p != "regularization.label_smoothing"),
    }
