"""The settings of a race: the surface, the start, the number of steps, the racers, the map."""

from typing import final

import numpy as np
from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from dlgui import theme
from dlgui.labs.paths.contour_layer import ContourLook
from dlgui.labs.paths.contour_levels import Spacing
from dlgui.labs.paths.racer_list import RacerList
from dlgui.labs.shared.expression_texts import fault
from dlgui.labs.shared.surface_texts import surface_name
from dlgui.session.race import FARTHEST_START, MOST_STEPS, Course
from dlgui.widgets.choice_field import ChoiceField
from dlgui.widgets.inspector import Inspector
from dlgui.widgets.number_field import NumberField
from dlgui.widgets.scale import LogScale
from dlgui.widgets.section import Section
from dlgui.widgets.switch_field import SwitchField
from dlgui.widgets.text_field import TextField
from engine.optimization.expression import ExpressionSurface
from engine.optimization.expression_text import cleaned
from engine.optimization.names import SurfaceName
from engine.optimization.surface import Surface
from engine.optimization.surfaces import SURFACES

OWN = "own"
OWN_FORMULA = "x**2/20 + y**2 + sin(2*x)"


@final
class PathsInspector(QWidget):
    """Shows what is wanted and tells what the user changes; `racers` tells of the racers."""

    surface_chosen = Signal(object)
    start_chosen = Signal(float, float)
    steps_chosen = Signal(int)
    look_chosen = Signal(object, bool)  # ContourLook, equal units

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paths_inspector")
        self._rng = np.random.default_rng()
        self._surface: Surface = SURFACES[SurfaceName.ELONGATED_BOWL]
        self.racers = RacerList(self)
        inspector = Inspector(name="paths_settings", parent=self)
        for section in (
            self._surface_section(),
            self._start_section(),
            self._racers_section(),
            self._map_section(),
        ):
            inspector.add(section)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(inspector)

    def show_course(self, course: Course) -> None:
        """Show another course; nobody is told."""
        self._surface = course.surface
        names = [name for name, surface in SURFACES.items() if surface is course.surface]
        self.surface.set_value(names[0].value if names else OWN)
        self._show_formula(not names)
        if isinstance(course.surface, ExpressionSurface):
            self.formula.set_value(course.surface.formula)
        self.start_x.set_value(course.start[0])
        self.start_y.set_value(course.start[1])
        self.steps.set_value(course.steps)

    def look_like(self, other: "PathsInspector") -> None:
        """Show the map as another inspector does."""
        for mine, its in (
            (self.filled, other.filled),
            (self.log_levels, other.log_levels),
            (self.equal, other.equal),
        ):
            mine.set_value(its.value())
        self._on_look(True)

    def _show_formula(self, shown: bool) -> None:
        """(Were it hidden with the focus, Qt would hand that to a button, for Space to press.)"""
        if not shown:
            self.formula.edit().clearFocus()
        self.formula.setVisible(shown)

    def _surface_section(self) -> Section:
        section = Section(self.tr("Surface"), name="section_surface", collapsible=True)
        choices = [(name.value, surface_name(name)) for name in SURFACES]
        self.surface = ChoiceField(
            self.tr("Surface"),
            choices=[*choices, (OWN, self.tr("Own formula"))],
            value=SurfaceName.ELONGATED_BOWL.value,
            name="surface",
            tool_tip=self.tr("What the racers walk over"),
            parent=section,
        )
        self.formula = TextField(
            "f(x, y)",
            value=OWN_FORMULA,
            name="formula",
            validate=fault,
            placeholder="x**2/20 + y**2",
            tool_tip=self.tr(
                "Numbers, x, y, pi, e, + - * / ** and functions such as sin, exp, log, sqrt"
            ),
            parent=section,
        )
        self.formula.hide()
        self.surface.value_changed.connect(self._on_surface)
        self.formula.value_changed.connect(self._on_formula)
        section.add(self.surface)
        section.add(self.formula)
        return section

    def _start_section(self) -> Section:
        section = Section(self.tr("Start"), name="section_start", collapsible=True)
        dice = QToolButton(section)
        dice.setObjectName("start_random")
        dice.setAccessibleName(self.tr("Random start"))
        theme.set_tool_tip(dice, self.tr("Start somewhere on the map, at random"))
        dice.setProperty("flat", True)
        theme.keep_scaled(dice, dice.setIconSize, QSize(16, 16))
        dice.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.set_icon(dice, "dices", theme.IconRole.MUTED)
        dice.clicked.connect(self._on_random)
        section.add_action(dice)
        self.start_x = self._coordinate("x", section)
        self.start_y = self._coordinate("y", section)
        self.steps = NumberField(
            self.tr("Steps"),
            value=30,
            name="race_steps",
            minimum=1,
            maximum=MOST_STEPS,
            integer=True,
            scale=LogScale(1, 1000, integer=True),
            tool_tip=self.tr("How many updates every racer makes"),
            parent=section,
        )
        self.steps.path = "steps"
        self.steps.value_changed.connect(self._on_steps)
        for field in (self.start_x, self.start_y, self.steps):
            section.add(field)
        return section

    def _coordinate(self, axis: str, section: Section) -> NumberField:
        field = NumberField(
            axis,
            value=0.0,
            name=f"start_{axis}",
            minimum=-FARTHEST_START,
            maximum=FARTHEST_START,
            step=0.1,
            tool_tip=self.tr("Where all racers start; or click the map, or drag the ring"),
            parent=section,
        )
        field.path = f"start.{axis}"
        field.value_changed.connect(self._on_start)
        return field

    def _racers_section(self) -> Section:
        section = Section(self.tr("Racers"), name="section_racers", collapsible=True)
        section.add(self.racers)
        return section

    def _map_section(self) -> Section:
        section = Section(self.tr("Map"), name="section_map", collapsible=True)
        self.filled = SwitchField(
            self.tr("Filled contours"),
            value=True,
            name="map_filled",
            tool_tip=self.tr("Tint the heights, or draw lines only"),
            parent=section,
        )
        self.log_levels = SwitchField(
            self.tr("Logarithmic levels"),
            value=True,
            name="map_log",
            tool_tip=self.tr("Lines at 1, 2, 5, 10, … above the lowest point, or evenly spaced"),
            parent=section,
        )
        self.equal = SwitchField(
            self.tr("Equal units"),
            value=True,
            name="map_equal",
            tool_tip=self.tr(
                "A unit as long on both axes: then gradients are at right angles to the contours"
            ),
            parent=section,
        )
        for field in (self.filled, self.log_levels, self.equal):
            field.value_changed.connect(self._on_look)
            section.add(field)
        return section

    @Slot(str)
    def _on_surface(self, key: str) -> None:
        self._show_formula(key == OWN)
        if key == OWN:
            self._on_formula(self.formula.value())
            self.formula.edit().setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._surface = SURFACES[SurfaceName(key)]
            self.surface_chosen.emit(self._surface)

    @Slot(str)
    def _on_formula(self, text: str) -> None:
        plain = cleaned(text)  # signs of an input method are understood, and shown as they are
        self.formula.show_understood(plain)
        self._surface = ExpressionSurface(plain)
        self.surface_chosen.emit(self._surface)

    @Slot(float)
    def _on_start(self, _value: float) -> None:
        self.start_chosen.emit(self.start_x.value(), self.start_y.value())

    @Slot()
    def _on_random(self) -> None:
        left, right, bottom, top = self._surface.view
        x, y = self._rng.uniform((left, bottom), (right, top)).round(2).tolist()
        self.start_chosen.emit(x, y)

    @Slot(float)
    def _on_steps(self, value: float) -> None:
        self.steps_chosen.emit(round(value))

    @Slot(bool)
    def _on_look(self, _value: bool) -> None:
        spacing = Spacing.LOG if self.log_levels.value() else Spacing.LINEAR
        look = ContourLook(filled=self.filled.value(), spacing=spacing)
        self.look_chosen.emit(look, self.equal.value())
