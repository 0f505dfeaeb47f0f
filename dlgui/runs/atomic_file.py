"""Writing a file whole or not at all: neither a crash nor a full disk leaves half of one."""

import os
import zlib
from contextlib import suppress
from pathlib import Path

LONGEST_BYTES = 200
"""Of a name that is longer the draft has a sum only: with its ends it would be too long itself."""


def write_atomically(path: Path, content: str | bytes) -> None:
    """Write a file whole or not at all. Raises OSError; what was there before stays then.

    What is no ordinary file, like /dev/stdout, is written to and never replaced.
    """
    data = content.encode() if isinstance(content, str) else content
    if os.path.exists(path) and not os.path.isfile(path):
        path.write_bytes(data)
        return
    target = Path(os.path.realpath(path))
    draft = _draft(target)
    try:
        with draft.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(draft, target)
    except BaseException:
        with suppress(OSError):  # there may be none, and what went wrong first is to be said
            draft.unlink(missing_ok=True)
        raise


def check_writable(path: Path) -> None:
    """Raise the OSError that writing this file would end in, as far as it shows before.

    Makes the draft of the file and removes it again; a file that is there is left alone.
    """
    if path.exists() and not path.is_file():
        return
    draft = _draft(Path(os.path.realpath(path)))
    try:
        draft.touch()
    finally:
        draft.unlink(missing_ok=True)


def _draft(target: Path) -> Path:
    name = os.fsencode(target.name)
    short = f"{zlib.crc32(name):08x}{target.suffix[:20]}"
    return target.with_name(
        f".{target.name if len(name) <= LONGEST_BYTES else short}.{os.getpid()}"
    )
