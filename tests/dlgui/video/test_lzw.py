"""LZW is undone by a reader that knows nothing of the writer."""

import hypothesis.strategies as st
import numpy as np
from hypothesis import given

from dlgui.video.colour_table import in_few_colours
from dlgui.video.lzw import as_lzw


def undone(data: bytes, bits: int) -> bytes:
    """Read codes one after the other, as the format says, with no regard for time."""
    stream = int.from_bytes(data, "little")
    clear, at, width, found = 1 << bits, 0, bits + 1, bytearray()
    table: list[bytes] = []
    last = b""
    while True:
        code = stream >> at & (1 << width) - 1
        at += width
        if code == clear:
            table, width, last = [bytes([i]) for i in range(clear)] + [b"", b""], bits + 1, b""
            continue
        if code == clear + 1:
            return bytes(found)
        entry = table[code] if code < len(table) else last + last[:1]
        found += entry
        if last and len(table) < 4096:
            table.append(last + entry[:1])
        if len(table) == 1 << width and width < 12:
            width += 1
        last = entry


@given(st.binary(max_size=400), st.integers(1, 60))
def test_any_data_comes_back(data: bytes, repeats: int) -> None:
    assert undone(as_lzw(data * repeats, 8), 8) == data * repeats


def test_data_that_fills_the_table_many_times_comes_back() -> None:
    data = np.random.default_rng(1).integers(0, 256, 60_000, dtype=np.uint8).tobytes()
    assert undone(as_lzw(data, 8), 8) == data


def test_one_colour_becomes_next_to_nothing() -> None:
    assert len(as_lzw(bytes(1_000_000), 8)) < 3_000


def test_colours_that_many_pixels_have_are_exact_and_rare_ones_near() -> None:
    rng = np.random.default_rng(2)
    pixels = np.zeros((50, 100, 3), np.uint8)
    pixels[:, :50] = (10, 200, 30)
    pixels[:10] = rng.integers(0, 256, (10, 100, 3))
    numbers, table = in_few_colours(pixels)
    back = table[numbers].reshape(50, 100, 3)[..., ::-1]
    assert np.array_equal(back[10:], pixels[10:])
    assert np.abs(back[:10].astype(int) - pixels[:10]).mean() < 30
