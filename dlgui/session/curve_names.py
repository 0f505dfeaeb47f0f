"""The names of the curves that a run records."""

from enum import StrEnum
from typing import NoReturn

from dlgui.words.known_name import NoSuchNameError


class Curve(StrEnum):
    """The curves of a run; the batch ones have a point a step, the others one an evaluation.

    Reconstruction, KL, numbers of a code that say something, its activity, the loss of principal
    components and the area under the ROC curve (AUC) are those of models that rebuild their input,
    free energies and likelihoods those of Boltzmann machines, the losses of two players, the modes
    hit and the quality of points those of adversarial nets; such a run has no accuracy, and so no
    points of it. Of trees there is the test accuracy of each depth. The gap is train accuracy minus
    test accuracy.
    """

    TRAIN_LOSS = "train_loss"
    TEST_LOSS = "test_loss"
    VALIDATION_LOSS = "validation_loss"
    TRAIN_ACCURACY = "train_accuracy"
    TEST_ACCURACY = "test_accuracy"
    VALIDATION_ACCURACY = "validation_accuracy"
    TRAIN_RECONSTRUCTION = "train_reconstruction"
    TEST_RECONSTRUCTION = "test_reconstruction"
    TRAIN_KL = "train_kl"
    TEST_KL = "test_kl"
    TRAIN_ACTIVITY = "train_activity"
    TEST_ACTIVITY = "test_activity"
    ACTIVE_NUMBERS = "active_numbers"
    PCA_LOSS = "pca_loss"
    AUC = "auc"
    TRAIN_FREE_ENERGY = "train_free_energy"
    TEST_FREE_ENERGY = "test_free_energy"
    LOG_LIKELIHOOD = "log_likelihood"
    PSEUDO_LIKELIHOOD = "pseudo_likelihood"
    DISCRIMINATOR_LOSS = "discriminator_loss"
    GENERATOR_LOSS = "generator_loss"
    MODES = "modes"
    QUALITY = "quality"
    ACCURACY_DEPTH_1 = "accuracy_depth_1"
    ACCURACY_DEPTH_2 = "accuracy_depth_2"
    ACCURACY_DEPTH_3 = "accuracy_depth_3"
    ACCURACY_DEPTH_4 = "accuracy_depth_4"
    ACCURACY_DEPTH_5 = "accuracy_depth_5"
    ACCURACY_DEPTH_6 = "accuracy_depth_6"
    ACCURACY_DEPTH_7 = "accuracy_depth_7"
    ACCURACY_DEPTH_8 = "accuracy_depth_8"
    BATCH_LOSS = "batch_loss"
    BATCH_ACCURACY = "batch_accuracy"
    GAP = "gap"

    @classmethod
    def _missing_(cls, value: object) -> NoReturn:
        raise NoSuchNameError("curve", str(value), [curve.value for curve in cls])


FIGURES = tuple(curve for curve in Curve if curve is not Curve.GAP and "batch" not in curve)
"""The curves that are measured by evaluations; the gap is the difference of two of them."""
