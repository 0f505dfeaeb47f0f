"""What the program remembers of its user between two starts: colours, window, language."""

import json

from PySide6.QtCore import QByteArray, QSettings

from dlgui.start.color_mode import ColorMode

RECENT_FILES = 8
LARGEST_PX = 100_000


def _store() -> QSettings:
    return QSettings("dlgui", "dlgui")


def color_mode() -> ColorMode:
    """Return the colours that were chosen; what the desktop has if none were, or in disorder."""
    text = str(_store().value("color_mode", ColorMode.SYSTEM.value))
    return ColorMode(text) if text in set(ColorMode) else ColorMode.SYSTEM


def remember_color_mode(mode: ColorMode) -> None:
    """Keep the choice of colours for the next start."""
    _store().setValue("color_mode", mode.value)


def language() -> str:
    """Return the language that was chosen, as in "ja"; empty for the desktop's."""
    return str(_store().value("language", ""))


def remember_language(code: str) -> None:
    """Keep the choice of language for the next start."""
    _store().setValue("language", code)


def csv_reader() -> str:
    """Return who is to read CSV files, as it was chosen; empty if it was not."""
    return str(_store().value("csv_reader", ""))


def remember_csv_reader(reader: str) -> None:
    """Keep who is to read CSV files."""
    _store().setValue("csv_reader", reader)


def window_geometry() -> QByteArray | None:
    """Return where the window was, None at a first start."""
    value = _store().value("window_geometry")
    return value if isinstance(value, QByteArray) else None


def remember_window_geometry(geometry: QByteArray) -> None:
    """Keep where the window is for the next start."""
    _store().setValue("window_geometry", geometry)


def recent_files() -> list[str]:
    """Return the files that were opened or saved last, newest first."""
    value = _store().value("recent_files", [])
    return [str(path) for path in value] if isinstance(value, list) else [str(value)]


def remember_recent_file(path: str) -> None:
    """Put a file at the head of the recent ones."""
    others = [other for other in recent_files() if other != path]
    _store().setValue("recent_files", [path, *others][:RECENT_FILES])


def text_size() -> int:
    """Return how large type is to be, in percent; 100 if nobody has chosen, or in disorder."""
    value = str(_store().value("text_size", 100))
    return int(value) if value.isascii() and value.isdigit() and 50 <= int(value) <= 400 else 100


def remember_text_size(percent: int) -> None:
    """Keep how large type is to be."""
    _store().setValue("text_size", percent)


def panel_sizes(splitter: str) -> dict[str, int]:
    """Return the sizes that panels were dragged to, by their names; none if that is in disorder."""
    try:
        sizes = json.loads(str(_store().value(f"sizes/{splitter}", "{}")))
    except ValueError:
        return {}
    pairs = sizes.items() if isinstance(sizes, dict) else ()
    return {n: s for n, s in pairs if isinstance(s, int) and 0 < s < LARGEST_PX}


def remember_panel_sizes(splitter: str, sizes: dict[str, int]) -> None:
    """Keep the sizes that panels were dragged to."""
    _store().setValue(f"sizes/{splitter}", json.dumps(sizes))


def folded_panels() -> frozenset[str]:
    """Return the names of the panels that were folded away."""
    return frozenset(filter(None, str(_store().value("folded_panels", "")).split(" ")))


def remember_folded_panels(names: frozenset[str]) -> None:
    """Keep which panels are folded away."""
    _store().setValue("folded_panels", " ".join(sorted(names)))
