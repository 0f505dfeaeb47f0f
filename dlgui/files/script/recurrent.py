"""A recurrent run as a Python script that needs NumPy only, reads like its equations, and learns
the same. So is a recursive run, which reads trees.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from dlgui.files.script.cells import CUT, GRUS, LSTM, LSTM_FORMS, TANH, THROUGH_TIME
from dlgui.files.script.head import (
    BUNDLED,
    CLASSES,
    UNWATCHED,
    changes_of,
    optimizer_settings,
    rate_settings,
    refuse_changes,
    refuse_others,
)
from dlgui.files.script.layers import BATCH_SUM, DROPOUT, DROPOUT_FORMS, softmax_piece
from dlgui.files.script.limits import LIMITED, plain_limits
from dlgui.files.script.optimizers import optimizer_pieces
from dlgui.files.script.penalties import penalties, penalty_settings
from dlgui.files.script.rates import before_update, maths_for, rate_pieces
from dlgui.files.script.sequences import (
    CLASSES as RIGHT_CLASSES,
)
from dlgui.files.script.sequences import (
    FIRST,
    READER,
    SQUARES,
    TRAIN,
)
from dlgui.files.script.shared import (
    first_pieces,
    first_values,
    put_together,
    script_top,
    training_loop,
)
from dlgui.files.script.step_norm import STEP_NORM, WITH, WITHOUT
from dlgui.files.script.task_pieces import (
    is_judged_apart,
    task_pieces,
    task_settings,
    tested,
)
from dlgui.files.script.trees import RECURSIVES
from engine.data.names import Split
from engine.data.sequences.task import Task
from engine.layers.names import CellName, DropoutForm, InitializerName
from engine.training.build import build_trainer
from engine.training.config import RunConfig
from engine.training.records import Change
from engine.training.tasks import OF_DIGITS, build_task


def recurrent_script(config: RunConfig, title: str, changes: Sequence[Change] = ()) -> str:
    """Return the script of a run, in which rate or penalties were changed while it went on.

    Raises ConfigError for a setting that a script cannot have.
    """
    of_digits = config.sequence.task in OF_DIGITS
    refuse_others(config, (BUNDLED if of_digits else {}) | UNWATCHED)
    refuse_changes(changes)
    task, interval = build_task(config), build_trainer(config).evaluation_interval
    classes = bool(task.classes)
    loss = "SoftmaxWithLoss" if classes else "MeanSquaredError"
    drops, weights = config.regularization.dropout, _weights(config)
    pieces = [
        _head(config, title, interval, task, changes),
        *task_pieces(config.sequence.task),
        *_first(config),
        *_cell(config),
        *(
            [softmax_piece(smooth=_is_smooth(config, task)), RIGHT_CLASSES]
            if classes
            else [SQUARES]
        ),
        *optimizer_pieces(config, weights),
        *rate_pieces(config),
        *([DROPOUT.format(**DROPOUT_FORMS[config.regularization.dropout_form])] if drops else []),
        _reader(config, loss, task),
        *plain_limits(config),
        _train(config, changes),
    ]
    return put_together(pieces)


def _is_smooth(config: RunConfig, task: Task) -> bool:
    """Whether labels are smooth: only classes have any."""
    return bool(task.classes) and config.regularization.label_smoothing > 0


def _weights(config: RunConfig) -> str:
    """The initials of the names of weights: those of trees may have the tensor V."""
    return '("W", "V")' if config.sequence.of_trees else '"W"'


def _train(config: RunConfig, changes: Sequence[Change]) -> str:
    """The loop, with penalties and clipping."""
    pulls = penalties(config, changes, _weights(config))
    return training_loop(
        TRAIN,
        changes=before_update(config, changes=bool(changes)),
        rows="curve",
        optimizer=CLASSES[config.optimizer.method],
        testing=", testing=True" if tested(config.sequence.task) else "",
        clip="        clip(grads)\n" if config.optimizer.clip_norm else "",
        before=pulls.before,
        after=pulls.after + (LIMITED if config.regularization.max_norm else ""),
        dropout_rng=", streams[2]" if config.regularization.dropout else "",
    )


def _reader(config: RunConfig, loss: str, task: Task) -> str:
    """The network; where not all that is asked is judged, it is told which answers are."""
    apart, of_trees = is_judged_apart(config.sequence.task), config.sequence.of_trees
    normed = config.sequence.layer_norm and not of_trees
    right = "y[judged[asked]], wanted(t, judged)" if apart else "y, wanted(t, asked)"
    return READER.format(
        loss=loss,
        as_classes=".astype(np.intp)" if task.classes else "",
        smoothing=", LABEL_SMOOTHING" if _is_smooth(config, task) else "",
        weights='("W", "V")' if of_trees else '("Wx", "Wh")',
        biases='("vectors", "b")'
        if of_trees
        else '("b", "gx", "gh", "b2")'
        if normed
        else '("b", "b2")',
        **_dropped(config),
        **_resting(config),
        unused=", _judged" if apart else "",
        judged=", judged" if apart else "",
        right=right,
    )


def _dropped(config: RunConfig) -> dict[str, str]:
    """What the answering layer reads and sends back, with dropout in front of it or without."""
    taken, back = "steps.take(chosen, axis=0)", "dout @ self.W.T"
    tested, rest = "self.read(x[i : i + size])", config.regularization
    if not rest.dropout:
        plain = {"dropped": taken, "dropped_back": back, "tested": tested}
        return plain | {"dropout": "", "dropout_rng": ""}
    classic = rest.dropout_form is DropoutForm.CLASSIC
    return {
        "dropped": f"self.dropout.forward({taken}, True)",
        "dropped_back": f"self.dropout.backward({back})",
        "tested": f"{tested} * (1 - DROPOUT)" if classic else tested,
        "dropout": "        self.dropout = Dropout(DROPOUT, dropout_rng)\n",
        "dropout_rng": ", dropout_rng",
    }


def _resting(config: RunConfig) -> dict[str, str]:
    """Which parameters of the answering layer stay as they were drawn."""
    network = config.network
    learns = {"W": network.train_output_weights, "b": network.train_output_bias}
    if not (resting := tuple(name for name, trained in learns.items() if not trained)):
        return {"learnt": "owners", "resting": ""}
    learnt = f"{{key: own for key, own in self.owners.items() if key not in {resting}}}"
    return {"learnt": "learnt", "resting": f"        self.learnt = {learnt}\n"}


def _cell(config: RunConfig) -> list[str]:
    if config.sequence.of_trees:
        return [BATCH_SUM, RECURSIVES[config.sequence.composition]]
    normed = config.sequence.layer_norm
    norm = WITH if normed else WITHOUT
    pieces = [THROUGH_TIME.format(**norm), _cell_of(config, norm)]
    return [STEP_NORM, *pieces] if normed else pieces


def _cell_of(config: RunConfig, norm: Mapping[str, str]) -> str:
    """The cell itself; `norm` is what its text has of layer norm."""
    back = "back = back_c" if config.sequence.cell is CellName.LSTM else "back"
    cut = CUT.format(back=back) if config.sequence.truncation else ""
    match config.sequence.cell:
        case CellName.TANH:
            return TANH.format(cut=cut, **norm)
        case CellName.GRU:
            return GRUS[config.sequence.reset].format(cut=cut, **norm)
        case CellName.LSTM:
            return LSTM.format(**LSTM_FORMS[config.sequence.forget_gate], cut=cut, **norm)


def _first(config: RunConfig) -> list[str]:
    """How the first weights are drawn: of what is read, and from step to step."""
    network, sequence = config.network, config.sequence
    names = network.initializer, sequence.recurrent_initializer
    what = "weights of what is read, and of the answer"
    reading = _drawn("first_weights", what, names[0], config)
    if sequence.of_trees:
        return [*first_pieces(names[0]), reading]
    gain, what = sequence.recurrent_gain, "weights from step to step"
    return [
        *first_pieces(*names),
        reading,
        _drawn("first_recurrent", what, names[1], config, gain),
    ]


def _drawn(
    name: str, what: str, initializer: InitializerName, config: RunConfig, gain: float | None = None
) -> str:
    draw, std = first_values(initializer, config.network.initial_std)
    std = std.partition("  #")[0]
    shown = std if gain is None else f"{gain!r} * ({std})"
    return FIRST.format(name=name, what=what, draw=draw, std=shown)


def _head(
    config: RunConfig, title: str, interval: int, task: Task, changes: Sequence[Change]
) -> str:
    """What the script is, what it imports, its settings."""
    training, sequence = config.training, config.sequence
    forgets = sequence.cell is CellName.LSTM and sequence.forget_gate and not sequence.of_trees
    settings: dict[str, Any] = {
        "SEED": config.seed,
        **task_settings(config, task),
        "HIDDEN": list(config.network.hidden),
        "OUTPUTS": task.outputs,
        "FORGET_BIAS": sequence.forget_bias if forgets else None,
        **rate_settings(config),
        **optimizer_settings(config),
        **penalty_settings(config, changes),
        "DROPOUT": config.regularization.dropout or None,
        "CLIP_NORM": config.optimizer.clip_norm or None,
        "MAX_NORM": config.regularization.max_norm or None,
        "LABEL_SMOOTHING": config.regularization.label_smoothing
        if _is_smooth(config, task)
        else None,
        "STEPS": training.steps,
        "BATCH_SIZE": training.batch_size,
        "INTERVAL": interval,
        "EVALUATED_TRAIN": training.evaluation_train,
        "EVALUATED_TEST": min(
            training.evaluation_test, task.there_are(Split.TEST) or training.evaluation_test
        ),
        "CHANGES": changes_of(config, changes) or None,
    }
    same, maths = "random numbers and order of sums", maths_for(config)
    return script_top(title, same, training.precision, settings, maths=maths)
