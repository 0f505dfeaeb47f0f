"""Files that are dropped on the window."""

from typing import final

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from dlgui.window.file_actions import FileActions
from dlgui.window.host import Host


@final
class DroppedFiles(QObject):
    """Hands what is dragged over the window, and dropped on it, to the file actions."""

    def __init__(self, window: Host, files: FileActions) -> None:
        super().__init__(window)
        self._files = files
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent):
            self._files.drag(event)
            return True
        if type(event) is QDropEvent:  # whose subclasses tell of dragging
            self._files.drop(event)
            return True
        return super().eventFilter(watched, event)
