"""An update of an LSTM against its bare matrix products; `engine_peers` has it beside PyTorch.

Hidden 32, 50 steps, 32 sequences of the adding problem, float32, one thread. The products are those
of all inputs at once, of each step there and back, and of the gradients of all weights.
"""

from collections.abc import Callable
from importlib import import_module
from typing import Any

import numpy as np

from dlgui.session.worker.blas import use_one_blas_thread
from engine.data.sequences.quantities import AddingProblem
from engine.training.build import build_trainer
from engine.training.settings import from_mapping
from tests.benchmarks.rows import Row, ratio_of, run_as_script

UNITS, STEPS, BATCH = 32, 50, 32
NAME = "LSTM 32, T 50, batch 32, adam"

Step = Callable[[], None]


def our_step() -> Step:
    """An update by the trainer, as every run makes it."""
    config = from_mapping(
        {
            "network.model": "recurrent",
            "network.hidden": [UNITS],
            "sequence.length": STEPS,
            "optimizer.method": "adam",
            "optimizer.lr": 0.001,
            "training.steps": 10_000_000,
            "training.batch_size": BATCH,
            "training.evaluation_interval": 1_000_000,
        }
    )
    updates = build_trainer(config).steps()
    return lambda: (next(updates), None)[1]


def products() -> Step:
    """The products that an update cannot do without, into arrays that were prepared."""
    rng = np.random.default_rng(1)

    def draw(*shape: int) -> Any:
        return rng.standard_normal(shape).astype(np.float32)

    width, rows = 4 * UNITS, STEPS * BATCH
    x, w, u, h = draw(rows, 2), draw(2, width), draw(UNITS, width), draw(BATCH, UNITS)
    sums, gates, all_h = draw(rows, width), draw(BATCH, width), draw(rows, UNITS)
    grad_w, grad_u, back = draw(2, width), draw(UNITS, width), draw(BATCH, UNITS)

    def step() -> None:
        np.dot(x, w, out=sums)
        for _ in range(STEPS):
            np.dot(h, u, out=gates)
        for _ in range(STEPS):
            np.dot(gates, u.T, out=back)
        np.dot(x.T, sums, out=grad_w)
        np.dot(all_h.T, sums, out=grad_u)

    return step


def torch_step() -> Step:
    """The same update in PyTorch's eager mode, its batch drawn by us."""
    torch: Any = import_module("torch")
    lstm = torch.nn.LSTM(2, UNITS, batch_first=True)
    output = torch.nn.Linear(UNITS, 1)
    optimizer = torch.optim.Adam([*lstm.parameters(), *output.parameters()], lr=0.001)
    task, rng = AddingProblem(STEPS), np.random.default_rng(1)

    def step() -> None:
        x, targets = task.draw(BATCH, rng)
        wanted = torch.from_numpy(targets["value"][:, -1].astype(np.float32))
        optimizer.zero_grad()
        answers = output(lstm(torch.from_numpy(x))[0][:, -1])[:, 0]
        torch.nn.functional.mse_loss(answers, wanted).backward()
        optimizer.step()

    return step


def benchmark() -> list[Row]:
    use_one_blas_thread()
    return [Row(f"step / products: {NAME}, float32", ratio_of(our_step(), products()))]


if __name__ == "__main__":
    run_as_script(benchmark, __doc__)
