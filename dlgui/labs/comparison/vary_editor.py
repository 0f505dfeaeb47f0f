"""What varies in a study: one or two settings with their values, and the number of seeds."""

from typing import final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from dlgui import theme
from dlgui.theme import TextRole
from dlgui.widgets.choice_field import ChoiceField
from dlgui.widgets.number_field import NumberField
from dlgui.widgets.section import Section
from dlgui.widgets.text_field import TextField
from dlgui.words.fault_texts import fault_text
from dlgui.words.labels import field_label, field_tip, is_rare
from engine.training.config import RunConfig
from engine.training.fields import ConfigError, field_table
from engine.training.grid import MAX_RUNS, Grid, Vary, expand
from engine.training.ranges import values_text
from engine.training.settings import get
from engine.training.study import Study
from engine.training.variant import Variant

NOTHING = ""
AS_NAMED = "variants"
NOT_LISTED = ("data.folder", "data.added_points")
"""Texts with signs of their own between their parts make no list."""


@final
class VaryEditor(QWidget):
    """`grid_changed` carries a `Grid` that was checked; one that is refused stays in the editor,
    with the reason under it, and nothing else changes.
    """

    grid_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("comparison_vary_editor")
        self._base = RunConfig()
        self._variants: tuple[Variant, ...] = ()
        section = Section(self.tr("What varies"), name="comparison_section_vary", parent=self)
        self.fields = [self._make_choice(i) for i in (1, 2)]
        self.values = [self._make_values(i) for i in (1, 2)]
        self.seeds = NumberField(
            self.tr("Random seeds each"),
            value=1,
            name="comparison_vary_seeds",
            minimum=1,
            maximum=MAX_RUNS,
            integer=True,
            slider=False,
            tool_tip=self.tr(
                "With several, the mean is drawn with a band of one standard deviation."
            ),
        )
        self.seeds.value_changed.connect(self._on_seeds)
        for field in (*self.fields, *self.values, self.seeds):
            field.acts_at_once = False  # other runs begin
        self._summary = QLabel(self)
        self._summary.setTextFormat(Qt.TextFormat.PlainText)
        self._summary.setObjectName("comparison_vary_summary")
        self._summary.setWordWrap(True)
        for pair in zip(self.fields, self.values, strict=True):
            for widget in pair:
                section.add(widget)
        section.add(self.seeds)
        section.add(self._summary)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(section)

    def show_study(self, study: Study) -> None:
        """Show what varies in a study without telling anybody."""
        self._base = study.base
        grid = study.grid or Grid(variants=study.variants)
        self._variants = grid.variants or study.variants
        first = AS_NAMED if grid.variants else NOTHING
        varies = [(vary.field, values_text(vary.field, vary.values)) for vary in grid.vary]
        varies += [(first, ""), (NOTHING, "")][len(varies) :]
        for i, (field, text) in enumerate(varies):
            self.fields[i].set_choices(self._choices(i), field)
            self.values[i].set_value(text)
        self.seeds.set_value(grid.seeds)
        self._show_those_in_use()
        self._say(len(study.variants))

    def set_base(self, base: RunConfig) -> None:
        """Check what varies against another base from now on."""
        self._base = base

    def error(self) -> str:
        """Return why what is written is refused, empty if it is not."""
        return self._summary.text() if self._summary.property("refused") else ""

    def _choices(self, i: int) -> list[tuple[str, str]]:
        first = (
            (AS_NAMED, self.tr("the named runs")) if i == 0 else (NOTHING, self.tr("nothing more"))
        )
        fields = [path for path in field_table() if path not in NOT_LISTED]
        fields.sort(key=is_rare)
        return [first, *((path, field_label(path)) for path in fields)]

    def _make_choice(self, number: int) -> ChoiceField:
        field = ChoiceField(
            self.tr("Setting") if number == 1 else self.tr("and"),
            choices=self._choices(number - 1),
            value=AS_NAMED if number == 1 else NOTHING,
            name=f"comparison_vary_field_{number}",
            tool_tip=self.tr("A setting that takes every one of these values, a run each"),
        )
        field.value_changed.connect(self._on_field_chosen)
        return field

    def _make_values(self, number: int) -> TextField:
        field = TextField(
            self.tr("Values") if number == 1 else self.tr("its values"),
            value="",
            name=f"comparison_vary_values_{number}",
            placeholder="0.001, 0.01, 0.1",
            tool_tip=self.tr('A list as in "0.01, 0.1", or a range as in "logspace 1e-4 1 5"'),
        )
        field.value_changed.connect(self._on_values)
        return field

    @Slot(str)
    def _on_field_chosen(self, _path: str) -> None:
        """Begin with the value that the base has, so that there is something to add to."""
        for field, values in zip(self.fields, self.values, strict=True):
            path = field.value()
            if path in field_table():
                theme.set_tool_tip(values, field_tip(path))
                if field is self.sender():
                    values.set_value(values_text(path, (get(self._base, path),)))
        self._show_those_in_use()
        self._apply()

    @Slot(str)
    def _on_values(self, _text: str) -> None:
        self._apply()

    @Slot(float)
    def _on_seeds(self, _number: float) -> None:
        self._apply()

    def grid(self) -> Grid:
        """Return what is written, unchecked."""
        pairs = [(f.value(), v.value()) for f, v in zip(self.fields, self.values, strict=True)]
        vary = tuple(Vary(path, text) for path, text in pairs if path in field_table())
        return Grid(vary, () if vary else self._variants, round(self.seeds.value()))

    def _apply(self) -> None:
        grid = self.grid()
        try:
            runs = expand(self._base, grid)
        except ConfigError as error:
            self._refuse(fault_text(error))
            return
        self._show_what_was_understood()
        self._say(len(runs))
        self.grid_changed.emit(self.grid())

    def _show_what_was_understood(self) -> None:
        for field, values in zip(self.fields, self.values, strict=True):
            if field.value() in field_table():
                values.show_understood(values_text(field.value(), values.value()))

    def _show_those_in_use(self) -> None:
        uses = [field.value() in field_table() for field in self.fields]
        for values, is_used in zip(self.values, uses, strict=True):
            values.setVisible(is_used)
        self.fields[1].setVisible(uses[0])
        self.values[1].setVisible(all(uses))

    def _say(self, runs: int) -> None:
        text = self.tr("1 run") if runs == 1 else self.tr("{0} runs").format(runs)
        self._summary.setText(text)
        self._summary.setProperty("refused", False)
        theme.set_text_role(self._summary, TextRole.SMALL)

    def _refuse(self, reason: str) -> None:
        self._summary.setText(reason)
        self._summary.setProperty("refused", True)
        theme.set_text_role(self._summary, TextRole.ERROR)
