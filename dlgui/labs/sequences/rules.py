"""What is said of what is seen, by rules on the runs, each tried after the other."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QCoreApplication

from dlgui.labs.sequences.desk import Arrays, Material, SeenRun
from dlgui.labs.shared.findings import Finding, Mood, divergence_text
from dlgui.plot.short_numbers import short_number
from dlgui.words.figure_texts import loss_text

AS_GOOD = 0.9
"""A loss above so much of the constant guess's is no better than that."""
SOLVED = 0.3
"""A loss below so much of the constant guess's is far better."""
EARLY = 0.15
"""Of a run's updates: before that nothing is said to have failed."""
VANISHED, EXPLODED = 1e-4, 1e3
GROWN = 10.0
"""The tanh of a cell so large is flat to the last digit of a float32."""
CLIPPED = 2.0
"""A gradient more than so many times as long as it may be is told of."""
SHUT, SATURATED, ENDS = 0.1, 0.9, 0.02
"""A forget gate that is lower on average is shut; of saturated gates so large a share lies within
`ENDS` of 0 or 1."""


def find(material: Material) -> Finding:
    """Return what is to be said of the runs as they are at the step looked at."""
    for run in material.runs:
        if run.history.divergence is not None:
            return diverged(run)
    known = [run for run in material.runs if run.guess is not None and run.history.evaluations]
    if not known:
        return Finding(material.words)
    late = [run for run in known if is_late(run)]
    stuck = [run for run in late if against_guess(run) >= AS_GOOD]
    solved = [run for run in known if against_guess(run) < SOLVED]
    hint = _hint(material)
    if stuck:
        return _failing(material, stuck, solved, hint)
    if solved:
        return _learnt(material, solved, known, hint)
    return Finding(begun(known), losses_text(material, known), hint)


def begun(known: Sequence[SeenRun]) -> str:
    """Say whether any run has got below the constant guess by now."""
    translate = QCoreApplication.translate
    if any(against_guess(run) < AS_GOOD for run in known):
        return translate("sequences", "Learning has begun.")
    if len(known) == 1:
        return translate("sequences", "So far it is no better than the constant guess.")
    return translate("sequences", "So far none is better than the constant guess.")


def losses_text(material: Material, known: Sequence[SeenRun]) -> str:
    """Say the test loss of every run, and that of the constant guess: of each task its own."""
    losses = ", ".join(f"{run.name} {loss_text(loss_of(run))}" for run in known)
    own = known[:1] if material.guess is not None else known
    guesses = ", ".join(loss_text(material.guess_of(run)) for run in own)
    said = QCoreApplication.translate("sequences", "Test loss: {0}; the constant guess has {1}.")
    return said.format(losses, guesses)


def gradient_text(run: SeenRun) -> str:
    """Say how much of the gradient reaches the first step; nothing without one."""
    reach = run.reach
    translate = QCoreApplication.translate
    if len(reach) < 2 or run.look is None:
        return ""
    if not reach[-1]:
        return _no_gradient(run, run.look, len(reach))
    first = float(reach[0])
    if first == 0:
        return translate("sequences", "{0}: none of its gradient reaches step 1.").format(run.name)
    text = translate("sequences", "{0}: at step 1 its gradient is {1} of that at step {2}.")
    if first <= VANISHED:
        text = translate(
            "sequences", "{0}: its gradient vanishes, at step 1 it is {1} of that at step {2}."
        )
    elif first >= EXPLODED:
        text = translate(
            "sequences", "{0}: its gradient explodes, at step 1 it is {1} times that at step {2}."
        )
    return text.format(run.name, short_number(first, 2), len(reach))


def _no_gradient(run: SeenRun, look: Arrays, steps: int) -> str:
    """Nothing is left at the very step of the answer: flat cells are why, where they have grown."""
    translate = QCoreApplication.translate
    most = float(np.abs(look["cell"]).max()) if "cell" in look else 0.0
    if most > GROWN:
        text = translate(
            "sequences", "{0}: no gradient gets into its cell at step {1}, it has grown to {2}."
        )
        return text.format(run.name, steps, f"{most:.0f}")
    text = translate("sequences", "{0}: there is no gradient at step {1}, the last one asked for.")
    return text.format(run.name, steps)


def diverged(run: SeenRun) -> Finding:
    """Say where a run broke."""
    translate = QCoreApplication.translate
    broken = run.history.divergence
    assert broken is not None
    clipped = run.history.running_config.optimizer.clip_norm
    return Finding(
        translate("sequences", "{0}: the run diverged.").format(run.name),
        divergence_text(broken),
        "" if clipped else advice(),
        Mood.ERROR,
    )


