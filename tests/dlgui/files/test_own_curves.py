"""Figures that only some models have are written, kept and read back by their names."""

import csv
import io
import json
from math import isnan
from pathlib import Path

from dlgui.files.curve_files import study_as_csv, study_as_json
from dlgui.runs.kept_run import RunAbout, whole
from dlgui.runs.run_file import read_run, run_as_bytes
from dlgui.session.history import Curve, RunHistory
from engine.training.config import RunConfig
from engine.training.records import Evaluation, StepRecord
from engine.training.settings import replace
from engine.training.study import study_of

CONFIG = replace(RunConfig(), {"network.model": "autoencoder"})


def history() -> RunHistory:
    made, nan = RunHistory(CONFIG), float("nan")
    for step, kl in ((0, 0.5), (10, 6.25)):
        evaluation = Evaluation(step, 150.0, nan, 151.0, nan, more=(("test_kl", kl),))
        made.add_evaluation(evaluation)
    made.add_record(StepRecord(1, 200.0, nan, 0.1))
    return made


def test_they_stand_in_json_and_an_accuracy_that_there_is_not_is_null() -> None:
    run = json.loads(study_as_json(study_of(CONFIG), [history()]))["runs"][0]
    assert run["test_kl"] == [0.5, 6.25]
    assert run["final"]["test_kl"] == 6.25
    assert run["final"]["test_accuracy"] is None


def test_they_are_columns_of_a_table_and_empty_for_other_runs() -> None:
    plain = RunHistory(RunConfig())
    plain.add_evaluation(Evaluation(0, 2.0, 0.1, 2.0, 0.1))
    rows = list(csv.DictReader(io.StringIO(study_as_csv([history(), plain]))))
    assert [row["test_kl"] for row in rows] == ["0.5", "6.25", ""]
    assert "test_kl" not in study_as_csv([plain])


def test_a_kept_run_has_them_and_no_points_of_accuracy(tmp_path: Path) -> None:
    path = tmp_path / "run.dlrun"
    path.write_bytes(run_as_bytes(RunAbout("1", "vae", CONFIG), whole(history())))
    again = read_run(path).history
    assert again.curve(Curve.TEST_KL)[1].tolist() == [0.5, 6.25]
    assert again.evaluations[1].more == (("test_kl", 6.25),)
    assert isnan(again.evaluations[1].test_accuracy)
    for curve in (Curve.TEST_ACCURACY, Curve.TRAIN_ACCURACY, Curve.GAP):
        assert not len(again.curve(curve)[0])
