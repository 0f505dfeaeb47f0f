"""The settings of the activations lab; every one acts at once."""

from typing import Any, final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dlgui.labs.activations.fields import make_field, read, write
from dlgui.labs.activations.state import ActivationState, GridRows, View
from dlgui.widgets.inspector import Inspector
from dlgui.widgets.section import Section
from engine.layers.names import InitializerName, Normalization


def _groups() -> dict[str, tuple[str, tuple[str, ...]]]:
    """Return name -> (heading, paths), in the order of the screen."""
    translate = QCoreApplication.translate
    return {
        "initial_values": (
            translate("ActivationInspector", "Initial values"),
            ("setting.initializer", "setting.std"),
        ),
        "comparison": (
            translate("ActivationInspector", "Compared with (outline)"),
            ("other.initializer", "other.std", "other.activation", "other.normalization"),
        ),
        "grid": (translate("ActivationInspector", "Grid"), ("grid",)),
        "network": (
            translate("ActivationInspector", "Network"),
            (
                "setting.activation",
                "setting.normalization",
                "setting.place",
                "setting.depth",
                "setting.width",
            ),
        ),
        "input": (
            translate("ActivationInspector", "Input"),
            ("setting.input", "setting.seed"),
        ),
        "training": (
            translate("ActivationInspector", "When it learns digits"),
            ("training.method", "training.lr", "training.digits", "training.steps"),
        ),
    }


@final
class ActivationInspector(QWidget):
    """Shows a state of the lab. `edited` carries path and new state when the user changes one."""

    edited = Signal(str, object)

    def __init__(self, state: ActivationState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("activation_inspector")
        self.state = state
        self._fields: dict[str, Any] = {}
        self._sections: dict[str, Section] = {}
        inspector = Inspector(name="activation_settings", parent=self)
        for name, (title, paths) in _groups().items():
            inspector.add(self._section(name, title, paths))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(inspector)
        self.show_state(state)

    def field(self, path: str) -> Any:
        """Return the control of one setting."""
        return self._fields[path]

    def show_state(self, state: ActivationState, *, learning: bool = False) -> None:
        """Show another state without telling anybody; hide what has no use in it."""
        self.state = state
        for path, field in self._fields.items():
            value = read(state, path)
            field.set_value(getattr(value, "value", value))
        normal = InitializerName.NORMAL
        rows = state.grid if state.view is View.GRID else None
        self._sections["initial_values"].setVisible(rows is not GridRows.INITIALIZER)
        self.field("setting.activation").setVisible(rows is not GridRows.ACTIVATION)
        self.field("setting.normalization").setVisible(
            rows not in (GridRows.NORMALIZATION, GridRows.BATCH_NORM)
        )
        self.field("setting.std").setVisible(state.setting.initializer is normal)
        self.field("other.std").setVisible(state.other.initializer is normal)
        self.field("setting.place").setVisible(
            any(s.normalization is not Normalization.NONE for s in state.settings)
        )
        self._sections["comparison"].setVisible(state.view is View.COMPARE and not learning)
        self.field("setting.input").setVisible(not learning)
        self._sections["grid"].setVisible(state.view is View.GRID)

    def _section(self, name: str, title: str, paths: tuple[str, ...]) -> Section:
        section = Section(title, name=f"activations_{name}_section", collapsible=True)
        self._sections[name] = section
        for path in paths:
            field: Any = make_field(path, self.state)
            field.value_changed.connect(lambda value, path=path: self._on_edited(path, value))
            self._fields[path] = field
            field.path = path
            section.add(field)
        return section

    def _on_edited(self, path: str, value: Any) -> None:
        self.show_state(write(self.state, path, value))
        self.edited.emit(path, self.state)
