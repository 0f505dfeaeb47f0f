"""The optimizer paths lab as a person uses it: with keys and mouse."""

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from dlgui.labs.paths.contour_map import ContourMap
from dlgui.labs.paths.page import PathsLab
from dlgui.labs.paths.presets import PRESETS
from dlgui.session.race_player import RaceMode
from engine.optimization.expression import ExpressionSurface
from engine.optimization.names import SurfaceName
from engine.optimization.surface import Point
from engine.optimization.surfaces import SURFACES


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1100, 700)
    return window


@pytest.fixture
def lab(window: QWidget, qtbot: QtBot) -> Iterator[PathsLab]:
    lab = PathsLab(window)
    lab.inspector.setParent(window)
    lab.setGeometry(0, 0, 780, 700)
    lab.inspector.setGeometry(780, 0, 320, 700)
    window.show()
    qtbot.waitExposed(window)
    window.grab()  # painted, however busy the machine is: what labels need is known then
    yield lab
    lab.close_lab()


def the_map(lab: PathsLab) -> ContourMap:
    return lab.stage.contour_panel.map


def pixel(lab: PathsLab, point: Point) -> QPoint:
    """Where a point of the plane is on the canvas."""
    return QPointF(*the_map(lab).view().point(*point)).toPoint()


def type_into(qtbot: QtBot, lab: PathsLab, name: str, text: str) -> None:
    edit = lab.inspector.findChild(QLineEdit, name)
    assert edit is not None
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClick(edit, Qt.Key.Key_Delete)
    qtbot.keyClicks(edit, text)
    qtbot.keyClick(edit, Qt.Key.Key_Return)


def click(qtbot: QtBot, parent: QWidget, name: str) -> None:
    qtbot.mouseClick(parent.findChild(QToolButton, name), Qt.MouseButton.LeftButton)


def finding(lab: PathsLab) -> str:
    return lab.stage.message.text()


def end(lab: PathsLab, key: int = 0) -> list[float]:
    ends: list[float] = lab.player.race.path(key).points[-1].tolist()
    return ends


def test_the_lab_opens_with_the_textbooks_figure(lab: PathsLab) -> None:
    assert lab.preset == "contour-paths"
    frame = lab.frame()
    names = ["SGD", "Momentum", "AdaGrad", "Adam", "RMSProp"]
    assert [track.name for track in frame.tracks] == names
    assert the_map(lab).legend.names() == names
    assert the_map(lab).legend.isVisible()
    assert (frame.drawn, frame.position) == (30, 30)


@pytest.mark.parametrize("name", [preset.id for preset in PRESETS])
def test_every_preset_is_put_on_stage(lab: PathsLab, name: str) -> None:
    lab.load_preset(name)
    assert lab.preset == name
    assert finding(lab)


def test_a_learning_rate_acts_at_once_while_its_slider_moves(lab: PathsLab, qtbot: QtBot) -> None:
    before, other = end(lab), end(lab, 1)
    slider = lab.inspector.racers.card(0).field("lr").slider()
    assert slider is not None
    slider.setFocus()
    qtbot.keyClick(slider, Qt.Key.Key_Left)
    assert end(lab) != before
    assert end(lab, 1) == other


def test_the_textbooks_learning_rates_can_be_typed(lab: PathsLab, qtbot: QtBot) -> None:
    type_into(qtbot, lab, "racer_2_lr_edit", "1.5")
    assert lab.inspector.racers.racers[2].optimizer.lr == 1.5
    type_into(qtbot, lab, "racer_0_lr_edit", "1.03")
    qtbot.waitUntil(lambda: "SGD leaves" in finding(lab))


@pytest.mark.parametrize("text", ["0", "-1", "nan", "1e300", "inf", "abc"])
def test_a_bad_learning_rate_is_refused_and_the_path_stays(
    lab: PathsLab, qtbot: QtBot, text: str
) -> None:
    before = end(lab)
    type_into(qtbot, lab, "racer_0_lr_edit", text)
    assert end(lab) == before
    assert lab.inspector.racers.card(0).field("lr").error()


def test_a_diverging_racer_does_not_move_the_map(lab: PathsLab, qtbot: QtBot) -> None:
    view = the_map(lab).view()
    type_into(qtbot, lab, "racer_0_lr_edit", "1000")
    lab.inspector.steps_chosen.emit(400)
    qtbot.waitUntil(lambda: lab.player.race.complete)
    assert the_map(lab).view() == view
    line = the_map(lab).racers[0].line().boundingRect()
    assert abs(line.width()) < 10 * view.width
    low, high = (lab.stage.value_panel.plot.visible_range()[i] for i in (2, 3))
    assert high < 1e4
    assert low > 0


