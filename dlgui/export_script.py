"""A run as a Python script that needs NumPy only, reads like the textbook, and learns the same.

The script draws the same random numbers and computes in the same order: on the same machine its
losses are those of the program to the last bit.
"""

from typing import Any

import assets
from dlgui.script_layers import (
    ACTIVATIONS,
    BATCH_NORM,
    BATCH_SUM,
    DROPOUT,
    DROPOUT_FORMS,
    LINEAR,
    LIT_PASSES,
    LOSS,
    PLAIN_PASSES,
)
from dlgui.script_loop import (
    BATCHES,
    DATA,
    DIVIDE,
    MOMENTUM_FORMS,
    NETWORK,
    NOISE,
    OPTIMIZERS,
    TRAIN,
)
from engine.data.digits import BUNDLED_FEATURES
from engine.layers.names import InitializerName, RunningVariance
from engine.optimization.names import AdamEps, EpsPlace, L1Form, OptimizerName, ScheduleName
from engine.training.build import build_trainer
from engine.training.config import RunConfig
from engine.training.fields import ConfigError, field_info
from engine.training.settings import get

_STDS = {
    InitializerName.NORMAL: "{own!r}",
    InitializerName.UNIFORM: "{own!r} / sqrt(3)",
    InitializerName.LECUN_NORMAL: "sqrt(1 / n_in)  # Xavier in the textbook",
    InitializerName.LECUN_UNIFORM: "sqrt(1 / n_in)",
    InitializerName.GLOROT_NORMAL: "sqrt(2 / (n_in + n_out))",
    InitializerName.GLOROT_UNIFORM: "sqrt(2 / (n_in + n_out))",
    InitializerName.HE_NORMAL: "sqrt(2 / n_in)  # He",
    InitializerName.HE_UNIFORM: "sqrt(2 / n_in)  # He",
}

_CLASSES = {
    OptimizerName.SGD: "SGD",
    OptimizerName.MOMENTUM: "Momentum",
    OptimizerName.NESTEROV: "Nesterov",
    OptimizerName.ADAGRAD: "AdaGrad",
    OptimizerName.RMSPROP: "RMSProp",
    OptimizerName.ADAM: "Adam",
}

LIT = "    network.layers[0].lit = np.flatnonzero(images[:TRAIN_SIZE].max(axis=0))\n"

_EPS = {OptimizerName.ADAGRAD: 1e-7, OptimizerName.RMSPROP: 1e-7, OptimizerName.ADAM: 1e-8}


def script_for(config: RunConfig, title: str) -> str:
    """Return the script. Raises ConfigError for a setting that it cannot have, DataError."""
    _refuse(config)
    trainer = build_trainer(config)
    narrow = trainer.parts.batches.examples[0].shape[1] < BUNDLED_FEATURES
    pieces = [_head(config, title, trainer.evaluation_interval), DATA]
    if config.data.label_noise:
        pieces.append(NOISE)
    pieces += [BATCHES[config.training.sampling], BATCH_SUM]
    pieces += [_linear(config, LIT_PASSES if narrow else PLAIN_PASSES), *_layers(config), LOSS]
    pieces += [*_optimizer(config), _network(config), _train(config, LIT if narrow else "")]
    return "\n\n\n".join(piece.strip("\n") for piece in pieces) + "\n"


def _refuse(config: RunConfig) -> None:
    allowed = {
        "data.folder": ("",),
        "network.activation": tuple(ACTIVATIONS),
        "network.initializer": tuple(_STDS),
        "optimizer.method": tuple(_CLASSES),
        "early_stopping.enabled": (False,),
        "optimizer.schedule": (ScheduleName.CONSTANT,),
        "optimizer.warm_up": (0,),
        "optimizer.clip_norm": (0.0,),
        "regularization.label_smoothing": (0.0,),
        "regularization.max_norm": (0.0,),
    }
    for path, values in allowed.items():
        if (value := get(config, path)) not in values:
            named = ", ".join(map(str, values)) if field_info(path).choices else values[0] or "none"
            message = f"{value} cannot be written as a script; it can have {named}"
            raise ConfigError(path, message)


def _head(config: RunConfig, title: str, interval: int) -> str:
    training = config.training
    settings: dict[str, Any] = {
        "SEED": config.seed,
        "TRAIN_SIZE": config.data.train_size,
        "LABEL_NOISE": config.data.label_noise or None,
        "HIDDEN": list(config.network.hidden),
        "LR": config.optimizer.lr,
        **_optimizer_settings(config),
        "L1": config.regularization.l1 or None,
        "L2": config.regularization.l2 or None,
        "DROPOUT": config.regularization.dropout or None,
        "STEPS": training.steps,
        "BATCH_SIZE": training.batch_size,
        "INTERVAL": interval,
        "EVALUATED_TRAIN": training.evaluation_train,
        "EVALUATED_TEST": training.evaluation_test,
    }
    lines = [f"{name} = {value!r}" for name, value in settings.items() if value is not None]
    quoted = title.replace("\\", " ").replace('"', "'")
    return "\n".join(
        [
            f'"""{quoted}: a run of dlgui as a script of its own.\n',
            "It needs NumPy only. With the same NumPy on the same machine its losses are those of",
            "the program to the last bit: the same digits, random numbers and order of sums.",
            '"""\n',
            "import os\nimport sys\nfrom math import sqrt\nfrom pathlib import Path\n",
            'os.environ["OPENBLAS_NUM_THREADS"] = "1"  # matrices this small are slower with more',
            "import numpy as np\n",
            'np.seterr(all="ignore")  # numbers that grow too large are noticed in the loss',
            f"MNIST = {str(assets.path('mnist10k.npz'))!r}",
            f"DTYPE = np.{training.precision}",
            *lines,
            f"NAMES = {_names(config)!r}  # of the parameters of a layer",
        ]
    )


