"""What the program remembers of its user between two starts: colours, window, language."""

from PySide6.QtCore import QByteArray, QSettings

from dlgui.start.color_mode import ColorMode

RECENT_FILES = 8


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
