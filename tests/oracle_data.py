"""Reference results of other programs, as data: inputs, outputs and gradients to agree with.

The arrays in `tests/oracle/` were computed in float64 by an automatic differentiation library and
confirmed by two independent NumPy programs. `in_*` are inputs, `p_*` parameters, `out_*` outputs,
`up_*` the gradient to feed to `backward`, `g_*` the gradients to expect.
"""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, final

import numpy as np
import numpy.typing as npt
import pytest

FOLDER = Path(__file__).parent / "oracle"
DTYPES = [np.float64, np.float32]
RELATIVE_TOLERANCE_FLOAT32 = 1e-4


@final
@dataclass(frozen=True)
class Case:
    """One file, read in the dtype under test, with the tolerance that belongs to it."""

    file: str
    attributes: dict[str, Any]
    arrays: dict[str, npt.NDArray[Any]]
    tolerance: float

    def __getitem__(self, name: str) -> npt.NDArray[Any]:
        return self.arrays[name]

    def __contains__(self, name: str) -> bool:
        return name in self.arrays

    def agrees(self, actual: npt.ArrayLike, name: str) -> None:
        """Fail unless `actual` has the shape, the dtype and the numbers of the array `name`."""
        expected = self.arrays[name]
        actual = np.asarray(actual)
        assert actual.shape == expected.shape
        if actual.dtype == np.float32:
            largest = float(np.abs(expected).max(initial=0))
            rtol, atol = RELATIVE_TOLERANCE_FLOAT32, RELATIVE_TOLERANCE_FLOAT32 * min(largest, 1)
        else:
            rtol, atol = self.tolerance, self.tolerance
        np.testing.assert_allclose(actual, expected, rtol=rtol, atol=atol, err_msg=name)


def load(entry: dict[str, Any], dtype: npt.DTypeLike) -> Case:
    """Read a file of the index; its floating-point arrays are given in `dtype`."""
    with np.load(FOLDER / entry["file"]) as data:
        arrays = {name: data[name] for name in data.files}
    attributes = json.loads(str(arrays.pop("attr")))
    arrays = {k: a.astype(dtype) if a.dtype.kind == "f" else a for k, a in arrays.items()}
    return Case(entry["file"], attributes, arrays, entry["tol"])


def index(name: str = "layers.json") -> list[dict[str, Any]]:
    """The list of the files of one subject."""
    entries: list[dict[str, Any]] = json.loads((FOLDER / name).read_text())
    return entries


def over_cases(*ops: str) -> pytest.MarkDecorator:
    """Run a test with `case` set to every file of these operations, in float64 and float32."""
    cases = [
        pytest.param(load(entry, dtype), id=f"{entry['op']}.{entry['case']}-{np.dtype(dtype)}")
        for entry in index()
        if entry["op"] in ops
        for dtype in DTYPES
    ]
    return pytest.mark.parametrize("case", cases)


def small(name: str) -> Any:
    """One of the small tables in `small.json`."""
    return json.loads((FOLDER / "small.json").read_text())[name]
