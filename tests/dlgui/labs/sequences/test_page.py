"""The lab of recurrent networks: what is read is shown step by step, for the run that is chosen."""

from typing import Any

import numpy as np
import pytest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from dlgui.labs.sequences.page import SequencesLab
from dlgui.labs.sequences.presets import PRESETS
from dlgui.labs.sequences.said import SAID
from dlgui.main_window import MainWindow
from dlgui.plot.time_rows import BarRow, HeatRow, LineRow, SignRow
from dlgui.session.state import RunState
from engine.training.build import build_trainer
from engine.training.presets import presets
from engine.training.probes import Inside
from engine.training.settings import from_mapping
from engine.training.study import Study, Variant
from tests.open_window import PATIENCE_MS, open_only

BASE: dict[str, Any] = {
    "network": {"model": "recurrent", "hidden": [5]},
    "sequence": {"length": 12},
    "optimizer": {"method": "adam", "lr": 0.01},
    "training": {"steps": 40, "batch_size": 8, "evaluation_interval": 5, "evaluation_test": 30},
}
CELLS = tuple(Variant(c, {"sequence.cell": c}) for c in ("tanh", "lstm", "gru"))


def study(variants: tuple[Variant, ...] = CELLS, **sequence: Any) -> Study:
    base = from_mapping({**BASE, "sequence": {**BASE["sequence"], **sequence}})
    return Study(base, variants)


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    return open_only(qtbot, "sequences")


@pytest.fixture
def lab(qtbot: QtBot, window: MainWindow) -> SequencesLab:
    lab = window.lab
    assert isinstance(lab, SequencesLab)
    show(qtbot, lab, study())
    return lab


def show(qtbot: QtBot, lab: SequencesLab, shown: Study) -> None:
    assert lab.show_study(shown)
    qtbot.waitUntil(
        lambda: (
            bool(lab.material().runs) and all(run.look is not None for run in lab.material().runs)
        ),
        timeout=PATIENCE_MS,
    )
    qtbot.waitUntil(lambda: not lab.session._timer.is_active, timeout=PATIENCE_MS)


def advance(qtbot: QtBot, lab: SequencesLab, steps: int) -> None:
    with qtbot.waitSignal(lab.session.idle, timeout=PATIENCE_MS):
        lab.session.advance(steps)


def headless(lab: SequencesLab, run: int, steps: int) -> Any:
    trainer = build_trainer(lab.study.configs[run])
    updates = trainer.steps()
    for _ in range(steps):
        next(updates)
    return trainer.snapshot([Inside.SEQUENCES]).arrays[Inside.SEQUENCES]


def test_every_preset_is_there_and_says_what_its_source_says() -> None:
    assert PRESETS[0] == "adding-problem"
    assert {name: presets()[name].said for name in PRESETS} == SAID
    assert all(presets()[name].base.network.model == "recurrent" for name in PRESETS)


def test_at_rest_pictures_are_those_of_this_very_step(qtbot: QtBot, lab: SequencesLab) -> None:
    advance(qtbot, lab, 7)
    wanted = headless(lab, 1, 7)
    material = lab.material()
    assert material.run == 1
    assert material.runs[1].look_step == 7
    sheet = lab.stage.reading.sheet
    cell, hidden = sheet.row("cell"), sheet.row("hidden")
    assert isinstance(cell, HeatRow)
    assert isinstance(hidden, HeatRow)
    np.testing.assert_allclose(cell.values, wanted["cell"][0].T, rtol=1e-4, atol=1e-6)
    np.testing.assert_allclose(hidden.values, wanted["hidden"][0].T, rtol=1e-4, atol=1e-6)
    read, answer = sheet.row("read"), sheet.row("answer")
    assert isinstance(read, BarRow)
    assert isinstance(answer, LineRow)
    assert read.strong.sum() == 2
    assert np.isfinite(answer.wanted).sum() == 1
    values = lab.stage.cell.diagram.values()
    assert values["c"] == pytest.approx(float(wanted["cell"][0, -1, 0]), rel=1e-3)


