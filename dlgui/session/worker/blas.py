"""One thread for matrix products: on matrices this small, two are 5 to 50 times slower."""

import numpy as np  # noqa: F401 - its libraries have to be loaded before they can be limited
from threadpoolctl import threadpool_limits

_limits: list[threadpool_limits] = []


def use_one_blas_thread() -> None:
    """Keep NumPy's matrix products on the thread that asks for them, from now on."""
    if not _limits:
        _limits.append(threadpool_limits(1, user_api="blas"))
