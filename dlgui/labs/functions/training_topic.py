"""Learning in four steps, one at a time: mini-batch, gradient, update, repeat. Textbook 4.5."""

from __future__ import annotations

from typing import Final, final

import numpy as np

from dlgui.labs.functions.cards import FormulaCard, card_of
from dlgui.labs.functions.scale_choice import ScaleChoice
from dlgui.labs.functions.small_training import (
    CLASSES,
    UPDATES,
    Training,
    Update,
    class_shares,
    points_of,
    run,
    updates_per_epoch,
)
from dlgui.labs.functions.topic import Topic
from dlgui.labs.functions.training_formulas import (
    batch_formula,
    gradient_formula,
    update_formula,
)
from dlgui.labs.shared.findings import Finding
from dlgui.plot.curve_style import CurveStyle
from dlgui.plot.function_plot import FunctionCurve, FunctionPlot, PlotPoint
from dlgui.plot.point_groups import PointGroup, Sign
from dlgui.plot.region_map import RegionMap
from dlgui.plot.short_numbers import short_number
from dlgui.plot.view import Ranges
from dlgui.widgets.formula.figures import muted
from dlgui.widgets.scale import LinearScale, LogScale
from dlgui.widgets.segmented import Segmented
from dlgui.words.looks import TEST, TRAIN

BATCH, GRADIENT, UPDATE = 1, 2, 3  # steps of Play that one update takes
SIDE: Final = 48  # of the grid of the regions
AREA: Final = Ranges(-1.4, 1.4, -1.1, 1.1)