def test_each_cell_has_its_gates_and_its_drawing(qtbot: QtBot, lab: SequencesLab) -> None:
    gates = {0: set(), 1: {"forget", "input", "output"}, 2: {"reset", "update"}}
    for number, named in gates.items():
        assert lab.choose_number(number)
        keys = {row.key for row in lab.stage.reading.sheet.rows()}
        assert keys & {"forget", "input", "output", "reset", "update"} == named
        assert ("cell" in keys) is (number == 1)
    assert lab.stage.cell.card.title() == "GRU"
    assert not lab.choose_number(3)


def test_one_cursor_goes_through_all_pictures(qtbot: QtBot, lab: SequencesLab) -> None:
    sheet = lab.stage.reading.sheet
    assert sheet.cursor_step == 11
    sheet.click(sheet.place_of(4))
    assert sheet.cursor_step == 4
    assert lab.stage.reading.card.note() == "step 5 of 12"
    assert lab.stage.cell.card.note() == "unit 1, t = 5"
    back = lab.findChild(QToolButton, "sequences_step_back")
    assert back is not None
    back.click()
    assert sheet.cursor_step == 3
    assert lab.stage.reach.bars.cursor_step == 3
    lab.stage.reach.step_chosen.emit(0)
    assert not lab.stage.reading.back.isEnabled()


def test_sequence_and_unit_are_chosen_beside_the_settings(lab: SequencesLab) -> None:
    lab.on_stage.unit.enter("3")
    row = lab.stage.reading.sheet.row("hidden")
    assert isinstance(row, HeatRow)
    assert row.marked == 2
    before = lab.stage.reading.sheet.row("read")
    lab.on_stage.sequence.enter("2")
    after = lab.stage.reading.sheet.row("read")
    assert isinstance(before, BarRow)
    assert isinstance(after, BarRow)
    assert not np.array_equal(before.values, after.values)
    lab.on_stage.unit.enter("99")  # there are five
    assert lab.material().unit == 4


def test_the_gradients_of_all_runs_stand_side_by_side(lab: SequencesLab) -> None:
    reaches = lab.stage.reach.bars.reaches()
    assert [reach.name for reach in reaches] == ["tanh", "lstm", "gru"]
    assert all(reach.values[-1] == 1 and len(reach.values) == 12 for reach in reaches)


def test_losses_and_the_constant_guess(qtbot: QtBot, lab: SequencesLab) -> None:
    advance(qtbot, lab, 10)
    steps, losses = lab.stage.loss.curve("2")
    assert steps[-1] == 10
    assert losses[-1] == lab.session.histories[2].evaluations[-1].test_loss
    _, guess = lab.stage.loss.curve("guess")
    assert guess[0] == guess[-1] == pytest.approx(1 / 6, rel=0.5)


def test_one_looks_back_at_what_was_in_mind_then(qtbot: QtBot, lab: SequencesLab) -> None:
    first = lab.material().runs[1].look
    advance(qtbot, lab, 20)
    lab.session.scrub(0)
    assert lab.material().runs[1].look is first
    assert lab.material().runs[1].look_step == 0
    lab.session.scrub(None)
    assert lab.material().runs[1].look_step == 20


def test_while_runs_play_pictures_follow_and_the_window_equals_the_headless_loop(
    qtbot: QtBot, lab: SequencesLab
) -> None:
    with qtbot.waitSignal(lab.session.idle, timeout=PATIENCE_MS):
        lab.session.play()
    assert lab.session.state is RunState.ENDED
    trainer = build_trainer(lab.study.configs[1])
    losses = [record.loss for record in trainer.steps()]
    assert lab.session.histories[1].curve("batch_loss")[1].tolist() == losses


def test_a_setting_is_that_of_all_runs_unless_they_differ_in_it(lab: SequencesLab) -> None:
    longer = lab.with_setting("sequence.length", 20)
    assert [c.sequence.length for c in longer.configs] == [20] * 3
    other = lab.with_setting("sequence.cell", "gru")
    assert [c.sequence.cell for c in other.configs] == ["tanh", "gru", "gru"]


