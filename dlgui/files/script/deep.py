"""Pieces of the exported scripts of machines of several layers: what both kinds of them have."""

from collections.abc import Mapping, Sequence
from typing import Any

from dlgui.files.script.examples import data_lines
from dlgui.files.script.layers import LINEAR, PLAIN_PASSES, softmax_piece
from dlgui.files.script.machines import FROM_CHAINS, FROM_DATA, RESTRICTED, UNITS, UNSCALED
from dlgui.files.script.shared import first_values
from dlgui.files.script.unlabelled import OTHER_STAGE, Learning, unlabelled_script
from engine.models.deep import DeepMachine
from engine.training.build import build_trainer
from engine.training.config import RunConfig
from engine.training.records import Change

MODEL = '''
class Model:
    """{what}"""

    def __init__(self, weights_rng, sampling_rng):
        self.machines, self.params, sizes = [], {{}}, [{inputs}, *HIDDEN]
        for i, (n_in, n_out) in enumerate(zip(sizes, HIDDEN)):
            self.machines.append(Machine(n_in, n_out, weights_rng, sampling_rng))
            self.params |= {{f"{{name}}{{i}}": a for name, a in self.machines[i].params.items()}}
        self.output, self.last = Linear(sizes[-1], {classes}, weights_rng), SoftmaxWithLoss()
        self.params |= {{"W": self.output.W, "b": self.output.b}}
        self.stage{own}
        self.begin(0)

    def begin(self, step):
        """Begin the stage of the update behind this step; return whether it is another one."""
        before, self.stage = self.stage, sum(start <= step for start in STARTS) - 1
{kept}        return self.stage != before

    def worst(self):
        """The loss of the last mini-batch, had every label been the least likely."""
        return self.last.worst if self.stage == len(STARTS) - 1 else 0.0

    def gradient(self, x, t):
        """Return the loss of a mini-batch and its gradient by every parameter that learns now."""
        if self.stage == len(STARTS) - 1:
            loss, grads = self.learn_classes(x, t)
            return loss, {{key: grads[key] for key in self.params if key in grads}}
{joint}{pixels}        for machine in self.machines[: self.stage]:
            x = machine.up(x)  # chances go up, not what is drawn by them
        loss, grads = self.machines[self.stage].gradient(x)
        return loss, {{f"{{name}}{{self.stage}}": grad for name, grad in grads.items()}}
{learning}
    def rebuild(self, x):
        """Up through the layers learnt so far, and down again."""
{rebuilt}        machines = self.{dreaming}[: self.stage + 1]
        for machine in machines:
            x = machine.up(x)
        for machine in reversed(machines):
            x = machine.down(x)
        return x

    def evaluate(self, x, t):
        """Loss and accuracy of the softmax, and the error of what is rebuilt."""
        y = self.output.forward({top}, False)
        apart = float(np.square(self.rebuild(x) - x).sum(dtype=np.float64)) / len(x)
        if not (np.isfinite(y).all() and np.isfinite(apart)):
            return nan, nan, nan
        return self.last.forward(y, t), float(np.mean(y.argmax(axis=1) == t)), apart
'''

PIXELS = """        if self.stage == 0:
            x = draw(x, self.rng)  # pixels are on or off
"""

OUTPUT_ALONE = '''
    def learn_classes(self, x, t):
        """The softmax learns alone: what lies below it stays as it is."""
        loss = self.last.forward(self.output.forward({top}, True), t)
        self.output.backward(self.last.backward())
        return loss, {{"W": self.output.dW, "b": self.output.db}}
'''


def deep_script(
    config: RunConfig,
    title: str,
    changes: Sequence[Change],
    model: dict[str, str],
    settings: dict[str, Any],
    *,
    scales: Mapping[str, str] = UNSCALED,
    persistent: bool = False,
    modules: Sequence[str] = (),
) -> str:
    """Return the script of a machine of several layers, whose own texts are those of `model`."""
    network, trainer = config.network, build_trainer(config)
    examples, machine = trainer.parts.digits, trainer.parts.model
    assert isinstance(machine, DeepMachine), "the model that is set"
    assert examples is not None, "it learns from digits"
    draw, std = first_values(network.initializer, network.initial_std)
    own, std = {"STARTS": list(machine.starts), **settings}, std.partition("  #")[0]
    restricted = RESTRICTED.format(
        name="Machine",
        sizes="n_in, n_out, ",
        own_sizes="",
        std=std,
        draw=first_values(network.initializer, network.initial_std, "weights_rng")[0],
        pixels="x",
        evaluate="",
        **scales,
        **(FROM_CHAINS if persistent else FROM_DATA),
    )
    own["GIBBS_STEPS"] = config.boltzmann.gibbs_steps
    pixels = PIXELS if config.boltzmann.sampled else ""
    written = MODEL.format(
        inputs=examples.features, classes=len(examples.classes), pixels=pixels, **model
    )
    linear = LINEAR.format(std=std, draw=draw, passes=PLAIN_PASSES)
    pieces = [UNITS, restricted, linear, softmax_piece(), written]
    learning = _learning(config)._replace(modules=modules)
    return unlabelled_script(config, title, changes, pieces, own, learning, trainer)


def _learning(config: RunConfig) -> Learning:
    """What the loop takes of the examples: labels as well, which the last stage learns."""
    figures = ("loss", "accuracy", "reconstruction")
    return Learning(
        [f"{split}_{name}" for split in ("train", "test") for name in figures],
        data_lines(config),
        batch="x_train[chosen], t_train[chosen]",
        measured_on="*model.evaluate(x_shown, t_shown), *model.evaluate(x_test, t_test)",
        noise="noise_rng" if config.data.label_noise else "_",
        least="model.worst(), 1.0",
        stages=OTHER_STAGE,
    )
