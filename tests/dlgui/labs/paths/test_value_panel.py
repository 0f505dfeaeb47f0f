"""The value curves show the paths that are raced now, however alike old and new ones end."""

from dataclasses import dataclass

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from dlgui.labs.paths.race_frame import RaceFrame, tracks_of
from dlgui.labs.paths.value_panel import ValuePanel
from dlgui.session.race import Course, Race, Racer
from engine.optimization.expression import ExpressionSurface
from engine.training.config import OptimizerConfig

STEPS = 30


@dataclass
class Raced:
    """A race and the panel that draws it."""

    race: Race
    panel: ValuePanel

    def draw(self, lr: float) -> np.ndarray:
        """Race with a learning rate; return the heights of the path itself."""
        course = self.race.course
        self.race.change(course, [Racer(0, OptimizerConfig(lr=lr))])
        while not self.race.complete:
            self.race.path(0).extend()
        tracks = tracks_of(self.race, self.race.racers)
        frame = RaceFrame(
            course.surface, course.surface.view, course.start, STEPS, STEPS, STEPS, tracks, 0
        )
        self.panel.draw(frame)
        return tracks[0].values

    def drawn(self) -> np.ndarray:
        return self.panel.curve(0)[1]


def raced(formula: str, x: float, qtbot: QtBot) -> Raced:
    panel = ValuePanel()
    qtbot.addWidget(panel)
    return Raced(Race(Course(ExpressionSurface(formula), (x, 2.0), STEPS)), panel)


@pytest.mark.parametrize("formula", ["sqrt(x)+y**2", "x**2+y**2"])
def test_another_learning_rate_draws_another_curve(formula: str, qtbot: QtBot) -> None:
    """On sqrt(x) both racers leave the numbers, so that both curves end alike."""
    raced_ = raced(formula, 3.0, qtbot)
    before = raced_.draw(0.4)
    values = raced_.draw(50.0)
    assert not np.array_equal(values, before, equal_nan=True)
    np.testing.assert_array_equal(raced_.drawn(), values)
