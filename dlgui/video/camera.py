"""Takes frames of a window that lies off the screen: what it has painted, pixel by pixel."""

from typing import Final, final

import numpy as np
from PySide6.QtCore import QEvent, QEventLoop, QObject
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from dlgui.video.writer import Pixels

MOST_PASSES: Final = 50
"""Of the loop of events, for one frame: what draws itself anew for ever is not waited for."""
QUIET: Final = QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents


@final
class Camera(QObject):
    """Qt paints only what has changed, and a copy of that costs a twentieth of painting it all.

    So does a frame in which nothing was painted: it is the one before.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._painted, self._pixels = True, np.zeros((0, 0, 4), np.uint8)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.UpdateRequest, QEvent.Type.Resize):
            self._painted = True
        return False

    def shoot(self) -> Pixels:
        """Return the window as it is once all that is due is done; the array is never changed."""
        if self._settled() or not self._pixels.size:
            self._pixels = self._copied()
        return self._pixels

    def _settled(self) -> bool:
        """Let what follows from the last step happen; tell whether something was painted."""
        changed = False
        for _ in range(MOST_PASSES):
            self._painted = False
            QApplication.sendPostedEvents()
            QApplication.processEvents(QUIET)
            changed = changed or self._painted
            if not self._painted:
                break
        return changed

    def _copied(self) -> Pixels:
        picture = self._window.screen().grabWindow(self._window.winId()).toImage()
        if picture.format() is not QImage.Format.Format_RGB32:
            picture = picture.convertToFormat(QImage.Format.Format_RGB32)
        shape = (picture.height(), picture.width(), 4)
        pixels: Pixels = np.frombuffer(picture.constBits(), np.uint8).reshape(shape).copy()
        pixels.flags.writeable = False
        return pixels
