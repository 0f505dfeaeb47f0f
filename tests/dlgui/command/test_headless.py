"""Training without a window: to the end, interrupted, and written down whole or not at all."""

import csv
import io
import json
import multiprocessing
from typing import Any, NoReturn

import pytest

from dlgui.command import headless
from dlgui.command.headless import run_study
from dlgui.files import curve_files
from dlgui.files.curve_files import losses_as_csv, study_as_csv, study_as_json
from dlgui.session.history import Curve, RunHistory
from engine.training.build import build_trainers
from engine.training.fields import ConfigError
from engine.training.study import Study, Variant
from tests.tiny_runs import recorded, tiny_study

CURVES = ["train_loss", "test_loss", "train_accuracy", "test_accuracy"]
BROKEN = {"optimizer.lr": 1000.0, "network.hidden": [30] * 6}
NOT_A_NUMBER = {
    "network.hidden": [50] * 20,
    "network.initializer": "normal",
    "network.initial_std": 100.0,
}


def trained(study: Study) -> list[RunHistory]:
    return run_study(study, lambda _: None)


def as_json(study: Study) -> dict[str, Any]:
    def refuse(constant: str) -> NoReturn:
        raise AssertionError(f"{constant} is no JSON")

    tree: dict[str, Any] = json.loads(study_as_json(study, trained(study)), parse_constant=refuse)
    return tree


def test_a_headless_run_equals_the_generator() -> None:
    study = tiny_study({}, Variant("a"), Variant("b", {"seed": 2, "training.steps": 7}))
    histories = trained(study)
    for history, trainer in zip(histories, build_trainers(study), strict=True):
        losses = [record.loss for record in recorded(trainer)]
        assert history.curve(Curve.BATCH_LOSS)[1].tolist() == losses
    assert [h.step for h in histories] == [12, 7]
    assert [h.evaluations[0].step for h in histories] == [0, 0]


def test_each_step_is_told() -> None:
    told: list[int] = []
    run_study(tiny_study(), lambda histories: told.append(histories[0].step))
    assert told == list(range(1, 13))


def test_an_interrupted_run_keeps_what_was_recorded() -> None:
    def interrupt(histories: list[RunHistory]) -> None:
        if histories[0].step == 5:
            raise KeyboardInterrupt

    (history,) = run_study(tiny_study(), interrupt)
    assert history.step == 5
    assert history.ending is None
    assert [e.step for e in history.evaluations] == [0, 4]
    tree = json.loads(study_as_json(tiny_study(), [history]))
    assert tree["runs"][0]["final"]["ending"] == "unfinished"


def test_the_json_is_as_described() -> None:
    study = tiny_study({"seed": 3}, Variant("a"), Variant("b", {"training.steps": 7}))
    tree = as_json(study)
    assert list(tree) == ["preset", "seed", "runs"]
    assert tree["seed"] == 3
    for run, config in zip(tree["runs"], study.configs, strict=True):
        assert list(run) == ["name", "config", "steps", *CURVES, "final", "events"]
        assert {len(run[name]) for name in ["steps", *CURVES]} == {len(run["steps"])}
        assert run["steps"][0] == 0
        assert run["config"]["training"]["steps"] == config.training.steps
        assert run["final"]["step"] == run["steps"][-1] == config.training.steps
        assert run["final"]["ending"] == "finished"
        for name in CURVES:
            assert run["final"][name] == run[name][-1]
        gap = run["train_accuracy"][-1] - run["test_accuracy"][-1]
        assert run["final"]["gap"] == pytest.approx(gap)
        assert run["events"] == []


def test_a_divergence_is_an_event_and_its_curves_have_numbers_only() -> None:
    (run,) = as_json(tiny_study(BROKEN))["runs"]
    (event,) = run["events"]
    assert event["kind"] == "diverged"
    assert event["layer"].startswith("linear")
    assert event["lr"] == 1000.0
    assert event["step"] >= run["steps"][-1]
    assert run["final"]["ending"] == "diverged"
    assert all(isinstance(value, float) for name in CURVES for value in run[name])


