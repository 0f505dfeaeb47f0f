"""What every view of this lab is: a page of pictures, drawn from the material there is."""

from __future__ import annotations

from abc import abstractmethod

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from dlgui import theme
from dlgui.labs.inside.material import Material
from dlgui.widgets.card import Card
from dlgui.widgets.segmented import Segmented


class View(QWidget):
    """Shows material while it is seen; what comes meanwhile is drawn when somebody looks.

    (Qt's metaclass and `abc.ABC` do not go together; the abstract methods raise when called.)
    """

    key = ""

    def __init__(self, title: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"inside_{self.key}")
        self.setAccessibleName(title)
        self.material: Material | None = None
        self.card = Card(title, name=f"inside_{self.key}_card", parent=self)
        self.note = small_label("", self.card)
        self.note.setObjectName(f"inside_{self.key}_note")
        self.card.add(self.note, stretch=0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.card)

    @abstractmethod
    def refuses(self, material: Material) -> str:
        """Why this view can show nothing of such a run, in words; empty if it can."""
        raise NotImplementedError

    @abstractmethod
    def draw(self, material: Material) -> None:
        """Bring the pictures up to date."""
        raise NotImplementedError

    def show_material(self, material: Material) -> None:
        """Show other material."""
        self.material = material
        self.draw(material)

    def set_note(self, text: str) -> None:
        """Say over the pictures what they are of."""
        self.note.setText(text)

    def redraw(self) -> None:
        """Show the same material in another way."""
        if self.material is not None:
            self.draw(self.material)

    def switch(self, name: str, choices: list[tuple[str, str]], spoken: str, tip: str) -> Segmented:
        """Put a switch beside the title that shows the same material in another way."""
        switch = Segmented(
            choices,
            value=choices[0][0],
            name=name,
            accessible_name=spoken,
            tool_tip=tip,
            parent=self.card,
        )
        switch.value_changed.connect(self.redraw)
        self.card.add_action(switch)
        return switch


def step_text(step: int) -> str:
    """Return at which step a picture was, in words."""
    return QCoreApplication.translate("inside", "after step {0}").format(f"{step:,}")


def small_label(text: str, parent: QWidget) -> QLabel:
    """Return a few quiet words over a picture."""
    label = QLabel(text, parent)
    theme.set_text_role(label, theme.TextRole.SMALL)
    return label
