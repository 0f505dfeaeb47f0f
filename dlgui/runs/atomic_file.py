"""Writing a file whole or not at all: neither a crash nor a full disk leaves half of one."""

import os
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

from dlgui.runs.file_names import LONGEST


def write_atomically(path: Path, content: str | bytes) -> None:
    """Write a file whole or not at all. Raises OSError; what was there before stays then.

    What is no ordinary file, like /dev/stdout, is written to and never replaced.
    """
    data = content.encode() if isinstance(content, str) else content
    if os.path.exists(path) and not os.path.isfile(path):
        path.write_bytes(data)
        return
    target = Path(os.path.realpath(path))
    draft = target.with_name(_draft_name(target.name))
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


def _draft_name(name: str) -> str:
    """Return the name of a draft beside the file; it fits wherever the file's own name does."""
    plain = f".{name}.{os.getpid()}"
    if len(plain.encode(errors="surrogateescape")) <= LONGEST:
        return plain
    return f".{blake2b(os.fsencode(name), digest_size=8).hexdigest()}.{os.getpid()}"
