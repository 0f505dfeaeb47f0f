"""The comparison lab: the runs of a study trained in lockstep, and what their sources claim."""

from dataclasses import replace
from typing import Any, final

from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dlgui import theme
from dlgui.labs.comparison.claim_table import claims_of
from dlgui.labs.comparison.claims import Verdict, judge_all
from dlgui.labs.comparison.foot import CLAIMS
from dlgui.labs.comparison.inspector import ComparisonInspector
from dlgui.labs.comparison.kinds import ABOUT_THE_GAP, BOTH
from dlgui.labs.comparison.stage import ComparisonStage
from dlgui.labs.shared.findings import SLOW
from dlgui.labs.shared.lab import KeyControls
from dlgui.labs.shared.training_lab import TrainingLab
from dlgui.session.frame import Frame
from dlgui.session.history import RunHistory
from dlgui.widgets.severity import Severity
from dlgui.widgets.verdicts import Sign, Statement
from dlgui.words.fault_texts import fault_text
from dlgui.words.preset_texts import preset_seen
from dlgui.words.run_names import run_name
from engine.training.fields import ConfigError
from engine.training.grid import Grid
from engine.training.study import Study, Variant, grid_study

PRESETS = (
    "five-optimizers",
    "sgd-rescued",
    "initial-scale",
    "initial-values",
    "optimizers-mnist",
    "initial-values-mnist",
    "batch-norm-scales",
    "norms-by-batch",
    "norms-by-updates",
    "remedies",
    "weight-decay",
    "dropout",
    "dense-against-conv",
    "moons-overfit",
    "linear-spirals",
)


@final
class ComparisonLab(TrainingLab):
    """One study on stage: its curves, its table, its claims. It is built when first looked at."""

    key = "comparison"
    icon = "git-compare"
    preset_names = PRESETS

    def __init__(self, parent: QWidget | None = None, before: TrainingLab | None = None) -> None:
        super().__init__(
            name="comparison_lab", banner="comparison_banner", parent=parent, before=before
        )
        self._judged: object = None
        self._inspector = ComparisonInspector(self._study)
        self.stage = ComparisonStage(lambda: self.others, self)
        self._banner.place_below(self.stage.bar)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[2 * theme.GRID] * 4)
        column.setSpacing(theme.GRID + theme.HALF)
        column.addWidget(self.stage, 1)
        self._connect()
        if isinstance(before, ComparisonLab):
            self.go_on()
            self.stage.look_like(before.stage.look)

    @property
    def title(self) -> str:
        return self.tr("Comparison")

    @property
    def inspector(self) -> QWidget:
        return self._inspector

    def key_controls(self) -> KeyControls:
        stage = self.stage
        explain = (stage.foot.pages, CLAIMS)
        return KeyControls(scale=stage.scale, views=stage.bar.view, explain=explain)

    def choose_number(self, number: int) -> bool:
        groups = self.stage.table.groups()
        if number < len(groups):
            self.stage.follow(groups[number].number)
        return number < len(groups)

    def translated(self, parent: QWidget) -> TrainingLab:
        return ComparisonLab(parent, self)

    def show_settings(self) -> None:
        self._inspector.show_study(self._study)

    def show_running(self) -> None:
        self._inspector.show_running(self.session.histories[0].running_config, self._study)

    def show_error(self, path: str, text: str) -> None:
        self._inspector.show_error(path, text)

    def with_setting(self, path: str, value: Any) -> Study:
        return self._study.replaced({path: value})

    def change(self, path: str, value: Any) -> None:
        self.session.change(path, value)

    def show_study(self, study: Study, recorded: tuple[RunHistory, ...] = ()) -> bool:
        super().show_study(study, recorded)
        if study.id in ABOUT_THE_GAP:
            self.stage.show_split(BOTH)
        if recorded:
            text = self.tr("{0} kept runs, as they were recorded. Play trains them all anew.")
            self._banner.show_notice(text.format(len(recorded)), severity=Severity.INFO)
        return True

    def showEvent(self, event: QShowEvent) -> None:
        """Build the runs when somebody looks: until then no process is started."""
        super().showEvent(event)
        if self.session.study is None:
            self.session.load(self._study)

    def _connect(self) -> None:
        self._inspector.edited.connect(self._on_edited)
        self._inspector.grid_changed.connect(self._on_grid_changed)
        self._inspector.restart_requested.connect(self.session.restart)
        self._inspector.run.notice.serve(self, self.stage.bar)
        self._inspector.folder_chosen.connect(self.folder_wanted)
        self._inspector.fetch_requested.connect(self.fetch_wanted)
        self.stage.sent.connect(self._on_sent)

    @Slot(str, object)
    def _on_sent(self, key: str, run: RunHistory) -> None:
        """Let another lab show a run by itself, with the settings that it has now."""
        variant = Variant(run_name(run.name))
        study = Study(run.running_config, (variant,), title=self._study.title)
        self.study_sent.emit(key, study)

    @Slot(str)
    def use_digits(self, folder: str, train_size: int | None = None) -> None:
        self._on_edited("data.folder", folder)
        if train_size is not None:
            self._on_edited("data.train_size", train_size)
        self.session.restart()

    @Slot(object)
    def show_frame(self, frame: Frame) -> None:
        self.stage.draw(frame, is_slow=self.session.speed <= SLOW)
        self._judge(frame)

    def _judge(self, frame: Frame) -> None:
        """Say of every claim of the source whether the runs agree, once they have ended.

        While one looks back they have not: nothing is judged then.
        """
        ended = all(history.has_ended_by(frame.cursor) for history in frame.histories)
        seen = (self._study.id, tuple(map(id, frame.histories)), ended)
        if seen == self._judged:
            return
        self._judged = seen
        claims = claims_of(self._study.id)
        verdicts = judge_all(claims, [h.until(frame.cursor) for h in frame.histories])
        pairs = zip(claims, verdicts, strict=True)
        self.stage.claims.set_statements(tuple(_statement(c.text, v) for c, v in pairs))
        self.stage.foot.set_agreement(self._agreement(verdicts), has_claims=bool(claims))
        before = preset_seen(self._study)
        self.stage.seen.set_whole(self.tr("Seen before: {0}").format(before) if before else "")

    def _agreement(self, verdicts: list[Verdict | None]) -> str:
        """Return how many claims hold, or what to do to find out."""
        known = [verdict for verdict in verdicts if verdict is not None]
        if not known:
            return self.tr("judged when all runs have ended")
        text = self.tr("this run agrees with {0} of {1}")
        return text.format(sum(verdict.agrees for verdict in known), len(verdicts))

    @Slot(str, object)
    def _on_edited(self, path: str, value: Any) -> None:
        """Put an edit into effect in every run: live, or by building them anew."""
        try:
            changed = self.with_setting(path, value)
        except ConfigError as error:
            self._inspector.show_error(path, fault_text(error))
            return
        self._inspector.show_base(changed)
        self.edit(replace(changed, id=""), path, value)

    @Slot(object)
    def _on_grid_changed(self, grid: Grid) -> None:
        """Other settings vary now: other runs, which begin anew."""
        self._study = grid_study(self._study.base, grid, title=self._study.title)
        self._inspector.show_base(self._study)
        self._banner.hide()
        self.session.pause()
        self.session.stage(self._study)


def _statement(text: str, verdict: Verdict | None) -> Statement:
    if verdict is None:
        return Statement(text)
    return Statement(text, Sign.AGREES if verdict.agrees else Sign.DISAGREES, verdict.figures)


LAB = ComparisonLab
