"""Files come whole and checked or not at all; what was cut off goes on where it was."""

import hashlib
import socket
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from dlgui.downloads.data_sets import DATA_SETS, DataSet, RemoteFile, data_folder
from dlgui.downloads.transfer import CHUNK, PART, DownloadError, fetch
from tests.dlgui.downloads.mirror import Mirror, at, serving

CONTENT = {"a.gz": bytes(range(256)) * 1000, "b.gz": b"labels"}
TWO = DataSet(
    "two",
    "Two files",
    tuple(RemoteFile(n, len(c), hashlib.sha256(c).hexdigest()) for n, c in CONTENT.items()),
    (),
)


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")


@pytest.fixture
def serve() -> Iterator[ExitStack]:
    with ExitStack() as stack:
        yield stack


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_all_files_come_and_the_share_is_told(serve: ExitStack, tmp_path: Path) -> None:
    mirror = serve.enter_context(serving(Mirror(CONTENT)))
    shares: list[float] = []
    folder = fetch(at(TWO, mirror), tmp_path / "new" / "two", shares.append)
    assert contents(folder) == CONTENT
    assert shares == sorted(shares)
    assert shares[-1] == 1
    assert len(shares) > 3  # a long file is told of more than once


def test_what_is_there_is_not_fetched_again(serve: ExitStack, tmp_path: Path) -> None:
    mirror = serve.enter_context(serving(Mirror(CONTENT)))
    fetch(at(TWO, mirror), tmp_path)
    mirror.asked.clear()
    fetch(at(TWO, mirror), tmp_path)
    assert mirror.asked == []
    (tmp_path / "b.gz").write_bytes(b"labelz")  # as long, and another file
    fetch(at(TWO, mirror), tmp_path)
    assert contents(tmp_path) == CONTENT


def test_what_was_cut_off_goes_on_where_it_was(serve: ExitStack, tmp_path: Path) -> None:
    first = serve.enter_context(serving(Mirror(CONTENT, cut=100_000)))
    with pytest.raises(DownloadError, match=r"a\.gz .* broke off at 100,000 of 256,000 bytes"):
        fetch(at(TWO, first), tmp_path)
    assert [*contents(tmp_path)] == ["a.gz" + PART]
    whole = serve.enter_context(serving(Mirror(CONTENT)))
    fetch(at(TWO, whole), tmp_path)
    assert whole.asked == [("a.gz", "bytes=100000-"), ("b.gz", "")]
    assert contents(tmp_path) == CONTENT


def test_another_mirror_goes_on_at_once(serve: ExitStack, tmp_path: Path) -> None:
    first = serve.enter_context(serving(Mirror(CONTENT, cut=1000)))
    second = serve.enter_context(serving(Mirror(CONTENT)))
    fetch(at(TWO, first, second), tmp_path)
    assert second.asked[0] == ("a.gz", "bytes=1000-")
    assert contents(tmp_path) == CONTENT


def test_a_mirror_that_gives_no_parts_gives_the_whole(serve: ExitStack, tmp_path: Path) -> None:
    (tmp_path / ("a.gz" + PART)).write_bytes(CONTENT["a.gz"][:5000])
    mirror = serve.enter_context(serving(Mirror(CONTENT, ranges=False)))
    fetch(at(TWO, mirror), tmp_path)
    assert contents(tmp_path) == CONTENT


@pytest.mark.parametrize(
    "wrong",
    [
        Mirror({"a.gz": b"?" * 256_000}),
        Mirror({"a.gz": CONTENT["a.gz"] + b"more"}),
        Mirror({"a.gz": b"<html>Please log in.</html>"}),
        Mirror({}),
        Mirror(CONTENT, status=503),
    ],
    ids=["another", "longer", "a page", "none", "busy"],
)
def test_a_wrong_file_is_never_used(serve: ExitStack, tmp_path: Path, wrong: Mirror) -> None:
    serve.enter_context(serving(wrong))
    with pytest.raises(DownloadError, match=r"a\.gz could not be fetched; 127\.0\.0\.1: "):
        fetch(at(TWO, wrong), tmp_path)
    assert "a.gz" not in contents(tmp_path)
    right = serve.enter_context(serving(Mirror(CONTENT)))
    fetch(at(TWO, wrong, right), tmp_path)
    assert contents(tmp_path) == CONTENT


def test_a_beginning_that_is_none_is_thrown_away(serve: ExitStack, tmp_path: Path) -> None:
    """A wrong beginning spoils the sum; then the same mirror is asked for the whole."""
    (tmp_path / ("a.gz" + PART)).write_bytes(b"wrong")
    mirror = serve.enter_context(serving(Mirror(CONTENT)))
    fetch(at(TWO, mirror), tmp_path)
    assert contents(tmp_path) == CONTENT


def test_giving_up_keeps_what_has_come(serve: ExitStack, tmp_path: Path) -> None:
    mirror = serve.enter_context(serving(Mirror(CONTENT)))

    def give_up(share: float) -> None:
        if share > 0.5:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fetch(at(TWO, mirror), tmp_path, give_up)
    assert CHUNK <= len(contents(tmp_path)["a.gz" + PART]) < 256_000
    fetch(at(TWO, mirror), tmp_path)
    assert contents(tmp_path) == CONTENT


def test_being_offline_is_said_of_every_mirror(tmp_path: Path) -> None:
    with socket.socket() as taken:  # bound, and nobody listens
        taken.bind(("127.0.0.1", 0))
        nobody = Mirror({}, address=f"http://127.0.0.1:{taken.getsockname()[1]}/")
        with pytest.raises(DownloadError) as caught:
            fetch(at(TWO, nobody, nobody), tmp_path)
    assert str(caught.value).count("127.0.0.1: Connection refused") == 2


def test_the_data_sets_are_whole() -> None:
    assert [*DATA_SETS] == ["mnist", "fashion-mnist"]
    for data_set in DATA_SETS.values():
        assert len(data_set.mirrors) >= 2
        assert all(mirror.endswith("/") for mirror in data_set.mirrors)
        assert len({file.sha256 for file in data_set.files}) == 4
        assert all(len(file.sha256) == 64 for file in data_set.files)
    assert 11e6 < DATA_SETS["mnist"].size < 12e6
    assert data_folder().name == "data"
