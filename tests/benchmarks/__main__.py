"""All benchmarks, one after the other, in one table: `python3 -m tests.benchmarks`.

Every figure is a ratio of two things that took turns on the same machine, or says its unit. A
script of this folder takes part by a function `benchmark() -> list[Row]`; those without one are for
looking closely, by themselves. Each runs in a process of its own, which none before it has warmed.
"""

import argparse
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.rows import Row, as_json, from_json, table

FOLDER = Path(__file__).resolve().parent
NO_SCRIPTS = ("__init__", "__main__", "rows", "own_window", "in_use")
SCRIPTS = tuple(sorted({path.stem for path in FOLDER.glob("*.py")} - set(NO_SCRIPTS)))


def run(script: str) -> list[Row]:
    """Run one script, in this process."""
    benchmark = getattr(import_module(f"tests.benchmarks.{script}"), "benchmark", None)
    if benchmark is None:
        print(f"{script} has no figures: run python3 -m tests.benchmarks.{script} to look closely")
        return []
    rows: list[Row] = benchmark()
    return rows


def run_apart(script: str) -> list[Row]:
    """Run one script in a process of its own; if it fails, its only row says so."""
    print(f"{script} ...", file=sys.stderr, flush=True)
    with TemporaryDirectory() as folder:
        file = Path(folder) / "rows.json"
        command = [sys.executable, "-m", "tests.benchmarks", script, "--json", str(file)]
        done = subprocess.run(command, cwd=FOLDER.parent.parent, stdout=subprocess.DEVNULL)
        if done.returncode or not file.exists():
            return [Row(f"{script}: FAILED, see above", None)]
        return from_json(file.read_text(encoding="utf-8"))


def main() -> int:
    parser = argparse.ArgumentParser(prog="python3 -m tests.benchmarks", description=__doc__)
    parser.add_argument("scripts", nargs="*", metavar="SCRIPT", help=f"of {', '.join(SCRIPTS)}")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures here")
    arguments = parser.parse_args()
    if unknown := set(arguments.scripts) - set(SCRIPTS):
        parser.error(f"there is no {min(unknown)}; there is {', '.join(SCRIPTS)}")
    if len(arguments.scripts) == 1:
        rows = run(arguments.scripts[0])
    else:
        rows = [row for script in arguments.scripts or SCRIPTS for row in run_apart(script)]
    print(table(rows))
    if arguments.json:
        arguments.json.write_text(as_json(rows), encoding="utf-8")
    return int(any("FAILED" in row.name for row in rows))


if __name__ == "__main__":
    from dlgui.start.bootstrap import prepare

    prepare()
    sys.exit(main())
