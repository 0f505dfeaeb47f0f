"""Files that are dropped on the window."""

from pathlib import Path
from typing import final

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from dlgui.window.host import Host
from dlgui.window.opening import Opening


@final
class DroppedFiles(QObject):
    """Lets files be dropped, and has all of them opened."""

    def __init__(self, window: Host, opening: Opening) -> None:
        super().__init__(window)
        self._opening = opening
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent):
            if _files(event):
                event.acceptProposedAction()
            return True
        if type(event) is QDropEvent:  # whose subclasses tell of dragging
            event.acceptProposedAction()
            self._opening.open_all(_files(event))
            return True
        return super().eventFilter(watched, event)


def _files(event: QDropEvent) -> list[Path]:
    urls = [url for url in event.mimeData().urls() if url.isLocalFile()]
    return [Path(url.toLocalFile()) for url in urls]
