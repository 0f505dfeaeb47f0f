"""Files that come with the program: digits, presets, icons, fonts, translations."""

from pathlib import Path


def path(name: str) -> Path:
    """Return where the bundled file or folder `name` lies, in a checkout or installed."""
    return Path(__file__).parent / name
