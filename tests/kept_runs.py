"""Runs made up for the tests of keeping: any values, or recorded by a tiny trainer."""

from dlgui.runs.kept_run import KeptRun, RunAbout, place_of
from dlgui.session.history import Curve, RunHistory
from dlgui.session.recorder import Recorder
from dlgui.session.worker.mailbox import Changed, Prepared, Recorded
from dlgui.words.labels import change_text
from engine.training.records import Change
from engine.training.study import study_of
from tests.tiny_runs import tiny_config, tiny_trainer


def recorded_history(steps: int = 12, *, settings: dict[str, object] | None = None) -> RunHistory:
    """Return the history of a tiny run with a live change after its third update."""
    trainer = tiny_trainer(settings)
    recorder = Recorder(change_text)
    recorder.begin(study_of(tiny_config(settings), "tiny"))
    recorder.take([Prepared((trainer.evaluate(),))], 0.0)
    for record in trainer.steps():
        recorder.take([Recorded(0, [record])], 0.0)
        if record.step == 3:
            recorder.take([Changed(0, trainer.apply("optimizer.lr", 0.05))], 0.0)
        if record.step == steps:
            break
    return recorder.histories[0]


def kept(history: RunHistory, run_id: str = "run-1", **about: object) -> KeptRun:
    """Return a history as a kept run."""
    fields = {"name": "tiny", "lab": "overfitting", "preset": "overfit", "made": 1.0} | about
    known = RunAbout(id=run_id, config=history.config, **fields)  # type: ignore[arg-type]
    return KeptRun(known, history, place_of(history))


def same(first: RunHistory, second: RunHistory) -> bool:
    """Tell whether two histories are the same to the last bit; NaN equals NaN."""
    curves = all(
        a.tobytes() == b.tobytes()
        for curve in Curve
        for a, b in zip(first.curve(curve), second.curve(curve), strict=True)
    )
    return curves and _rest(first) == _rest(second)


def _rest(history: RunHistory) -> str:
    changes: list[Change] = history.changes
    rest = (history.config, history.evaluations, changes, history.marks, history.step)
    ends = (history.ending, history.divergence, history.best_step, history.batch_test_accuracy)
    return repr((*rest, *ends, history.seconds))
