"""All benchmarks, one after the other, in one table: `python3 -m tests.benchmarks`.

Every figure is a ratio of two things that took turns on the same machine. A script takes part by
a function `benchmark() -> list[Row]`; those without one are for looking closely, by themselves.
"""

import argparse
import sys
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from tests.benchmarks.rows import Row, as_json, table

SCRIPTS = (
    "engine_products",
    "engine_peers",
    "start_time",
    "plot_cost",
    "window_share",
    "live_histograms",
    "activations_redraw",
    "paths_frame",
    "study_cores",
)


def run(scripts: tuple[str, ...]) -> list[Row]:
    """Run the scripts that are there and report rows; Qt is loaded after the engine was timed."""
    rows: list[Row] = []
    for name in scripts:
        module_name = f"tests.benchmarks.{name}"
        if find_spec(module_name) is None:
            continue
        benchmark = getattr(import_module(module_name), "benchmark", None)
        if benchmark is None:
            print(f"skipped: run python3 -m {module_name} by itself", file=sys.stderr)
            continue
        print(f"{name} ...", file=sys.stderr)
        rows += benchmark()
    return rows


def main() -> int:
    parser = argparse.ArgumentParser(prog="python3 -m tests.benchmarks", description=__doc__)
    parser.add_argument("scripts", nargs="*", metavar="SCRIPT", help=f"of {', '.join(SCRIPTS)}")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures here")
    arguments = parser.parse_args()
    if unknown := set(arguments.scripts) - set(SCRIPTS):
        parser.error(f"there is no {min(unknown)}; there is {', '.join(SCRIPTS)}")
    rows = run(tuple(arguments.scripts) or SCRIPTS)
    print(table(rows))
    if arguments.json:
        arguments.json.write_text(as_json(rows), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
