"""A search on a Dask cluster: the same table as processes give; what fails is repeated, or told."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from dlgui.command import search_command
from dlgui.command.command_line import main
from dlgui.files.search_file import read_search, write_search
from dlgui.session.search.cluster import ClusterWorkers, fault_of, has_cluster, versions
from dlgui.session.search.running import Running
from dlgui.session.search.workers import ProcessWorkers, Workers
from engine.search.outcome import Outcome
from engine.search.results import Results
from engine.search.search import Search
from tests.tiny_searches import tiny_search

ROOT = Path(__file__).parents[4]
installed = pytest.mark.skipif(not has_cluster(), reason="the extra cluster is not installed")
Started = Callable[..., "subprocess.Popen[bytes]"]


def test_other_versions_are_told_with_the_worker_that_has_them() -> None:
    assert fault_of({"a": versions(), "b": versions()}) == ""
    fault = fault_of({"a": versions(), "b": versions() | {"NumPy": "1.0"}})
    assert fault.startswith("the worker b has NumPy 1.0, this program ")
    assert "cannot run dlgui" in fault_of({"a": ModuleNotFoundError("dlgui")})


def test_without_the_extra_it_is_said_how_to_install_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(search_command, "has_cluster", lambda: False)
    assert main(["search", "random-search", "--cluster", "tcp://localhost:1"]) == 2
    assert 'pip install "dlgui[cluster]"' in capsys.readouterr().err


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@pytest.fixture
def started() -> Iterator[Started]:
    """Programs of the cluster, which end with the test."""
    programs: list[subprocess.Popen[bytes]] = []

    def start(*words: str) -> "subprocess.Popen[bytes]":
        program = subprocess.Popen(
            [sys.executable, "-m", *words],
            env=os.environ | {"PYTHONPATH": str(ROOT)},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        programs.append(program)
        return program

    yield start
    for program in programs:
        program.kill()
        program.wait()


def scheduler(started: Started) -> tuple[str, "subprocess.Popen[bytes]"]:
    port = free_port()
    words = ("--host", "127.0.0.1", "--port", str(port), "--no-dashboard", "--no-show")
    return f"tcp://127.0.0.1:{port}", started("distributed.cli.dask_scheduler", *words)


def worker(started: Started, address: str) -> "subprocess.Popen[bytes]":
    words = ("--nthreads", "1", "--no-dashboard", "--no-nanny", "--local-directory")
    return started("distributed.cli.dask_worker", address, *words, os.environ["DASK_FOLDER"])


@pytest.fixture(autouse=True)
def in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DASK_FOLDER", str(tmp_path))
    monkeypatch.setenv("DASK_DISTRIBUTED__COMM__TIMEOUTS__CONNECT", "5s")


def finished(
    search: Search, workers: Workers, found: Callable[[Outcome], None] = lambda _: None
) -> Results:
    results = Results(search)
    running = Running(results, workers, found)
    running.grant()
    running.run()
    return results


def table(results: Results) -> list[Outcome]:
    return sorted(results.outcomes, key=lambda outcome: outcome.number)


@installed
@pytest.mark.slow
@pytest.mark.filterwarnings("default")  # those of a package that may be newer than this program
def test_a_cluster_gives_the_table_of_processes_also_when_a_worker_dies(started: Started) -> None:
    address, _ = scheduler(started)
    victim, _ = worker(started, address), worker(started, address)
    search = tiny_search(30)
    killed: list[int] = []

    def kill_one(outcome: Outcome) -> None:
        if outcome.number >= 5 and not killed:
            killed.append(outcome.number)
            victim.send_signal(signal.SIGKILL)

    results = finished(search, ClusterWorkers(address), kill_one)
    assert killed
    assert table(results) == table(finished(search, ProcessWorkers(2)))


def searching(started: Started, path: Path, address: str) -> "subprocess.Popen[bytes]":
    """The command, in a program of its own: `distributed` leaves a thread behind when it fails."""
    return subprocess.Popen(
        [sys.executable, "-m", "dlgui", "search", str(path), "--cluster", address],
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )


@installed
@pytest.mark.slow
def test_a_scheduler_that_goes_away_is_told_and_what_was_found_stays(
    started: Started, tmp_path: Path
) -> None:
    address, dying = scheduler(started)
    worker(started, address)
    path = tmp_path / "mine.toml"
    write_search(path, Results(tiny_search(2000)))
    program = searching(started, path, address)
    try:
        while len(read_search(path).outcomes) < 5:
            assert program.poll() is None
        dying.send_signal(signal.SIGKILL)
        _, said = program.communicate(timeout=120)
    finally:
        program.kill()
        program.wait()
    assert program.returncode == 1
    assert f"no cluster answers at {address}" in said.decode()
    assert 5 <= len(read_search(path).outcomes) < 2000


@installed
@pytest.mark.slow
def test_where_no_scheduler_answers_it_is_said(started: Started, tmp_path: Path) -> None:
    address, path = f"tcp://127.0.0.1:{free_port()}", tmp_path / "mine.toml"
    write_search(path, Results(tiny_search(3)))
    program = searching(started, path, address)
    _, said = program.communicate(timeout=120)
    assert program.returncode == 1
    assert f"no cluster answers at {address}" in said.decode()
    assert "Traceback" not in said.decode()
