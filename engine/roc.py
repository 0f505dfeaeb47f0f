"""How well a number tells two groups apart, whatever threshold one takes."""

import numpy as np
import numpy.typing as npt

from engine.arrays import Array

Flags = npt.NDArray[np.bool_]


def area_under_roc(scores: Array, is_odd: Flags) -> float:
    """The chance that an odd example has a higher score than a normal one; a tie counts half.

    scores (N,) finite, is_odd (N,). 1: the groups lie apart; .5: the score says nothing. It is the
    area under the curve of `roc_curve`. Raises ValueError without an example of each group.
    Source: Hanley and McNeil, 1982 (the Mann-Whitney statistic).
    """
    odd, normal = _groups(scores, is_odd)
    ordered = np.sort(normal)
    below = np.searchsorted(ordered, odd, side="left").astype(np.float64)
    not_above = np.searchsorted(ordered, odd, side="right")
    return float((below + not_above).sum()) / (2 * len(odd) * len(normal))


def roc_curve(scores: Array, is_odd: Flags) -> tuple[Array, Array, Array]:
    """Return thresholds, and the share of false alarms and of odd ones found at each.

    An example counts as odd if its score is the threshold or more. Thresholds fall from infinity,
    so that the curve begins at (0, 0) and ends at (1, 1). Raises ValueError as `area_under_roc`.
    """
    odd, normal = _groups(scores, is_odd)
    thresholds = np.concatenate([[np.inf], np.unique(scores)[::-1]])
    return thresholds, _share_from(normal, thresholds), _share_from(odd, thresholds)


def _share_from(scores: Array, thresholds: Array) -> Array:
    below = np.searchsorted(np.sort(scores), thresholds, side="left")
    return np.asarray(1 - below / len(scores))


def _groups(scores: Array, is_odd: Flags) -> tuple[Array, Array]:
    if scores.shape != is_odd.shape or scores.ndim != 1 or is_odd.all() or not is_odd.any():
        raise ValueError(
            f"scores must be (N,) with an odd and a normal example among them, not {scores.shape}"
        )
    return scores[is_odd], scores[~is_odd]
