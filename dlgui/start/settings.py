"""What the program remembers of its user between two starts: colours, window, language."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from dlgui.start.color_mode import ColorMode

RECENT_FILES = 8
LARGEST_PX = 100_000


_folders: list[Path] = []


@contextmanager
def apart(folder: Path) -> Iterator[None]:
    """Remember nothing of the user's, and nothing for the user: all goes into this folder."""
    _folders.append(folder)
    try:
        yield
    finally:
        _folders.pop()


def own_folder() -> Path | None:
    """Return the folder in which all is kept apart, None for the user's own places."""
    return _folders[-1] if _folders else None


def _store() -> QSettings:
    if (folder := own_folder()) is not None:
        return QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
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


def speed(lab: str) -> float | None:
    """Return the speed that was chosen in a lab, in steps a second; None for the preset's own."""
    try:
        return float(str(_store().value(f"speed/{lab}")))
    except ValueError:
        return None


def remember_speed(lab: str, steps_per_second: float | None) -> None:
    """Keep the speed of a lab for the next start; None for the preset's own."""
    if steps_per_second is None:
        _store().remove(f"speed/{lab}")
    else:
        _store().setValue(f"speed/{lab}", str(steps_per_second))


def in_epochs(lab: str) -> bool:
    """Return whether a lab counts in epochs, not in steps."""
    return str(_store().value(f"epochs/{lab}", "")) == "yes"


def remember_in_epochs(lab: str, on: bool) -> None:
    """Keep what a lab counts in for the next start."""
    _store().setValue(f"epochs/{lab}", "yes" if on else "no")


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
