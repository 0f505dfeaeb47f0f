"""Files that were damaged at random, as a disk, a mail program or an attacker damages them.

Each kind of file is held against a few dozen always, and against thousands on request:
`DLGUI_MUTATED_FILES=10000 python3 -m tests --slow`.
"""

import os
import random
from collections.abc import Callable, Iterator
from time import perf_counter

FEW, MANY = 30, int(os.environ.get("DLGUI_MUTATED_FILES", "2000"))

MOST_SECONDS = 2.0
"""A file is read or refused within this time."""

NASTY = (
    *(b"\0", b"\xff\xfe", b"\xef\xbb\xbf", b"\r", b"\n\n", b"\xed\xa0\x80", "\u202e".encode()),
    *(b"[" * 500, b"{" * 500, b'"', b"'''", b"." * 300, b"9" * 5000, b"-1e999", b"NaN", b"null"),
    *(b"Infinity", b"1" * 20, b"0x" + b"f" * 3000, b"true", b"=", b"#", b"A" * 100_000),
)


def mutated(content: bytes, count: int, seed: int = 0) -> Iterator[bytes]:
    """Yield so many damaged versions of a file, the same ones for the same seed."""
    rng = random.Random(seed)
    for _ in range(count):
        data = bytearray(content)
        for _ in range(rng.choice((1, 1, 1, 2, 5, 20))):
            rng.choice(WAYS)(rng, data)
        yield bytes(data)


def in_time(act: Callable[[], object]) -> object:
    """Call something, and see that it does not take too long."""
    begun = perf_counter()
    result = act()
    assert perf_counter() - begun < MOST_SECONDS
    return result


def _flip(rng: random.Random, data: bytearray) -> None:
    if data:
        data[rng.randrange(len(data))] ^= 1 << rng.randrange(8)


def _replace(rng: random.Random, data: bytearray) -> None:
    start, stop = _span(rng, data)
    data[start:stop] = rng.randbytes(stop - start)


def _remove(rng: random.Random, data: bytearray) -> None:
    start, stop = _span(rng, data)
    del data[start:stop]


def _repeat(rng: random.Random, data: bytearray) -> None:
    start, stop = _span(rng, data)
    data[start:start] = data[start:stop] * rng.choice((1, 2, 50))


def _insert(rng: random.Random, data: bytearray) -> None:
    place = rng.randint(0, len(data))
    data[place:place] = rng.choice(NASTY)


def _put(rng: random.Random, data: bytearray) -> None:
    """Write something nasty in place of a number or a word."""
    ends = [i for i, sign in enumerate(data) if sign in b' ,:=\n[]"'] or [0]
    start = rng.choice(ends)
    stop = min((end for end in ends if end > start), default=len(data))
    data[start + 1 : stop] = rng.choice(NASTY)


def _cut(rng: random.Random, data: bytearray) -> None:
    del data[rng.randint(0, len(data)) :]


def _span(rng: random.Random, data: bytearray) -> tuple[int, int]:
    start = rng.randint(0, len(data))
    return start, min(len(data), start + rng.choice((1, 4, 30, 300)))


WAYS = (_flip, _replace, _remove, _repeat, _insert, _put, _cut)
