"""The reference data are all there, and all of them are held against the engine."""

from pathlib import Path

import pytest

from tests import oracle_data

SOURCES = [path.read_text() for path in (Path(__file__).parent / "engine").rglob("test_*.py")]


@pytest.mark.parametrize("op", sorted({entry["op"] for entry in oracle_data.index()}))
def test_every_operation_is_used_by_a_test(op: str) -> None:
    assert any(f'"{op}"' in text and "over_cases(" in text for text in SOURCES)


def test_every_file_of_the_index_exists() -> None:
    assert [
        e["file"] for e in oracle_data.index() if not (oracle_data.FOLDER / e["file"]).exists()
    ] == []


def test_every_operation_is_copied_whole() -> None:
    ops = {entry["op"] for entry in oracle_data.index()}
    on_disk = {f.name for f in oracle_data.FOLDER.glob("*.npz") if f.name.split(".")[0] in ops}
    assert on_disk == {entry["file"] for entry in oracle_data.index()}
