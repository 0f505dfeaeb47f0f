"""Pictures for slides and papers: a panel as PNG at twice its size, or as SVG."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QGraphicsItem, QGraphicsView, QWidget

PNG_SCALE = 2

# What a plot has no data for is written as a path without points, which readers complain of.
EMPTY_PATH = re.compile(rb'<path [^>]*\bd=""[^>]*/>\s*')


def as_png(widget: QWidget, scale: int = PNG_SCALE) -> bytes:
    """Return what a widget shows as PNG, drawn anew at `scale` times its size."""
    image = QImage(widget.size() * scale, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(scale)
    image.fill(widget.palette().window().color())
    with _drawn_as_shapes(widget):
        widget.render(image, QPoint())
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not QImageWriter(buffer, QByteArray(b"png")).write(image):
        raise OSError("the picture could not be drawn")
    return bytes(buffer.data().data())


def as_svg(widget: QWidget) -> bytes:
    """Return what a widget shows as SVG: its curves are paths, its words are text."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(widget.logicalDpiX())
    generator.setSize(widget.size())
    generator.setViewBox(widget.rect())
    generator.setTitle(widget.accessibleName())
    painter = QPainter(generator)
    try:
        with _drawn_as_shapes(widget):
            widget.render(painter, QPoint())
    finally:
        painter.end()  # one that is still at work when it is forgotten ends the program
    return EMPTY_PATH.sub(b"", bytes(buffer.data().data()))


@contextmanager
def _drawn_as_shapes(widget: QWidget) -> Iterator[None]:
    """Let no item of a plot be drawn from the picture that is kept of it for speed."""
    views = widget.findChildren(QGraphicsView)
    items = [item for view in views for item in view.scene().items()]
    cached = {i: item.cacheMode() for i, item in enumerate(items)}
    grounds = [view.cacheMode() for view in views]
    for item in items:
        item.setCacheMode(QGraphicsItem.CacheMode.NoCache)
    for view in views:
        view.setCacheMode(QGraphicsView.CacheModeFlag.CacheNone)
    try:
        yield
    finally:
        for view, mode in zip(views, grounds, strict=True):
            view.setCacheMode(mode)
        for i, kept in cached.items():
            items[i].setCacheMode(kept)
