"""The plane: the network's decision regions under the points, and what each hidden unit sees."""

from __future__ import annotations

from typing import final

import numpy as np
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from dlgui import theme
from dlgui.labs.inside.material import Examples, Material, Numbers
from dlgui.labs.inside.plane import MOST_UNITS, SIDE, SIDE_MOVING, Area, Regions, area_of, ask
from dlgui.labs.inside.view import View, small_label, step_text
from dlgui.labs.shared.controls import make_button, make_choice
from dlgui.plot.point_groups import PointGroup, Sign
from dlgui.plot.region_map import RegionMap
from dlgui.plot.tile_colors import Scale
from dlgui.plot.tile_wall import TileWall
from dlgui.plot.tiles import Tiles
from dlgui.plot.view import Ranges
from engine.training.examples import FARTHEST, read_points
from engine.training.fields import ConfigError


@final
class PlaneView(View):
    """`points_changed` carries the added points as the configuration spells them."""

    points_changed = Signal(str)
    key = "plane"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.card.set_title(self.tr("The plane"))
        self.setAccessibleName(self.tr("The plane"))
        self.added = ""
        """The points that are wanted; those that the run does not have yet are stars."""
        self._area: Area = (-1.2, 1.2, -1.2, 1.2)
        self._known: Examples | None = None
        self._groups: list[PointGroup] = []
        self.kind = make_choice(
            [],
            name="inside_point_class",
            spoken=self.tr("Class of new points"),
            tip=self.tr("The class of the points that a click adds"),
            parent=self.card,
        )
        self.card.add_action(self.kind)
        self.remove_button = make_button(
            self.tr("Remove added points"),
            name="inside_remove_points",
            tip=self.tr("Learn from the drawn points alone"),
            parent=self.card,
        )
        self.remove_button.clicked.connect(lambda: self.points_changed.emit(""))
        self.card.add_action(self.remove_button)
        self.map = RegionMap(
            "x", "y", name="inside_map", title=self.tr("Decision regions"), parent=self
        )
        self.map.place_chosen.connect(self._on_place)
        self.units = TileWall(name="inside_units", title=self.tr("Hidden units"), parent=self)
        self.said = QLabel(self)
        self.said.setObjectName("inside_plane_text")
        self.said.setWordWrap(True)
        theme.set_text_role(self.said, theme.TextRole.SMALL)
        self._lay_out()

    def refuses(self, material: Material) -> str:
        if material.examples is not None and not material.examples.is_plane:
            return self.tr(
                "This run learns digits. Choose moons, circles or spirals as its data to see the"
                " plane."
            )
        return material.words if material.replica is None else ""

    def draw(self, material: Material) -> None:
        examples, replica = material.examples, material.replica
        refused = self.refuses(material)
        is_shown = not refused and examples is not None and replica is not None
        for widget in (self.map, self.units, self.kind, self.remove_button):
            widget.setVisible(is_shown)
        self.said.setText(refused)
        if refused or examples is None or replica is None:
            self.set_note("")
            return
        if examples is not self._known:
            self._meet(examples)
        self.set_note(step_text(material.step))
        regions = ask(replica, self._area, SIDE_MOVING if material.moving else SIDE)
        self.map.saying = self.units.saying = step_text(material.step)
        self.map.set_regions(regions.shares, Ranges(*self._area), examples.classes)
        self._show_points(examples)
        self._show_units(regions)

    def show_added(self, text: str) -> None:
        """Show which points are wanted beside the drawn ones."""
        self.added = text
        if self.isVisible():
            self.redraw()

    def _meet(self, examples: Examples) -> None:
        """Other points: their area, their classes."""
        self._known, self._area = examples, area_of(examples)
        chosen = max(self.kind.currentIndex(), 0)
        self.kind.clear()
        self.kind.addItems([self.tr("class {0}").format(name) for name in examples.classes])
        self.kind.setCurrentIndex(min(chosen, len(examples.classes) - 1))
        self._groups = [
            *self._of(examples, examples.train, examples.train_labels, Sign.FILLED),
            *self._of(examples, examples.test, examples.test_labels, Sign.HOLLOW),
        ]

    def _of(
        self, examples: Examples, points: Numbers, labels: Numbers, sign: Sign
    ) -> list[PointGroup]:
        names = {
            Sign.FILLED: self.tr("training, class {0}"),
            Sign.HOLLOW: self.tr("test, class {0}"),
            Sign.NEW: self.tr("new, class {0}"),
        }
        return [
            PointGroup(names[sign].format(name), i, sign, *points[labels == i].T)
            for i, name in enumerate(examples.classes)
        ]

    def _show_points(self, examples: Examples) -> None:
        wanted, labels = _read(self.added, len(examples.classes))
        learnt = {tuple(p) for p in examples.train.tolist()}
        is_new = np.array([tuple(p) not in learnt for p in wanted.tolist()], bool)
        new = self._of(examples, wanted[is_new], labels[is_new], Sign.NEW) if is_new.any() else []
        self.map.set_points([*self._groups, *new])
        self.remove_button.setEnabled(bool(self.added))
        hint = self.tr("● training, □ test. Click to add a point.")
        if new:
            hint = self.tr("★ new points are learnt after a restart (Ctrl+R).")
        self.said.setText(hint)

    def _show_units(self, regions: Regions) -> None:
        most = float(np.abs(regions.units).max(initial=0.0)) or 1.0
        name = self.tr("{0}, unit {1}")
        names = [name.format(*n.split(":")) for n in regions.names]
        upright = regions.units[:, ::-1]  # the first row of a picture is the uppermost
        hint = self.tr("no hidden units: a linear network")
        self.units.set_tiles(
            Tiles(upright, -most, most, Scale.SIGNED, names=names, bar=True), hint=hint
        )

    @Slot(float, float)
    def _on_place(self, x: float, y: float) -> None:
        """Add a point of the chosen class there."""
        if max(abs(x), abs(y)) <= FARTHEST and self.kind.count():
            point = f"{x:.3f} {y:.3f} {self.kind.currentIndex()}"
            self.points_changed.emit("; ".join(filter(None, (self.added, point))))

    def _lay_out(self) -> None:
        side = QVBoxLayout()
        heading = self.tr("hidden units, up to {0}").format(MOST_UNITS)
        side.addWidget(small_label(heading, self))
        side.addWidget(self.units, 1)
        self.units.setMinimumWidth(180)
        row = QHBoxLayout()
        row.setSpacing(2 * theme.GRID)
        row.addWidget(self.map, 3)
        row.addLayout(side, 2)
        self.card.content().addLayout(row, 1)
        self.card.add(self.said, stretch=0)


def _read(text: str, classes: int) -> tuple[Numbers, Numbers]:
    """The points of a text; none if it is of no use for so many classes."""
    try:
        return read_points(text, classes)
    except ConfigError:
        return np.zeros((0, 2)), np.zeros(0, np.intp)
