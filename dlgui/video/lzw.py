"""The compression of GIF: texts that were seen before are written as one number.

T. Welch, "A Technique for High-Performance Data Compression", 1984; widths as GIF 89a has them.
"""

from typing import Final

import numpy as np

MOST_BITS: Final = 12


def as_lzw(data: bytes, bits: int) -> bytes:
    """Return `data`, each byte below 2 ** bits, in codes that begin with `bits` + 1 bits."""
    clear = 1 << bits
    codes, widths = [clear], [bits + 1]
    table, fresh, width = _empty(clear)
    at, end = 0, len(data)
    while at < end:
        length = _longest(table, data, at)
        codes.append(table[data[at : at + length]])
        widths.append(width)
        at += length
        if at == end:
            break
        if fresh == 1 << MOST_BITS:
            codes.append(clear)
            widths.append(width)
            table, fresh, width = _empty(clear)
            continue
        if fresh == 1 << width:
            width += 1
        table[data[at - length : at + 1]] = fresh
        fresh += 1
    return _packed([*codes, clear + 1], [*widths, width])


def _empty(clear: int) -> tuple[dict[bytes, int], int, int]:
    """Return a table of the single bytes, the first free code, and the width of codes."""
    return {bytes([i]): i for i in range(clear)}, clear + 2, clear.bit_length()


def _longest(table: dict[bytes, int], data: bytes, at: int) -> int:
    """Return the length of the longest text from here on that is in the table.

    With a text all its beginnings are in the table, so the length is searched by halves: a screen
    is mostly runs of one colour, and a look-up for every pixel would take too long.
    """
    low, high = 1, 2
    most = len(data) - at
    while high <= most and data[at : at + high] in table:
        low, high = high, 2 * high
    high = min(high, most + 1)
    while high - low > 1:
        middle = (low + high) // 2
        if data[at : at + middle] in table:
            low = middle
        else:
            high = middle
    return low


def _packed(codes: list[int], widths: list[int]) -> bytes:
    """Return the codes one after the other, the lowest bit first."""
    places = np.arange(MOST_BITS)
    bits = (np.array(codes)[:, None] >> places & 1).astype(np.uint8)
    used = places < np.array(widths)[:, None]
    return np.packbits(bits[used], bitorder="little").tobytes()
