"""Painting out by hand: a sheet on a digit, and the pixels that its ink covers."""

from __future__ import annotations

from typing import final

import numpy as np
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from dlgui.labs.shared.digits import Numbers
from dlgui.widgets.pen_pad import PenPad

COVERED = 0.5
"""A pixel is painted out where ink covers more than this share of it."""
PAD_PX, LOW_PX = 132, 64
PEN_PX = 64.0
"""More than six pixels of a digit."""


@final
class Painting:
    """The ink of a `pad`, which a digit shines through."""

    def __init__(self, parent: QWidget) -> None:
        translate = QCoreApplication.translate
        self.pad = PenPad(
            name="dream_pad",
            accessible_name=translate("dream", "Sheet to paint out on"),
            tool_tip=translate(
                "dream",
                "Paint over what the machine shall find, with the mouse, a pen or a finger; arrow"
                " keys move the pen, with Shift they paint, Delete clears",
            ),
            pen_px=PEN_PX,
            parent=parent,
        )
        self.pad.setMinimumSize(LOW_PX, LOW_PX)
        self.pad.setMaximumWidth(PAD_PX)
        self.pad.hide()

    def covered(self, shape: tuple[int, ...]) -> Numbers:
        """The pixels of a picture of this shape (height, width) that are painted out."""
        ink = self.pad.ink()
        for axis, parts in enumerate(shape):
            starts = np.arange(parts) * ink.shape[axis] // parts
            widths = np.diff(np.append(starts, ink.shape[axis]))
            sums = np.add.reduceat(ink, starts, axis=axis)
            ink = sums / np.expand_dims(widths, 1 - axis)
        return np.asarray(ink > COVERED)
