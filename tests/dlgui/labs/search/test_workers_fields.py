"""Who trains is chosen in the window; what is wrong with a cluster is said, and nothing is lost."""

from functools import partial
from types import SimpleNamespace

import pytest
from pytestqt.qtbot import QtBot

from dlgui.labs.search import workers_fields
from dlgui.labs.search.page import SearchLab
from dlgui.labs.search.workers_fields import WorkersFields
from dlgui.session.search import cluster
from dlgui.session.search.cluster import ClusterWorkers, is_address
from dlgui.session.search.workers import ProcessWorkers
from tests.open_window import PATIENCE_MS, open_only
from tests.search_lab import show_tiny
from tests.tiny_searches import tiny_base, tiny_search

ADDRESS = "tcp://127.0.0.1:9"


@pytest.fixture
def lab(qtbot: QtBot) -> SearchLab:
    found = open_only(qtbot, "search").lab
    assert isinstance(found, SearchLab)
    show_tiny(found, tiny_search(6))
    return found


def with_package(monkeypatch: pytest.MonkeyPatch, *, installed: bool) -> None:
    for module in (cluster, workers_fields):
        monkeypatch.setattr(module, "has_cluster", lambda: installed)


def nobody_there(*_args: object, **_more: object) -> None:
    raise OSError("Timed out trying to connect")


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("tcp://10.0.0.2:8786", True),
        ("host:8786", True),
        ("tls://[::1]:8786", True),
        ("tcp://host", False),
        ("host:port", False),
        ("tcp://host:99999", False),
        ("two hosts:8786", False),
        ("", False),
    ],
)
def test_an_address_has_a_host_and_a_port(text: str, is_one: bool) -> None:
    assert is_address(text) is is_one


@pytest.mark.parametrize("installed", [False, True])
def test_a_cluster_that_cannot_be_reached_yet_trains_nothing_and_nobody_does_instead(
    qtbot: QtBot, lab: SearchLab, monkeypatch: pytest.MonkeyPatch, installed: bool
) -> None:
    with_package(monkeypatch, installed=installed)
    fields = lab.inspector.workers
    fields.where.enter("cluster")
    needed = 'pip install "dlgui[cluster]"'
    assert (needed in fields.where.error()) is not installed
    assert fields.address.note() == "Until there is an address, nothing is trained."
    lab.player.play()
    qtbot.waitUntil(lambda: not lab.player.playing, timeout=PATIENCE_MS)
    lacking = "a scheduler has no address; write it as in tcp://192.168.0.2:8786."
    assert (lacking if installed else needed) in lab._notices.banner.text()
    assert lab.player.step == 0
    fields.where.enter("here")
    assert fields.where.error() == ""
    assert fields.address.isHidden()
    made = lab.player.workers()
    assert isinstance(made, ProcessWorkers)
    assert made.count == fields.count.value()


def test_a_wrong_address_is_refused_in_words(
    lab: SearchLab, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_package(monkeypatch, installed=True)
    fields = lab.inspector.workers
    fields.where.enter("cluster")
    assert fields.address.note()
    assert "'10.0.0.2' is no address" in fields.address.enter("10.0.0.2")
    assert fields.address.enter(ADDRESS) == ""
    assert fields.address.note() == ""
    assert isinstance(lab.player.workers(), ClusterWorkers)


def test_where_no_scheduler_answers_it_is_said_and_what_was_found_stays(
    qtbot: QtBot, lab: SearchLab, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_package(monkeypatch, installed=True)
    absent = SimpleNamespace(Client=nobody_there)
    monkeypatch.setattr(cluster, "import_module", lambda _name: absent)
    lab.player.advance(2)
    qtbot.waitUntil(lambda: lab.player.is_resting, timeout=PATIENCE_MS)
    lab.inspector.workers.where.enter("cluster")
    lab.inspector.workers.address.enter(ADDRESS)
    lab.player.play()
    qtbot.waitUntil(lambda: not lab.player.playing, timeout=PATIENCE_MS)
    said = lab._notices.banner.text()
    assert f"no cluster answers at {ADDRESS} (OSError: Timed out trying to connect)" in said
    assert "What was found stays." in said
    assert lab.player.step == 2
    lab.inspector.workers.where.enter("here")
    lab.player.use(partial(ProcessWorkers, 1))
    lab.player.play()
    qtbot.waitUntil(lambda: lab.player.is_resting, timeout=PATIENCE_MS)
    assert lab.player.step == 6


def test_a_search_that_goes_on_changes_to_other_workers(qtbot: QtBot, lab: SearchLab) -> None:
    endless = tiny_search(3, base=tiny_base({"training.steps": 10_000_000}))
    show_tiny(lab, endless)
    lab.player.play()
    lab.inspector.workers.count.enter("1")
    assert lab.player.playing
    lab.player.stop()


def test_another_language_shows_the_same_workers(qtbot: QtBot) -> None:
    one, other = WorkersFields(), WorkersFields()
    for fields in (one, other):
        qtbot.addWidget(fields)
    one.count.enter("3")
    one.address.enter(ADDRESS)
    one.where.enter("cluster")
    other.take_from(one)
    assert (other.where.value(), other.count.value()) == ("cluster", 3)
    assert other.address.value() == ADDRESS
    assert not other.address.isHidden()
