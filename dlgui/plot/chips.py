"""Where chips have their places, and what is said of those that have none."""

from __future__ import annotations

from collections.abc import Callable, Sequence

Spot = tuple[float, int]
"""Left edge in pixels, and row."""


def place_chips(
    anchors: list[float], widths: list[float], left: float, right: float, rows: int
) -> list[tuple[float, int] | None]:
    """Left edge and row of each chip, None where there is no room; the last ones (the newest)
    choose first.

    A chip stands to the right of its line, or to the left where it would leave the plot.
    """
    taken: list[list[tuple[float, float]]] = [[] for _ in range(rows)]
    placed: list[tuple[float, int] | None] = [None] * len(anchors)
    for i in reversed(range(len(anchors))):
        x = anchors[i] + 4
        if x + widths[i] > right:
            x = max(anchors[i] - 4 - widths[i], left)
        for row, spans in enumerate(taken):
            if all(x + widths[i] + 4 <= a or x >= b + 4 for a, b in spans):
                spans.append((x, x + widths[i]))
                placed[i] = (x, row)
                break
    return placed


def place_with_rest(
    anchors: Sequence[float],
    widths: Sequence[float],
    place: Callable[[list[float], list[float]], list[Spot | None]],
    more: Callable[[int], tuple[str, float]],
) -> tuple[list[Spot | None], str, int]:
    """Place what can be placed, and a chip that says how many more there are.

    That one needs a place too, and is the first to have one: it stands at the newest of those that
    have none, whose number is returned with its text. What it drives out is counted with them.
    `place` places chips, None where there is no room; `more` says a count, and how wide it is.
    """
    spots = place(list(anchors), list(widths))
    crowd = {i for i, spot in enumerate(spots) if spot is None}
    while True:
        (text, width), last = more(len(crowd)), max(crowd)
        left = [i for i in range(len(anchors)) if i not in crowd]
        found = place(
            [*(anchors[i] for i in left), anchors[last]], [*(widths[i] for i in left), width]
        )
        driven_out = {i for i, spot in zip(left, found, strict=False) if spot is None}
        if not driven_out:
            placed = dict(zip([*left, last], found, strict=True))
            return [placed.get(i) for i in range(len(anchors))], text, last
        crowd |= driven_out
