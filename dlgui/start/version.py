"""Which version of the program this is: from pyproject.toml in a checkout, else as installed."""

import tomllib
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]


def program_version(checkout: Path = CHECKOUT) -> str:
    """Return the version as in "0.1.0"; "unknown" where neither source has one."""
    project = checkout / "pyproject.toml"
    if project.is_file():
        found = tomllib.loads(project.read_text("utf-8")).get("project", {}).get("version", "")
        return str(found) or "unknown"
    try:
        return version("dlgui")
    except PackageNotFoundError:
        return "unknown"
