"""The search lab: play, drag a range, run it as a round, open a trial elsewhere, keep it all."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from dlgui.files.search_file import read_search, write_search
from dlgui.labs.search.keeping import last_search
from dlgui.labs.search.page import SearchLab
from dlgui.labs.search.trial_menu import TrialMenu
from dlgui.main_window import MainWindow
from dlgui.plot.view import Ranges
from dlgui.widgets.number_field import NumberField
from engine.models.names import ModelName
from engine.search.ranges import Range, Scale
from engine.search.results import Results
from engine.search.search import Draw, Judge, Search
from tests.open_window import PATIENCE_MS, open_needed, type_into
from tests.search_lab import show_tiny
from tests.tiny_searches import DECAY, RATE, judged, tiny_base, tiny_search

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)  # of pop-up menus


def by_rate(settings: dict[str, float]) -> float:
    return RATE.place(settings[RATE.field]) * 0.8


@pytest.fixture
def window(qtbot: QtBot, request: pytest.FixtureRequest) -> MainWindow:
    return open_needed(qtbot, request, "search")


@pytest.fixture
def lab(window: MainWindow) -> SearchLab:
    found = window.lab
    assert isinstance(found, SearchLab)
    show_tiny(found)
    return found


def finished(lab: SearchLab, search: Search | None = None) -> None:
    """Put a search on stage whose best trials lie at the upper end of the rates."""
    results = judged(search or tiny_search(100), by_rate)
    lab.show_search(results.search, results)
    QApplication.processEvents()  # the sentence may take another line from the picture


def rest(qtbot: QtBot, lab: SearchLab) -> None:
    qtbot.waitUntil(lambda: lab.player.is_resting, timeout=PATIENCE_MS)


def test_trials_come_in_as_points_and_rows(qtbot: QtBot, lab: SearchLab) -> None:
    lab.player.advance(5)
    rest(qtbot, lab)
    points = lab.stage.map.map.points
    trials = [lab.search.trial(int(n)) for n in points.numbers]
    assert points.numbers.tolist() == [1, 2, 3, 4, 5]
    assert points.x.tolist() == [trial.settings[RATE.field] for trial in trials]
    assert points.y.tolist() == [trial.settings[DECAY.field] for trial in trials]
    latest = lab.player.results.latest
    assert points.figures.tolist() == [latest[n].accuracy for n in range(1, 6)]
    ranked = [str(outcome.number) for outcome in lab.player.results.ranked()]
    assert [row[0] for row in lab.stage.table.texts()] == ranked
    assert lab.stage.map.map.log
    assert lab.stage.map.map.log_x


def test_the_best_tenth_has_rings_and_its_shares_along_the_axes(lab: SearchLab) -> None:
    finished(lab)
    picture = lab.stage.map.map
    assert len(picture.points.best) == 10
    along_x, along_y = (bars.shown for bars in picture.bars)
    assert sum(along_x.shares) == pytest.approx(1)
    assert sum(along_y.shares) == pytest.approx(1)
    assert sum(along_x.shares[-4:]) == pytest.approx(1)
    assert along_x.edges[0] == pytest.approx(RATE.low)
    assert along_x.edges[-1] == pytest.approx(RATE.high)


def test_what_presses_and_what_hardly_matters_is_said(lab: SearchLab) -> None:
    finished(lab)
    said = lab.stage.message.text()
    assert "press against the upper edge of Learning rate: widen upwards." in said
    assert "10 of the best 10 lie above 0.251, the range ends at 1." in said
    assert "L2 hardly matters here." in said
    bars = {row.name: row.share for row in lab.inspector.what_matters.bars.rows()}
    assert bars["Learning rate"] > 0.9
    assert bars["L2"] < 0.05


def test_a_rectangle_that_is_dragged_is_the_next_range(qtbot: QtBot, lab: SearchLab) -> None:
    finished(lab)
    button = lab.inspector.findChild(QPushButton, "search_run_round")
    assert isinstance(button, QPushButton)
    assert not button.isEnabled()
    picture = lab.stage.map.map
    view = picture.view()
    start, end = (QPointF(*view.point(*at)).toPoint() for at in ((0.02, 1e-5), (0.9, 5e-3)))
    drag(picture.canvas.viewport(), start, end)
    rate, decay = lab.draft.ranges
    assert (rate.low, rate.high) == pytest.approx((0.02, 0.9), rel=0.1)
    assert (decay.low, decay.high) == pytest.approx((1e-5, 5e-3), rel=0.1)
    assert rate.scale is Scale.LOG
    low = lab.inspector.findChild(NumberField, "range_optimizer_lr_low")
    assert isinstance(low, NumberField)
    assert low.value() == rate.low
    shown = picture.next_range()
    assert shown is not None
    assert shown.x0 == pytest.approx(rate.low)
    assert picture.next.text() == "next range: 100 trials"
    assert button.isEnabled()
    assert button.text() == "Run round 2"


def drag(viewport: object, start: QPoint, end: QPoint) -> None:
    """Press, move in steps and let go, as a hand does."""
    left = Qt.MouseButton.LeftButton
    QTest.mouseMove(viewport, start)  # type: ignore[call-overload]
    QTest.mousePress(viewport, left, pos=start)  # type: ignore[call-overload]
    for i in range(1, 6):
        QTest.mouseMove(viewport, start + (end - start) * i / 5)  # type: ignore[call-overload]
    QTest.mouseRelease(viewport, left, pos=end)  # type: ignore[call-overload]


def test_the_next_round_is_drawn_in_it_and_the_earlier_range_stays(
    qtbot: QtBot, lab: SearchLab
) -> None:
    finished(lab, tiny_search(20))
    lab.draw_range(Ranges(0.1, 0.9, 1e-5, 1e-4))
    trials = lab.inspector.trials
    type_into(qtbot, trials.edit(), "3")
    assert lab.draft.trials == 3
    qtbot.mouseClick(lab.inspector.run_button, Qt.MouseButton.LeftButton)
    rest(qtbot, lab)
    assert (lab.player.step, len(lab.search.rounds)) == (23, 2)
    settings = [lab.search.trial(n).settings[RATE.field] for n in (21, 22, 23)]
    assert all(0.1 <= value <= 0.9 for value in settings)
    assert [frame.text for frame in lab.stage.map.map.frames] == [
        "round 1 · 20 trials",
        "round 2 · 3 trials",
    ]
    assert lab.stage.map.map.next_range() is None


def test_ranges_are_narrowed_to_the_best_tenth(qtbot: QtBot, lab: SearchLab) -> None:
    finished(lab)
    qtbot.mouseClick(lab.inspector.narrow_button, Qt.MouseButton.LeftButton)
    assert lab.draft.ranges[0].low > 0.25
    assert lab.is_new


def test_before_anything_is_found_the_ranges_are_those_of_the_round(
    qtbot: QtBot, lab: SearchLab
) -> None:
    low = lab.inspector.findChild(NumberField, "range_optimizer_lr_low")
    assert isinstance(low, NumberField)
    type_into(qtbot, low.edit(), "0.01")
    assert lab.search.rounds[0].ranges[0].low == 0.01
    assert not lab.is_new
    type_into(qtbot, low.edit(), "2")
    assert "upside down" in low.error()
    assert lab.search.rounds[0].ranges[0].low == 0.01


def test_how_trials_are_judged_changes_their_order_and_nothing_is_lost(lab: SearchLab) -> None:
    finished(lab)
    lab.inspector.judge.enter("validation_loss")
    assert lab.search.judge is Judge.LOSS
    assert lab.player.step == 100
    assert lab.stage.map.map.figure_title == "validation loss"


def test_other_settings_of_the_search_begin_it_anew(qtbot: QtBot, lab: SearchLab) -> None:
    finished(lab)
    lab.inspector.halving.enter("on")
    assert lab.search.halving
    assert lab.player.step == 0
    lab.inspector.draw.enter("grid")
    assert lab.search.rounds[0].draw is Draw.GRID
    type_into(qtbot, lab.inspector.epochs.edit(), "2")
    assert lab.search.steps == 6  # of 30 points in batches of 10


def test_a_card_tells_of_the_trial_under_the_mouse(qtbot: QtBot, lab: SearchLab) -> None:
    lab.player.advance(3)
    rest(qtbot, lab)
    picture = lab.stage.map.map
    at = picture.place_of(2).toPoint()
    QTest.mouseMove(picture.canvas.viewport(), at)
    qtbot.waitUntil(lambda: len(picture.card.lines()) > 0, timeout=PATIENCE_MS)
    lines = picture.card.lines()
    assert lines[0].startswith("trial 2: 0.")
    assert " ± 0." in lines[0]
    assert lines[-1] == "seed 2"
    picture.hide_card()
    assert picture.card.lines() == ()


def test_arrow_keys_go_from_the_best_to_the_next(qtbot: QtBot, lab: SearchLab) -> None:
    finished(lab)
    picture = lab.stage.map.map
    ranked = [outcome.number for outcome in lab.player.results.ranked()]
    pointed: list[int] = []
    picture.pointed.connect(pointed.append)
    picture.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        qtbot.keyClick(picture, key)
    assert pointed == [ranked[0], ranked[1], ranked[0]]
    assert lab.stage.table.currentRow() == 0


@pytest.mark.all_labs
def test_a_trial_is_opened_in_another_lab(qtbot: QtBot, window: MainWindow, lab: SearchLab) -> None:
    finished(lab, tiny_search(20, seeds=2))
    picture = lab.stage.map.map
    at = picture.place_of(7).toPoint()
    qtbot.mouseClick(picture.canvas.viewport(), Qt.MouseButton.LeftButton, pos=at)
    menu = lab.findChild(QMenu, "search_trial_menu")
    assert isinstance(menu, QMenu)
    names = [action.objectName() for action in menu.actions()]
    assert names == ["search_open_overfitting", "search_open_longer", "search_open_comparison"]
    trial = lab.search.trial(7)
    longer = menu.findChild(QAction, "search_open_longer") or menu.actions()[1]
    longer.trigger()
    menu.close()
    assert window.lab.key == "overfitting"
    study = window.lab.study
    assert study is not None
    (config,) = study.configs
    assert config.optimizer.lr == trial.settings[RATE.field]
    assert (config.seed, config.training.steps) == (trial.seeds[0], 90)
    lab.open_trial(7, "comparison")
    assert window.lab.study is not None
    assert [c.seed for c in window.lab.study.configs] == list(trial.seeds)


@pytest.mark.all_labs
def test_a_file_is_opened_gone_on_with_and_holds_what_is_found(
    qtbot: QtBot, window: MainWindow, lab: SearchLab, tmp_path: Path
) -> None:
    path = tmp_path / "mine.toml"
    half = judged(tiny_search(4), by_rate).outcomes[:2]
    write_search(path, Results(tiny_search(4), half))
    window.show_lab("paths")
    assert window.workspace is not None
    assert window.workspace.files.open(path)
    assert window.lab is lab
    assert lab.player.step == 2
    lab.player.play()
    rest(qtbot, lab)
    lab.player.stop()
    found = read_search(path).outcomes
    assert [o.number for o in found] == [1, 2, 3, 4]
    assert tuple(found[:2]) == half


def test_a_wrong_file_is_refused_with_field_and_value(
    window: MainWindow, lab: SearchLab, tmp_path: Path
) -> None:
    path = tmp_path / "mine.toml"
    path.write_text('[[range]]\nfield = "optimizer.lr"\nlow = 1\nhigh = 0.1\n', "utf-8")
    before = lab.search
    assert window.workspace is not None
    assert not window.workspace.files.open(path)
    assert "optimizer.lr: 1 to 0.1 is upside down" in window.problem
    assert lab.search is before


def test_a_search_of_no_file_is_kept_and_offered_again_after_a_crash(
    qtbot: QtBot, lab: SearchLab
) -> None:
    lab.player.advance(2)
    rest(qtbot, lab)
    assert len(read_search(last_search()).outcomes) == 2
    lab.player.stop()
    other = SearchLab()
    qtbot.addWidget(other)
    qtbot.addWidget(other.inspector)
    notice = other.findChild(QPushButton, "search_banner_action")
    assert isinstance(notice, QPushButton)
    assert "2 of 40 trials" in other._notices.banner.text()
    notice.click()
    assert other.player.step == 2
    other.close_lab()


def test_the_setting_that_is_saved_is_the_search_with_what_was_found(lab: SearchLab) -> None:
    finished(lab, tiny_search(5))
    name, text = lab.own_file()
    assert name == "search.toml"
    assert "5-18 = " in text


def test_a_search_of_one_setting_shows_the_figure_along_the_other_axis(lab: SearchLab) -> None:
    finished(lab, tiny_search(20, RATE))
    points = lab.stage.map.map.points
    assert points.y.tolist() == points.figures.tolist()
    assert lab.stage.map.map.next_range() is None


def test_choices_have_places_by_name(lab: SearchLab) -> None:
    kinds = Range("network.activation", choices=("relu", "tanh"))
    finished(lab, tiny_search(20, RATE, kinds))
    picture = lab.stage.map.map
    assert set(picture.points.y.tolist()) == {1.0, 2.0}
    assert picture.coordinates.y_axis.texts() == ["ReLU", "tanh"]
    lab.draw_range(Ranges(0.01, 0.1, 0.6, 2.4))
    assert lab.draft.ranges[1] == kinds


def test_what_cannot_be_built_is_said_before_anything_runs(qtbot: QtBot, lab: SearchLab) -> None:
    base = tiny_base({"data.source": "digits"})
    search = tiny_search(3, Range("data.train_size", 20, 9000), base=base)
    lab.show_search(search, Results(search))
    lab.player.play()
    qtbot.waitUntil(lambda: not lab.player.playing, timeout=PATIENCE_MS)
    said = lab._notices.banner.text()
    assert "Training digits: 9000 with Validation set 40 is not allowed" in said
    assert not lab.player.playing


def test_another_language_keeps_the_search_and_what_is_found(
    qtbot: QtBot, window: MainWindow, lab: SearchLab
) -> None:
    finished(lab, tiny_search(20))
    again = lab.translated(window)
    qtbot.addWidget(again.inspector)
    assert again is not lab
    assert again.player.step == 20
    assert len(again.stage.map.map.points.x) == 20
    assert again.inspector.trials.value() == 20
    assert again.player is lab.player


def test_a_trial_that_reads_sequences_is_opened_where_they_are(lab: SearchLab) -> None:
    labs = ("overfitting", "sequences", "comparison")
    menu = TrialMenu(1, labs, lab, ModelName.RECURRENT)
    names = [action.objectName() for action in menu.actions()]
    assert names == ["search_open_sequences", "search_open_longer", "search_open_comparison"]
