"""A folder of kept runs, opened as often as a test likes, as one program after the other does."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dlgui.runs.store import RunStore
from tests.stores import Opener


@pytest.fixture
def open_store(tmp_path: Path) -> Iterator[Opener]:
    stores: list[RunStore] = []

    def opened() -> RunStore:
        stores.append(RunStore(tmp_path / "data" / "runs"))
        return stores[-1]

    yield opened
    for store in stores:
        store.close()
