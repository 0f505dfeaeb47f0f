"""Archives of arrays: what they promise costs nothing, and what is wrong with them is said."""

import struct
import zipfile
from pathlib import Path

import numpy as np
import pytest

from engine.data import array_archive
from engine.data.array_archive import ArchiveError, read_arrays

GOOD = "{'descr': '<f8', 'fortran_order': False, 'shape': (3,), }"


def archive(path: Path, header: str, data: bytes = bytes(24), version: int = 1) -> Path:
    """Write an archive with one array, whose header says what it likes."""
    text = header.encode() + b"\n"
    size = struct.pack("<H" if version == 1 else "<I", len(text))
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("a.npy", b"\x93NUMPY" + bytes((version, 0)) + size + text + data)
    return path


def test_arrays_come_back(tmp_path: Path) -> None:
    path = tmp_path / "a.npz"
    arrays = {"a": np.arange(6.0).reshape(2, 3), "b": np.array(3), "c": np.empty((0, 4))}
    np.savez(path, allow_pickle=False, **arrays)
    found = read_arrays(path)
    assert found.keys() == arrays.keys()
    for name, array in arrays.items():
        assert (found[name].dtype, found[name].shape) == (array.dtype, array.shape)
        assert found[name].tobytes() == array.tobytes()
    assert read_arrays(archive(path, GOOD))["a"].tolist() == [0, 0, 0]
    assert read_arrays(archive(path, GOOD, version=2))["a"].tolist() == [0, 0, 0]


@pytest.mark.parametrize(
    ("header", "said"),
    [
        (GOOD.replace("(3,)", "(3"), "Error"),  # tokenize raises its own kind
        (GOOD.replace("(3,)", "'''"), "Error"),
        (GOOD.replace("(3,)", "(4,)"), "does not have the 32 bytes it promises"),
        (GOOD.replace("(3,)", "(2,)"), "does not have the 16 bytes it promises"),
        (GOOD.replace("(3,)", f"({10**12},)"), "bytes it promises"),
        (GOOD.replace("(3,)", "(-3,)"), "bytes it promises"),
        (GOOD.replace("(3,)", "(3.5,)"), "Error"),
        (GOOD.replace("<f8", "|O"), "holds objects"),
        (GOOD.replace("<f8", "nonsense"), "Error"),
        (GOOD.replace("'<f8'", "[('a', '|O')]"), "holds objects"),
        (GOOD.replace("False", "[" * 200), "Error"),
        ("x" * 20_000, "Error"),
        ("", "Error"),
    ],
)
def test_a_header_that_says_nonsense(tmp_path: Path, header: str, said: str) -> None:
    with pytest.raises(ArchiveError, match=said) as caught:
        read_arrays(archive(tmp_path / "a.npz", header))
    assert len(str(caught.value)) < 300


def test_what_is_no_array_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.npz"
    for content in (b"", b"text", b"\x93NUMPY\x09\x00"):
        with zipfile.ZipFile(path, "w") as file:
            file.writestr("a.npy", content)
        with pytest.raises(ArchiveError):
            read_arrays(path)


def test_a_small_archive_may_not_unpack_to_much(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.npz"
    np.savez_compressed(path, a=np.zeros(10_000))
    assert len(read_arrays(path)["a"]) == 10_000
    monkeypatch.setattr(array_archive, "LARGEST_UNPACKED", 80_000)
    with pytest.raises(ArchiveError, match="would unpack to 80,128 bytes, of which 80,000"):
        read_arrays(path)
    np.savez(path, a=np.zeros(10_000))  # what is not packed may be as large as the file
    assert len(read_arrays(path)["a"]) == 10_000
