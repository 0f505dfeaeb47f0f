"""What is said of a run that rebuilds, by rules on what was measured."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from dlgui.labs.shared.findings import Finding, Mood, of_broken
from dlgui.session.history import RunHistory
from engine.models.names import AutoencoderKind, ReconstructionName
from engine.training.model_config import AutoencoderConfig
from engine.training.records import Evaluation

FOUND, LOST = 0.95, 0.5
"""Areas under the ROC curve from which on groups count as told apart, and below which the error
says the opposite."""
COLLAPSED = 1.0
"""A variational code of less KL than this, in nats, says next to nothing."""
LIKE_PCA = 0.03
"""A linear autoencoder whose loss lies so near, as a share, has come to where PCA lies."""


def find(history: RunHistory, words: str = "") -> Finding:
    """Return the first finding whose rule holds."""
    if (broken := history.divergence) is not None:
        return of_broken(broken)
    if not history.evaluations:
        return Finding(words)
    now = history.evaluations[-1]
    for rule in (_anomalies, _variational, _linear):
        if (found := rule(history, now)) is not None:
            return found
    return _against_pca(history, now)


def _anomalies(history: RunHistory, now: Evaluation) -> Finding | None:
    if (area := now.figure("auc")) is None:
        return None
    translate = QCoreApplication.translate
    sentence = translate("rebuild", "Area under the ROC curve {0}: 1 tells all apart, .5 none.")
    sentence = sentence.format(f"{area:.3f}")
    if area >= FOUND:
        return Finding(
            translate("rebuild", "The error tells what it has never seen."),
            sentence,
            mood=Mood.GOOD,
        )
    if area < LOST:
        return Finding(
            translate("rebuild", "It rebuilds better what it has never seen."),
            sentence,
            translate("rebuild", "A low error does not mean that a digit was learnt."),
            Mood.WARNING,
        )
    return Finding(translate("rebuild", "The error tells them apart in part."), sentence)


def _variational(history: RunHistory, now: Evaluation) -> Finding | None:
    kl, rebuilt = now.figure("test_kl"), now.figure("test_reconstruction")
    config = history.running_config.autoencoder
    if config.kind is not AutoencoderKind.VARIATIONAL or kl is None or rebuilt is None:
        return None
    translate = QCoreApplication.translate
    sentence = translate("rebuild", "Test digits cost {0} nats to rebuild, and KL is {1} nats.")
    sentence = sentence.format(f"{rebuilt:.1f}", f"{kl:.2f}")
    if config.beta == 0:
        headline = translate("rebuild", "Nothing holds the codes together: β is 0.")
        return Finding(headline, sentence, _try_beta())
    if now.step == 0:  # what has learnt nothing yet has not collapsed
        return Finding(translate("rebuild", "Before the first update."), sentence)
    if kl < COLLAPSED:
        headline = translate("rebuild", "The code has collapsed: it says next to nothing.")
        return Finding(headline, sentence, translate("rebuild", "Try a lower β."), Mood.WARNING)
    if silent := _silent(config, now):
        headline = translate("rebuild", "{0} of the {1} numbers of the code have collapsed.")
        silence = translate("rebuild", "Such a number says less than .01 nats, whatever the digit.")
        said = f"{sentence} {silence}"
        lower = translate("rebuild", "Try a lower β.")
        return Finding(headline.format(silent, config.code), said, lower, Mood.WARNING)
    headline = translate("rebuild", "The code says {0} nats of each digit.").format(f"{kl:.1f}")
    if config.beta > 1:
        return Finding(headline, sentence, translate("rebuild", "A β above 1 lets it say less."))
    return Finding(headline, sentence, mood=Mood.GOOD if _beats_pca(now) else Mood.INFO)


def _silent(config: AutoencoderConfig, now: Evaluation) -> int:
    """How many numbers of the code say nothing; 0 where that was not measured."""
    active = now.figure("active_numbers")
    return 0 if active is None else config.code - round(active)


def _try_beta() -> str:
    text = QCoreApplication.translate("rebuild", "Set β to 1 and see the map close up.")
    return text


def _linear(history: RunHistory, now: Evaluation) -> Finding | None:
    config, pca = history.config, now.figure("pca_loss")
    squared = config.autoencoder.loss is ReconstructionName.SQUARED_ERROR
    linear = not config.network.hidden or config.network.activation == "identity"
    plain = config.autoencoder.kind is AutoencoderKind.PLAIN
    if not (squared and linear and plain) or pca is None:
        return None
    if abs(now.test_loss - pca) > LIKE_PCA * pca:
        return None
    translate = QCoreApplication.translate
    sentence = translate("rebuild", "Test loss {0}, that of as many principal components {1}.")
    return Finding(
        translate("rebuild", "It has come to where the principal components lie."),
        sentence.format(f"{now.test_loss:.2f}", f"{pca:.2f}"),
        mood=Mood.GOOD,
    )


def _against_pca(history: RunHistory, now: Evaluation) -> Finding:
    translate = QCoreApplication.translate
    loss, pca = _error(now), now.figure("pca_loss")
    if pca is None:
        text = translate("rebuild", "Test loss {0}, training loss {1}.")
        return Finding(text.format(f"{now.test_loss:.1f}", f"{now.train_loss:.1f}"))
    sentence = translate("rebuild", "Test error {0}, that of as many principal components {1}.")
    sentence = sentence.format(f"{loss:.1f}", f"{pca:.1f}")
    if loss < pca:
        headline = translate("rebuild", "It beats as many principal components.")
        return Finding(headline, sentence, mood=Mood.GOOD)
    return Finding(translate("rebuild", "Principal components still rebuild better."), sentence)


def _error(now: Evaluation) -> float:
    """The error of rebuilding alone, without what a code is asked for besides."""
    rebuilt = now.figure("test_reconstruction")
    return now.test_loss if rebuilt is None else rebuilt


def _beats_pca(now: Evaluation) -> bool:
    pca = now.figure("pca_loss")
    return pca is not None and _error(now) < pca
