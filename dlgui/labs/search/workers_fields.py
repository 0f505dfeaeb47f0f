"""Who trains the trials of a search: processes of this machine, or the workers of a cluster."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import final

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dlgui.session.search.cluster import EXTRA, ClusterWorkers, has_cluster, is_address
from dlgui.session.search.workers import MOST_WORKERS, ProcessWorkers, Workers
from dlgui.session.study.shares import cores
from dlgui.widgets.choice_field import ChoiceField
from dlgui.widgets.number_field import NumberField
from dlgui.widgets.text_field import TextField

HERE, CLUSTER = "here", "cluster"


@final
class WorkersFields(QWidget):
    """`changed` carries what makes the workers of the trials that come."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.where = ChoiceField(
            self.tr("Train on"),
            choices=[(HERE, self.tr("this machine")), (CLUSTER, self.tr("a Dask cluster"))],
            value=HERE,
            name="search_where",
            tool_tip=self.tr("Processes of this machine, or the workers of a cluster of machines"),
            parent=self,
        )
        self.count = NumberField(
            self.tr("Workers"),
            value=cores(),
            name="search_workers",
            minimum=1,
            maximum=MOST_WORKERS,
            integer=True,
            tool_tip=self.tr("How many processes train trials"),
            parent=self,
        )
        self.address = TextField(
            self.tr("Scheduler"),
            value="",
            name="search_cluster",
            validate=_fault,
            placeholder="tcp://192.168.0.2:8786",
            eager=True,
            tool_tip=self.tr("The address that dask scheduler says when it starts"),
            parent=self,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for field in (self.where, self.count, self.address):
            column.addWidget(field)
            field.value_changed.connect(self._on_changed)
        self._show_those_in_use()

    def workers(self) -> Callable[[], Workers]:
        """Return what makes workers as the fields say."""
        if self.where.value() == CLUSTER:
            return partial(ClusterWorkers, self.address.value())
        return partial(ProcessWorkers, round(self.count.value()))

    def take_from(self, other: WorkersFields) -> None:
        """Show what other fields show, those of another language; nobody is told."""
        self.where.set_value(other.where.value())
        self.count.set_value(other.count.value())
        self.address.set_value(other.address.value())
        self._show_those_in_use()

    @Slot()
    def _on_changed(self) -> None:
        """A cluster that cannot be reached yet is taken at its word: nobody else trains instead."""
        self._show_those_in_use()
        self.changed.emit(self.workers())

    def _show_those_in_use(self) -> None:
        """What a cluster still needs is said before anything is trained there."""
        is_cluster = self.where.value() == CLUSTER
        self.count.setVisible(not is_cluster)
        self.address.setVisible(is_cluster)
        needed = is_cluster and not has_cluster()
        text = self.tr("A cluster needs a package more: {0}").format(EXTRA)
        self.where.set_error(text if needed else "")
        lacking = is_cluster and not self.address.value()
        self.address.set_note(self.tr("Until there is an address, nothing is trained.") * lacking)


def _fault(text: str) -> str | None:
    if not text or is_address(text):
        return None
    translate = QCoreApplication.translate
    reason = translate("WorkersFields", "{0} is no address; write it as in tcp://192.168.0.2:8786")
    return reason.format(repr(text))
