"""A deep Boltzmann machine as a Python script that needs NumPy only, and learns the same."""

from collections.abc import Sequence

from dlgui.files.script.deep import OUTPUT_ALONE, deep_script
from dlgui.files.script.machines import SCALED
from engine.training.config import RunConfig
from engine.training.records import Change

WHAT = """A deep Boltzmann machine: layers joined in both directions, and a softmax.

    Each layer learns in its turn, then all of them together, and the softmax last.
    """

JOINED = '''
    @property
    def rate(self):
        """What the learning rate is multiplied by: all layers learn together at a small one."""
        return JOINT_RATE if self.stage == len(self.machines) else 1.0

    def bias(self, level):
        """Of the units of a level; between two machines it is the mean of what both have learnt."""
        if level == 0:
            return self.params["a0"]
        below = self.params[f"b{level - 1}"]
        if level == len(self.machines):
            return below
        return (below + self.params[f"a{level}"]) / 2

    def chances(self, level, states):
        """p(s = 1 | the levels beside it) of the units of a level; level 0 are the pixels."""
        if level == 0:
            return sigmoid(states[1] @ self.params["W0"].T + self.bias(0))
        sums = states[level - 1] @ self.params[f"W{level - 1}"]
        if level < len(self.machines):
            sums = sums + states[level + 1] @ self.params[f"W{level}"].T
        return sigmoid(sums + self.bias(level))

    def sweep(self, levels):
        """Each hidden level in its turn by the chances that those beside it give it."""
        levels = list(levels)
        for level in range(1, len(levels)):
            levels[level] = self.chances(level, levels)
        return levels

    def mean_field(self, x, sweeps):
        """The most fitting independent chances of all levels with the pixels held at x."""
        levels = [x]
        for machine in self.machines:
            levels.append(machine.up(levels[-1]))
        for _ in range(sweeps):
            levels = self.sweep(levels)
        return levels
'''

TOGETHER = '''
    def learn_together(self, x):
        """All layers: <s s> of particles left to themselves, less that of the data."""
        v = {pixels}
        held = self.mean_field(v, MEAN_FIELD)
        apart = self.chances(0, held) - v
        free, grads = self.dream(held), {{}}
        for i in range(len(self.machines)):
            own = less_data(*held[i : i + 2], *free[i : i + 2])
            grads |= {{f"{{name}}{{i}}": grad for name, grad in own.items()}}
        return float(np.vdot(apart, apart)) / len(x), grads

    def dream(self, held):
        """Particles, after some more steps: every other level is drawn, then those between."""
        if self.particles is None:  # they begin at the data
            self.particles = [level[np.arange(BATCH_SIZE) % len(level)] for level in held]
        kept = range((len(self.machines) - 1) % 2, len(self.machines), 2)
        for _ in range(GIBBS_STEPS):
            found = list(self.particles)
            for level in sorted(range(len(held)), key=lambda level: level in kept):
                found[level] = self.chances(level, self.particles)
                self.particles[level] = draw(found[level], self.rng)
        return [found[n] if n in kept else self.particles[n] for n in range(len(held))]
'''

JOINT = """        if self.stage == len(self.machines):
            return self.learn_together(x)
"""

FINE_TUNED = '''
    def learn_classes(self, x, t):
        """The softmax learns, and all layers do, through the last sweep of mean field."""
        before = self.mean_field(x, MEAN_FIELD - 1)
        after = self.sweep(before)
        loss = self.last.forward(self.output.forward(after[-1], True), t)
        dout = self.output.backward(self.last.backward())
        grads = {"W": self.output.dW, "b": self.output.db}
        for i in reversed(range(len(self.machines))):
            dout = dout * after[i + 1] * (1 - after[i + 1])
            grads[f"W{i}"], grads[f"b{i}"] = after[i].T @ dout, dout.sum(axis=0)
            if i + 1 < len(self.machines):  # the level above had a part in it
                grads[f"W{i + 1}"] += dout.T @ before[i + 2]
                grads[f"a{i + 1}"] = grads[f"b{i}"].copy()
            dout = dout @ self.params[f"W{i}"].T
        return loss, grads
'''

BY_MEAN_FIELD = """        if self.stage >= len(self.machines):
            return self.chances(0, self.mean_field(x, MEAN_FIELD))
"""

SCALES = """        for machine in self.machines[:-1]:
            machine.up_scale = 2  # in place of the level above, which is missing
        for machine in self.machines[1:]:
            machine.down_scale = 2"""


def dbm_script(config: RunConfig, title: str, changes: Sequence[Change] = ()) -> str:
    """Return the script of a run. Raises ConfigError for a setting that a script cannot have."""
    settings, top = config.boltzmann, "self.mean_field(x, MEAN_FIELD)[-1]"
    pixels = "draw(x, self.rng)" if settings.sampled else "x"
    learning = FINE_TUNED if settings.fine_tune else OUTPUT_ALONE.format(top=top)
    model = {
        "what": WHAT,
        "own": f", self.rng, self.particles = None, sampling_rng, None\n{SCALES}",
        "kept": "",
        "joint": JOINT,
        "learning": JOINED + TOGETHER.format(pixels=pixels) + learning,
        "rebuilt": BY_MEAN_FIELD,
        "dreaming": "machines",
        "top": top,
    }
    own = {"MEAN_FIELD": settings.mean_field, "JOINT_RATE": settings.joint_rate}
    return deep_script(config, title, changes, model, own, scales=SCALED)
