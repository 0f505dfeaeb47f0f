"""One sequence as rows of a picture: what is read, what is answered, what is remembered."""

from __future__ import annotations

from math import ceil
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication

from dlgui.labs.sequences.desk import Arrays
from dlgui.plot.short_numbers import short_number
from dlgui.plot.tile_colors import Scale
from dlgui.plot.time_rows import BarRow, HeatRow, LineRow, SignRow, TimeRow

SHORT = {"blank": "·", "recall": "?", "\n": "¶", " ": "_"}
GATES = ("forget", "input", "output", "reset", "update")


def rows_of(look: Arrays, sequence: int, step: int, unit: int) -> tuple[list[TimeRow], int]:
    """Return the rows of a sequence, and how many steps it has."""
    steps = int(look["inside"][sequence].sum())
    here = (sequence, slice(steps))
    rows: list[TimeRow] = [_input(look, here, step), *_answers(look, here, step)]
    if "cell" in look:
        most = float(max(ceil(np.abs(look["cell"][here]).max(initial=0.0)), 1))
        rows.append(_units(look, "cell", here, step, unit, (-most, most), 1.2))
    rows += [
        _units(look, name, here, step, unit, (0.0, 1.0), 0.55) for name in GATES if name in look
    ]
    rows.append(_units(look, "hidden", here, step, unit, (-1.0, 1.0), 1.0))
    return rows, steps


def sign_of(name: str) -> str:
    """A class or a symbol in one sign."""
    return SHORT.get(name, name)


def _title(key: str) -> str:
    translate = QCoreApplication.translate
    return {
        "read": translate("sequences", "read"),
        "answer": translate("sequences", "answer"),
        "wanted": translate("sequences", "wanted"),
        "cell": translate("sequences", "cell"),
        "hidden": translate("sequences", "hidden"),
        "forget": translate("sequences", "forget gate"),
        "input": translate("sequences", "input gate"),
        "output": translate("sequences", "output gate"),
        "reset": translate("sequences", "reset gate"),
        "update": translate("sequences", "update gate"),
    }[key]


def _input(look: Arrays, here: Any, step: int) -> TimeRow:
    x, names = look["x"][here], [str(name) for name in look["names"]]
    title = _title("read")
    if x.shape[1] <= 2:
        strong = x[:, 1] > 0 if x.shape[1] == 2 else np.zeros(len(x), np.bool_)
        marked = QCoreApplication.translate("sequences", "{0}, marked")
        number = short_number(float(x[step, 0]), 2)
        note = marked.format(number) if strong[step] else number
        return BarRow("read", title, note, x[:, 0], strong)
    if len(names) == x.shape[1] and all(len(sign_of(name)) == 1 for name in names):
        signs = tuple(sign_of(names[code]) for code in x.argmax(axis=1))
        return SignRow("read", title, signs[step], signs, (-1,) * len(signs))
    return HeatRow("read", title, "", x.T, Scale.INK, 0.0, 1.0, weight=1.0)


def _answers(look: Arrays, here: Any, step: int) -> list[TimeRow]:
    """The answers over the steps, and what was asked for."""
    outputs, wanted = look["outputs"][here], look["value"][here].astype(np.float64)
    asked = look["asked"][here]
    if not len(look["classes"]):
        wanted = np.where(asked, wanted, np.nan)
        number = short_number(float(outputs[step, 0]), 2)
        return [LineRow("answer", _title("answer"), number, outputs[:, 0], wanted)]
    names = [str(name) for name in look["classes"]]
    told = outputs.argmax(axis=1)
    share = QCoreApplication.translate("sequences", "{0} ({1})")
    note = share.format(sign_of(names[told[step]]), f"{outputs[step, told[step]]:.2f}")
    if all(len(sign_of(name)) == 1 for name in names) and asked.sum() > 1:
        right = tuple(int(t == w) if a else -1 for t, w, a in zip(told, wanted, asked, strict=True))
        signs = tuple(sign_of(names[t]) if a else "" for t, a in zip(told, asked, strict=True))
        said = tuple(
            sign_of(names[int(w)]) if a else "" for w, a in zip(wanted, asked, strict=True)
        )
        return [
            SignRow("wanted", _title("wanted"), said[step], said, (-1,) * len(said)),
            SignRow("answer", _title("answer"), note, signs, right),
        ]
    return [_probabilities(outputs, names, wanted, asked, note)]


def _probabilities(
    outputs: NDArray[Any],
    names: list[str],
    wanted: NDArray[Any],
    asked: NDArray[Any],
    note: str,
) -> HeatRow:
    """The probability of each class at each step; the one that is right at the end is marked."""
    right = int(wanted[asked][-1])
    title = QCoreApplication.translate("sequences", "answer ({0})").format(sign_of(names[right]))
    weight = 0.4 + 0.05 * len(names)
    return HeatRow("answer", title, note, outputs.T, Scale.STRENGTH, 0.0, 1.0, weight, marked=right)


def _units(
    look: Arrays,
    key: str,
    here: Any,
    step: int,
    unit: int,
    ends: tuple[float, float],
    weight: float,
) -> HeatRow:
    values = look[key][here]
    low, high = ends
    scale = Scale.SIGNED if low < 0 else Scale.STRENGTH
    note = QCoreApplication.translate("sequences", "{0} to {1}; here {2}").format(
        short_number(low), short_number(high), short_number(float(values[step, unit]), 2)
    )
    return HeatRow(key, _title(key), note, values.T, scale, low, high, weight, marked=unit)
