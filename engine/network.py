"""A network: layers one after the other, their parameters together in one flat array."""

from collections.abc import Collection, Iterator, Sequence
from typing import final

from engine.arrays import Array
from engine.layers.activations import ReLU
from engine.layers.layer import Layer
from engine.layers.pooling import MaxPool2d
from engine.layers.tied_linear import TiedLinear
from engine.parameters import Parameter, ParameterStore

NUMBERED = ("linear", "conv", "rbm", "tied_linear", "tanh_net", "lstm", "gru", "recursive")
"""The kinds of layers that are counted; the others have the number of the one before them."""


@final
class Network:
    """y = f_n(... f_2(f_1(x))), the last layer giving the logits.

    Layers are named by kind and by the number of linear layers and convolutions so far: `linear1`,
    `relu1`, ..., `linear7`, or `conv1`, ..., `linear2`; a parameter is `linear1.weight`.
    """

    def __init__(self, layers: Sequence[Layer]) -> None:
        if not layers:
            raise ValueError("a network needs at least one layer")
        if len({id(layer) for layer in layers}) != len(layers):
            raise ValueError("the same layer object stands twice in the network")
        self.layers = self._way = tuple(layers)
        self._on: tuple[Layer, ...] = ()
        self._pools = any(isinstance(layer, MaxPool2d) for layer in layers)
        self._name_layers()
        self._sharing = [layer for layer in layers if isinstance(layer, TiedLinear)]
        self.store = ParameterStore(self.parameters)

    @property
    def parameters(self) -> tuple[Parameter, ...]:
        """Every parameter, from the first layer to the last."""
        return tuple(p for layer in self.layers for p in layer.parameters)

    @property
    def running_state(self) -> dict[str, Array]:
        """What forward passes change and a checkpoint keeps, as in `batch_norm1.running_mean`."""
        return {
            f"{layer.name}.{name}": array
            for layer in self.layers
            for name, array in layer.running_state.items()
        }

    def forward(self, x: Array, *, training: bool = False) -> Array:
        """Return the output of the last layer for the batch `x` of shape (N, ...)."""
        self._way = self._shortest_way()
        for layer in self._way:
            x = layer.forward(x, training=training)
        return x

    def outputs(self, x: Array, *, training: bool = False) -> Iterator[tuple[Layer, Array]]:
        """Yield each layer with its output, from the first to the last."""
        self._way = self.layers
        for layer in self.layers:
            x = layer.forward(x, training=training)
            yield layer, x

    def backward(self, grad_y: Array) -> Array:
        """Return dL/dx from dL/dy of the last forward pass; write every parameter's gradient."""
        for layer in reversed(self._way):
            grad_y = layer.backward(grad_y)
        self._add_shared()
        return grad_y

    def backward_parameters(self, grad_y: Array) -> None:
        """Write every parameter's gradient, without dL/dx of the input, which training ignores."""
        way = self._way
        first = next((i for i, layer in enumerate(way) if layer.parameters), len(way))
        for layer in reversed(way[first + 1 :]):
            grad_y = layer.backward(grad_y)
        if first < len(way):
            way[first].backward_parameters(grad_y)
        self._add_shared()

    def freeze(self, parameter: Parameter) -> None:
        """Keep this parameter's value as it is from now on, whatever the optimizer does."""
        parameter.frozen = True
        self.store = ParameterStore(self.parameters)

    def learn_only(self, parameters: Collection[Parameter]) -> None:
        """Let these parameters learn from now on, and keep all others as they are."""
        for parameter in self.parameters:
            parameter.frozen = parameter not in parameters
        self.store = ParameterStore(self.parameters)

    def reuse_buffers(self) -> None:
        """Write every pass into the same arrays: fast, but an output lasts only until the next."""
        for layer in self.layers:
            layer.buffers.reuse = True

    def _shortest_way(self) -> tuple[Layer, ...]:
        """The layers that do something, in the order that gives the same numbers soonest.

        Asking those that are off, which every network holds in case they are switched on, takes
        1 to 2 % of a step.
        """
        on = tuple(layer for layer in self.layers if not layer.is_off)
        if on != self._on:
            for layer in self.layers:
                if layer.is_off:
                    layer.rest()
            self._on = on
        return pooled_first(on) if self._pools else on

    def _add_shared(self) -> None:
        """Add the parts of gradients that layers have in weights which are not their own."""
        for layer in self._sharing:
            layer.add_to_source()

    def _name_layers(self) -> None:
        number = 0
        for layer in self.layers:
            number += layer.kind in NUMBERED
            layer.name = f"{layer.kind}{max(number, 1)}"
            for parameter in layer.parameters:
                parameter.name = f"{layer.name}.{parameter.name.rpartition('.')[2]}"


def pooled_first(layers: tuple[Layer, ...]) -> tuple[Layer, ...]:
    """The same layers, but each ReLU behind the max pooling that is next to it.

    The largest of max(x, 0) is max(largest x, 0), to the bit, and so are the gradients: a ReLU then
    has a quarter of the numbers, which saves 8 % of a step of the textbook's convolutional network.
    """
    way = list(layers)
    for pool in layers:
        before = way.index(pool) - 1 if isinstance(pool, MaxPool2d) else -1
        if before >= 0 and isinstance(way[before], ReLU):
            way.insert(before + 1, way.pop(before))
    return tuple(way)