@final
class TrainingTopic(Topic):
    """A network with one hidden layer on sixty points; Play takes its steps again and again."""

    key = "training"
    source = "4.5"

    def __init__(self) -> None:
        super().__init__()
        title = self.tr("What the network says of the plane")
        self.map = RegionMap("x", "y", name="small_training_plot", title=title, parent=self)
        self.plot = FunctionPlot(
            self.tr("update"), self.tr("loss"), name="small_training_loss_plot", parent=self
        )
        self.plot.set_name(self.tr("Loss along the updates"))
        self.formulas = FormulaCard(
            self.tr("The four steps"), name="small_training_formulas", parent=self
        )
        plane = card_of(self.map, self.tr("The plane"), self)
        losses = card_of(self.plot, self.tr("Loss"), self)
        self._scale = ScaleChoice(self.plot, self.tr("Scale of the loss"), losses)
        self.lay_out([plane, losses], self.formulas, (5, 4))
        self._make_settings()

    @property
    def title(self) -> str:
        return self.tr("Learning, step by step")

    @property
    def scale(self) -> Segmented:
        return self._scale.buttons

    @property
    def steps(self) -> int:
        return UPDATE * UPDATES

    @property
    def epoch(self) -> int:
        return UPDATE * updates_per_epoch(self.training)

    @property
    def training(self) -> Training:
        """What determines the run."""
        return Training(
            lr=self._lr.value(),
            batch_size=round(self._batch.value()),
            hidden=round(self._hidden.value()),
            seed=round(self._seed.value()),
        )

    @property
    def update_and_step(self) -> tuple[int, int]:
        """Which update is under way, from 0, and which of its steps was taken last; 0 for none."""
        if not self.position:
            return 0, 0
        return (self.position - 1) // UPDATE, (self.position - 1) % UPDATE + 1

    def draw(self) -> None:
        number, step = self.update_and_step
        updates = run(self.training, number + 1)
        self._draw_plane(updates[number], step)
        self._draw_losses(updates[: number + (step >= GRADIENT)])
        self._write(updates[number], number, step)

    def finding(self) -> Finding:
        training = self.training
        number, step = self.update_and_step
        update = run(training, number + 1)[number]
        epoch = number // updates_per_epoch(training) + 1
        head = self.tr("Epoch {0}, update {1}.").format(epoch, number + 1)
        head = head if step else self.tr("Before the first update.")
        text = {
            0: self.tr("The weights are random; the plane is parted anyhow."),
            BATCH: self.tr(
                "Drawn at random, of the 60 points: {0}, the stars. Only they count now."
            ).format(training.batch_size),
            GRADIENT: self.tr(
                "Their loss is {0}; backward gives its slope along every weight."
            ).format(short_number(update.loss)),
            UPDATE: self.tr(
                "Every weight goes against its slope, by η times that. {0} of all points were right"
                " before."
            ).format(f"{update.accuracy:.0%}"),
        }[step]
        question = self.tr("With a batch of 1 the loss jumps about: why, and does it still fall?")
        return Finding(head, text, question)

    def _draw_plane(self, update: Update, step: int) -> None:
        training = self.training
        data = points_of(training)
        values = update.after if step == UPDATE else update.before
        self.map.saying = self.tr("after {0} updates").format(self.position // UPDATE)
        names = [str(i) for i in range(CLASSES)]
        self.map.set_regions(class_shares(training, values, AREA, SIDE), AREA, names)
        title = self.tr("class {0}")
        groups = [
            PointGroup(title.format(i), i, Sign.HOLLOW, *data.points[data.labels == i].T)
            for i in range(CLASSES)
        ]
        if step in (BATCH, GRADIENT):
            title = self.tr("mini-batch, class {0}")
            groups += [
                PointGroup(title.format(i), i, Sign.NEW, *update.inputs[update.labels == i].T)
                for i in range(CLASSES)
            ]
        self.map.set_points(groups)

    def _draw_losses(self, seen: tuple[Update, ...]) -> None:
        steps = np.arange(1.0, len(seen) + 1)
        batch, whole = self.tr("mini-batch"), self.tr("all points")
        curves = [
            FunctionCurve(
                batch, steps, np.array([u.loss for u in seen]), CurveStyle(TRAIN, solid=True)
            ),
            FunctionCurve(
                whole, steps, np.array([u.total for u in seen]), CurveStyle(TEST, solid=True)
            ),
        ]
        losses = np.array([loss for u in seen for loss in (u.loss, u.total)])
        finite = losses[np.isfinite(losses)]
        top = 1.05 * float(finite.max(initial=1.0))
        least = float(finite[finite > 0].min(initial=top / 10))
        home = Ranges(0.0, float(UPDATES), 0.0, top)
        self.plot.set_home(home, log=home._replace(x0=1.0, y0=min(least, top / 10)))
        points = [
            PlotPoint(c.title, float(c.x[-1]), float(c.y[-1]), c.style.series)
            for c in curves
            if len(c.x)
        ]
        hint = "" if seen else self.tr("the losses come with the first gradient")
        self.plot.show_curves(curves, points, hint)

    def _write(self, update: Update, number: int, step: int) -> None:
        training = self.training
        epoch = number // updates_per_epoch(training) + 1
        repeated = self.tr("epoch {0}").format(epoch)
        rows = (
            (self.tr("draw mini-batch"), batch_formula(training)),
            (self.tr("gradient"), gradient_formula(update)),
            (self.tr("update"), update_formula(training, update)),
            (self.tr("repeat"), f"{number + 1}   {repeated}"),
        )
        done = len(rows) if step == UPDATE else step
        self.formulas.set_rows(
            [
                (_toned(f"{i}", i == step), _toned(name, i == step), formula if i <= done else "")
                for i, (name, formula) in enumerate(rows, start=1)
            ]
        )

    def _make_settings(self) -> None:
        self._lr = self.add.number(
            "lr",
            self.tr("Learning rate η"),
            self.tr("How far each weight goes, for each unit of slope"),
            value=1.0,
            scale=LogScale(1e-3, 10.0),
            minimum=0.0,
            maximum=1000.0,
            exclusive_minimum=True,
        )
        self._batch = self.add.number(
            "batch",
            self.tr("Batch size"),
            self.tr("How many points are drawn for an update"),
            value=10,
            scale=LinearScale(1, 60, 1),
            minimum=1,
            maximum=60,
            integer=True,
        )
        self._hidden = self.add.number(
            "hidden",
            self.tr("Hidden units"),
            self.tr("How many units stand between inputs and outputs"),
            value=6,
            scale=LinearScale(1, 20, 1),
            minimum=1,
            maximum=50,
            integer=True,
        )
        self._seed = self.add.number(
            "seed",
            self.tr("Random seed"),
            self.tr("Other points, other first weights, other mini-batches"),
            value=1,
            scale=LinearScale(0, 50, 1),
            minimum=0,
            maximum=1_000_000,
            integer=True,
        )


def _toned(text: str, is_current: bool) -> str:
    return f"\\accent{{{text}}}" if is_current else muted(text)
