"""The data sets that can be fetched: their files with sizes and SHA-256 sums, and the mirrors."""

from dataclasses import dataclass
from pathlib import Path
from typing import final

from PySide6.QtCore import QCoreApplication, QStandardPaths


@final
@dataclass(frozen=True)
class RemoteFile:
    """A file as it lies on every mirror; `size` in bytes."""

    name: str
    size: int
    sha256: str


@final
@dataclass(frozen=True)
class DataSet:
    """Files that belong together; a mirror is the address that a file's name is put behind."""

    name: str
    title: str
    files: tuple[RemoteFile, ...]
    mirrors: tuple[str, ...]

    @property
    def size(self) -> int:
        """Bytes of all files together."""
        return sum(file.size for file in self.files)


def _files(*rows: tuple[int, str]) -> tuple[RemoteFile, ...]:
    names = ("train-images-idx3", "train-labels-idx1", "t10k-images-idx3", "t10k-labels-idx1")
    pairs = zip(names, rows, strict=True)
    return tuple(RemoteFile(f"{name}-ubyte.gz", size, sum_) for name, (size, sum_) in pairs)


MNIST = DataSet(
    "mnist",
    "MNIST",
    _files(
        (9_912_422, "440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609"),
        (28_881, "3552534a0a558bbed6aed32b30c495cca23d567ec52cac8be1a0730e8010255c"),
        (1_648_877, "8d422c7b0a1c1c79245a5bcf07fe86e33eeafee792b84584aec276f5a2dbc4e6"),
        (4_542, "f7ae60f92e00ec6debd23a6088c31dbd2371eca3ffa0defaefb259924204aec6"),
    ),
    (
        "https://storage.googleapis.com/cvdf-datasets/mnist/",
        "https://ossci-datasets.s3.amazonaws.com/mnist/",
    ),
)
"""LeCun, Cortes and Burges, 1998; CC BY-SA 3.0."""

FASHION_MNIST = DataSet(
    "fashion-mnist",
    "Fashion-MNIST",
    _files(
        (26_421_880, "3aede38d61863908ad78613f6a32ed271626dd12800ba2636569512369268a84"),
        (29_515, "a04f17134ac03560a47e3764e11b92fc97de4d1bfaf8ba1a3aa29af54cc90845"),
        (4_422_102, "346e55b948d973a97e58d2351dde16a484bd415d4595297633bb08f03db6a073"),
        (5_148, "67da17c76eaffca5446c3361aaab5c3cd6d1c2608764d35dfb1850b086bf8dd5"),
    ),
    (
        "https://fashion-mnist.s3.eu-central-1.amazonaws.com/",
        "http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/",
        "https://raw.githubusercontent.com/zalandoresearch/fashion-mnist/master/data/fashion/",
    ),
)
"""Xiao, Rasul and Vollgraf, 2017; MIT licence."""

TO_LEARN = 60_000
"""Images to learn from, in both."""
DATA_SETS = {data_set.name: data_set for data_set in (MNIST, FASHION_MNIST)}


def data_folder() -> Path:
    """Return where data sets lie: in the user's own data, beside the runs that are kept."""
    if not QCoreApplication.applicationName():
        QCoreApplication.setApplicationName("dlgui")  # a command without a window
    place = QStandardPaths.StandardLocation.AppDataLocation
    return Path(QStandardPaths.writableLocation(place)) / "data"