def _names(config: RunConfig) -> tuple[str, ...]:
    return ("W", "b", "gamma", "beta") if config.network.batch_norm else ("W", "b")


def _optimizer_settings(config: RunConfig) -> dict[str, float | None]:
    o = config.optimizer
    momentum = o.method in (OptimizerName.MOMENTUM, OptimizerName.NESTEROV)
    adam = o.method is OptimizerName.ADAM
    return {
        "MOMENTUM": o.momentum if momentum else None,
        "DECAY": o.decay if o.method is OptimizerName.RMSPROP else None,
        "BETA1": o.beta1 if adam else None,
        "BETA2": o.beta2 if adam else None,
    }


def _linear(config: RunConfig, passes: str) -> str:
    network = config.network
    uniform = network.initializer.endswith("uniform")
    draw = "rng.uniform(-sqrt(3), sqrt(3), (n_in, n_out))"
    std = _STDS[network.initializer].format(own=network.initial_std)
    normal = "rng.standard_normal((n_in, n_out))"
    return LINEAR.format(std=std, draw=draw if uniform else normal, passes=passes)


def _layers(config: RunConfig) -> list[str]:
    network, regularization, pieces = config.network, config.regularization, []
    if network.batch_norm:
        unbiased = network.running_variance is RunningVariance.UNBIASED
        pieces.append(
            BATCH_NORM.format(
                start=network.running_variance_start,
                momentum=network.batch_norm_momentum,
                eps=network.batch_norm_eps,
                factor="(n / (n - 1))" if unbiased else "1.0",
            )
        )
    pieces.append(ACTIVATIONS[network.activation])
    if regularization.dropout:
        pieces.append(DROPOUT.format(**DROPOUT_FORMS[regularization.dropout_form]))
    return pieces


def _optimizer(config: RunConfig) -> list[str]:
    o = config.optimizer
    eps = _EPS.get(o.method, 0.0) if o.eps is None else o.eps
    adam = o.method is OptimizerName.ADAM
    numerator, h = ("m", "v") if adam else ("g", "h")
    inside = o.eps_place is EpsPlace.INSIDE and not adam
    shown = f"{eps!r} * root" if adam and o.adam_eps is AdamEps.CORRECTED else repr(eps)
    root = f"np.sqrt({h} + {shown})" if inside else f"(np.sqrt({h}) + {shown})"
    plain = eps == 0
    step = f"divide({numerator}, {root})" if plain else f"({numerator} / {root})"
    text = OPTIMIZERS[o.method]
    text = text.format(
        step=step,
        start=o.adagrad_start,
        skip="if self.t > 1:\n                " if o.adagrad_skip_first else "",
        **MOMENTUM_FORMS[o.momentum_form],
    )
    return [DIVIDE, text] if "divide(" in text else [text]


def _network(config: RunConfig) -> str:
    network = config.network
    layers = ["Linear(n_in, n_out, weights_rng)"]
    layers += ["BatchNorm(n_out)"] if network.batch_norm else []
    layers.append("Activation()")
    layers += ["Dropout(DROPOUT, dropout_rng)"] if config.regularization.dropout else []
    frozen = "" if network.train_output_weights else ' and (name, layer) != ("W", self.layers[-1])'
    if network.batch_norm and not network.train_gamma_beta:
        frozen += ' and name not in ("gamma", "beta")'
    words = ", ".join(layer.partition("(")[0].lower() for layer in layers)
    hidden = f"For each hidden layer {words}; " if network.hidden else ""
    return NETWORK.format(hidden=hidden, layers=", ".join(layers), frozen=frozen)


def _train(config: RunConfig, lit: str) -> str:
    """The loop, with the penalties: they act on weights that are trained, never on biases."""
    regularization = config.regularization
    proximal = regularization.l1_form is L1Form.PROXIMAL
    pulls = []
    if regularization.l1 and not proximal:
        pulls.append("grads[key] += L1 * np.sign(network.params[key])")
    if regularization.l2:
        pulls.append("grads[key] += L2 * network.params[key]")
    shrink = "network.params[key] -= np.clip(network.params[key], -LR * L1, LR * L1)"
    return TRAIN.format(
        lit=lit,
        optimizer=_CLASSES[config.optimizer.method],
        t_train="with_noise(labels[:TRAIN_SIZE], noise_rng)"
        if config.data.label_noise
        else "labels[:TRAIN_SIZE]",
        before=_for_weights(pulls),
        after=_for_weights([shrink] if regularization.l1 and proximal else []),
    )


def _for_weights(lines: list[str]) -> str:
    if not lines:
        return ""
    head = '        for key in [key for key in grads if key.startswith("W")]:\n'
    return head + "".join(f"            {line}\n" for line in lines)
