"""The stage of the comparison lab: room for pictures, both curves of a run, the gap, waiting."""

from collections.abc import Sequence

import numpy as np
import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from dlgui.labs.comparison.kinds import ACCURACIES, BOTH, gap_range
from dlgui.labs.comparison.page import ComparisonLab
from dlgui.labs.comparison.run_table_model import Column
from dlgui.main_window import MainWindow
from dlgui.session.history import Curve, RunHistory
from dlgui.session.state import RunState
from dlgui.widgets.verdicts import Sign, Statement
from engine.training.config import RunConfig
from engine.training.records import Evaluation
from engine.training.study import Variant
from tests.open_window import control, open_only, press
from tests.tiny_runs import tiny_study

LEFT = Qt.MouseButton.LeftButton
PATIENCE_MS = 30_000
PLAIN = {"training.evaluation_interval": 1}
RUNS = tuple(Variant(f"rate {rate}", {"optimizer.lr": rate}) for rate in (0.01, 0.1, 0.5))
SIZES = ((1280, 800), (1024, 600), (1920, 1080))
STILL = 6
Places = list[tuple[QRect, bool]]


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    return open_only(qtbot, "comparison")


def comparison(window: MainWindow) -> ComparisonLab:
    lab = window.labs["comparison"]
    assert isinstance(lab, ComparisonLab)
    return lab


def play(qtbot: QtBot, window: MainWindow) -> ComparisonLab:
    lab = comparison(window)
    lab.show_study(tiny_study(PLAIN, *RUNS))
    press(qtbot, window, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: lab.session.state is RunState.ENDED, timeout=PATIENCE_MS)
    return lab


def choose(qtbot: QtBot, window: MainWindow, name: str) -> None:
    qtbot.mouseClick(control(window, QAbstractButton, name), LEFT)


@pytest.mark.parametrize("size", SIZES)
def test_the_pictures_have_at_least_half_of_the_stage(
    window: MainWindow, qtbot: QtBot, size: tuple[int, int]
) -> None:
    lab = comparison(window)
    lab.load_preset("batch-norm-scales")  # 32 runs in the table
    window.resize(*size)
    stage = lab.stage
    for view, plots in (
        ("overlaid", (stage.loss.plot, stage.accuracy.plot)),
        ("multiples", (stage.multiples.plots,)),
    ):
        choose(qtbot, window, f"comparison_view_{view}")
        window.grab()  # lays it out
        for plot in plots:
            assert 2 * plot.height() >= stage.height() - 2
    assert stage.foot.geometry().bottom() <= stage.rect().bottom()
    table = stage.foot.table
    assert table.height() >= 2 * table.row_height()  # the titles, and a run that is not cut


def at_rest(qtbot: QtBot, window: MainWindow, watched: Sequence[QWidget]) -> Places:
    """Where widgets are once nothing has moved for several frames: panels are drawn in turns."""
    seen: list[Places] = []

    def rests() -> bool:
        window.grab()  # lays it out
        seen.append([(widget.geometry(), widget.isVisible()) for widget in watched])
        return len(seen) > STILL and all(places == seen[-1] for places in seen[-STILL:])

    qtbot.waitUntil(rests, timeout=PATIENCE_MS)
    return seen[-1]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("page", ["table", "claims"])
def test_nothing_moves_when_claims_grow(
    window: MainWindow, qtbot: QtBot, size: tuple[int, int], page: str
) -> None:
    lab = comparison(window)
    lab.load_preset("five-optimizers")
    qtbot.waitUntil(lambda: lab.session.state is RunState.READY, timeout=PATIENCE_MS)
    window.resize(*size)
    foot = lab.stage.foot
    foot.show_page(page)
    watched = (window, lab.stage.accuracy.plot, foot, foot.table)
    before = at_rest(qtbot, window, watched)
    long = Statement("A claim that is long " * 8, Sign.AGREES, "with its figures " * 20)
    lab.stage.claims.set_statements((long,) * 12)
    foot.set_agreement("this run agrees with 12 of 12 claims of its source", has_claims=True)
    assert at_rest(qtbot, window, watched) == before


