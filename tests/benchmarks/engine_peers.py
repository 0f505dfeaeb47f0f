"""The engine beside other programs for the same work: scikit-learn and PyTorch, where installed.

Same network, optimizer, batch size and precision, one thread each; how many times as fast we are.
Everybody draws a batch and makes an update; PyTorch and we also record loss and accuracy. Other
models stand beside PyTorch in the same table: convolution, LSTM, autoencoder, Boltzmann machine.
"""

import warnings
from collections.abc import Callable, Iterator
from importlib import import_module
from importlib.util import find_spec
from itertools import pairwise, product
from typing import Any

import numpy as np

from engine.data.digits import bundled_digits
from engine.training.build import build_trainer
from tests.benchmarks import engine_convolution, engine_rebuild, engine_recurrent
from tests.benchmarks.engine_products import BATCH, NETWORKS, run_config
from tests.benchmarks.rows import Row, beside_peer, run_as_script

PLAIN = ("784-40-20-10 sigmoid", "784-100x6-10 ReLU")
"""The networks that scikit-learn has too: it knows neither dropout nor batch norm."""
TARGET, LEAST = 1.8, 1.0
EXAMPLES = 300

Step = Callable[[], object]
MakeStep = Callable[[str, str], Step]


def our_step(network: str, optimizer: str) -> Step:
    steps = build_trainer(run_config(network, optimizer, "float32")).steps()
    return lambda: next(steps)


def torch_step(network: str, optimizer: str) -> Step:
    """PyTorch in eager mode: draw, forward, loss, accuracy, backward, update."""
    torch = import_module("torch")
    torch.set_num_threads(1)
    model = torch.nn.Sequential(*_torch_layers(torch.nn, network))
    weights = [p for p in model.parameters() if p.ndim == 2]
    others = [p for p in model.parameters() if p.ndim != 2]
    l2 = NETWORKS[network].get("regularization.l2", 0.0)
    groups = [{"params": weights, "weight_decay": l2}, {"params": others}]
    update = {"sgd": torch.optim.SGD, "adam": torch.optim.Adam}[optimizer](groups, lr=0.001)
    x, labels = (torch.from_numpy(array) for array in _digits())

    def step() -> float:
        chosen = torch.randint(0, EXAMPLES, (BATCH,))
        update.zero_grad()
        logits = model(x[chosen])
        loss = torch.nn.functional.cross_entropy(logits, labels[chosen])
        loss.backward()
        update.step()
        (logits.argmax(1) == labels[chosen]).float().mean().item()
        return float(loss.item())

    return step


def _torch_layers(nn: Any, network: str) -> Iterator[Any]:
    """Yield linear, batch norm, activation, dropout for each hidden layer, then linear."""
    settings = NETWORKS[network]
    sizes = [784, *settings["network.hidden"]]
    for n_in, n_out in pairwise(sizes):
        yield nn.Linear(n_in, n_out)
        if settings.get("network.batch_norm"):
            yield nn.BatchNorm1d(n_out)
        yield nn.Sigmoid() if network.endswith("sigmoid") else nn.ReLU()
        if p := settings.get("regularization.dropout"):
            yield nn.Dropout(p)
    yield nn.Linear(sizes[-1], 10)


def sklearn_step(network: str, optimizer: str) -> Step:
    """scikit-learn's `partial_fit`, which makes one update of a batch of its own size."""
    module = import_module("sklearn.neural_network")
    model = module.MLPClassifier(
        NETWORKS[network]["network.hidden"],
        activation="logistic" if network.endswith("sigmoid") else "relu",
        solver=optimizer,
        alpha=0.0,
        batch_size=BATCH,
        learning_rate_init=0.001,
        momentum=0.0,
        nesterovs_momentum=False,
    )
    x, labels = _digits()
    rng, classes = np.random.default_rng(1), np.arange(10)

    def step() -> None:
        chosen = rng.integers(0, EXAMPLES, BATCH)
        model.partial_fit(x[chosen], labels[chosen], classes=classes)

    return step


PEERS: dict[str, tuple[str, MakeStep, tuple[str, ...]]] = {
    "PyTorch": ("torch", torch_step, tuple(NETWORKS)),
    "scikit-learn": ("sklearn", sklearn_step, PLAIN),
}


def _digits() -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]:
    digits = bundled_digits()
    x = digits.train_inputs[:EXAMPLES].astype(np.float32) / 255
    return x, digits.train_labels[:EXAMPLES].astype(np.int64)


def benchmark() -> list[Row]:
    rows = []
    for peer, (module, make_step, networks) in PEERS.items():
        if find_spec(module) is None:
            rows.append(Row(f"{peer} / dlgui: {peer} is not installed", None))
            continue
        for network, optimizer in product(networks, ("sgd", "adam")):
            rows.append(_compare(peer, make_step, network, optimizer))
    return rows if find_spec("torch") is None else [*rows, *_other_models()]


def _other_models() -> Iterator[Row]:
    """Models that are no fully connected classifiers, of both programs."""
    steps: dict[str, tuple[Step, Step]] = {
        own.NAME: (own.torch_step(), own.our_step())
        for own in (engine_convolution, engine_recurrent)
    } | {
        name: (engine_rebuild.torch_step(name), engine_rebuild.our_step(name))
        for name in engine_rebuild.TARGETS
    }
    for name, (theirs, ours) in steps.items():
        yield beside_peer(f"PyTorch / dlgui: {name}, float32", theirs, ours, LEAST)


def _compare(peer: str, make_step: MakeStep, network: str, optimizer: str) -> Row:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what a peer says about its own settings
        theirs, ours = make_step(network, optimizer), our_step(network, optimizer)
        return beside_peer(f"{peer} / dlgui: {network}, {optimizer}, float32", theirs, ours, TARGET)


if __name__ == "__main__":
    run_as_script(benchmark, __doc__)
