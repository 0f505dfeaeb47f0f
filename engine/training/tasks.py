"""The task of sequences that the settings name."""

import os
from pathlib import Path

from engine.data.dataset import Dataset
from engine.data.names import Asked, SequenceTask
from engine.data.sequences.digits import DigitsInSteps
from engine.data.sequences.letters import Letters, bundled_text, read_text
from engine.data.sequences.quantities import AddingProblem, SineWave
from engine.data.sequences.reber import ReberGrammar
from engine.data.sequences.symbols import CopyMemory, Parity, TemporalOrder
from engine.data.sequences.task import Task
from engine.data.trees.expressions import Arithmetic, Logic
from engine.data.trees.phrases import Phrases, bundled_phrases, read_phrases
from engine.models.names import ModelName
from engine.training.config import RunConfig
from engine.training.examples import check_sizes, load_digits, validated
from engine.training.fields import ConfigError
from engine.training.sequence_config import SequenceConfig

OF_DIGITS = (SequenceTask.ROWS, SequenceTask.PIXELS)


def needs_digits(config: RunConfig) -> bool:
    """Whether a run reads digits (or points): all do but those of what is made on the spot."""
    if config.network.model is ModelName.BOLTZMANN:
        return False
    recurrent = config.network.model is ModelName.RECURRENT
    return not recurrent or config.sequence.task in OF_DIGITS


def build_task(config: RunConfig, digits: Dataset | None = None) -> Task:
    """Make the task; `digits` saves reading them again.

    Raises ConfigError for a length that the task cannot have, DataError for files.
    """
    settings = config.sequence
    if settings.of_trees:
        return _of_trees(settings)
    field = "sequence.text" if settings.task is SequenceTask.LETTERS else "sequence.length"
    try:
        if settings.task in OF_DIGITS:
            field = "data.source"
            digits = digits or load_digits(config.data)
            check_sizes(config, digits)
            return DigitsInSteps(
                digits,
                learnt := config.data.train_size,
                by_pixel=settings.task is SequenceTask.PIXELS,
                kept=validated(config.data, digits, learnt),
            )
        if settings.task is SequenceTask.LETTERS:
            letters = Letters(_text(settings.text), settings.length)
            field = "sequence.prompt"
            letters.prompt = settings.prompt
            return letters
        return _made_up(settings.task, settings.length, settings.items)
    except ValueError as error:
        if type(error) is not ValueError:  # a DataError names its file already
            raise
        raise ConfigError(field, str(error)) from None


def _made_up(task: SequenceTask, length: int, items: int) -> Task:
    match task:
        case SequenceTask.COPY:
            return CopyMemory(length, items)
        case SequenceTask.ORDER:
            return TemporalOrder(length, items)
        case SequenceTask.REBER | SequenceTask.CONTINUAL_REBER:
            return ReberGrammar(length, continual=task is SequenceTask.CONTINUAL_REBER)
        case SequenceTask.PARITY:
            return Parity(length)
        case SequenceTask.SINE:
            return SineWave(length)
        case _:
            return AddingProblem(length)


def _of_trees(settings: SequenceConfig) -> Task:
    at_roots = settings.asked is Asked.ROOT
    depths = {"depth": settings.depth, "test_depth": settings.test_depth}
    match settings.task:
        case SequenceTask.LOGIC:
            return Logic(**depths, at_roots=at_roots)
        case SequenceTask.ARITHMETIC:
            return Arithmetic(settings.modulus, **depths, at_roots=at_roots)
        case _ if settings.text:
            return read_phrases(Path(os.path.expanduser(settings.text)), at_roots=at_roots)
        case _:
            return Phrases(bundled_phrases(), at_roots=at_roots)


def _text(name: str) -> str:
    return read_text(Path(os.path.expanduser(name))) if name else bundled_text()
