"""The mailbox keeps every message in order, and only the newest snapshots."""

import threading

from dlgui.session.worker.mailbox import Idle, Mailbox, Message
from engine.training.records import Snapshot


def test_messages_come_out_in_the_order_they_went_in() -> None:
    mailbox = Mailbox()
    assert mailbox.drain() == []
    put: list[Message] = [Idle(step, 0, ended=False) for step in range(5)]
    for message in put:
        mailbox.put(message)
    assert mailbox.drain() == put
    assert mailbox.drain() == []


def test_only_the_newest_snapshots_are_kept() -> None:
    mailbox = Mailbox()
    wanted = [mailbox.wants_snapshots]
    assert mailbox.take_snapshots() is None
    mailbox.put_snapshots([Snapshot(1)])
    wanted.append(mailbox.wants_snapshots)
    assert wanted == [True, False]
    mailbox.put_snapshots([Snapshot(2), Snapshot(2)])
    assert mailbox.take_snapshots() == (Snapshot(2), Snapshot(2))
    assert mailbox.wants_snapshots
    assert mailbox.take_snapshots() is None


def test_what_was_before_the_first_update_is_not_replaced_by_later_snapshots() -> None:
    mailbox = Mailbox()
    for step in (0, 1, 2):
        mailbox.put_snapshots([Snapshot(step)])
    assert mailbox.take_snapshots() == (Snapshot(0),)
    assert not mailbox.wants_snapshots
    assert mailbox.take_snapshots() == (Snapshot(2),)
    assert mailbox.wants_snapshots


def test_nothing_is_lost_between_two_threads() -> None:
    mailbox, read, newest = Mailbox(), list[Message](), list[int]()

    def write() -> None:
        for step in range(3000):
            mailbox.put_snapshots([Snapshot(step)])
            mailbox.put(Idle(step, 0, ended=False))

    writer = threading.Thread(target=write)
    writer.start()
    while writer.is_alive():
        read += mailbox.drain()
        newest += [s.step for s in mailbox.take_snapshots() or ()]
    writer.join()
    read += mailbox.drain()
    while snapshots := mailbox.take_snapshots():
        newest += [s.step for s in snapshots]
    assert [message.step for message in read if isinstance(message, Idle)] == list(range(3000))
    assert newest == sorted(set(newest))
    assert newest[-1] == 2999


def test_one_can_wait_for_a_message() -> None:
    mailbox = Mailbox()
    mailbox.wait(0.0)  # in vain
    thread = threading.Thread(target=mailbox.put, args=(Idle(1, 0, ended=False),))
    thread.start()
    mailbox.wait(20.0)
    thread.join()
    assert len(mailbox.drain()) == 1
