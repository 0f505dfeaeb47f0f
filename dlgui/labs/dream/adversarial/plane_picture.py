"""Data and generated points over what the discriminator believes, and where it pulls the latter."""

from __future__ import annotations

from typing import final

import numpy as np
from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QSizePolicy, QWidget

from dlgui import theme
from dlgui.labs.dream.adversarial.area import are_points, area_of
from dlgui.labs.dream.adversarial.words import kinds, modes_text, no_net
from dlgui.labs.dream.material import Material
from dlgui.labs.shared.controls import make_choice
from dlgui.labs.shared.digits import Digits, Numbers
from dlgui.labs.shared.picture import Picture
from dlgui.plot.point_groups import PointGroup, Sign
from dlgui.plot.region_map import RegionMap
from dlgui.plot.view import Ranges
from dlgui.widgets.plain_label import plain_label
from dlgui.words.labels import choice_text
from engine.data.names import DataSource
from engine.models.adversarial import AdversarialNet
from engine.training.adversarial_look import AdversarialLook, Area, look_at_net
from engine.training.examples import FARTHEST, known_modes

SHOWN, ARROWS = 300, 60
"""Points of either kind that are drawn, and how many of the generated have an arrow."""
SIDE, SIDE_MOVING = 72, 40
LONGEST, FAINT = 0.3, 0.05
"""The longest arrow reaches so far, others in proportion; gradients that are all shorter than this
have arrows that are shorter too: where they vanish there are none."""
LEAST, LEAST_CHOICE_PX = QSize(160, 100), 96
THREE = "-0.7 -0.5 0; 0.7 -0.5 0; 0 0.7 0"
"""Where clouds lie as long as nobody has drawn any."""
SOURCES = tuple(source for source in DataSource if source is not DataSource.DIGITS)


@final
class PlanePicture(Picture[Material]):
    """`data_chosen` carries the set of points that is to be learnt from, and the points that clouds
    are to lie around, as the configuration spells them: a click on the plane adds one.
    """

    data_chosen = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", name="dream_gan_plane", parent=parent)
        self.card.set_title(self.tr("The plane"))
        self.setAccessibleName(self.card.title())
        self.look: AdversarialLook | None = None
        self._known: Digits | None = None
        self._area: Area = (-1.0, 1.0, -1.0, 1.0)
        self._real = PointGroup("", 0)
        self.source = make_choice(
            [(source, choice_text(source)) for source in SOURCES],
            name="dream_gan_source",
            spoken=self.tr("Data"),
            tip=self.tr(
                "The points that the generator learns to make; the run begins anew. A click on the"
                " plane draws a cloud of your own"
            ),
            parent=self.card,
        )
        self.source.setMinimumWidth(theme.scaled(LEAST_CHOICE_PX))
        self.source.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.source.activated.connect(self._on_source)
        self.card.add_action(self.source)
        self.map = RegionMap("x", "y", name="dream_gan_map", title=self.card.title(), parent=self)
        self.map.place_chosen.connect(self._on_place)
        self.map.keep_least(LEAST)
        self.said = plain_label(self, "", "dream_gan_plane_text", theme.TextRole.SMALL)
        self.said.setWordWrap(True)
        self.card.add(self.map)
        self.card.content().addWidget(self.said)

    def draw(self, material: Material) -> None:
        digits, net = material.digits, material.net
        source = str(material.history.config.data.source)
        self.source.setCurrentIndex(max(self.source.findData(source), 0))
        if digits is None or net is None or not are_points(digits):
            self.look = None
            self.said.setText(material.words if material.model is None else no_net())
            self.map.set_regions(np.zeros((0, 0, 0)), Ranges(*self._area), kinds())
            self.map.set_points([])
            self.map.set_arrows(np.zeros((0, 2)), np.zeros((0, 2)))
            return
        if digits is not self._known:
            self._meet(digits)
        self._show(material, net)

    def _meet(self, digits: Digits) -> None:
        """Other data: another area, other points."""
        self._known, self._area = digits, area_of(digits.inputs)
        self._real = PointGroup(kinds()[0], 0, Sign.FILLED, *digits.inputs[:SHOWN].T)

    def _show(self, material: Material, net: AdversarialNet) -> None:
        side = SIDE_MOVING if material.moving else SIDE
        self.look = look = look_at_net(net, self._area, count=SHOWN, side=side)
        self.map.set_regions(both(look.field), Ranges(*self._area), kinds())
        points = np.nan_to_num(look.points)
        self.map.set_points([self._real, PointGroup(kinds()[1], 1, Sign.HOLLOW, *points.T)])
        self.map.set_arrows(look.points[:ARROWS], arrows_of(look.pulls[:ARROWS]))
        self.said.setText(self._sentence(material, look))
        self.map.saying = self.said.text()

    def _sentence(self, material: Material, look: AdversarialLook) -> str:
        """Modes and points near are those of the last evaluation, as everywhere on the page."""
        parts = [self.tr("● real, □ generated, → where the generator's loss would have it go.")]
        parts += modes_of(material)
        if outside := int((~self._inside(look.points)).sum()):
            parts.append(self.tr("{0} of {1} points outside.").format(outside, len(look.points)))
        return " ".join(parts)

    def _inside(self, points: Numbers) -> Numbers:
        x0, x1, y0, y1 = self._area
        x, y = points.T
        inside: Numbers = (x >= x0) & (x <= x1) & (y >= y0) & (y <= y1)
        return inside

    @Slot()
    def _on_source(self) -> None:
        source = str(self.source.currentData())
        points = (self._drawn() or THREE) if source == DataSource.DRAWN else ""
        self.data_chosen.emit(source, points)

    @Slot(float, float)
    def _on_place(self, x: float, y: float) -> None:
        """Let there be a cloud, beside those that are drawn already."""
        if max(abs(x), abs(y)) <= FARTHEST:
            points = "; ".join(filter(None, (self._drawn(), f"{x:.3f} {y:.3f} 0")))
            self.data_chosen.emit(str(DataSource.DRAWN), points)

    def _drawn(self) -> str:
        """The points around which there are clouds now; "" for another set."""
        data = self.material.history.config.data if self.material is not None else None
        return data.added_points if data and data.source is DataSource.DRAWN else ""


def modes_of(material: Material) -> list[str]:
    """What the last evaluation up to the step looked at says of modes, if the data have any."""
    history = material.history.until(material.step)
    found = known_modes(history.running_config.data)
    if found is None or not history.evaluations:
        return []
    hit, quality = (history.evaluations[-1].figure(name) for name in ("modes", "quality"))
    if hit is None or quality is None:
        return []
    return [modes_text(int(hit), len(found.places), quality)]


def both(field: Numbers) -> Numbers:
    """Shares (rows, columns, 2) of real and generated from D (rows, columns)."""
    known = np.nan_to_num(field, nan=0.5)
    return np.stack([known, 1 - known], axis=2)


def arrows_of(pulls: Numbers) -> Numbers:
    """How far arrows reach for gradients (N, 2): in proportion to the longest that is finite."""
    length = np.hypot(*pulls.astype(float).T)
    known = length[np.isfinite(length)]
    reach: Numbers = pulls * (LONGEST / max(float(known.max(initial=0.0)), FAINT))
    return reach