def test_what_is_no_number_is_null() -> None:
    (run,) = as_json(tiny_study(NOT_A_NUMBER))["runs"]
    assert run["train_loss"] == run["test_accuracy"] == [None]
    assert run["final"]["train_accuracy"] is None
    assert run["final"]["gap"] is None


def test_early_stopping_is_an_event_and_the_final_figures_are_those_of_the_best_step() -> None:
    study = tiny_study(
        {
            "early_stopping.enabled": True,
            "early_stopping.patience": 2,
            "training.steps": 600,
            "optimizer.lr": 0.3,
            "data.label_noise": 0.5,
            "training.evaluation_interval": 10,
        }
    )
    (run,) = as_json(study)["runs"]
    (event,) = run["events"]
    assert event["kind"] == "stopped early"
    assert run["final"]["step"] == event["best_step"] < event["step"] == run["steps"][-1]
    best = run["steps"].index(event["best_step"])
    assert run["final"]["test_loss"] == run["test_loss"][best]


def test_the_csv_has_a_line_an_evaluation() -> None:
    histories = trained(tiny_study({}, Variant("a, b"), Variant('"c"', {"seed": 2})))
    lines = list(csv.reader(io.StringIO(study_as_csv(histories))))
    assert lines[0] == ["run", "step", *CURVES]
    assert [line[:2] for line in lines[1:5]] == [["a, b", s] for s in ("0", "4", "8", "12")]
    assert lines[-1][0] == '"c"'
    assert float(lines[1][2]) == histories[0].evaluations[0].train_loss


def test_the_csv_leaves_a_gap_for_what_is_no_number() -> None:
    lines = study_as_csv(trained(tiny_study(NOT_A_NUMBER))).splitlines()
    assert lines[1:] == ["tiny,0,,,,"]


def test_reported_are_the_curves_of_the_description() -> None:
    assert [curve.value for curve in curve_files.REPORTED] == CURVES


def test_processes_record_what_one_thread_records(monkeypatch: pytest.MonkeyPatch) -> None:
    study = tiny_study({}, Variant("a"), Variant("b", {"optimizer.lr": 0.3}), Variant("c"))
    here = run_study(study, lambda _: None)
    monkeypatch.setattr(headless, "shares", lambda _: ((0, 2), (1,)))
    seen: list[int] = []
    there = run_study(study, lambda histories: seen.append(histories[1].step))
    assert study_as_csv(there) == study_as_csv(here)
    assert [h.name for h in there] == ["a", "b", "c"]
    assert seen[-1] == 12
    assert multiprocessing.active_children() == []


def test_what_processes_refuse_is_raised(monkeypatch: pytest.MonkeyPatch) -> None:
    study = tiny_study({"data.train_size": 9000}, Variant("a"), Variant("b"))
    monkeypatch.setattr(headless, "shares", lambda _: ((0,), (1,)))
    with pytest.raises(ConfigError, match=r"data\.train_size: 9000"):
        run_study(study, lambda _: None)
    assert multiprocessing.active_children() == []


def test_a_run_that_may_stop_early_has_its_validation_figures_in_the_csv() -> None:
    study = tiny_study({"early_stopping.enabled": True, "early_stopping.patience": 50})
    (history,) = trained(study)
    head, *lines = csv.reader(io.StringIO(study_as_csv([history])))
    assert head == ["run", "step", *CURVES, "validation_loss", "validation_accuracy"]
    assert [float(line[6]) for line in lines] == [e.validation_loss for e in history.evaluations]


def test_losses_as_csv_have_a_line_for_every_update() -> None:
    histories = trained(tiny_study({}, Variant("a"), Variant("b", {"training.steps": 7})))
    head, *lines = csv.reader(io.StringIO(losses_as_csv(histories)))
    assert head == ["run", "step", "batch_loss", "batch_accuracy"]
    assert [(line[0], int(line[1])) for line in lines] == [
        *(("a", step) for step in range(1, 13)),
        *(("b", step) for step in range(1, 8)),
    ]
    losses = histories[1].curve(Curve.BATCH_LOSS)[1].tolist()
    assert [float(line[2]) for line in lines[12:]] == losses
