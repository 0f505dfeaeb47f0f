"""Pieces of the exported script of a recurrent run: the sequences that it reads.

They are texts, not code of the program. `draw` returns what is read, what is wanted, where it is
asked for, and where fewer answers are judged than are asked for, which these are.
"""

MADE_UP = {
    "adding": '''
def draw(count, rng):
    """Two numbers of a long row are marked, one in each half: what is their sum?"""
    x, wanted = np.zeros((count, LENGTH, 2), np.float32), np.zeros((count, LENGTH))
    x[:, :, 0] = rng.random((count, LENGTH), dtype=np.float32)
    half, n = LENGTH // 2, np.arange(count)
    first, second = rng.integers(0, half, count), rng.integers(half, LENGTH, count)
    x[n, first, 1] = x[n, second, 1] = 1
    wanted[:, -1] = x[n, first, 0].astype(np.float64) + x[n, second, 0]
    return x.astype(DTYPE), wanted, last_step(count, LENGTH)
''',
    "sine": '''
def draw(count, rng):
    """A wave is read; after each step its next value is asked for."""
    period, phase = rng.uniform(10, 40, (count, 1)), rng.uniform(0, 2 * np.pi, (count, 1))
    wave = np.sin(2 * np.pi * np.arange(LENGTH + 1) / period + phase)
    x = wave[:, :-1, None].astype(np.float32)
    return x.astype(DTYPE), wave[:, 1:], np.ones((count, LENGTH), bool)
''',
    "copy": '''
def draw(count, rng):
    """Some symbols, a long silence, a signal: now say them again."""
    kept, steps = rng.integers(0, 8, (count, ITEMS)), LENGTH + 2 * ITEMS
    symbols = np.full((count, steps), 8)
    symbols[:, :ITEMS] = kept
    symbols[:, ITEMS + LENGTH - 1] = 9
    wanted, asked = np.zeros((count, steps)), np.zeros((count, steps), bool)
    wanted[:, steps - ITEMS :], asked[:, steps - ITEMS :] = kept, True
    return np.eye(10, dtype=DTYPE)[symbols], wanted, asked
''',
    "order": '''
def draw(count, rng):
    """Among many symbols stand a few X and Y, far apart: in which order did they come?"""
    symbols = rng.integers(0, 4, (count, LENGTH))
    symbols[:, 0], symbols[:, -1] = 6, 7
    order, n = np.zeros(count, np.intp), np.arange(count)
    ends = np.linspace(1, LENGTH - 1, ITEMS + 1).astype(int)
    for low, high in zip(ends, ends[1:]):
        is_y = rng.integers(0, 2, count)
        symbols[n, rng.integers(low, high, count)] = 4 + is_y
        order = 2 * order + is_y
    wanted = np.zeros((count, LENGTH))
    wanted[:, -1] = order
    return np.eye(8, dtype=DTYPE)[symbols], wanted, last_step(count, LENGTH)
''',
    "parity": '''
def draw(count, rng):
    """A row of bits, as -1 and 1: is the number of ones odd?"""
    bits, wanted = rng.integers(0, 2, (count, LENGTH)), np.zeros((count, LENGTH))
    wanted[:, -1] = bits.sum(axis=1) % 2
    return (2 * bits - 1)[:, :, None].astype(DTYPE), wanted, last_step(count, LENGTH)
''',
    "reber": '''
def draw(count, rng):
    """Strings of the grammar; judged is the letter that has to be remembered."""
    letters, recalled, lengths = walk(count, rng)
    while len(late := np.flatnonzero(lengths > LENGTH + 1)):  # too long: others instead
        letters[late], recalled[late], lengths[late] = walk(len(late), rng)
    x, inside = np.eye(7, dtype=DTYPE)[letters[:, :-1]], np.arange(LENGTH) < lengths[:, None] - 1
    x[~inside] = 0  # behind the end nothing is asked, so that it makes no difference
    wanted = np.where(inside, letters[:, 1:], 0).astype(float)
    return x, wanted, inside, inside & recalled[:, 1:]
''',
    "continual_reber": '''
def draw(count, rng):
    """String after string of the grammar; judged is the letter that has to be remembered."""
    letters, recalled, _ = walk(count, rng)
    asked, judged = np.ones((count, LENGTH), bool), recalled[:, 1:]
    judged = judged | (~judged.any(axis=1, keepdims=True) & last_step(count, LENGTH))
    return np.eye(7, dtype=DTYPE)[letters[:, :-1]], letters[:, 1:].astype(float), asked, judged
''',
}

LAST_STEP = '''
def last_step(count, steps):
    """Asked is at the last step."""
    asked = np.zeros((count, steps), bool)
    asked[:, -1] = True
    return asked
'''

GRAMMAR = '''
LETTERS = "BTPXSVE"
WAYS = """
{ways}
"""  # of each place of the grammar: the letter of each of its two ways, and the place behind it
LETTER, AFTER = (np.array(both) for both in zip(*[
    ([LETTERS.index(way[0]) for way in line.split()], [int(way[1:]) for way in line.split()])
    for line in WAYS.strip().splitlines()
]))


def walk(count, rng):
    """Letters, at which of them one is remembered, and how many there are in a string."""
    letters, place = np.zeros((count, LENGTH + 1), np.intp), np.zeros(count, np.intp)
    recalled, lengths = np.zeros(letters.shape, bool), np.full(count, LENGTH + 2)
    for t in range(LENGTH + 1):
        way = rng.integers(0, 2, count)
        letters[:, t], recalled[:, t] = LETTER[place, way], np.isin(place, {recalls})
        lengths[(place == {end}) & (lengths > LENGTH + 1)] = t + 1
        place = AFTER[place, way]
    return letters, recalled, lengths
'''

LETTERS = '''
def read_letters():
    """Return the letters there are, and the text as their numbers: to learn from, and to test."""
    text = found(TEXT).read_bytes().decode("utf-8-sig").replace("\\r\\n", "\\n")
    letters = sorted(set(text))
    codes, kept = np.array([letters.index(letter) for letter in text]), round(0.1 * len(text))
    return letters, codes[: len(codes) - 2 * kept], codes[len(codes) - kept :]


NAMES, LEARNT, TESTED = read_letters()  # the tenth between the two is for validation


def draw(count, rng, testing=False):
    """Pieces of a text, beginning anywhere; after each letter the next one is asked for."""
    codes = TESTED if testing else LEARNT
    pieces = codes[rng.integers(0, len(codes) - LENGTH, count)[:, None] + np.arange(LENGTH + 1)]
    x = np.eye(len(NAMES), dtype=DTYPE)[pieces[:, :-1]]
    return x, pieces[:, 1:].astype(float), np.ones((count, LENGTH), bool)
'''

DIGITS = '''
with np.load(found(MNIST)) as arrays:
    IMAGES, LABELS = arrays["images"], arrays["labels"]


def draw(count, rng, testing=False):
    """A digit is read from top to bottom, so many pixels a step; which one was it?"""
    chosen = 8000 + np.arange(count) if testing else rng.integers(0, TRAIN_SIZE, count)
    x = (IMAGES[chosen].astype(np.float32) / 255).reshape(count, LENGTH, INPUTS)
    wanted = np.zeros((count, LENGTH))
    wanted[:, -1] = LABELS[chosen]
    return x.astype(DTYPE), wanted, last_step(count, LENGTH)
'''
