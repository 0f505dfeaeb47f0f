"""Whatever is in a file, it is read or refused in time, with its name and its fault in words."""

import gzip
import struct
from collections.abc import Callable
from pathlib import Path
from zlib import crc32

import numpy as np
import pytest
from PySide6.QtCore import QByteArray, QSettings

from dlgui.files.study_files import read_any
from dlgui.runs.kept_run import KeptRun, whole
from dlgui.runs.run_file import run_as_bytes
from dlgui.start import settings
from dlgui.start.color_mode import ColorMode
from dlgui.words.languages import LANGUAGES, current_language
from engine.data.errors import DataError
from engine.data.idx import read_idx, read_idx_folder
from engine.training.checkpoint import load_checkpoint, save_checkpoint
from engine.training.checkpoint_file import CheckpointError
from engine.training.fields import ConfigError
from engine.training.presets import preset_folder
from engine.training.study import Study, study_to_toml
from tests.kept_runs import kept, recorded_history
from tests.saved_runs import DIGITS, advance, make
from tests.spoilt_files import FEW, MANY, in_time, mutated

Reader = Callable[[Path], object]

LONGEST_MESSAGE = 3_000

AMOUNTS = pytest.mark.parametrize("count", [FEW, pytest.param(MANY, marks=pytest.mark.slow)])


def refused(
    path: Path, read: Callable[[Path], object], errors: tuple[type[Exception], ...]
) -> bool:
    """Whether a file is refused; then it is named, and its fault is said in a line or two."""
    try:
        in_time(lambda: read(path))
    except errors as error:
        said = str(error)
        assert str(path) in said
        assert len(said) > len(str(path)) + 5
        assert len(said) < LONGEST_MESSAGE
        said.encode()
        return True
    return False


def studies() -> list[bytes]:
    return [path.read_bytes() for path in sorted(preset_folder().glob("*.toml"))]


@AMOUNTS
def test_studies(tmp_path: Path, count: int) -> None:
    path, refusals, kinds = tmp_path / "a.toml", 0, studies()
    for i, content in enumerate(kinds):
        for data in mutated(content, -(-count // len(kinds)), seed=i):
            path.write_bytes(data)
            if refused(path, read_any, (ConfigError,)):
                refusals += 1
            else:
                study = read_any(path)
                assert isinstance(study, Study)
                study_to_toml(study).encode()
    assert refusals > count / 4


def a_run() -> bytes:
    run = kept(recorded_history())
    return run_as_bytes(run.about, whole(run.history))


def with_check_sums(data: bytes) -> bytes:
    """Give every line the check sum of what stands in it now: somebody wanted it to be read."""
    texts = [line.partition(b" ")[2] for line in data.split(b"\n")[:-1]]
    return b"".join(b"%08x %b\n" % (crc32(text), text) for text in texts)


@AMOUNTS
@pytest.mark.parametrize("meant", [False, True])
def test_runs(tmp_path: Path, count: int, meant: bool) -> None:
    path, refusals = tmp_path / "a.dlrun", 0
    for data in mutated(a_run(), count):
        path.write_bytes(with_check_sums(data) if meant else data)
        if refused(path, read_any, (ConfigError,)):
            refusals += 1
        else:
            run = read_any(path)
            assert isinstance(run, KeptRun)
            assert run.settings().training.steps > 0
            run_as_bytes(run.about, whole(run.history))
    assert refusals > count / 4


@AMOUNTS
def test_checkpoints(tmp_path: Path, count: int) -> None:
    trainer, path = make(), tmp_path / "run.npz"
    advance(trainer, 6)
    save_checkpoint(trainer, path)
    read: Reader = lambda path: load_checkpoint(path, DIGITS)  # noqa: E731
    refusals = 0
    for data in mutated(path.read_bytes(), count):
        path.write_bytes(data)
        refusals += refused(path, read, (CheckpointError, DataError))
    assert refusals > count / 4


@AMOUNTS
def test_headers_of_arrays(tmp_path: Path, count: int) -> None:
    """An archive that is whole, but one of its arrays says nonsense of itself."""
    import zipfile

    path, refusals = tmp_path / "run.npz", 0
    np.save(tmp_path / "a.npy", np.arange(12.0).reshape(3, 4))
    for data in mutated((tmp_path / "a.npy").read_bytes(), count):
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("values.npy", data)
        refusals += refused(path, lambda path: load_checkpoint(path, DIGITS), (CheckpointError,))
    assert refusals == count


def idx(values: np.ndarray) -> bytes:
    header = struct.pack(f">{values.ndim}I", *values.shape)
    return bytes((0, 0, 8, values.ndim)) + header + values.tobytes()


IMAGES = idx(np.arange(4 * 3 * 3, dtype=np.uint8).reshape(4, 3, 3))


@AMOUNTS
@pytest.mark.parametrize("packed", [False, True])
def test_idx_files(tmp_path: Path, count: int, packed: bool) -> None:
    path, refusals = tmp_path / "images", 0
    for data in mutated(gzip.compress(IMAGES, mtime=0) if packed else IMAGES, count):
        path.write_bytes(data)
        refusals += refused(path, lambda path: read_idx(path, 3), (DataError,))
    assert refusals > count / 4


@AMOUNTS
def test_what_unpacks_to_idx(tmp_path: Path, count: int) -> None:
    path, refusals = tmp_path / "images.gz", 0
    for data in mutated(IMAGES, count):
        path.write_bytes(gzip.compress(data, compresslevel=1, mtime=0))
        refusals += refused(path, lambda path: read_idx(path, 3), (DataError,))
    assert refusals > count / 4


def test_a_folder_in_which_every_file_is_damaged_is_refused(tmp_path: Path) -> None:
    for name in ("train-images-idx3-ubyte", "t10k-images-idx3-ubyte"):
        (tmp_path / name).write_bytes(IMAGES)
    for name in ("train-labels-idx1-ubyte", "t10k-labels-idx1-ubyte"):
        (tmp_path / name).write_bytes(IMAGES)
    with pytest.raises(DataError, match="train-labels"):
        read_idx_folder(tmp_path)


@pytest.fixture
def settings_file() -> Path:
    settings.remember_color_mode(ColorMode.DARK)
    settings.remember_language("ja")
    settings.remember_window_geometry(QByteArray(b"abc"))
    settings.remember_recent_file("/a.toml")
    settings.remember_recent_file("/b.toml")
    store = QSettings("dlgui", "dlgui")
    store.sync()
    return Path(store.fileName())


@AMOUNTS
def test_settings(qapp: object, settings_file: Path, count: int) -> None:
    """What is not understood counts as not chosen; the program starts."""
    for data in mutated(settings_file.read_bytes(), count):
        settings_file.write_bytes(data)
        QSettings("dlgui", "dlgui").sync()
        assert in_time(settings.color_mode) in set(ColorMode)
        assert current_language() in LANGUAGES
        assert isinstance(settings.window_geometry(), QByteArray | None)
        assert all(isinstance(name, str) for name in settings.recent_files())
