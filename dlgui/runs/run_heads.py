"""What a run's file says of the run beside its record, when two programs write to the same file.

One may rename a run while the other pins it. So nobody writes what it has not changed, and who
writes a file anew looks first at what has been written to it meanwhile.
"""

from dataclasses import fields, replace
from pathlib import Path

from dlgui.runs.kept_run import RunAbout
from dlgui.runs.run_file import FILE_BYTES, collect, lines_of
from dlgui.runs.run_lines import from_line
from engine.data.regular_file import open_regular

START = slice(9, 18)
HEAD = b'{"about":'
"""Where a line has been checked for damage, it says what it is; records are passed over."""


def read_about(path: Path) -> RunAbout | None:
    """Return what a file says of its run without its record; None if it cannot be read."""
    try:
        with open_regular(path, FILE_BYTES) as file:
            heads = (line.rstrip(b"\n") for line in lines_of(file) if line[START] == HEAD)
            return collect(from_line(line) for line in heads)[0]
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def changed_fields(before: RunAbout, after: RunAbout) -> tuple[str, ...]:
    """Return the names of the fields in which the two differ."""
    names = (field.name for field in fields(RunAbout))
    return tuple(name for name in names if getattr(before, name) != getattr(after, name))


def merged(own: RunAbout, before: RunAbout | None, found: RunAbout | None) -> RunAbout:
    """Return what one program says of a run, with what another has written since `before`.

    Where both have changed a field, `own` holds.
    """
    if before is None or found is None:
        return own
    kept = set(changed_fields(before, found)) - set(changed_fields(before, own))
    return replace(own, **{name: getattr(found, name) for name in kept})
