"""Pieces of the exported script of a Boltzmann machine: patterns, and all states of a few units."""

from typing import Any

from engine.data.names import PatternName
from engine.training.model_config import BoltzmannConfig

PATTERNS = {
    PatternName.BARS: '''
def patterns():
    """All bars: whole rows, or whole columns, of a grid are on; what is both counts once."""
    lines, posts = all_states(ROWS), all_states(COLUMNS)[1:-1]
    images = [np.repeat(lines, COLUMNS, axis=1), np.tile(posts, (1, ROWS))]
    return np.concatenate(images).astype(DTYPE)
''',
    PatternName.ENCODER: '''
def patterns():
    """Two rows of units, one on in each, in the same place."""
    return np.tile(np.eye(COLUMNS, dtype=DTYPE), (1, 2))
''',
    PatternName.PARITY: '''
def patterns():
    """All states of a row of units of which an even number is on."""
    states = all_states(COLUMNS)
    return states[states.sum(axis=1) % 2 == 0].astype(DTYPE)
''',
}

ALL_STATES = '''
def all_states(units):
    """All states of so many units, in the order in which one counts in binary."""
    return np.arange(2**units)[:, np.newaxis] >> np.arange(units)[::-1] & 1
'''

ENUMERATION = '''
def places_of(states):
    """The place of each state in the binary order of all."""
    return (states > 0.5) @ (1 << np.arange(states.shape[1])[::-1])


def log_sum_exp(x):
    """log of the sum of exp(x) over the last axis, the largest taken out first."""
    largest = x.max(axis=-1, keepdims=True)
    return (largest + np.log(np.exp(x - largest).sum(axis=-1, keepdims=True)))[..., 0]


def scores_of_states(W, b):
    """1/2 s W s + b s of all states s, by doubling: those with a further unit off, and on."""
    scores = np.zeros(1)
    for k in reversed(range(len(b))):
        sums = np.zeros(1)
        for w in W[k, :k:-1]:
            sums = np.concatenate([sums, sums + w])
        scores = np.concatenate([scores, scores + b[k] + sums])
    return scores
'''

MOMENTS = '''
def moments(chances):
    """<s_i s_j> of states that have these probabilities; on the diagonal stands <s_i>."""
    units = len(chances).bit_length() - 1
    found = np.zeros((units, units))
    for i in range(units):
        off, on = chances.reshape(2, -1)
        found[i, i], chances = on.sum(), off + on
        for j in range(i + 1, units):
            without, both = on.reshape(2, -1)
            found[i, j] = found[j, i] = both.sum()
            on = without + both
    return found
'''


def pattern_pieces(name: PatternName) -> list[str]:
    """Return what makes the patterns."""
    return [*([] if name is PatternName.ENCODER else [ALL_STATES]), PATTERNS[name]]


def pattern_settings(settings: BoltzmannConfig) -> dict[str, Any]:
    """Return the constants of the patterns; None where there is no use for one."""
    bars = settings.patterns is PatternName.BARS
    return {"ROWS": settings.rows if bars else None, "COLUMNS": settings.columns}
