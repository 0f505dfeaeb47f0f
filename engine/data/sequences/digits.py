"""Images read as sequences, row by row or pixel by pixel."""

from typing import final

import numpy as np

from engine.data.batches import as_inputs
from engine.data.dataset import Dataset
from engine.data.sequences.task import Sequences, Task, ask, blank


@final
class DigitsInSteps(Task):
    """A digit is read from top to bottom, a row of pixels a step; which one was it?

    With `by_pixel` it is read one pixel a step, row after row: 784 steps for an image of 28 by 28.
    The first `learnt` training images are drawn from, in testing all test images in their order,
    from the beginning. Source: Le, Jaitly and Hinton, 2015, section 4.2 (by pixels).
    Raises ValueError for points of the plane.
    """

    def __init__(self, digits: Dataset, learnt: int, *, by_pixel: bool = False) -> None:
        if len(digits.shape) != 3:
            raise ValueError("only images can be read in steps, not points of the plane")
        channels, height, width = digits.shape
        self._digits, self._learnt = digits, learnt
        self.steps = height * width if by_pixel else height
        self.inputs = channels if by_pixel else channels * width
        self.classes = digits.classes
        self.names = () if by_pixel else tuple(map(str, range(1, self.inputs + 1)))

    def draw(self, count: int, rng: np.random.Generator, *, testing: bool = False) -> Sequences:
        images, labels = self._digits.train_inputs, self._digits.train_labels
        if testing:
            images, labels = self._digits.test_inputs, self._digits.test_labels
            chosen = np.arange(count) % len(labels)
        else:
            chosen = rng.integers(0, min(self._learnt, len(labels)), count)
        made = blank(count, self.steps, self.inputs)
        channels, height, width = self._digits.shape
        maps = as_inputs(images[chosen]).reshape(count, channels, height, width)
        made.x[...] = maps.transpose(0, 2, 3, 1).reshape(made.x.shape)
        ask(made.targets, (slice(None), -1), labels[chosen])
        return made