def test_table_and_claims_fold_away_and_come_back(window: MainWindow, qtbot: QtBot) -> None:
    lab = comparison(window)
    window.resize(1280, 800)
    stage, foot = lab.stage, lab.stage.foot
    assert foot.table.isVisible()
    assert not foot.claims_card.isVisible()
    choose(qtbot, window, "comparison_pages_claims")
    assert foot.claims_card.isVisible()
    assert not foot.table.isVisible()
    before = stage.accuracy.plot.height()
    fold = control(window, QToolButton, "comparison_fold")
    qtbot.mouseClick(fold, LEFT)
    qtbot.waitUntil(lambda: stage.accuracy.plot.height() > before + 50)
    assert not foot.claims_card.isVisible()
    assert foot.pages.isVisible()  # and choosing a page unfolds it
    choose(qtbot, window, "comparison_pages_table")
    qtbot.waitUntil(lambda: stage.accuracy.plot.height() == before)
    assert foot.table.isVisible()


def test_in_a_wide_window_both_are_seen(window: MainWindow, qtbot: QtBot) -> None:
    lab = comparison(window)
    window.resize(1920, 1080)
    qtbot.waitUntil(lambda: lab.stage.foot.claims_card.isVisible())
    assert lab.stage.foot.table.isVisible()
    assert not lab.stage.foot.pages.isVisible()


def test_both_curves_of_a_run_and_their_gap(window: MainWindow, qtbot: QtBot) -> None:
    lab = play(qtbot, window)
    panel, runs = lab.stage.accuracy, lab.session.histories
    lab.stage.bar.smoothing_moved.emit(0.0)
    choose(qtbot, window, "comparison_split_both")
    for i, run in enumerate(runs):
        for name, curve in (
            (str(i), Curve.TEST_ACCURACY),
            (f"second {i}", Curve.TRAIN_ACCURACY),
        ):
            np.testing.assert_allclose(panel.read(name)[1], run.curve(curve)[1])
    lines = panel.plot.picture.lines
    assert lines["0"].style.width > lines["second 0"].style.width
    assert lines["0"].style.series == lines["second 0"].style.series
    choose(qtbot, window, "comparison_split_gap")
    for i, run in enumerate(runs):
        train, test = (run.curve(c)[1] for c in (Curve.TRAIN_ACCURACY, Curve.TEST_ACCURACY))
        np.testing.assert_allclose(panel.read(str(i))[1], train - test)
        written = lab.stage.table.row_texts(i)[Column.GAP]
        assert float(written) == pytest.approx(train[-1] - test[-1], abs=6e-4)
        seen = panel.plot.visible_range()
        assert seen.y0 <= (train - test).min() <= (train - test).max() <= seen.y1


def test_the_gap_of_the_run_that_is_followed_is_shaded(window: MainWindow, qtbot: QtBot) -> None:
    lab = play(qtbot, window)
    plot = lab.stage.accuracy.plot
    choose(qtbot, window, "comparison_split_both")
    gaps = [plot.picture.gap]
    lab.stage.follow(2)
    gaps.append(gap := plot.picture.gap)
    lines = plot.picture.lines
    assert gap is not None
    assert (gap.upper, gap.lower) == (lines["second 2"], lines["2"])
    lab.stage.follow(2)
    gaps.append(plot.picture.gap)
    assert gaps == [None, gap, None]