def test_only_recurrent_networks_have_a_place_here(lab: SequencesLab) -> None:
    assert not lab.show_study(presets()["overfit"])
    assert lab.study.base.network.model == "recurrent"


@pytest.mark.parametrize(
    ("task", "kinds"),
    [
        ("letters", {"read": SignRow, "wanted": SignRow, "answer": SignRow}),
        ("copy", {"read": SignRow, "wanted": SignRow, "answer": SignRow}),
        ("order", {"read": SignRow, "answer": HeatRow}),
        ("reber", {"read": SignRow, "wanted": SignRow}),
        ("sine", {"read": BarRow, "answer": LineRow}),
        ("parity", {"read": BarRow, "answer": HeatRow}),
        ("rows", {"read": HeatRow, "answer": HeatRow}),
    ],
)
def test_every_task_has_a_picture(
    qtbot: QtBot, lab: SequencesLab, task: str, kinds: dict[str, Any]
) -> None:
    show(qtbot, lab, study((Variant("LSTM"),), task=task))
    sheet = lab.stage.reading.sheet
    for key, kind in kinds.items():
        assert isinstance(sheet.row(key), kind)
    assert sheet.grab().width() > 0


def test_a_length_that_no_task_has_is_said_in_words(qtbot: QtBot, lab: SequencesLab) -> None:
    with qtbot.waitSignal(lab.session.failed, timeout=PATIENCE_MS) as failed:
        lab.show_study(study((Variant("LSTM"),), length=1))
    assert "sequence.length: a length of 1 is too short for the adding problem" in failed.args[0]


def test_a_kept_recurrent_run_comes_back_to_this_lab(qtbot: QtBot, lab: SequencesLab) -> None:
    advance(qtbot, lab, 5)
    recorded = lab.session.histories
    assert lab.show_study(lab.study, recorded)
    assert "Only the curves of these runs were kept" in lab.material().words


def test_letters_are_written_at_the_temperature_that_is_chosen(
    qtbot: QtBot, lab: SequencesLab
) -> None:
    written = lab.stage.written
    assert written.isHidden()
    show(qtbot, lab, study((Variant("LSTM"),), task="letters"))
    assert written.isVisible()
    look = lab.material().runs[0].look
    assert look is not None
    texts = {}
    for row, temperature in enumerate("012"):
        written.temperature.set_value(temperature)
        written.temperature.value_changed.emit(temperature)
        texts[temperature] = written.text.text()
        assert texts[temperature] == "".join(look["classes"][look["written"][row]])
    assert len(set(texts.values())) == 3
    prompt = lab._inspector.setting("sequence.prompt").widget
    advance(qtbot, lab, 40)  # to its end: it writes on all the same
    assert lab.session.state is RunState.ENDED
    lab._on_edited("sequence.prompt", "the rat")
    qtbot.waitUntil(lambda: written.text.text().startswith("the rat"), timeout=PATIENCE_MS)
    lab._on_edited("sequence.prompt", "Ω")
    qtbot.waitUntil(lambda: "letters that the text" in prompt.error(), timeout=PATIENCE_MS)
    assert lab.study.base.sequence.prompt == "the rat"


def test_runs_of_other_tasks_have_no_guess_in_common(qtbot: QtBot, lab: SequencesLab) -> None:
    lengths = tuple(Variant(f"T = {n}", {"sequence.length": n}) for n in (10, 12))
    show(qtbot, lab, study(lengths))
    _, guess = lab.stage.loss.curve("guess")
    own = [run.guess for run in lab.material().runs]
    assert guess[0] == pytest.approx(np.mean([g for g in own if g is not None]))
    tasks = tuple(Variant(t, {"sequence.task": t}) for t in ("adding", "sine"))
    show(qtbot, lab, study(tasks))
    assert not len(lab.stage.loss.curve("guess")[0])
