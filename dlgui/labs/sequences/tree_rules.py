"""What is said of recursive networks, by rules on the runs, each tried after the other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from dlgui.labs.sequences.depths import by_depth, learnt_depth
from dlgui.labs.sequences.desk import Material, SeenRun
from dlgui.labs.sequences.rules import (
    AS_GOOD,
    against_guess,
    begun,
    diverged,
    is_late,
    losses_text,
    own_loss_text,
)
from dlgui.labs.sequences.tree_nodes import nodes_of
from dlgui.labs.shared.findings import Finding, Mood
from dlgui.plot.short_numbers import short_number

ENOUGH = 20
"""Of fewer test trees a depth nothing is said: one more or less would be too much."""
RIGHT, WRONG = 0.9, 0.75
FADED = 1e-2
"""Of the root's gradient: less at every leaf has faded."""


def find_trees(material: Material) -> Finding:
    """Return what is to be said of the runs as they are at the step looked at."""
    for run in material.runs:
        if run.history.divergence is not None:
            return diverged(run)
    known = [run for run in material.runs if run.guess is not None and run.history.evaluations]
    if not known:
        return Finding(material.words)
    hint = _faded(material)
    holding = [run for run in known if (at := _ends(run)) and min(at) >= RIGHT]
    falling = [run for run in known if (at := _ends(run)) and at[0] >= RIGHT and at[1] < WRONG]
    failing = [run for run in known if is_late(run) and _is_failing(run)]
    if holding:
        return _holds(holding, failing, len(known), hint)
    if falling:
        return _falls(falling[0], hint)
    if failing:
        return _fails(material, failing, hint)
    return _begun(material, known, hint)


def _ends(run: SeenRun) -> tuple[float, float] | None:
    """The shares that are right at the depth learnt and at the deepest tested, if that is deeper
    and enough trees of each were tested.
    """
    settings, learnt = run.history.config, learnt_depth(run)
    if not learnt or settings.training.evaluation_test < ENOUGH * settings.sequence.test_depth:
        return None
    shares = dict(zip(*(array.tolist() for array in by_depth(run)), strict=True))
    deepest = max(shares, default=0)
    if deepest <= learnt or learnt not in shares:
        return None
    return shares[learnt], shares[deepest]


def _is_failing(run: SeenRun) -> bool:
    """No better than the guess, or wrong too often already where it was trained."""
    ends = _ends(run)
    return against_guess(run) >= AS_GOOD or (ends is not None and ends[0] < WRONG)


def _holds(
    holding: Sequence[SeenRun], failing: Sequence[SeenRun], known: int, hint: str
) -> Finding:
    translate = QCoreApplication.translate
    names = ", ".join(run.name for run in holding)
    text = translate("sequences", "{0}: right deeper than trained as well.")
    parts = [_at_depths(run) for run in [*holding, *failing]]
    mood = Mood.GOOD if len(holding) == known else Mood.INFO
    return Finding(text.format(names), " ".join(parts), hint, mood)


def _falls(run: SeenRun, hint: str) -> Finding:
    text = QCoreApplication.translate("sequences", "{0}: wrong more often the deeper a tree is.")
    return Finding(text.format(run.name), _at_depths(run), hint)


def _fails(material: Material, failing: Sequence[SeenRun], hint: str) -> Finding:
    translate = QCoreApplication.translate
    names = ", ".join(run.name for run in failing)
    text = translate("sequences", "{0}: often wrong where it was trained, too.")
    run = failing[0]
    if against_guess(run) >= AS_GOOD:
        text = translate("sequences", "{0}: no better than the constant guess.")
    losses = own_loss_text(material, run)
    return Finding(text.format(names), f"{losses} {_at_depths(run)}".strip(), hint, Mood.WARNING)


def _begun(material: Material, known: Sequence[SeenRun], hint: str) -> Finding:
    """Of phrases, and where too few trees are tested, there is no more to say than the loss."""
    translate = QCoreApplication.translate
    said = losses_text(material, known)
    better = [run for run in known if against_guess(run) < AS_GOOD]
    if len(better) == len(known):
        headline = translate("sequences", "All runs are better than the constant guess.")
        if len(known) == 1:
            headline = translate("sequences", "It is better than the constant guess.")
        return Finding(headline, said, hint)
    return Finding(begun(known), said, hint)


def _at_depths(run: SeenRun) -> str:
    """The shares at the depth learnt and the deepest; nothing where that is not known."""
    if (ends := _ends(run)) is None:
        return ""
    text = QCoreApplication.translate("sequences", "{0}: {1} right at depth {2}, {3} at depth {4}.")
    deepest = int(by_depth(run)[0].max())
    shares = (f"{share:.2f}" for share in ends)
    return text.format(run.name, next(shares), learnt_depth(run), next(shares), deepest)


def _faded(material: Material) -> str:
    """Where hardly anything of the root's gradient gets down to the words of the tree on stage."""
    seen = material.seen
    if seen is None or seen.look is None:
        return ""
    nodes = nodes_of(seen.look, material.sequence)
    most = max(node.flow for node in nodes if node.is_leaf)
    if not 0 < most < FADED:
        return ""
    said = QCoreApplication.translate(
        "sequences", "Of the root's gradient {0} at most reaches a leaf of this tree."
    )
    return said.format(short_number(most, 2))