@pytest.mark.parametrize("kind", [*ACCURACIES, Curve.BATCH_LOSS])
def test_every_curve_stands_side_by_side(window: MainWindow, qtbot: QtBot, kind: str) -> None:
    lab = play(qtbot, window)
    choose(qtbot, window, "comparison_view_multiples")
    choose(qtbot, window, f"comparison_kind_{kind}")
    panel, run = lab.stage.multiples, lab.session.histories[2]
    curve = Curve.TEST_ACCURACY if kind == BOTH else Curve(kind)
    values = run.curve(curve)[1]
    assert panel.read("2")[1][-1] == values[-1]
    assert panel.plots.written(2) == ["rate 0.5", f"{values[-1]:.3f}"]
    x_texts, y_texts = panel.plots.axis_texts()
    assert len(x_texts) >= 2
    assert len(y_texts) >= 2
    if kind == BOTH:
        assert panel.read("second 2")[1][-1] == run.curve(Curve.TRAIN_ACCURACY)[1][-1]


def test_presets_about_the_gap_open_with_both_curves(window: MainWindow) -> None:
    lab = comparison(window)
    assert list(lab.stage.accuracy.shown) == [Curve.TEST_ACCURACY]
    lab.load_preset("remedies")
    assert lab.stage.split.value() == BOTH
    assert list(lab.stage.accuracy.shown) == [Curve.TEST_ACCURACY, Curve.TRAIN_ACCURACY]


def run_with(*pairs: tuple[float, float]) -> RunHistory:
    run = RunHistory(RunConfig())
    for step, (train, test) in enumerate(pairs):
        run.add_evaluation(Evaluation(step, 1.0, train, 1.0, test))
    return run


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        ([], (0.0, 0.02)),
        ([(0.1, 0.1), (1.0, 0.758)], (0.0, 0.3)),
        ([(0.1, 0.12), (0.5, 0.46)], (-0.02, 0.05)),
        ([(1.0, 0.0)], (0.0, 1.0)),
        ([(0.2, 0.9)], (-0.8, 0.02)),
    ],
)
def test_the_axis_of_the_gap_holds_all_gaps(
    pairs: list[tuple[float, float]], expected: tuple[float, float]
) -> None:
    assert gap_range([run_with(*pairs)]) == expected


def test_a_comparison_that_prepares_says_so(window: MainWindow, qtbot: QtBot) -> None:
    lab = comparison(window)
    lab.show_study(tiny_study(PLAIN, *RUNS))
    plots = (lab.stage.accuracy.plot, lab.stage.loss.plot)
    assert lab.session.state is RunState.PREPARING
    assert [plot.hint() for plot in plots] == ["Preparing 3 runs …"] * 2
    assert [lab.stage.table.row_texts(i)[Column.NAME] for i in range(3)] == [
        variant.name for variant in RUNS
    ]
    lab.session.play()  # before they are ready
    assert lab.session.figures == "preparing …"
    assert [plot.hint() for plot in plots] == ["Preparing 3 runs …"] * 2
    qtbot.waitUntil(lambda: lab.session.state is RunState.ENDED, timeout=PATIENCE_MS)
    assert [plot.hint() for plot in plots] == ["", ""]
    lab.session.restart()
    qtbot.waitUntil(lambda: lab.session.state is RunState.READY, timeout=PATIENCE_MS)
    assert lab.stage.loss.plot.hint() == "Press Space to start"


def test_a_label_never_takes_the_room_of_the_curves(window: MainWindow, qtbot: QtBot) -> None:
    lab = comparison(window)
    window.resize(1280, 800)
    names = ("A run with a name that somebody made up, long as a sentence " * 2, "b", "c")
    runs = [Variant(name, run.settings) for name, run in zip(names, RUNS, strict=True)]
    lab.show_study(tiny_study(PLAIN, *runs))
    lab.session.play()
    qtbot.waitUntil(lambda: lab.session.state is RunState.ENDED, timeout=PATIENCE_MS)
    for plot in (lab.stage.loss.plot, lab.stage.accuracy.plot):
        assert plot.view().width >= 0.28 * plot.width()
        assert "…" in " ".join(plot.labels())
        assert len(plot.labels()) == 3
