"""Neural networks in plain NumPy.

Every public name can be had from here, as in `from engine import Adam, Linear`; `public_names`
lists them. That list is loaded when the first of them is asked for, so that the program can start
with the parts of the engine that its first picture needs.

The same configuration, seed and changes give the same bits, on the same machine, with the same
versions of Python and NumPy, and with the same number of BLAS threads. Another processor, and even
the same one with another number of threads, adds up matrix products in another order and rounds
their last bits otherwise. The program trains with one thread, which for small matrices is also the
fastest; a library user who wants its numbers does the same before training, for instance with
`threadpoolctl.threadpool_limits(1)`.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from engine.public_names import *  # noqa: F403 - what the function below finds
else:

    def __getattr__(name: str) -> Any:
        # Python asks for names like __path__ while `public_names` is itself being loaded.
        if name.startswith("_") and name != "__all__":
            raise AttributeError(f"module 'engine' has no attribute {name!r}")
        return getattr(import_module("engine.public_names"), name)


def __dir__() -> list[str]:
    return [*globals(), *import_module("engine.public_names").__all__]
