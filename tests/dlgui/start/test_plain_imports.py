"""Python's own `import` comes back, and stays if nothing has replaced it."""

import builtins
from types import ModuleType

import pytest

from dlgui.start.plain_imports import use_plain_imports


def test_what_was_there_before_pyside_comes_back(monkeypatch: pytest.MonkeyPatch) -> None:
    before = builtins.__import__

    def hook(*arguments: object, **others: object) -> ModuleType:
        return before(*arguments, **others)  # type: ignore[arg-type]

    monkeypatch.setattr(builtins, "__import__", hook)
    monkeypatch.setattr(builtins, "__orig_import__", before, raising=False)
    use_plain_imports()
    assert builtins.__import__ is before


def test_without_a_hook_nothing_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    before = builtins.__import__
    monkeypatch.delattr(builtins, "__orig_import__", raising=False)
    use_plain_imports()
    assert builtins.__import__ is before
