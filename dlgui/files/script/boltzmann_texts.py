"""Texts of the exported script of a general Boltzmann machine, in the engine's order of sums."""

from engine.layers.boltzmann import MEAN_FIELD_SWEEPS

MACHINE = '''
class Model:
    """A Boltzmann machine: p(s) ~ exp(1/2 s W s + b s) of units that are on or off.{joined}"""

    def __init__(self, weights_rng, sampling_rng):
        n_in = n_out = UNITS
        std = {std}
        W = {draw} * std
{pairs}        self.params = {{"W": W[self.pairs].astype(DTYPE), "b": np.zeros(UNITS, DTYPE)}}
{own}
    def square(self):
        """W, both halves of it."""
        W = np.zeros((UNITS, UNITS), DTYPE)
        i, j = self.pairs
        W[i, j] = W[j, i] = self.params["W"]
        return W

    def is_sound(self):
        return all(np.isfinite(array).all() for array in self.params.values())
{odds}{learning}
    def error(self, guessed, x):
        return float(np.square(guessed - x).sum(dtype=np.float64)) / len(x)

    def evaluate(self, x):
        """{measured}"""
        if not self.is_sound():
            return {nans}
{looked_up}        error = self.error((1 / (1 + np.exp(-odds))).astype(DTYPE), x)
{figures}'''

PAIRS = "        self.pairs = np.triu_indices(UNITS, 1)\n"
PAIRS_OF_ENCODER = """        i, j = np.triu_indices(UNITS, 1)
        apart = (i < COLUMNS) & (COLUMNS <= j) & (j < VISIBLE)
        self.pairs = i[~apart], j[~apart]
"""
NOT_JOINED = "\n\n    The two rows that are seen are joined by hidden units alone.\n    "

ODDS_BY_TABLE = '''
    def table(self):
        """The probability of every state, and log p of every state of the visible units."""
        scores = scores_of_states(*(a.astype(float) for a in (self.square(), self.params["b"])))
        visible = log_sum_exp(scores.reshape(2**VISIBLE, -1))
        log_z = log_sum_exp(visible)
        return np.exp(scores - log_z), visible - log_z

    def log_odds(self, v, likely):
        """log p(v_i = 1 | the other visible units) - log p(v_i = 0 | them)."""
        places = places_of(v)[:, np.newaxis]
        bits = 1 << np.arange(VISIBLE)[::-1]
        return likely[places | bits] - likely[places & ~bits]
'''

ODDS_BY_MEAN_FIELD = f'''
    def log_odds(self, v):
        """log p(v_i = 1 | the rest) - log p(v_i = 0 | it), hidden units at their mean field."""
        states, W, b = np.full((len(v), UNITS), 0.5, DTYPE), self.square(), self.params["b"]
        states[:, :VISIBLE] = v
        for _ in range({MEAN_FIELD_SWEEPS}):
            sums = states @ W[:, VISIBLE:] + b[VISIBLE:]
            states[:, VISIBLE:] = 1 / (1 + np.exp(-sums))
        return (states @ W + b)[:, :VISIBLE]
'''

ODDS_ALL_VISIBLE = '''
    def log_odds(self, v):
        """log p(v_i = 1 | the rest) - log p(v_i = 0 | it)."""
        return v @ self.square() + self.params["b"]
'''

EXACTLY = '''
    def gradient(self, x):
        """Return the error of guessing each unit, and <s s> of the machine less that of data."""
        if not self.is_sound():
            return nan, {{}}
        chances, likely = self.table()
        apart = moments(chances) - moments(self.held(x, chances))
        guessed = (1 / (1 + np.exp(-self.log_odds(x, likely)))).astype(DTYPE)
        grads = {{"W": apart[self.pairs].astype(DTYPE), "b": apart.diagonal().astype(DTYPE)}}
        return self.error(guessed, x), grads

    def held(self, x, chances):
        """The probability of every state where the visible units are held at the data."""
        places = places_of(x)
        shares, seen = np.bincount(places, minlength=2**VISIBLE) / len(x), np.unique(places)
        joint = chances.reshape(2**VISIBLE, -1)[seen]
{cooled}        held = np.zeros((2**VISIBLE, joint.shape[1]))
        held[seen] = joint / joint.sum(axis=1, keepdims=True) * shares[seen, np.newaxis]
        return held.ravel()
'''
COOLED = """        if (heat := self.temperature()) != 1:  # hot units hardly prefer any state
            joint = (joint / joint.max(axis=1, keepdims=True)) ** (1 / heat)
"""

BY_SAMPLING = '''
    def gradient(self, x):
        """Return the error of guessing each unit, and <s s> of dreams less that of data."""
        if not self.is_sound():
            return nan, {{}}
        W, b = self.square(), self.params["b"]
{held}        guessed = (1 / (1 + np.exp(-(held @ W + b))))[:, :VISIBLE]
{free}        for _ in range(GIBBS_STEPS):
            self.sweep(free, W, b)
        apart = free.T @ free / len(free) - held.T @ held / len(held)
        return self.error(guessed, x), {{"W": apart[self.pairs], "b": apart.diagonal().copy()}}

    def sweep(self, states, W, b, first=0{heated}):
        """Draw each unit from number `first` on, given the rest: p(s_i = 1) = sigmoid(W s + b)."""
        drawn = self.rng.random((UNITS - first, len(states)), np.float32)
        limits = np.log(drawn) - np.log1p(-drawn)  # below sigmoid(x) if this is below x
{times}        for i, limit in enumerate(limits, first):
            states[:, i] = limit < states @ W[:, i] + b[i]
'''
ALL_HELD = "        held = x\n"
HIDDEN_DRAWN = """        held = np.empty((len(x), UNITS), DTYPE)
        held[:, :VISIBLE] = x
        held[:, VISIBLE:] = self.rng.random((len(x), UNITS - VISIBLE), np.float32) < 0.5
{heat}        for _ in range(GIBBS_STEPS):
            self.sweep(held, W, b, VISIBLE{hot})
"""
FROM_HELD = "        free = held.copy()\n"
FROM_CHAINS = """        if self.chains is None:
            self.chains = held[np.arange(BATCH_SIZE) % len(held)]
        free = self.chains  # they go on from where they stood in the last update
"""
HEATED = {
    "heat": "        heat = self.temperature()\n",
    "hot": ", heat",
    "heated": ", heat=1",
    "times": "        limits = limits * heat if heat != 1 else limits\n",
}

TEMPERATURE = '''
    def temperature(self):
        """That of hidden units while data are held: they begin hot and cool down."""
        self.updates += 1
        return ANNEALING ** max(0.0, 1 - (self.updates - 1) / COOLING)
'''

MEASURED = {
    1: "The error of guessing each unit.",
    2: "The error of guessing each unit, and the mean log p of units given the others.",
    3: "The error of guessing units, the mean log p(v), and that of units given the others.",
}

LOOKED_UP = """        _, likely = self.table()
        odds = self.log_odds(x, likely)
"""