def test_a_click_on_the_map_sets_the_start(lab: PathsLab, qtbot: QtBot) -> None:
    canvas = the_map(lab).canvas.viewport()
    qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=pixel(lab, (-4.0, -1.0)))
    assert lab.course.start == pytest.approx((-4.0, -1.0), abs=0.05)
    assert lab.inspector.start_x.value() == lab.course.start[0]


def test_the_start_can_be_dragged(lab: PathsLab, qtbot: QtBot) -> None:
    canvas = the_map(lab).canvas.viewport()
    view = the_map(lab).view()
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=pixel(lab, (-7.0, 2.0)))
    qtbot.mouseMove(canvas, pixel(lab, (-6.0, 1.0)))
    qtbot.mouseMove(canvas, pixel(lab, (-5.0, 1.0)))
    assert lab.course.start == pytest.approx((-5.0, 1.0), abs=0.05)
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=pixel(lab, (-5.0, 1.0)))
    assert the_map(lab).view() == view


def test_a_drag_elsewhere_moves_the_map_and_the_contours_follow(
    lab: PathsLab, qtbot: QtBot
) -> None:
    canvas = the_map(lab).canvas.viewport()
    before, levels = the_map(lab).view(), the_map(lab).contours.levels
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(300, 200))
    qtbot.mouseMove(canvas, QPoint(310, 190))
    qtbot.mouseMove(canvas, QPoint(350, 60))
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(350, 60))
    assert the_map(lab).view().ranges.x0 < before.ranges.x0
    qtbot.waitUntil(lambda: the_map(lab).contours.levels != levels)
    assert lab.course.start == (-7.0, 2.0)
    click(qtbot, lab, "map_home")
    assert the_map(lab).view() == before


def test_the_wheel_zooms_about_the_mouse(lab: PathsLab) -> None:
    canvas = the_map(lab).canvas
    at = QPointF(pixel(lab, (0.0, 0.0)))
    event = QWheelEvent(
        at,
        canvas.viewport().mapToGlobal(at),
        QPoint(),
        QPoint(0, 480),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    before, levels = the_map(lab).view(), the_map(lab).contours.levels
    QApplication.sendEvent(canvas.viewport(), event)
    after = the_map(lab).view()
    assert after.ranges.x1 - after.ranges.x0 < before.ranges.x1 - before.ranges.x0
    assert min(the_map(lab).contours.levels) < min(levels)


def test_the_mouse_reads_out_the_height(lab: PathsLab, qtbot: QtBot) -> None:
    qtbot.mouseMove(the_map(lab).canvas.viewport(), pixel(lab, (-4.0, 1.0)))
    qtbot.mouseMove(the_map(lab).canvas.viewport(), pixel(lab, (-4.0, 1.0)) + QPoint(1, 0))
    assert "f 1." in the_map(lab).read_out()


def test_start_by_numbers_and_at_random(lab: PathsLab, qtbot: QtBot) -> None:
    type_into(qtbot, lab, "start_x_edit", "3")
    assert lab.course.start == (3.0, 2.0)
    click(qtbot, lab.inspector, "start_random")
    assert lab.course.start != (3.0, 2.0)
    left, right, bottom, top = lab.course.surface.view
    assert left <= lab.course.start[0] <= right
    assert bottom <= lab.course.start[1] <= top


@pytest.mark.parametrize("text", ["inf", "nan", "1e300", "x"])
def test_a_start_at_infinity_is_refused(lab: PathsLab, qtbot: QtBot, text: str) -> None:
    type_into(qtbot, lab, "start_x_edit", text)
    assert lab.course.start == (-7.0, 2.0)
    assert lab.inspector.start_x.error()


def test_the_axis_of_f_follows_the_start_back_from_far_away(lab: PathsLab, qtbot: QtBot) -> None:
    plot = lab.stage.value_panel.plot
    before = plot.visible_range()
    type_into(qtbot, lab, "start_x_edit", "1e5")
    assert plot.visible_range().y1 > 1e6
    type_into(qtbot, lab, "start_x_edit", "-7")
    qtbot.waitUntil(lambda: plot.visible_range() == before)


def test_figures_that_grow_longer_get_their_room_at_once(lab: PathsLab, qtbot: QtBot) -> None:
    plot = lab.stage.value_panel.plot
    type_into(qtbot, lab, "race_steps_edit", "40")
    type_into(qtbot, lab, "race_steps_edit", "30")
    qtbot.waitUntil(lambda: "Momentum 0.0479" in plot.labels())
    assert all(rect.right() <= plot.canvas.width() for rect in plot.label_rects())


def test_a_hundred_thousand_steps_leave_the_window_alive(lab: PathsLab, qtbot: QtBot) -> None:
    type_into(qtbot, lab, "race_steps_edit", "100000")
    assert lab.course.steps == 100_000
    assert not lab.player.race.complete
    done = lab.player.race.ready
    qtbot.waitUntil(lambda: lab.player.race.ready > done)
    type_into(qtbot, lab, "race_steps_edit", "1000000")
    assert lab.inspector.steps.error()


def test_step_back_with_button_and_key(lab: PathsLab, window: QWidget, qtbot: QtBot) -> None:
    click(qtbot, lab, "path_mode_race")
    assert lab.player.mode is RaceMode.RACE
    for _ in range(3):
        click(qtbot, lab, "path_forward")
    assert lab.player.position == 3
    click(qtbot, lab, "path_back")
    assert lab.player.position == 2
    window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_Comma)
    assert lab.player.position == 1
    assert lab.frame().drawn == 1


