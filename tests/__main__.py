"""`python3 -m tests`: install what the tests need, films too, into `.venv`; and run them.

Arguments go on to pytest. `--slow` runs the slow tests too, which are left out otherwise. Without
other arguments all cores share the tests: most of their time is spent making windows. Who has done
its share takes from the others, for the longest tests lie next to each other.
"""

MOST_WORKERS = 4


def main() -> int:
    """Run pytest with the arguments of the command line and return its exit status."""
    import os
    import sys
    import tempfile
    from pathlib import Path

    from dlgui.start import system_libraries
    from tests.own_folders import use_own_folders

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    system_libraries.require()
    with tempfile.TemporaryDirectory(prefix="dlgui-tests-") as folder:
        use_own_folders(Path(folder))  # for tests outside of this folder too
        return _run(sys.argv[1:])


def _run(words: list[str]) -> int:
    import os

    import pytest

    chosen = [word for word in words if word != "--slow"]
    cores = str(min(os.cpu_count() or 1, MOST_WORKERS))
    arguments = chosen or ["-n", cores, "--dist", "worksteal"]
    if "--slow" in words:
        arguments += ["-m", ""]
    return int(pytest.main(arguments))


if __name__ == "__main__":
    import sys

    if sys.version_info < (3, 11):  # noqa: UP036 - told before anything newer is read
        version = f"{sys.version_info[0]}.{sys.version_info[1]}"
        sys.exit(f"dlgui needs Python 3.11 or newer; this is Python {version}")

    from dlgui.start.bootstrap import prepare

    prepare("dev", "video")
    sys.exit(main())
