"""Reads files that want all memory, and prints for each of them what became of it.

Run by a test as a program of its own, so that memory can be measured: a line for each file with
seconds, and the growth of memory in millions of bytes, of all so far.
"""

import gzip
import resource
import struct
import sys
import zipfile
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from time import perf_counter
from zlib import crc32

from numpy.lib import format as npy

from dlgui.files.study_files import read_any
from engine.data.errors import DataError
from engine.data.idx import read_idx_folder
from engine.training.checkpoint import load_checkpoint
from engine.training.checkpoint_file import CheckpointError
from engine.training.fields import ConfigError

MILLION = 1_000_000
IMAGES, LABELS = "train-images-idx3-ubyte", "train-labels-idx1-ubyte"


def sparse(path: Path, size: int, start: bytes = b"") -> None:
    """Make a file that has this size and takes no room on the disk."""
    with path.open("wb") as file:
        file.write(start)
        file.truncate(size)


def line(text: bytes) -> bytes:
    return b"%08x %b\n" % (crc32(text), text)


def long_lines() -> Iterator[tuple[str, bytes]]:
    """Lines of 60 million bytes whose check sum is right, each another trouble for a reader."""
    yield "letters", b'{"about":"' + b"a" * (60 * MILLION) + b'"}'
    yield "numbers", b'{"part":[' + b"1," * (30 * MILLION) + b"1]}"
    yield "lists", b'{"part":[' + b"[]," * (20 * MILLION) + b"1]}"


def short_lines() -> Iterator[tuple[str, bytes]]:
    """Lines that are short enough, but would be large in memory."""
    yield "short-lists", b'{"part":[' + b"[]," * (9 * MILLION) + b"1]}"
    yield "short-deep", b'{"part":' + b"[" * MILLION + b"]" * MILLION + b"}"


def make_all(folder: Path) -> None:
    """Write the files, in a process of its own: to make them takes memory too."""
    for name in ("film.toml", "film.dlrun", "film", "film.npz"):
        sparse(folder / name, 2_000 * MILLION)
    sparse(folder / "hole.dlrun", 500 * MILLION, b'01234567 {"about":')
    for name, text in (*long_lines(), *short_lines()):
        (folder / f"{name}.dlrun").write_bytes(line(text))
    (folder / "array.toml").write_bytes(b"seed = [" + b"1," * (5 * MILLION) + b"1]")
    make_checkpoints(folder)
    make_digits(folder)


def make_checkpoints(folder: Path) -> None:
    with (
        zipfile.ZipFile(folder / "bomb.npz", "w", zipfile.ZIP_DEFLATED, compresslevel=1) as file,
        file.open("values.npy", "w", force_zip64=True) as member,
    ):
        for _ in range(300):
            member.write(bytes(MILLION))
    with zipfile.ZipFile(folder / "promise.npz", "w") as file:
        header = BytesIO()
        told = {"descr": "<f8", "fortran_order": False, "shape": (10**10,)}
        npy.write_array_header_1_0(header, told)
        file.writestr("values.npy", header.getvalue() + bytes(80))
    sparse(folder / "list.npz", 900 * MILLION)
    with (folder / "list.npz").open("ab") as end:
        end.write(struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 1, 1, 900 * MILLION, 0, 0))


def make_digits(folder: Path) -> None:
    """Write folders of MNIST's files, of which one is not what it says."""
    header = bytes((0, 0, 8, 3)) + struct.pack(">3I", 1300, 900, 900)
    small = bytes((0, 0, 8, 1)) + struct.pack(">I", 4) + bytes(4)
    for name in ("promised", "sparse", "packed"):
        (folder / name).mkdir()
        (folder / name / LABELS).write_bytes(small)
    (folder / "promised" / IMAGES).write_bytes(header)
    sparse(folder / "sparse" / IMAGES, len(header) + 1300 * 900 * 900, header)
    with gzip.open(folder / "packed" / f"{IMAGES}.gz", "wb", compresslevel=1) as file:
        file.write(header)
        for _ in range(300):
            file.write(bytes(MILLION))


def reader(path: Path) -> Callable[[Path], object]:
    """Return what reads a file of this name."""
    if path.is_dir():
        return read_idx_folder
    return load_checkpoint if path.suffix == ".npz" else read_any


def read_all(folder: Path) -> None:
    devices = [path for path in (Path("/dev/zero"), Path("/dev/random")) if path.exists()]
    for path in [*sorted(folder.iterdir()), *devices]:
        for read in {reader(path), load_checkpoint} if path in devices else {reader(path)}:
            report(path, read)


def report(path: Path, read: Callable[[Path], object]) -> None:
    before, begun = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, perf_counter()
    try:
        read(path)
        said = "read"
    except (ConfigError, CheckpointError, DataError) as error:
        said = str(error)
    seconds = perf_counter() - begun
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1000
    print(f"{path}\t{seconds:.2f}\t{grown:.0f}\t{said[:300]}", flush=True)


if __name__ == "__main__":
    (make_all if sys.argv[1] == "make" else read_all)(Path(sys.argv[2]))
