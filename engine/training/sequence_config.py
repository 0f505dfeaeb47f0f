"""The settings of a recurrent network: which sequences it reads, and what its cells are."""

from typing import Annotated

from msgspec import Meta

from engine.data.names import OF_TREES, Asked, SequenceTask
from engine.layers.names import CellName, Composition, GRUReset, InitializerName
from engine.training.section import Section


class SequenceConfig(Section, frozen=True):
    """What is read step by step, where the network is recurrent, and by what.

    `length` is the number of steps (of copy memory that of the silence, of the Reber grammar the
    most a string may have); digits have their own. `items` are what is to be kept in mind, where
    the task has several. An empty `text` means the bundled one, another names a file;
    behind `prompt`, letters of it, the network writes on by itself.
    `recurrent_initializer` draws the weights from step to step, `recurrent_gain` times as large.
    With `truncation` gradients go back over so many steps at most; 0 means over all. `layer_norm`
    makes the sums inside a cell normal at every step.

    Trees are read by a recursive network, whose nodes have one vector of `network.hidden` numbers,
    made by `composition`. Expressions nested up to `depth` deep are learnt, up to `test_depth` are
    tested, arithmetic is modulo `modulus`; phrases are those of the file `text`.
    """

    task: SequenceTask = SequenceTask.ADDING
    length: Annotated[int, Meta(ge=1, le=1000)] = 50
    items: Annotated[int, Meta(ge=1, le=10)] = 2
    text: Annotated[str, Meta(max_length=4096)] = ""
    prompt: Annotated[str, Meta(max_length=100)] = ""
    cell: CellName = CellName.LSTM
    forget_gate: bool = True
    forget_bias: Annotated[float, Meta(ge=-10, le=10)] = 1.0
    reset: GRUReset = GRUReset.AFTER
    recurrent_initializer: InitializerName = InitializerName.ORTHOGONAL
    recurrent_gain: Annotated[float, Meta(ge=0, le=10)] = 1.0
    truncation: Annotated[int, Meta(ge=0, le=1000)] = 0
    layer_norm: bool = False
    composition: Composition = Composition.SIMPLE
    depth: Annotated[int, Meta(ge=1, le=8)] = 4
    test_depth: Annotated[int, Meta(ge=1, le=8)] = 6
    modulus: Annotated[int, Meta(ge=2, le=10)] = 3
    asked: Asked = Asked.EVERY

    @property
    def of_trees(self) -> bool:
        """Whether trees are read, and not sequences."""
        return self.task in OF_TREES