def _failing(
    material: Material, stuck: Sequence[SeenRun], solved: Sequence[SeenRun], hint: str
) -> Finding:
    """Some are no better than the constant guess; what the gradient says of them, and of others."""
    translate = QCoreApplication.translate
    names = ", ".join(run.name for run in stuck)
    headline = translate("sequences", "{0}: no better than the constant guess.").format(names)
    parts = [gradient_text(stuck[0])]
    if solved:
        best = min(solved, key=loss_of)
        parts.append(gradient_text(best))
        parts.append(_loss_text(material, best))
    else:
        parts.append(own_loss_text(material, stuck[0]))
    return Finding(headline, " ".join(filter(None, parts)), hint, Mood.WARNING)


def _learnt(
    material: Material, solved: Sequence[SeenRun], known: Sequence[SeenRun], hint: str
) -> Finding:
    translate = QCoreApplication.translate
    best = min(solved, key=loss_of)
    names = ", ".join(run.name for run in solved)
    headline = translate("sequences", "{0}: far better than the constant guess.").format(names)
    said = _loss_text(material, best)
    mood = Mood.GOOD if len(solved) == len(known) else Mood.INFO
    return Finding(headline, f"{said} {gradient_text(best)}".strip(), hint, mood)


def _loss_text(material: Material, run: SeenRun) -> str:
    said = QCoreApplication.translate("sequences", "The loss of {0} is {1}; the guess has {2}.")
    return said.format(run.name, loss_text(loss_of(run)), loss_text(material.guess_of(run)))


def own_loss_text(material: Material, run: SeenRun) -> str:
    """Say the loss of a run that has been named before, and that of the constant guess."""
    said = QCoreApplication.translate("sequences", "Its loss is {0}; the guess has {1}.")
    return said.format(loss_text(loss_of(run)), loss_text(material.guess_of(run)))


def _hint(material: Material) -> str:
    """What the gates of the run on stage tell, if that is out of the ordinary."""
    seen, translate = material.seen, QCoreApplication.translate
    if seen is None or seen.look is None or not seen.look_step:
        return ""
    look = seen.look
    if clipping := _clipping(seen, float(look["gradient"][0])):
        return clipping
    if "forget" in look and (mean := _mean(look, "forget")) < SHUT:
        text = translate("sequences", "The forget gate of {0} is shut: it is {1} on average.")
        return text.format(seen.name, f"{mean:.2f}")
    gates = [name for name in ("input", "output", "update", "reset") if name in look]
    shares = {name: _saturated(look, name) for name in gates}
    worst = max(shares, key=lambda name: shares[name], default="")
    if worst and shares[worst] > SATURATED:
        text = translate("sequences", "{0} of the values of one gate of {1} lie close to 0 or 1.")
        return text.format(f"{shares[worst]:.0%}", seen.name)
    return ""


def _clipping(seen: SeenRun, length: float) -> str:
    """What clipping does to a gradient as long as that of the sequences shown, or would do."""
    translate, reach = QCoreApplication.translate, seen.reach
    limit = seen.history.running_config.optimizer.clip_norm
    if limit and length > CLIPPED * limit:
        text = translate(
            "sequences",
            "The gradient of {0} is {1} long here: clipping makes it {2}, in the same direction.",
        )
        return text.format(seen.name, short_number(length, 2), short_number(limit, 2))
    explodes = len(reach) > 1 and reach[-1] and reach[0] >= EXPLODED
    return advice() if explodes and not limit else ""


def advice() -> str:
    """What helps against gradients that explode."""
    translate = QCoreApplication.translate
    return translate("sequences", "Clip gradients, for instance at 1, or lower the rate.")


def _mean(look: Arrays, name: str) -> float:
    return float(look[name][look["inside"]].mean())


def _saturated(look: Arrays, name: str) -> float:
    values = look[name][look["inside"]]
    return float(np.mean((values < ENDS) | (values > 1 - ENDS)))


def loss_of(run: SeenRun) -> float:
    """The last test loss."""
    return run.history.evaluations[-1].test_loss


def against_guess(run: SeenRun) -> float:
    """The last test loss in parts of the constant guess's."""
    loss = loss_of(run)
    return loss / run.guess if run.guess and np.isfinite(loss) else float("inf")


def is_late(run: SeenRun) -> bool:
    """Whether so many updates were made that one may say that a run has failed."""
    return run.history.step >= EARLY * run.history.config.training.steps
