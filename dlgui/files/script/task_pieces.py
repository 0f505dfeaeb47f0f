"""What the script of a recurrent run has of its task: the pieces, and the settings they read."""

import os
from typing import Any

import assets
from dlgui.files.script.shared import FOUND
from dlgui.files.script.tasks import DIGITS, GRAMMAR, LAST_STEP, LETTERS, MADE_UP
from dlgui.files.script.trees import ARITHMETIC, ARRAYS, LOGIC, PHRASES
from engine.data.names import OF_TREES, Asked, SequenceTask
from engine.data.sequences.reber import GRAPH
from engine.data.sequences.reber import LETTERS as REBER_LETTERS
from engine.data.sequences.task import Task
from engine.training.config import RunConfig
from engine.training.tasks import OF_DIGITS

REBER = (SequenceTask.REBER, SequenceTask.CONTINUAL_REBER)
_OF_FILES = {SequenceTask.LETTERS: "rhymes.txt", SequenceTask.PHRASES: "phrases.txt"}


def is_judged_apart(task: SequenceTask) -> bool:
    """Whether only some of the answers that are asked for are judged."""
    return task in (*OF_TREES, *REBER)


def tested(task: SequenceTask) -> bool:
    """Whether what is tested is drawn in another way than what is learnt."""
    return task in (*OF_TREES, *OF_DIGITS, SequenceTask.LETTERS)


def task_pieces(task: SequenceTask) -> list[str]:
    """Return the pieces that make `draw`."""
    match task:
        case SequenceTask.LETTERS:
            return [FOUND, LETTERS]
        case SequenceTask.ROWS | SequenceTask.PIXELS:
            return [FOUND, LAST_STEP, DIGITS]
        case SequenceTask.LOGIC:
            return [ARRAYS, LOGIC]
        case SequenceTask.ARITHMETIC:
            return [ARRAYS, ARITHMETIC]
        case SequenceTask.PHRASES:
            return [FOUND, ARRAYS, PHRASES]
        case _:
            grammar = [_grammar()] if task in REBER else []
            last = [LAST_STEP] if "last_step(" in MADE_UP[task] else []
            return [*last, *grammar, MADE_UP[task]]


def task_settings(config: RunConfig, task: Task) -> dict[str, Any]:
    """Return the constants of a task; None where it has no use for one."""
    sequence = config.sequence
    chosen, of_trees = sequence.task, sequence.of_trees
    of_depth = chosen in (SequenceTask.LOGIC, SequenceTask.ARITHMETIC)
    bundled, own = _OF_FILES.get(chosen), os.path.abspath(os.path.expanduser(sequence.text))
    return {
        "MNIST": str(assets.path("mnist10k.npz")) if chosen in OF_DIGITS else None,
        "TRAIN_SIZE": config.data.train_size if chosen in OF_DIGITS else None,
        "TEXT": bundled and (own if sequence.text else str(assets.path(bundled))),
        "LENGTH": None if of_trees else task.steps if chosen in OF_DIGITS else sequence.length,
        "ITEMS": sequence.items if chosen in (SequenceTask.COPY, SequenceTask.ORDER) else None,
        "TRUNCATION": (sequence.truncation or None) if not of_trees else None,
        "DEPTH": sequence.depth if of_depth else None,
        "TEST_DEPTH": sequence.test_depth if of_depth else None,
        "AT_ROOTS": sequence.asked is Asked.ROOT if of_trees else None,
        "INPUTS": len(task.names) if of_trees else task.inputs,
    }


def _grammar() -> str:
    places = zip(GRAPH.letter.tolist(), GRAPH.after.tolist(), strict=True)
    ways = "\n".join(
        " ".join(f"{REBER_LETTERS[a]}{place}" for a, place in zip(*both, strict=True))
        for both in places
    )
    return GRAMMAR.format(ways=ways, recalls=GRAPH.recalls.tolist(), end=GRAPH.end)
