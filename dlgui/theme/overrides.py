"""An error in a method that Qt calls is told, and does not end the program.

Before Python 3.12 an error that C code raises (a control that Qt has deleted, a text that is no
number, endless recursion) lies in pieces until somebody catches it. PySide takes it for whole where
it comes out of a method that overrides one of Qt's, and the process dies. So every such method
catches what it lets pass.
"""

import sys
from collections.abc import Callable
from functools import wraps
from types import FunctionType
from typing import Any

from shiboken6 import Shiboken

ERRORS_ARE_WHOLE = sys.version_info >= (3, 12)

_QtObject: Any = Shiboken.Object


def guard_overrides() -> None:
    """Guard the classes that there are and those that are to come; for this process."""
    if ERRORS_ARE_WHOLE:
        return
    _QtObject.__init_subclass__ = classmethod(_on_subclass)
    known = _QtObject.__subclasses__()
    while known:
        one = known.pop()
        known += one.__subclasses__()
        _guard(one)


def _on_subclass(cls: type, /, **words: Any) -> None:
    super(_QtObject, cls).__init_subclass__(**words)
    _guard(cls)


def _guard(cls: type) -> None:
    for name, method in list(vars(cls).items()):
        if isinstance(method, FunctionType) and _is_from_qt(cls, name):
            setattr(cls, name, whole(method))


def _is_from_qt(cls: type, name: str) -> bool:
    if name.startswith("__"):
        return False
    above = (vars(base).get(name) for base in cls.__mro__[1:])
    return any(found is not None and not isinstance(found, FunctionType) for found in above)


def whole(method: Callable[..., Any]) -> Callable[..., Any]:
    """Return a method that raises what `method` raises, as one piece."""

    @wraps(method)
    def guarded(*args: Any, **words: Any) -> Any:
        try:
            return method(*args, **words)
        except BaseException:
            raise  # it was put together when it was caught

    return guarded
