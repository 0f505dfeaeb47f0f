"""The three cells as drawings: what is computed in one step, node by node.

A test works each of them out with numbers of the engine's layers, and finds the layers' numbers.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication

from dlgui.labs.sequences.desk import Arrays
from dlgui.plot.cell_picture import CellNode, CellPicture, CellWire, Part

SIGMA = "σ"


def cell_picture(look: Arrays) -> CellPicture:
    """Return the drawing of the cell that a network has, as its gates tell it."""
    if "cell" in look:
        return _lstm(forgets="forget" in look)
    return _gru() if "update" in look else _tanh()


def numbers_of(look: Arrays, sequence: int, step: int, unit: int) -> dict[str, float]:
    """Return what the drawing is given at a step: gates, and what was remembered before it."""

    def at(name: str, t: int) -> float:
        return float(look[name][sequence, t, unit]) if t >= 0 else 0.0

    gates = ("input", "forget", "new", "output", "reset", "update")
    given = {name: at(name, step) for name in gates if name in look}
    given["h before"] = at("hidden", step - 1)
    if "cell" in look:
        given["c before"] = at("cell", step - 1)
    if look["x"].shape[2] <= 2:
        given["x"] = float(look["x"][sequence, step, 0])
    if "new" not in look:
        given["new"] = at("hidden", step)
    return given


def line_of(look: Arrays, values: dict[str, float]) -> str:
    """Write the sum that makes the new memory, with its numbers."""
    if "cell" in look:
        kept = f"{values['forget']:.2f} × " if "forget" in values else ""
        return (
            f"{kept}{_signed(values['c before'])} + {values['input']:.2f} × "
            f"{_signed(values['new'])} = {_signed(values['c'])}"
        )
    if "update" in look:
        return (
            f"{values['update']:.2f} × {_signed(values['h before'])} + {values['rest']:.2f} × "
            f"{_signed(values['new'])} = {_signed(values['h'])}"
        )
    return f"tanh(…) = {_signed(values['h'])}"


def _signed(value: float) -> str:
    return f"{value:.2f}".replace("-", "−")


def _name(key: str) -> str:
    """What a node is called."""
    translate = QCoreApplication.translate
    return {
        "input": translate("sequences", "input"),
        "forget": translate("sequences", "forget"),
        "new": translate("sequences", "new"),
        "output": translate("sequences", "output"),
        "reset": translate("sequences", "reset"),
        "update": translate("sequences", "update"),
        "c before": translate("sequences", "cell before"),
        "c": translate("sequences", "cell now"),
        "h before": translate("sequences", "h before"),
        "h": translate("sequences", "h now"),
        "x": translate("sequences", "what is read"),
    }[key]


def _gate(key: str, x: float, y: float, sign: str) -> CellNode:
    return CellNode(key, Part.GATE, x, y, _name(key), sign)


def _number(key: str, x: float, y: float, *inputs: str, memory: bool = False) -> CellNode:
    return CellNode(key, Part.NUMBER, x, y, _name(key), inputs=inputs, memory=memory)


def _wires(*pairs: tuple[Any, ...], memory: bool = False) -> tuple[CellWire, ...]:
    return tuple(CellWire(p[0], p[1], tuple(p[2:]), memory) for p in pairs)


def _lstm(*, forgets: bool) -> CellPicture:
    kept = "kept" if forgets else "c before"
    gates = [("input", 0.34), ("new", 0.59), ("output", 0.84)]
    gates = [("forget", 0.09), *gates] if forgets else gates
    nodes = [
        _number("c before", -0.06, 0.18, memory=True),
        CellNode("added", Part.TIMES, 0.465, 0.42, inputs=("input", "new")),
        CellNode("c sum", Part.PLUS, 0.465, 0.18, "", "", (kept, "added"), True, told=False),
        _number("c", 1.06, 0.18, "c sum", memory=True),
        CellNode("tanh c", Part.TANH, 0.84, 0.34, inputs=("c sum",)),
        CellNode("h out", Part.TIMES, 0.84, 0.48, inputs=("output", "tanh c"), told=False),
        _number("h", 1.03, 0.48, "h out"),
        *(_gate(key, x, 0.7, "tanh" if key == "new" else SIGMA) for key, x in gates),
        _number("h before", 0.0, 0.97),
        _number("x", 0.465, 0.97),
    ]
    wires = [
        *_wires(("c sum", "c"), memory=True),
        *_wires(("input", "added"), ("new", "added"), ("added", "c sum")),
        *_wires(("c sum", "tanh c", (0.84, 0.18)), ("tanh c", "h out"), ("output", "h out")),
        *_wires(("h out", "h")),
        *_wires(*(("x", key, (0.465, 0.86), (x, 0.86)) for key, x in gates)),
        *_wires(*(("h before", key, (0.0, 0.86), (x, 0.86)) for key, x in gates)),
    ]
    if forgets:
        nodes.append(
            CellNode("kept", Part.TIMES, 0.09, 0.18, inputs=("forget", "c before"), memory=True)
        )
        wires += _wires(("c before", "kept"), ("kept", "c sum"), memory=True)
        wires += _wires(("forget", "kept"))
    else:
        wires += _wires(("c before", "c sum"), memory=True)
    return CellPicture(tuple(nodes), tuple(wires), "lstm" if forgets else "lstm_keeps")


def _gru() -> CellPicture:
    gates = (("reset", 0.1), ("update", 0.44), ("new", 0.8))
    nodes = (
        _number("h before", -0.06, 0.18, memory=True),
        CellNode("kept", Part.TIMES, 0.44, 0.18, inputs=("update", "h before"), memory=True),
        CellNode("h sum", Part.PLUS, 0.8, 0.18, "", "", ("kept", "added"), True, told=False),
        _number("h", 1.06, 0.18, "h sum", memory=True),
        CellNode("rest", Part.REST, 0.57, 0.44, inputs=("update",)),
        CellNode("added", Part.TIMES, 0.8, 0.44, inputs=("rest", "new")),
        *(_gate(key, x, 0.7, "tanh" if key == "new" else SIGMA) for key, x in gates),
        _number("x", 0.44, 0.97),
    )
    wires = (
        *_wires(("h before", "kept"), ("kept", "h sum"), ("h sum", "h"), memory=True),
        *_wires(("update", "kept"), ("update", "rest", (0.57, 0.7)), ("rest", "added")),
        *_wires(("new", "added"), ("added", "h sum")),
        *_wires(("reset", "new", (0.1, 0.57), (0.68, 0.57), (0.68, 0.7))),
        *_wires(*(("x", key, (0.44, 0.86), (x, 0.86)) for key, x in gates)),
        *_wires(*(("h before", key, (-0.06, 0.86), (x, 0.86)) for key, x in gates)),
    )
    return CellPicture(nodes, wires, "gru")


def _tanh() -> CellPicture:
    nodes = (
        _number("h before", 0.0, 0.45, memory=True),
        _gate("new", 0.5, 0.45, "tanh"),
        _number("h", 1.0, 0.45, "new", memory=True),
        _number("x", 0.5, 0.9),
    )
    wires = (
        *_wires(("h before", "new"), ("new", "h"), memory=True),
        *_wires(("x", "new")),
    )
    return CellPicture(nodes, wires, "tanh")
