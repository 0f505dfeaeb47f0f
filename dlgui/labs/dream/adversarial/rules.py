"""What is said of an adversarial net, by rules on what was measured.

Each rule says only what the figures bear out, and is silent where they do not.
"""

from __future__ import annotations

from typing import final

from PySide6.QtCore import QCoreApplication

from dlgui.labs.shared.findings import Finding, Mood, of_broken
from dlgui.session.history import RunHistory
from engine.losses.adversarial import BALANCE, GeneratorLossName
from engine.models.names import Learns
from engine.training.config import RunConfig
from engine.training.examples import known_modes
from engine.training.records import Evaluation

NEAR_BALANCE = 0.05
"""Nats by which both losses may be off: 2 log 2 and log 2 are given to two digits."""
RECENT, LONG = 3, 20
"""So many evaluations in a row have to say it before balance counts as reached, or a collapse."""
WON = 0.1
"""Below this loss the discriminator is wrong on a few points in a hundred."""
GOOD, POOR = 0.8, 0.5
"""Shares of points near a mode; of the data themselves it is .989."""


@final
class _Seen:
    """What the last evaluations say, and what there is to hit."""

    def __init__(self, history: RunHistory) -> None:
        self.config: RunConfig = history.running_config
        self.recent, self.long = history.evaluations[-RECENT:], history.evaluations[-LONG:]
        self.now: Evaluation = history.evaluations[-1]
        found = known_modes(self.config.data)
        self.modes = 0 if found is None else len(found.places)

    def figure(self, name: str) -> float | None:
        return self.now.figure(name)

    def in_balance(self) -> bool:
        """Whether both losses have been those of pure guessing for some evaluations."""
        levels = {
            "discriminator_loss": BALANCE["discriminator"],
            "generator_loss": BALANCE[self.config.adversarial.generator_loss],
        }
        return len(self.recent) == RECENT and all(
            (value := evaluation.figure(name)) is not None and abs(value - level) <= NEAR_BALANCE
            for evaluation in self.recent
            for name, level in levels.items()
        )


def find_of_net(history: RunHistory, words: str = "") -> Finding:
    """Return the first finding whose rule holds."""
    if (broken := history.divergence) is not None:
        return of_broken(broken)
    if not history.evaluations:
        return Finding(words)
    seen = _Seen(history)
    if seen.figure("discriminator_loss") is None:
        return Finding(words)
    for rule in (_won, _collapsed, _missed, _balance, _alone):
        if (finding := rule(seen)) is not None:
            return finding
    return _losses(seen)


def _won(seen: _Seen) -> Finding | None:
    """The discriminator tells nearly every point."""
    if seen.now.test_loss >= WON:
        return None
    translate = QCoreApplication.translate
    headline = translate("adversarial", "The discriminator wins: it tells nearly every point.")
    sentence = _numbers(seen)
    if seen.config.adversarial.generator_loss is GeneratorLossName.MINIMAX:
        more = translate(
            "adversarial",
            "Under minimax the generator's gradient is nearly 0 then: it is saturated.",
        )
        hint = translate("adversarial", "The non-saturating loss keeps its slope.")
        return Finding(headline, f"{sentence} {more}", hint, Mood.WARNING)
    return Finding(headline, sentence, mood=Mood.WARNING)


def _collapsed(seen: _Seen) -> Finding | None:
    """For a long time no more than half of the modes were hit at once."""
    hits = [hit for e in seen.long if (hit := e.figure("modes")) is not None]
    if len(hits) < LONG or not seen.modes or max(hits) > seen.modes / 2:
        return None
    translate = QCoreApplication.translate
    headline = translate("adversarial", "Mode collapse: most modes are missed.")
    sentence = translate(
        "adversarial", "In the last {0} evaluations at most {1} of {2} were hit at once."
    )
    parts = [sentence.format(LONG, int(max(hits)), seen.modes), *_unseen(seen)]
    return Finding(headline, " ".join(parts), _too_many_steps(seen), Mood.WARNING)


def _missed(seen: _Seen) -> Finding | None:
    """Modes without a point, where most points have found one."""
    hit, quality = seen.figure("modes"), seen.figure("quality")
    if not seen.modes or hit is None or quality is None or hit >= seen.modes or quality < POOR:
        return None
    translate = QCoreApplication.translate
    headline = translate("adversarial", "{0} of {1} modes are missed.")
    headline = headline.format(seen.modes - int(hit), seen.modes)
    sentence = translate("adversarial", "{0} of the points lie near the others.")
    said = " ".join([sentence.format(f"{quality:.0%}"), *_unseen(seen)])
    return Finding(headline, said, _too_many_steps(seen), Mood.WARNING)


def _unseen(seen: _Seen) -> list[str]:
    """That the losses do not show it, if they do not."""
    text = QCoreApplication.translate(
        "adversarial", "The losses say nothing of it: both are those of balance."
    )
    return [text] if seen.in_balance() else []


def _too_many_steps(seen: _Seen) -> str:
    settings = seen.config.adversarial
    if settings.learns is not Learns.BOTH:
        return ""
    if settings.generator_steps <= settings.discriminator_steps:
        return ""
    return QCoreApplication.translate(
        "adversarial", "Fewer steps of the generator let the discriminator keep up."
    )


def _balance(seen: _Seen) -> Finding | None:
    """Both losses are those of guessing, and the points are good as far as that is known."""
    if seen.config.adversarial.learns is not Learns.BOTH or not seen.in_balance():
        return None
    translate = QCoreApplication.translate
    hit, quality = seen.figure("modes"), seen.figure("quality")
    if hit is None or quality is None:
        headline = translate("adversarial", "The discriminator can only guess.")
        return Finding(headline, _numbers(seen))
    if hit < seen.modes or quality < GOOD:
        return None
    headline = translate("adversarial", "Equilibrium: the discriminator can only guess.")
    every = translate("adversarial", "All {0} modes are hit, {1} of the points lie near one.")
    said = f"{every.format(seen.modes, f'{quality:.0%}')} {_numbers(seen)}"
    return Finding(headline, said, mood=Mood.GOOD)


def _alone(seen: _Seen) -> Finding | None:
    """One of them learns, the other stands still."""
    translate = QCoreApplication.translate
    match seen.config.adversarial.learns:
        case Learns.GENERATOR:
            headline = translate("adversarial", "Only the generator learns.")
            more = translate("adversarial", "Its points go where a fixed field is highest.")
        case Learns.DISCRIMINATOR:
            headline = translate("adversarial", "Only the discriminator learns.")
            more = translate("adversarial", "The field gets ever sharper around points that stay.")
        case _:
            return None
    return Finding(headline, f"{more} {_numbers(seen)}")


def _losses(seen: _Seen) -> Finding:
    hit, quality = seen.figure("modes"), seen.figure("quality")
    if not seen.modes or hit is None or quality is None:
        return Finding(_numbers(seen))
    text = QCoreApplication.translate(
        "adversarial", "{0} of {1} modes are hit, {2} of points near."
    )
    return Finding(text.format(int(hit), seen.modes, f"{quality:.0%}"), _numbers(seen))


def _numbers(seen: _Seen) -> str:
    """Both losses beside those of balance."""
    text = QCoreApplication.translate(
        "adversarial", "Losses: discriminator {0} (balance {1}), generator {2} (balance {3})."
    )
    balance = BALANCE[seen.config.adversarial.generator_loss]
    numbers = (
        seen.figure("discriminator_loss") or 0.0,
        BALANCE["discriminator"],
        seen.figure("generator_loss") or 0.0,
        balance,
    )
    return text.format(*(f"{number:.2f}" for number in numbers))
