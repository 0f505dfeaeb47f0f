"""How much memory the program holds, read from Linux and from its C library."""

import ctypes
import gc
import os
from contextlib import suppress
from pathlib import Path

MEGABYTE = 2**20


class _MallocInfo(ctypes.Structure):
    """What glibc's `mallinfo2` returns."""

    _fields_ = tuple(
        (name, ctypes.c_size_t)
        for name in (
            *("arena", "ordblks", "smblks", "hblks", "hblkhd"),
            *("usmblks", "fsmblks", "uordblks", "fordblks", "keepcost"),
        )
    )


def megabytes() -> float:
    """Return what this process and its children hold; pages they share are counted once."""
    return _of_all("Pss")


def own_megabytes() -> float:
    """Return the same without the pages of files: programs and libraries.

    Those count the less, the more other programs have the same ones open.
    """
    return _of_all("Pss_Anon") + _of_all("Pss_Shmem")


def resident_megabytes() -> float:
    """Return what this process holds, the pages of files included."""
    return _figure(os.getpid(), "status", "VmRSS") / 1024


def peak_megabytes() -> float:
    """Return the most of it that there ever was."""
    return _figure(os.getpid(), "status", "VmHWM") / 1024


def megabytes_asked_for() -> float:
    """Return what was asked of `malloc` and not given back: unlike pages, exact.

    Python's small objects are among it only if the environment has PYTHONMALLOC=malloc.
    """
    library = ctypes.CDLL(None)
    library.mallinfo2.restype = _MallocInfo
    found = library.mallinfo2()
    return float(found.uordblks + found.hblkhd) / MEGABYTE


def give_back() -> None:
    """Collect what nobody refers to, and give free pages back to the system."""
    gc.collect()
    gc.collect()  # what the first one has freed may have held more
    ctypes.CDLL(None).malloc_trim(0)


def _of_all(name: str) -> float:
    pids = [os.getpid(), *_children(os.getpid())]
    return sum(_figure(pid, "smaps_rollup", name) for pid in pids) / 1024


def _children(pid: int) -> list[int]:
    return [int(n) for n in Path(f"/proc/{pid}/task/{pid}/children").read_text("utf-8").split()]


def _figure(pid: int, file: str, name: str) -> int:
    """A line of a process, in KB; 0 if it has ended meanwhile."""
    with suppress(FileNotFoundError, ProcessLookupError):
        lines = Path(f"/proc/{pid}/{file}").read_text("utf-8").splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith(f"{name}:"))
    return 0
