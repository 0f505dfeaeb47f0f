"""Jobs with files are done in their order, whatever becomes of one of them."""

import threading
from functools import partial

import pytest

from dlgui.runs.store_thread import FileThread


def test_jobs_are_done_in_their_order_on_another_thread() -> None:
    done: list[tuple[int, str]] = []

    def note(number: int) -> None:
        done.append((number, threading.current_thread().name))

    thread = FileThread(lambda _: None)
    for number in range(50):
        thread.do(partial(note, number))
    thread.close()
    assert done == [(number, "dlgui-files") for number in range(50)]
    assert not thread.busy


def test_it_is_busy_until_the_last_job_is_done() -> None:
    may_end = threading.Event()
    thread = FileThread(lambda _: None)
    seen = [thread.busy]
    thread.do(lambda: assert_set(may_end))
    seen.append(thread.busy)
    may_end.set()
    thread.close()
    seen.append(thread.busy)
    assert seen == [False, True, False]


def assert_set(event: threading.Event) -> None:
    assert event.wait(20)


def test_what_goes_wrong_is_told_and_the_next_job_is_done(caplog: pytest.LogCaptureFixture) -> None:
    told: list[str] = []
    done: list[int] = []
    thread = FileThread(lambda error: told.append(error.strerror or str(error)))
    thread.do(full)
    thread.do(lambda: done.append(1))
    thread.do(mistake)
    thread.do(lambda: done.append(2))
    thread.close()
    assert told == ["No space left on device", "division by zero"]
    assert done == [1, 2]
    assert "a file could not be written" in caplog.text


def full() -> None:
    raise OSError(28, "No space left on device")


def mistake() -> None:
    _ = 1 / 0


def test_no_thread_is_started_without_a_job() -> None:
    before = threading.active_count()
    thread = FileThread(lambda _: None)
    assert threading.active_count() == before
    thread.close()
    thread.close()
