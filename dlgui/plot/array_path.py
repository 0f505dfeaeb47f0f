"""Turns arrays of pixels into a path that Qt paints, without a Python call for each point."""

from __future__ import annotations

import struct
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QByteArray, QDataStream
from PySide6.QtGui import QPainterPath, QPolygonF
from shiboken6 import VoidPtr

Floats = NDArray[np.floating[Any]]

POINT_BYTES = 16
POINT = np.dtype([("joined", ">i4"), ("x", ">f8"), ("y", ">f8")])
HEAD, TAIL = struct.Struct(">i"), struct.Struct(">ii")


def array_path(
    x: Floats, y: Floats, joined: NDArray[np.integer[Any]] | None = None
) -> QPainterPath:
    """Return the path through these points, which have to be finite.

    Where `joined` is 0, there is no line from that point to the next one.
    """
    if not len(x):
        return QPainterPath()
    return _line(x, y) if joined is None else _pieces(x, y, joined)


def _line(x: Floats, y: Floats) -> QPainterPath:
    """Write the points straight into an array of Qt's own."""
    polygon, path = QPolygonF(), QPainterPath()
    polygon.resize(len(x))
    memory = cast(Any, VoidPtr)(polygon.data(), POINT_BYTES * len(x), True)
    points = np.frombuffer(memory, np.float64).reshape(-1, 2)
    points[:, 0], points[:, 1] = x, y
    path.addPolygon(polygon)
    return path


def _pieces(x: Floats, y: Floats, joined: NDArray[np.integer[Any]]) -> QPainterPath:
    """Let Qt read them from the form in which it saves a path: good for many short pieces."""
    points = np.empty(len(x), POINT)
    points["joined"][0], points["joined"][1:] = 0, joined[:-1]
    points["x"], points["y"] = x, y
    path, last_start, fill_rule = QPainterPath(), 0, 0
    saved = HEAD.pack(len(x)) + points.tobytes() + TAIL.pack(last_start, fill_rule)
    QDataStream(QByteArray(saved)) >> path
    return path