def test_a_step_is_explained_with_arrows_for_the_chosen_racer(lab: PathsLab, qtbot: QtBot) -> None:
    assert the_map(lab).arrows() == []
    click(qtbot, lab, "paths_tabs_explain")
    assert the_map(lab).arrows() == ["−∇f", "step"]
    click(qtbot, lab.inspector, "racer_3_choose")
    lab.player.scrub(4)
    assert the_map(lab).arrows() == ["−∇f", "−m̂", "step"]
    text = lab.stage.explain_panel.text()
    assert "m ← β₁ m + (1 − β₁) g" in text
    assert text.startswith("textbook 6.1.6\tx\ty\n")
    assert "0.9·0.91 + 0.1·2.22" in text
    assert lab.stage.explain_panel.headline().startswith("Adam, step 4")
    click(qtbot, lab.inspector, "racer_1_choose")
    assert the_map(lab).arrows() == ["−∇f", "v", "step"]
    assert "v ← α v − η g" in lab.stage.explain_panel.text()
    assert "textbook 6.1.4" in lab.stage.explain_panel.text()


def test_the_first_step_is_explained_at_the_start(lab: PathsLab, qtbot: QtBot) -> None:
    click(qtbot, lab, "paths_tabs_explain")
    lab.player.restart()
    assert lab.stage.explain_panel.headline() == "SGD, step 1"


def test_a_racer_that_left_has_no_step_to_explain(lab: PathsLab, qtbot: QtBot) -> None:
    click(qtbot, lab, "paths_tabs_explain")
    type_into(qtbot, lab, "racer_0_lr_edit", "1000")
    lab.inspector.steps_chosen.emit(400)
    qtbot.waitUntil(lambda: "left the numbers" in lab.stage.explain_panel.headline())
    assert the_map(lab).arrows() == []


def test_racers_are_added_duplicated_and_removed(lab: PathsLab, qtbot: QtBot) -> None:
    click(qtbot, lab.inspector, "racer_0_copy")
    assert [track.name for track in lab.frame().tracks][:2] == ["SGD (0.95) #1", "SGD (0.95) #2"]
    type_into(qtbot, lab, "racer_5_lr_edit", "0.5")
    assert [track.name for track in lab.frame().tracks][:2] == ["SGD (0.95)", "SGD (0.5)"]
    qtbot.mouseClick(lab.inspector.racers.add_button, Qt.MouseButton.LeftButton)
    assert lab.frame().tracks[-1].name == "Nesterov"
    for key in (0, 1, 2, 3, 4, 5, 6):
        click(qtbot, lab.inspector, f"racer_{key}_remove")
    assert lab.frame().tracks == ()
    qtbot.waitUntil(lambda: finding(lab).startswith("Nobody races."))
    qtbot.mouseClick(lab.inspector.racers.add_button, Qt.MouseButton.LeftButton)
    assert [racer.key for racer in lab.inspector.racers.racers] == [0]


def test_a_method_is_chosen_and_shows_what_it_needs(lab: PathsLab, qtbot: QtBot) -> None:
    card = lab.inspector.racers.card(0)
    box = card._method
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Down)
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert lab.inspector.racers.racers[0].optimizer.method == box.currentData() == "momentum"
    assert card.field("momentum").isVisibleTo(card)


def test_the_focus_of_a_formula_that_goes_away_is_handed_to_no_button(
    lab: PathsLab, qtbot: QtBot
) -> None:
    lab.window().activateWindow()
    lab.inspector.surface.box().setFocus()
    qtbot.keyClick(lab.inspector.surface.box(), Qt.Key.Key_End)
    assert QApplication.focusWidget() is lab.inspector.formula.edit()
    lab.load_preset("contour-paths")
    assert not isinstance(QApplication.focusWidget(), QToolButton)


