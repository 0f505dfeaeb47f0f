"""Writes the table of names in `tests/README.md` from the program itself.

    python -m tests.guide.names

A test compares what stands there with what the program has.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject

GUIDE: Final = Path(__file__).parents[1] / "README.md"
START, END = "<!-- names -->", "<!-- /names -->"


def table() -> str:
    """Return the table: a section a lab, with presets, settings and pictures."""
    from PySide6.QtWidgets import QApplication

    from dlgui.main_window import MainWindow

    app = QApplication.instance() or QApplication([])
    window = MainWindow()
    window.make_labs()
    text = "\n".join(line for key in window.labs for line in _lab(window, key))
    window.close()
    window.deleteLater()
    app.processEvents()
    return text


def _lab(window: object, key: str) -> Iterator[str]:
    from dlgui.main_window import MainWindow

    assert isinstance(window, MainWindow)
    catalogue, lab = window.catalogue, window.labs[key]
    yield f"### `{key}`: {lab.title}\n"
    yield f"Presets: {_listed(name for name, _ in lab.presets())}\n"
    yield "| setting | control (objectName) |\n|---|---|"
    for entry in catalogue.settings(key):
        if entry.lab == key:
            yield f"| `{entry.id}` | `{_object_name(entry.control)}` |"
    yield f"\nPictures: {_listed(iter(sorted(entry.id for entry in catalogue.pictures(key))))}\n"


def _object_name(control: object) -> str:
    return control.objectName() if isinstance(control, QObject) else ""


def _listed(names: Iterator[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def parts(text: str) -> tuple[str, str, str]:
    """Return what stands before the table, the table, and what stands after it."""
    before, _, rest = text.partition(START)
    inside, _, after = rest.partition(END)
    return before, inside.strip(), after


def main() -> None:
    """Write the table anew."""
    before, _, after = parts(GUIDE.read_text("utf-8"))
    GUIDE.write_text(f"{before}{START}\n\n{table().strip()}\n\n{END}{after}", "utf-8")


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    main()
