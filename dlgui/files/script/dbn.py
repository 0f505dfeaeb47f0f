"""A deep belief network as a Python script that needs NumPy only, and learns the same."""

from collections.abc import Sequence

from dlgui.files.script.deep import OUTPUT_ALONE, deep_script
from engine.training.config import RunConfig
from engine.training.records import Change

WHAT = """A deep belief network: restricted machines on top of each other, and a softmax.

    Each machine learns in its turn what those below it pass up; the softmax learns last.
    """

UP = '''
    def up(self, x):
        """What each layer passes up, the pixels first."""
        levels = [x]
        for machine in self.machines:
            levels.append(machine.up(levels[-1]))
        return levels
'''

FINE_TUNED = '''
    def learn_classes(self, x, t):
        """The softmax learns, and by backpropagation all layers below it do (fine-tuning)."""
        levels = self.up(x)
        loss = self.last.forward(self.output.forward(levels[-1], True), t)
        dout = self.output.backward(self.last.backward())
        grads = {"W": self.output.dW, "b": self.output.db}
        for i in reversed(range(len(self.machines))):
            dout = dout * levels[i + 1] * (1 - levels[i + 1])
            grads[f"b{i}"], grads[f"W{i}"] = batch_sum(dout), levels[i].T @ dout
            dout = dout @ self.params[f"W{i}"].T
        return loss, grads
'''

KEPT = """        if self.stage == len(STARTS) - 1 and before != self.stage:
            self.dreaming = copy.deepcopy(self.machines)  # it dreams as it did before fine-tuning
"""


def dbn_script(config: RunConfig, title: str, changes: Sequence[Change] = ()) -> str:
    """Return the script of a run. Raises ConfigError for a setting that a script cannot have."""
    settings, top = config.boltzmann, "self.up(x)[-1]"
    tunes = settings.fine_tune
    learning = FINE_TUNED if tunes else OUTPUT_ALONE.format(top=top)
    model = {
        "what": WHAT,
        "own": ", self.rng = None, sampling_rng\n        self.dreaming = self.machines"
        if tunes
        else ", self.rng = None, sampling_rng",
        "kept": KEPT if tunes else "",
        "joint": "",
        "learning": learning + UP,
        "rebuilt": "",
        "dreaming": "dreaming" if tunes else "machines",
        "top": top,
    }
    return deep_script(
        config,
        title,
        changes,
        model,
        {},
        persistent=settings.persistent,
        modules=["copy"] if tunes else [],
    )
