"""Numbers that are met at every step are arrays: of the type that is asked for, and for good."""

import numpy as np
import numpy.typing as npt
import pytest

from engine.arrays import scalar


@pytest.mark.parametrize("dtype", [np.float16, np.float32, np.float64])
def test_a_scalar_rounds_as_numpy_rounds_a_number_of_python(dtype: npt.DTypeLike) -> None:
    row = np.array([1, 3, 1e-3], dtype)
    made = scalar(0.1, row.dtype)
    np.testing.assert_array_equal(row * made, row * 0.1)
    assert made is scalar(0.1, row.dtype)
    with pytest.raises(ValueError, match="read-only"):
        made[...] = 1
