"""A restricted Boltzmann machine as a Python script that needs NumPy only, and learns the same."""

from collections.abc import Sequence

from dlgui.files.script.machines import FROM_CHAINS, FROM_DATA, RESTRICTED, UNITS, UNSCALED
from dlgui.files.script.shared import first_values
from dlgui.files.script.unlabelled import unlabelled_script, without_labels
from engine.training.build import build_trainer
from engine.training.config import RunConfig
from engine.training.records import Change

EVALUATE = '''
    def evaluate(self, x):
        """The error of rebuilding through probabilities, and the mean free energy."""
        error = float(np.square(self.down(self.up(x)) - x).sum(dtype=np.float64)) / len(x)
        sums = x @ self.params["W"] + self.params["b"]
        energies = -(x @ self.params["a"]) - np.logaddexp(0, sums).sum(axis=1)
        return error, float(energies.mean(dtype=np.float64))
'''


def rbm_script(config: RunConfig, title: str, changes: Sequence[Change] = ()) -> str:
    """Return the script of a run. Raises ConfigError for a setting that a script cannot have."""
    network, settings, trainer = config.network, config.boltzmann, build_trainer(config)
    draw, std = first_values(network.initializer, network.initial_std, "weights_rng")
    visible = trainer.parts.network.parameters[0].value.shape[0]
    machine = RESTRICTED.format(
        name="Model",
        sizes="",
        own_sizes=f"        n_in, n_out = {visible}, HIDDEN[0]\n",
        std=std.partition("  #")[0],
        draw=draw,
        pixels="draw(x, self.rng)" if settings.sampled else "x",
        evaluate=EVALUATE,
        **UNSCALED,
        **(FROM_CHAINS if settings.persistent else FROM_DATA),
    )
    own, figures = {"GIBBS_STEPS": settings.gibbs_steps}, ("error", "free_energy")
    learning = without_labels(config, figures)
    return unlabelled_script(config, title, changes, [UNITS, machine], own, learning, trainer)
