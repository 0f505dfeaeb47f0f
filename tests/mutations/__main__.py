"""python -m tests.mutations: change the program at random places, tell what no test notices.

Each change is one operator, comparison or number, made in a copy of the program; the tests that
mirror the file, and those of its users, run on the copy. The share that was noticed is printed,
and each change that was not. Needs a system that can fork.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from tests.mutations.choose import tests_of
from tests.mutations.equivalent import why_equal
from tests.mutations.sites import Site, changed, sites_in
from tests.mutations.trial import ROOT, Trial, copy_program, load_libraries

ROOMS: Final = (
    *("engine", "dlgui/labs", "dlgui/plot", "dlgui/runs"),
    *("dlgui/session", "dlgui/widgets", "dlgui/words"),
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Return 0 if at least the wanted share of the changes is noticed, else 1."""
    asked = _parser().parse_args(arguments)
    sites = all_sites(asked.paths)
    chosen = random.Random(asked.seed).sample(sites, min(asked.count, len(sites)))
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    load_libraries()
    with TemporaryDirectory(prefix="mutations-") as folder:
        trial = Trial(copy_program(Path(folder)), asked.seconds)
        missed = [site for i, site in enumerate(chosen) if _is_missed(site, i, trial, folder)]
    share = 1 - len(missed) / max(len(chosen), 1)
    print(f"{len(chosen) - len(missed)} of {len(chosen)} changes were noticed ({share:.0%}).")
    print("\n".join(("Not noticed:", *map(str, missed))) if missed else "All were noticed.")
    return 0 if share >= asked.least else 1


def all_sites(paths: Sequence[str]) -> list[Site]:
    """Return every change that can be made below these paths, but those that change nothing."""
    files = sorted({file for path in paths for file in _files(ROOT / path)})
    sites = [
        site
        for file in files
        for site in sites_in(file.relative_to(ROOT), file.read_text(encoding="utf-8"))
    ]
    return [site for site in sites if not why_equal(site)]


def _files(path: Path) -> list[Path]:
    return [path] if path.is_file() else list(path.rglob("*.py"))


def _is_missed(site: Site, number: int, trial: Trial, folder: str) -> bool:
    text = (ROOT / site.path).read_text(encoding="utf-8")
    root = Path(folder) / "program"
    tests = tests_of(site.path, root)
    other = changed(text, site.index)
    missed = not any(trial.is_noticed(site.path, other, part) for part in _parts(tests))
    print(f"{number + 1:4d}  {'MISSED ' if missed else 'noticed'}  {site}", flush=True)
    return missed


def _parts(tests: list[Path]) -> Iterator[list[Path]]:
    """Yield the nearest tests first: most changes are noticed there, and no others are loaded."""
    parts = tests[:2], tests[2:6], tests[6:]
    return (part for part in parts if part)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.mutations", description=__doc__)
    parser.add_argument("--count", type=int, default=100, help="changes to try")
    parser.add_argument("--seed", type=int, default=0, help="which changes are drawn")
    parser.add_argument("--paths", nargs="+", default=list(ROOMS), help="files or folders")
    parser.add_argument("--seconds", type=int, default=40, help="a change may compute so long")
    parser.add_argument("--least", type=float, default=0.85, help="share that is to be noticed")
    return parser


if __name__ == "__main__":
    sys.exit(main())
