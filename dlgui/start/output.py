"""What is written to the terminal: never a traceback for a sign or a pipe that does not take it."""

import os
import sys
from typing import Any, TextIO

from dlgui.start.exit_status import FAILED, OK


def open_streams() -> None:
    """Let every text be written: what a console has no signs for is escaped, as in `\\u30c7`.

    Where there is no console, as under pythonw, what is written goes nowhere.
    """
    for name in ("stdout", "stderr"):
        stream: Any = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115 - kept open
        elif hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def say(text: str) -> None:
    """Write a line of the result; who has closed the pipe has seen enough.

    Ends the program with a sentence where the result cannot be written, as on a full disk.
    """
    try:
        _write(sys.stdout, text)
    except OSError as error:
        raise SystemExit(_not_printed(error)) from None


def complain(text: str) -> None:
    """Write a line about what is wrong, or what should be known, beside the result."""
    _write(sys.stderr, f"dlgui: {text}")


def flushed(status: int) -> int:
    """Return the exit status, all that was said being written: another one if it cannot be."""
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except BrokenPipeError:
        mute(sys.stdout)
        mute(sys.stderr)
    except OSError as error:
        return _not_printed(error) if status == OK else status
    return status


def mute(stream: TextIO) -> None:
    """Let what is still to be written to a closed pipe go nowhere, at the very end too."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
    except (OSError, ValueError):  # a stream that is no file has no pipe either
        return


def _not_printed(error: OSError) -> int:
    mute(sys.stdout)
    complain(f"what should be printed cannot be written: {error.strerror or error}")
    return FAILED


def _write(stream: TextIO, text: str) -> None:
    try:
        print(text, file=stream, flush=True)
    except BrokenPipeError:
        mute(stream)
