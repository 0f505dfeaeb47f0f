"""Draws the bundled line icons in any colour, sharp on ordinary and on fine screens."""

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
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
    for mode, color in (
        (QIcon.Mode.Normal, normal),
        (QIcon.Mode.Disabled, disabled),
        (QIcon.Mode.Selected, selected),
    ):
        renderer = QSvgRenderer(QByteArray(drawing.replace("currentColor", color).encode()))
        for pixels in PIXELS:
            icon.addPixmap(_rendered(renderer, pixels), mode)
    return icon


def _rendered(renderer: QSvgRenderer, pixels: int) -> QPixmap:
    pixmap = QPixmap(pixels, pixels)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    return pixmap


def _key(name: str) -> str:
    return name.lower().replace("_", "-")
