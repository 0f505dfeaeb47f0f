"""Pieces of the exported scripts of models that learn from digits without their labels."""

from collections.abc import Sequence
from typing import Any

from dlgui.files.script.examples import data_pieces, lines_without_labels
from dlgui.files.script.head import (
    CLASSES,
    UNWATCHED,
    refuse_changes,
    refuse_others,
    script_head,
)
from dlgui.files.script.layers import BATCH_SUM
from dlgui.files.script.loop import BATCHES
from dlgui.files.script.optimizers import optimizer_pieces
from dlgui.files.script.rates import before_update, rate_pieces
from dlgui.files.script.shared import STDS, training_loop
from engine.training.build import build_trainer
from engine.training.config import RunConfig
from engine.training.records import Change

CHANGEABLE = ("optimizer.lr", "regularization.l2")
ALLOWED: dict[str, tuple[Any, ...]] = {
    "network.batch_norm": (False,),
    "network.initializer": tuple(STDS),
    "optimizer.clip_norm": (0.0,),
    "regularization.l1": (0.0,),
    "regularization.dropout": (0.0,),
}

TRAIN = '''
def train():
    """Train the model; return the loss of every mini-batch, and a row for every evaluation."""
    streams = [np.random.default_rng(s) for s in np.random.SeedSequence(SEED).spawn(5)]
    weights_rng, batch_rng, _, _, sampling_rng = streams
    model, optimizer = Model(weights_rng, sampling_rng), {optimizer}()
{data}    losses, rows, limit, beyond = [], [], None, 0

    def evaluate(step):
        """Measure the model; return whether it is still made of numbers."""
        row = (step, *model.evaluate(x_train[:EVALUATED_TRAIN]), *model.evaluate(x_test))
        if step and not np.isfinite(row).all():
            return False
        print(f"step {{step:5}} ", *(f"{{number:.4f}}" for number in row[1:]))
        rows.append(row)
        return True

    print(HEADS)
    evaluate(0)
    for step, chosen in zip(range(1, STEPS + 1), batches(len(x_train), batch_rng)):
{changes}        loss, grads = model.gradient(x_train[chosen])
{guarded}{pulls}        optimizer.update(model.params, grads)
{measured}'''

PULL = """        for key in [key for key in grads if key.startswith("W")]:
            grads[key] += L2 * model.params[key]
"""


def unlabelled_script(
    config: RunConfig,
    title: str,
    changes: Sequence[Change],
    pieces: Sequence[str],
    settings: dict[str, Any],
    figures: Sequence[str],
) -> str:
    """Return the script of a model: its own `pieces` and `settings`, and what it is measured by.

    The pieces define a class Model with `params`, `gradient(x)` and `evaluate(x)`, which returns
    the `figures`. Raises ConfigError for a setting that a script cannot have.
    """
    refuse_others(config, ALLOWED | UNWATCHED)
    refuse_changes(changes, CHANGEABLE)
    interval = build_trainer(config).evaluation_interval
    heads = ["step", *(f"{split}_{name}" for split in ("train", "test") for name in figures)]
    pulls = config.regularization.l2 or any(c.field == "regularization.l2" for c in changes)
    train = training_loop(
        TRAIN,
        changes=before_update(config, changes=bool(changes)),
        least="1.0",
        heads="HEADS",
        data=lines_without_labels(config),
        optimizer=CLASSES[config.optimizer.method],
        pulls=PULL if pulls else "",
    )
    own = "\n".join(
        f"{name} = {value!r}" for name, value in (settings | {"HEADS": ",".join(heads)}).items()
    )
    head = script_head(config, title, interval, changes) + "\n" + own
    batches = BATCHES[config.training.sampling]
    rates = rate_pieces(config)
    every = [
        head,
        *data_pieces(config),
        batches,
        BATCH_SUM,
        *pieces,
        *optimizer_pieces(config),
        *rates,
        train,
    ]
    return "\n\n\n".join(piece.strip("\n") for piece in every) + "\n"
