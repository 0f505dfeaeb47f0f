"""The settings of the page on stage, and the prediction of the next number."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dlgui.labs.normalisation.fields import (
    FieldSpec,
    batch_fields,
    group_choices,
    make_field,
    norm_fields,
    shop_fields,
)
from dlgui.labs.normalisation.predictor import Predictor
from dlgui.labs.normalisation.state import SHOPPING, GraphState, Page
from dlgui.widgets.choice_field import ChoiceField
from dlgui.widgets.inspector import Inspector
from dlgui.widgets.number_field import NumberField
from dlgui.widgets.section import Section


@final
class GraphInspector(QWidget):
    """Shows the settings that the page uses; `edited` carries the state with the one changed."""

    edited = Signal(object)

    def __init__(self, state: GraphState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("graph_inspector")
        self.state = state
        self._fields: dict[str, tuple[FieldSpec, NumberField]] = {}
        self.predictor = Predictor(self)
        inspector = Inspector(name="graph_settings", parent=self)
        self._shop = self._section("section_shop", self.tr("Bill"), list(shop_fields()))
        self._batch = self._section("section_batch", self.tr("Mini-batch"), list(batch_fields()))
        self._norm = self._section("section_norm", self.tr("Layer"), list(norm_fields()))
        self._groups = self._make_groups()
        self._norm.add(self._groups)
        self._predict = Section(self.tr("Predict"), name="section_predict", collapsible=True)
        self._predict.add(self.predictor)
        for section in (self._shop, self._batch, self._norm, self._predict):
            inspector.add(section)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(inspector)
        self.show_state(state)

    def show_state(self, state: GraphState) -> None:
        """Show other settings; nobody is told."""
        self.state = state
        for name, (spec, field) in self._fields.items():
            field.set_value(float(getattr(state, name)))
            _show(field, state.page in spec.pages)
        self._groups.set_value(str(state.groups))
        self._groups.setVisible(state.page is Page.AVERAGED)
        shopping, graph = state.page in SHOPPING, state.page is not Page.AVERAGED
        self._shop.setVisible(shopping)
        self._batch.setVisible(not shopping)
        self._norm.setVisible(not shopping)
        self._predict.setVisible(graph)

    def field(self, name: str) -> NumberField:
        """Return the field of a setting, by its name in the state."""
        return self._fields[name][1]

    def _section(self, name: str, title: str, specs: list[FieldSpec]) -> Section:
        section = Section(title, name=name, collapsible=True)
        for spec in specs:
            field = make_field(spec, self.state, section)
            field.value_changed.connect(partial(self._on_number, spec))
            self._fields[spec.name] = spec, field
            section.add(field)
        return section

    def _make_groups(self) -> ChoiceField:
        groups = ChoiceField(
            self.tr("Groups"),
            choices=[(str(n), str(n)) for n in group_choices()],
            value=str(self.state.groups),
            name="norm_groups",
            tool_tip=self.tr("Into how many groups group norm divides the channels"),
            parent=self,
        )
        groups.path = "norm.groups"
        groups.value_changed.connect(self._on_groups)
        return groups

    def _on_number(self, spec: FieldSpec, value: float) -> None:
        self._change(spec.name, round(value) if spec.whole else value)

    @Slot(str)
    def _on_groups(self, value: str) -> None:
        self._change("groups", int(value))

    def _change(self, name: str, value: float) -> None:
        self.state = replace(self.state, **{name: value})  # type: ignore[arg-type]
        self.edited.emit(self.state)


def _show(field: NumberField, shown: bool) -> None:
    """(Were it hidden with the focus, Qt would hand that to a button, for Space to press.)"""
    if not shown:
        field.edit().clearFocus()
    field.setVisible(shown)
