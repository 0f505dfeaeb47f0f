"""Which runs of a study go to which process, and whether processes are worth their start.

Counted in multiplications, not in seconds, so that the choice is the same on every machine.
"""

import os
from itertools import pairwise
from math import prod
from typing import Any

from engine.data.names import SequenceTask
from engine.layers.names import CellName
from engine.models.names import ModelName
from engine.models.stages import ConvStage, StageError, read_stages, shapes
from engine.training.config import RunConfig
from engine.training.study import Study

IMAGE = (1, 28, 28)
"""What images are taken for: those of a folder are read when the run begins, not before."""
CONVOLUTION = 4.0
"""What a multiplication in a convolution costs: its matrices are narrow, and windows are copied."""
OVERHEAD = 6_000_000.0
"""What an update costs beside its matrix products, in multiplications that take as long."""
OVERHEAD_OF_STEP = 300_000.0
"""What each gate of a step costs beside its products, there and back."""
OVERHEAD_OF_TREE = 4_000_000.0
"""What each tree of a batch costs to draw, to read and to go back through."""
BLOCKS = {CellName.TANH: 1, CellName.GRU: 3, CellName.LSTM: 4}
STEPS = {SequenceTask.ROWS: IMAGE[1], SequenceTask.PIXELS: prod(IMAGE)}
WORTH = 1.5e10
"""Less work than this is done in the time that processes need to start: about half a second."""


def cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def work(config: RunConfig) -> float:
    """Return about how much a run costs, in multiplications."""
    if config.network.model is ModelName.RECURRENT:
        return config.training.steps * _through_time(config)
    sizes = _products(config)
    update = config.training.batch_size * (3.0 * sum(sizes) - sizes[0]) + OVERHEAD
    return config.training.steps * update


def _products(config: RunConfig) -> list[float]:
    """The multiplications for one example in each layer that has any."""
    data, network = config.data, config.network
    convolutions: list[float] = []
    inputs = 2 if data.is_plane else prod(IMAGE)
    if network.model is ModelName.CONVOLUTIONAL and not data.is_plane:
        convolutions, inputs = _convolutions(network.stages)
    widths = (inputs, *network.hidden, data.class_count)
    return [*convolutions, *(float(a * b) for a, b in pairwise(widths))]


def _through_time(config: RunConfig) -> float:
    """What an update costs that goes through all steps of sequences and back."""
    if config.sequence.of_trees:
        return config.training.batch_size * OVERHEAD_OF_TREE
    steps = STEPS.get(config.sequence.task, config.sequence.length)
    blocks = BLOCKS[config.sequence.cell]
    products = sum(2.0 * blocks * units * units for units in config.network.hidden)
    layers = len(config.network.hidden) * blocks * OVERHEAD_OF_STEP
    return steps * (3.0 * config.training.batch_size * products + layers)


def _convolutions(text: str) -> tuple[list[float], int]:
    """Those of every convolution, and how many numbers are left; none if it cannot be made."""
    try:
        stages = read_stages(text)
        after = shapes(stages, IMAGE)
    except StageError:  # the run says so as soon as it begins
        return [], prod(IMAGE)
    sizes = [
        CONVOLUTION * before[0] * prod(stage.windows.kernel) * prod(shape)
        for stage, before, shape in zip(stages, (IMAGE, *after), after, strict=False)
        if isinstance(stage, ConvStage)
    ]
    return sizes, prod(after[-1])


def _is_worth_processes(study: Study) -> bool:
    """Tell whether a study takes longer than processes take to start."""
    return sum(work(config) for config in study.configs) >= WORTH


def shares(study: Study, available: int | None = None) -> tuple[tuple[int, ...], ...]:
    """Return the numbers of the runs of each process; one share: they go in turns.

    There is one process more than cores: the system lets them take turns, which spreads five runs
    evenly over two cores, where two processes would wait for the one with three of them. Dear
    runs are dealt out first, each to the share that has the least to do.
    """
    available = available or cores()
    costs = [work(config) for config in study.configs]
    everything = tuple(range(len(costs)))
    if available < 2 or len(costs) < 2 or not _is_worth_processes(study):
        return (everything,)
    dealt: list[list[Any]] = [[0.0, []] for _ in range(min(len(costs), available + 1))]
    for i in sorted(everything, key=lambda i: -costs[i]):
        share = min(dealt, key=lambda s: s[0])
        share[0] += costs[i]
        share[1].append(i)
    return tuple(tuple(sorted(runs)) for _, runs in dealt)