@pytest.mark.parametrize("text", ["x +", "x^2", "import os", "x.y", "z", "", "9j*x"])
def test_a_bad_formula_gets_its_reason_and_the_last_surface_stays(
    lab: PathsLab, qtbot: QtBot, text: str
) -> None:
    lab.inspector.surface.box().setFocus()
    qtbot.keyClick(lab.inspector.surface.box(), Qt.Key.Key_End)
    surface = lab.course.surface
    assert isinstance(surface, ExpressionSurface)
    type_into(qtbot, lab, "formula_edit", text)
    assert "at character" in lab.inspector.formula.error()
    assert lab.course.surface is surface


@pytest.mark.parametrize(
    "text",
    [
        "1/x",
        "1/0",
        "sqrt(x)",
        "log(-1)",
        "9**9**9**9",
        "(-1)**0.5 + x",
        "exp(exp(x*y))",
        "7",
    ],
)
def test_a_formula_without_values_somewhere_leaves_the_window_alive(
    lab: PathsLab, qtbot: QtBot, text: str
) -> None:
    qtbot.keyClick(lab.inspector.surface.box(), Qt.Key.Key_End)
    type_into(qtbot, lab, "formula_edit", text)
    assert lab.course.surface.name == text
    lab.start_at(0.0, 0.0)
    lab.player.scrub(3)
    click(qtbot, lab, "paths_tabs_explain")
    lab.grab()
    assert finding(lab)


def test_surfaces_come_with_their_start_and_view(lab: PathsLab, qtbot: QtBot) -> None:
    box = lab.inspector.surface.box()
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Down)
    rosenbrock = SURFACES[SurfaceName.ROSENBROCK]
    assert lab.course.surface is rosenbrock
    assert lab.course.start == rosenbrock.start
    assert the_map(lab).view().ranges.y0 == pytest.approx(rosenbrock.view[2])


def test_the_curves_are_f_along_the_paths(lab: PathsLab) -> None:
    steps, values = lab.stage.value_panel.curve(0)
    assert steps.tolist() == list(range(31))
    np.testing.assert_array_equal(values, lab.player.race.path(0).values)
    lab.player.set_mode(RaceMode.RACE)
    lab.player.advance(4)
    assert len(lab.stage.value_panel.curve(0)[0]) == 5


def test_the_facts_stand_in_a_table(lab: PathsLab, qtbot: QtBot) -> None:
    click(qtbot, lab, "paths_tabs_facts")
    rows = lab.stage.facts_table.texts()
    assert rows[0] == ["SGD", "37", "30", "—", "under way"]
    type_into(qtbot, lab, "race_steps_edit", "200")
    qtbot.waitUntil(lambda: lab.stage.facts_table.texts()[2][3] != "—")
    table = lab.stage.facts_table
    place = table.visualRect(table.model().index(2, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert lab.frame().chosen == 2


def test_arrivals_are_marked_on_the_timeline(lab: PathsLab, qtbot: QtBot) -> None:
    lab.load_preset("paths-lr-too-small")
    qtbot.waitUntil(lambda: (94, "SGD (0.9)") in lab.player.timeline_marks)


def test_the_map_is_lines_or_tints_log_or_even_equal_or_free(lab: PathsLab, qtbot: QtBot) -> None:
    levels = the_map(lab).contours.levels
    qtbot.mouseClick(lab.inspector.log_levels.switch(), Qt.MouseButton.LeftButton)
    assert the_map(lab).contours.levels != levels
    qtbot.mouseClick(lab.inspector.equal.switch(), Qt.MouseButton.LeftButton)
    view = the_map(lab).view()
    assert tuple(view.ranges) == pytest.approx((-8.0, 2.0, -2.5, 2.5))
    qtbot.mouseClick(lab.inspector.filled.switch(), Qt.MouseButton.LeftButton)
    assert the_map(lab).contours.labels


def test_a_race_plays_to_its_end(lab: PathsLab, qtbot: QtBot) -> None:
    lab.player.set_speed(1000.0)
    lab.player.play()
    assert lab.stage.contour_panel.mode.value() == "race"
    qtbot.waitUntil(lambda: not lab.player.playing)
    assert lab.frame().drawn == 30
    assert the_map(lab).racers[0].head() is not None


def test_every_control_can_be_named(lab: PathsLab) -> None:
    for button in (*lab.findChildren(QToolButton), *lab.inspector.findChildren(QToolButton)):
        assert button.objectName()
        assert button.accessibleName(), button.objectName()
        assert button.toolTip(), button.objectName()


def test_the_figures_of_the_last_step_are_there_when_the_race_ends(
    lab: PathsLab, qtbot: QtBot
) -> None:
    lab.player.play()
    qtbot.waitUntil(lambda: not lab.player.playing)
    assert lab.stage.figures.title() == f"After step {lab.course.steps}"
