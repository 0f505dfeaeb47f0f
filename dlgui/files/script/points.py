"""Pieces of the exported script: points of the plane, drawn as the program draws them."""

from typing import Any

from engine.data.names import DataSource
from engine.data.plane import CHECKS, GRID, ON_A_RING, ON_A_SIDE, RING, TURNS
from engine.training.config import DataConfig
from engine.training.examples import read_points

PLACES: dict[DataSource, str] = {
    DataSource.CIRCLES: '''
def places(t, rng):
    """Rings about the origin, the first class innermost."""
    radius, angle = ((np.arange(CLASSES) + 0.5) / CLASSES)[t], rng.uniform(0, 2 * np.pi, len(t))
    return radius * np.cos(angle), radius * np.sin(angle)
''',
    DataSource.MOONS: '''
def places(t, rng):
    """Half circles in a row, bent up and down in turn, each reaching into the next."""
    angle, down, half = rng.uniform(0, np.pi, len(t)), t % 2 == 1, (CLASSES + 1) / 2
    x, y = np.cos(angle) + t, np.where(down, 0.5 - np.sin(angle), np.sin(angle))
    return (x - (CLASSES - 1) / 2) / half, (y - 0.25) / half
''',
    DataSource.SPIRALS: f'''
def places(t, rng):
    """Arms that wind outwards from the middle."""
    radius = rng.uniform(0.05, 1, len(t))
    angle = 2 * np.pi * ({TURNS} * radius + t / CLASSES)
    return radius * np.cos(angle), radius * np.sin(angle)
''',
    DataSource.GAUSSIANS: '''
def places(t, rng):
    """Clouds around places on a circle; all their spread is the noise."""
    angle = 2 * np.pi * t / CLASSES
    return 0.6 * np.cos(angle), 0.6 * np.sin(angle)
''',
    DataSource.CHECKS: f'''
def places(t, rng):
    """A board on which row + column, divided by the number of classes, leaves the class."""
    side = max({CHECKS}, CLASSES)
    row, column = np.divmod(np.arange(side * side), side)
    x, y = rng.uniform(0, 1, (2, len(t)))
    for k in range(CLASSES):
        mine = t == k
        squares = rng.choice(np.flatnonzero((row + column) % CLASSES == k), int(mine.sum()))
        x[mine] += column[squares]
        y[mine] += row[squares]
    return 2 * x / side - 1, 2 * y / side - 1
''',
    DataSource.GAUSSIAN_RING: f'''
def places(t, rng):
    """Clouds on a ring, whose classes take turns: each point is of one of its class."""
    mine = -(-({ON_A_RING} - t) // CLASSES)  # how many of the clouds are of its class
    chosen = t + CLASSES * rng.integers(0, mine)
    angle = 2 * np.pi * np.arange({ON_A_RING}) / {ON_A_RING}
    return ({RING} * np.cos(angle))[chosen], ({RING} * np.sin(angle))[chosen]
''',
    DataSource.GAUSSIAN_GRID: f'''
def places(t, rng):
    """Clouds in a grid, whose classes take turns: each point is of one of its class."""
    mine = -(-({ON_A_SIDE * ON_A_SIDE} - t) // CLASSES)  # how many of the clouds are of its class
    row, column = np.divmod(t + CLASSES * rng.integers(0, mine), {ON_A_SIDE})
    line = np.linspace(-{GRID}, {GRID}, {ON_A_SIDE})
    return line[column], line[row]
''',
}

DRAW = '''
def draw_points(count, stream):
    """Return points (x, y) and their classes, in random order."""
    rng = np.random.default_rng((POINTS_SEED, stream))
    t = rng.permutation(np.arange(count) % CLASSES)
    points = np.stack(places(t, rng), axis=1) + rng.normal(0, NOISE, (count, 2))
    return points.astype(np.float32), t
'''

DRAW_AROUND = '''
def draw_points(count, stream):
    """Return points around those that were drawn by hand, as many around each; their classes."""
    rng = np.random.default_rng((POINTS_SEED, stream))
    x, y, t = np.array(DRAWN).T
    chosen = rng.permutation(np.arange(count) % len(DRAWN))
    centres = np.stack([x, y], axis=1).astype(np.float32)
    points = centres[chosen] + rng.normal(0, NOISE, (count, 2))
    return points.astype(np.float32), t[chosen].astype(int)
'''

LOAD = '''
def load_data():
    """Return points to learn from and their classes, and points to test with and theirs."""
    x, t = draw_points(POINTS, 0)
    x_test, t_test, x, t = x[:TESTED], t[:TESTED], x[TESTED:], t[TESTED:]
{added}{further}    return x, t, x_test, t_test


def inputs(points):
    """Return points in the precision in which the network computes."""
    return points.astype(DTYPE)
'''

ADDED = """    more = np.array(DRAWN)
    x, t = np.concatenate([x, more[:, :2].astype(np.float32)]), np.concatenate([t, more[:, 2]])
    t = t.astype(int)
"""

FURTHER = """    more, more_t = draw_points(max(VALIDATED, CLASSES), 1)  # to validate with
    x, t = np.concatenate([x, more[:VALIDATED]]), np.concatenate([t, more_t[:VALIDATED]])
"""


def point_pieces(config: DataConfig, *, validates: bool) -> list[str]:
    """Return what draws the points, with those behind them that validate if any do."""
    drawn = config.source is DataSource.DRAWN
    load = LOAD.format(
        added=ADDED if _by_hand(config) and not drawn else "",
        further=FURTHER if validates else "",
    )
    pieces = [DRAW_AROUND] if drawn else [PLACES[config.source], DRAW]
    return [*filter(None, [_by_hand(config)]), *pieces, load]


def point_settings(config: DataConfig) -> dict[str, Any]:
    """Return the constants of the points."""
    return {
        "POINTS": config.points,
        "TESTED": config.tested,
        "CLASSES": config.classes,
        "NOISE": config.noise,
        "POINTS_SEED": config.points_seed,
    }


def _by_hand(config: DataConfig) -> str:
    """The points that were added, a line each; nothing without any."""
    points, labels = read_points(config.added_points, config.classes)
    lines = [f"    ({x}, {y}, {t}),\n" for (x, y), t in zip(points, labels, strict=True)]
    return "DRAWN = [  # by hand: x, y and class\n" + "".join(lines) + "]" if lines else ""
