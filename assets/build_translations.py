"""Collects the texts of the program and compiles their translations.

    python -m assets.build_translations

brings `translations/dlgui_ja.ts` up to date with the code (new texts stand there as unfinished,
gone ones are dropped) and compiles the `.qm` that the program loads. Both are deterministic.
"""

import subprocess
import sys
from pathlib import Path

import PySide6

FOLDER = Path(__file__).parent / "translations"
SOURCES = Path(__file__).parent.parent / "dlgui"
LANGUAGES = ("ja",)


def collect(ts: Path) -> None:
    """Bring a `.ts` file up to date with the texts in the code, without line numbers."""
    files = sorted(str(path) for path in SOURCES.rglob("*.py"))
    _run("lupdate", "-no-obsolete", "-locations", "none", *files, "-ts", str(ts))


def compile_to(ts: Path, qm: Path) -> None:
    """Compile a `.ts` file; texts that are not translated stay English."""
    _run("lrelease", "-silent", str(ts), "-qm", str(qm))


def main() -> None:
    """Update and compile every language."""
    for language in LANGUAGES:
        ts = FOLDER / f"dlgui_{language}.ts"
        collect(ts)
        compile_to(ts, ts.with_suffix(".qm"))


def _run(tool: str, *arguments: str) -> None:
    command = Path(PySide6.__file__).parent / tool
    subprocess.run([str(command), *arguments], check=True, stdout=sys.stderr)


if __name__ == "__main__":
    main()
