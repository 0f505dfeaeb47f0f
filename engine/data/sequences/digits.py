"""Images read as sequences, row by row or pixel by pixel."""

from typing import final

import numpy as np

from engine.data.batches import as_inputs
from engine.data.dataset import Dataset
from engine.data.names import Split
from engine.data.sequences.task import Sequences, Task, ask, blank


@final
class DigitsInSteps(Task):
    """A digit is read from top to bottom, a row of pixels a step; which one was it?

    With `by_pixel` it is read one pixel a step, row after row: 784 steps for an image of 28 by 28.
    The first `learnt` training images are drawn from. To test, there are all test images in their
    order from the beginning, to validate the training images `kept`, from their beginning too.
    Source: Le, Jaitly and Hinton, 2015, section 4.2 (by pixels).
    Raises ValueError for points of the plane.
    """

    def __init__(
        self, digits: Dataset, learnt: int, *, by_pixel: bool = False, kept: slice = slice(0)
    ) -> None:
        if len(digits.shape) != 3:
            raise ValueError("only images can be read in steps, not points of the plane")
        channels, height, width = digits.shape
        first = slice(learnt)
        self._images = {
            Split.TRAIN: (digits.train_inputs[first], digits.train_labels[first]),
            Split.VALIDATION: (digits.train_inputs[kept], digits.train_labels[kept]),
            Split.TEST: (digits.test_inputs, digits.test_labels),
        }
        self._shape = channels, height, width
        self.steps = height * width if by_pixel else height
        self.inputs = channels if by_pixel else channels * width
        self.classes = digits.classes
        self.names = () if by_pixel else tuple(map(str, range(1, self.inputs + 1)))

    def there_are(self, split: Split) -> int | None:
        return len(self._images[split][1])

    def draw(
        self, count: int, rng: np.random.Generator, *, split: Split = Split.TRAIN
    ) -> Sequences:
        images, labels = self._images[split]
        if split is Split.TRAIN:
            chosen = rng.integers(0, len(labels), count)
        else:
            chosen = np.arange(count) % len(labels)
        made = blank(count, self.steps, self.inputs)
        channels, height, width = self._shape
        maps = as_inputs(images[chosen]).reshape(count, channels, height, width)
        made.x[...] = maps.transpose(0, 2, 3, 1).reshape(made.x.shape)
        ask(made.targets, (slice(None), -1), labels[chosen])
        return made
