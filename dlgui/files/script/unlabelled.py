"""Pieces of the exported scripts of models that are no classifiers, but learn from examples."""

from collections.abc import Sequence
from typing import Any, NamedTuple, final

from dlgui.files.script.examples import data_pieces, lines_without_labels
from dlgui.files.script.head import (
    CLASSES,
    UNWATCHED,
    refuse_changes,
    refuse_others,
    script_head,
)
from dlgui.files.script.layers import BATCH_SUM
from dlgui.files.script.limits import limits
from dlgui.files.script.loop import BATCHES
from dlgui.files.script.optimizers import optimizer_pieces
from dlgui.files.script.penalties import penalties
from dlgui.files.script.rates import before_update, rate_pieces
from dlgui.files.script.shared import first_pieces, put_together, training_loop
from engine.training.config import RunConfig
from engine.training.records import Change
from engine.training.trainer import Trainer

TRAIN = '''
def train():
    """Train the model; return the loss of every mini-batch, and a row for every evaluation."""
    streams = [np.random.default_rng(s) for s in np.random.SeedSequence(SEED).spawn(5)]
    weights_rng, batch_rng, {dropout}, {noise}, sampling_rng = streams
    model, optimizer = Model({streams}), {optimizer}()
{data}    losses, rows, limit, beyond = [], [], None, 0

    def evaluate(step):
        """Measure the model; return whether it is still made of numbers."""
        row = (step, {measured_on})
        if step and not {judged}:
            return False
        print(f"step {{step:5}} ", *(f"{{number:.4f}}" for number in row[1:]))
        rows.append(row)
        return True

    print(HEADS)
    evaluate(0)
    for step, chosen in zip(range(1, STEPS + 1), batches(len(x_train), batch_rng)):
{stages}{changes}        loss, grads = model.gradient({batch})
{guarded}{before}        optimizer.update(model.params, grads)
{after}{measured}'''

LONG = 80
"""From so many letters on names have two lines."""

OTHER_STAGE = """        if model.begin(step - 1):  # other numbers learn from now on
            optimizer, limit, beyond = {optimizer}(), None, 0
"""


IN_THE_LOOP = ("data", "batch", "measured_on", "judged", "noise", "streams", "dropout")


@final
class Learning(NamedTuple):
    """What the loop takes of the examples, and how it measures what is learnt from them."""

    figures: Sequence[str]
    data: str
    batch: str = "x_train[chosen]"
    measured_on: str = "*model.evaluate(x_train[:EVALUATED_TRAIN]), *model.evaluate(x_test)"
    judged: str = "np.isfinite(row).all()"
    noise: str = "_"
    least: str = "1.0"
    stages: str = ""
    modules: Sequence[str] = ()
    top: str = ""
    streams: str = "weights_rng, sampling_rng"
    dropout: str = "_"


def without_labels(config: RunConfig, figures: Sequence[str]) -> Learning:
    """Return what the loop does for a model that knows no classes and has these figures."""
    heads = [f"{split}_{name}" for split in ("train", "test") for name in figures]
    return Learning(heads, lines_without_labels(config))


def unlabelled_script(
    config: RunConfig,
    title: str,
    changes: Sequence[Change],
    pieces: Sequence[str],
    settings: dict[str, Any],
    learning: Learning,
    trainer: Trainer,
    *,
    examples: Sequence[str] | None = None,
) -> str:
    """Return the script of a model: its own `pieces` and `settings`, and how it is measured.

    The pieces define a class Model with `params`, `gradient` and `evaluate`. `examples` are pieces
    that make what is learnt; by default digits are read. Raises ConfigError for a setting that a
    script cannot have.
    """
    refuse_others(config, UNWATCHED)
    refuse_changes(changes)
    limited = limits(config, trainer.parts.network, model="model")
    pulls = penalties(config, changes, model="model")
    optimizer = CLASSES[config.optimizer.method]
    own = {**limited.settings, **settings}
    train = training_loop(
        TRAIN,
        changes=before_update(config, changes=bool(changes)),
        least=learning.least,
        heads="HEADS",
        optimizer=optimizer,
        stages=learning.stages.format(optimizer=optimizer),
        before=pulls.before + limited.before,
        after=pulls.after + limited.after,
        **{name: getattr(learning, name) for name in IN_THE_LOOP},
    )
    return put_together(
        [
            script_head(config, title, trainer.evaluation_interval, changes, own, learning.modules)
            + learning.top
            + _heads(learning.figures),
            *(data_pieces(config) if examples is None else examples),
            BATCHES[config.training.sampling],
            *([BATCH_SUM] if any("batch_sum(" in piece for piece in pieces) else []),
            *first_pieces(config.network.initializer),
            *pieces,
            *optimizer_pieces(config),
            *rate_pieces(config),
            *limited.pieces,
            train,
        ]
    )


def _heads(figures: Sequence[str]) -> str:
    """The names of what is measured, in two lines where one would be too long."""
    half = len(figures) // 2
    names = ",".join(["step", *figures[:half]]), ",".join(["", *figures[half:]])
    if len("".join(names)) < LONG:
        return f"\nHEADS = {''.join(names)!r}"
    return f"\nHEADS = (\n    {names[0]!r}\n    {names[1]!r}\n)"
