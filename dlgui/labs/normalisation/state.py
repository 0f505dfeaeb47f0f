"""What is set in the normalisation lab: which page, and all that its sliders say."""

from dataclasses import dataclass
from enum import StrEnum
from typing import final

from engine.layers.names import NormName


class Page(StrEnum):
    """What is on stage."""

    ORANGES = "oranges"
    APPLES = "apples"
    AFFINE = "affine"
    DECAY = "decay"
    BATCH_NORM = "batch_norm"
    SOFTMAX = "softmax"
    AVERAGED = "averaged"


SHOPPING = (Page.ORANGES, Page.APPLES)
OF_DIGIT = (Page.AFFINE, Page.DECAY, Page.SOFTMAX)
"""Of these pages one digit of the batch is looked at."""


@final
@dataclass(frozen=True)
class GraphState:
    """All settings. `unit` and `digit` are what is looked at, counted from 1 as on the screen;
    of classes those from `first_class` on.
    """

    page: Page = Page.ORANGES
    apple_count: float = 2.0
    apple_price: float = 100.0
    orange_price: float = 150.0
    orange_count: float = 3.0
    tax: float = 1.1
    updates: int = 20
    digits: int = 4
    scale: float = 1.0
    gamma: float = 1.0
    beta: float = 0.0
    unit: int = 1
    digit: int = 1
    first_class: int = 0
    decay: float = 0.1
    norm: NormName = NormName.BATCH
    groups: int = 2

    @property
    def shown_digit(self) -> int:
        """The digit that is looked at, the last one if the batch has fewer."""
        return min(self.digit, self.digits)
