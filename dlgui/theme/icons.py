"""Draws the bundled line icons in any colour, sharp on ordinary and on fine screens."""

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

import assets

# In real pixels: the sizes the program uses, at one, one and a half, two and three times.
PIXELS = (16, 20, 24, 32, 36, 40, 48, 72)


@lru_cache(maxsize=1)
def available() -> dict[str, Path]:
    """Return the bundled icon files by name, `rotate-ccw` and `rotate_ccw` being one name."""
    folder = assets.path("icons")
    return {_key(file.stem): file for file in sorted(folder.glob("*.svg"))}


def tinted(name: str, normal: str, disabled: str, selected: str) -> QIcon:
    """Return icon `name` in three colours; an unknown name gives an empty icon.

    `-filled` behind a name fills the shape, for solid icons such as `play-filled`.
    """
    file = available().get(_key(name.removesuffix("-filled")))
    icon = QIcon()
    if file is None:
        return icon
    drawing = file.read_text(encoding="utf-8")
    if name.endswith("-filled"):
        drawing = drawing.replace('fill="none"', 'fill="currentColor"')
    tints = {
        QIcon.Mode.Normal: normal,
        QIcon.Mode.Disabled: disabled,
        QIcon.Mode.Selected: selected,
    }
    renderer = QSvgRenderer(QByteArray(drawing.replace("currentColor", "black").encode()))
    for pixels in PIXELS:
        shape = _rendered(renderer, pixels)  # the dear part, so it is done once for all colours
        for mode, color in tints.items():
            tint = QColor(color)
            icon.addPixmap(_in(tint, shape) if "currentColor" in drawing else shape, mode)
    return icon


def _rendered(renderer: QSvgRenderer, pixels: int) -> QPixmap:
    pixmap = QPixmap(pixels, pixels)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    return pixmap


def _in(color: QColor, shape: QPixmap) -> QPixmap:
    """Return the shape, opaque where it was, in one colour."""
    pixmap = QPixmap(shape)
    painter = QPainter(pixmap)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(pixmap.rect(), color)
    painter.end()
    return pixmap


def _key(name: str) -> str:
    return name.lower().replace("_", "-")
