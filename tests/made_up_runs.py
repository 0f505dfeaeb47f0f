"""Runs for tests of sentences: with figures made up, or trained without a window."""

from collections.abc import Mapping
from typing import Any

from dlgui.session.history import Mark, RunHistory
from dlgui.words.labels import change_text
from engine.training.build import build_trainer
from engine.training.config import RunConfig
from engine.training.presets import load_preset
from engine.training.records import Change, Ending, Evaluation, StepRecord
from engine.training.settings import get, replace

Figures = tuple[float, float] | tuple[float, float, float, float]
START: Figures = (0.1, 0.1)


def run(figures: Mapping[int, Figures], settings: dict[str, Any] | None = None) -> RunHistory:
    """A run with these figures: step -> train and test accuracy, and both losses if need be."""
    history = RunHistory(replace(RunConfig(), settings or {}))
    for step, (train, test, *losses) in figures.items():
        train_loss, test_loss = losses or (2.3 * (1.01 - train), 2.3 * (1.01 - test))
        evaluation = Evaluation(step, train_loss, train, test_loss, test)
        if step == 0:
            history.add_evaluation(evaluation)
        else:
            history.add_record(StepRecord(step, train_loss, train, 0.01, evaluation))
    return history


def ended(history: RunHistory, ending: Ending = Ending.FINISHED) -> RunHistory:
    """The same run, over."""
    history.ending = ending
    return history


def change(history: RunHistory, step: int, field: str, new: Any, old: Any = None) -> RunHistory:
    """The same run with a setting changed at a step, and marked."""
    before = get(history.running_config, field) if old is None else old
    made = Change(step, field, before, new)
    history.add_change(made)
    history.add_mark(Mark(step, change_text(made)))
    return history


def trained(
    preset: str,
    steps: int,
    settings: dict[str, Any] | None = None,
    changes: Mapping[int, tuple[str, Any]] | None = None,
    interval: int = 25,
) -> RunHistory:
    """A real run of a preset's first study, so many updates long, changed on the way."""
    base = load_preset(preset).configs[0]
    fixed = {"training.steps": steps, "training.evaluation_interval": interval}
    config = replace(base, {**fixed, **(settings or {})})
    trainer, history = build_trainer(config), RunHistory(config)
    history.add_evaluation(trainer.evaluate())
    for record in trainer.steps():
        history.add_record(record)
        if record.step in (changes or {}):
            made = trainer.apply(*(changes or {})[record.step])
            history.add_change(made)
            history.add_mark(Mark(made.step, change_text(made)))
    return history
