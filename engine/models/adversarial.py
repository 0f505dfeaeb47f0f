"""An adversarial net: a generator learns to make points that a discriminator takes for real."""

from collections.abc import Sequence
from math import isfinite, nan
from typing import Any, NamedTuple, final

import numpy as np
import numpy.typing as npt

from engine.arrays import Array
from engine.data.modes import Modes
from engine.layers.adversarial import Codes, RealAndGenerated
from engine.layers.layer import Layer
from engine.losses.adversarial import DiscriminatorLoss, GeneratorLoss, GeneratorLossName
from engine.losses.loss import Loss
from engine.models.model import Figures, Model
from engine.models.names import Learns, Player
from engine.network import Network


class Part(NamedTuple):
    """Where one player's numbers lie in the flat array: its weights, and the rest of them."""

    weights: slice
    others: slice

    @property
    def sizes(self) -> tuple[int, int]:
        return self.weights.stop - self.weights.start, self.others.stop - self.others.start


@final
class AdversarialNet(Model):
    """min over G, max over D of mean log D(x) + mean log(1 - D(G(z))), a step of one at a time.

    A round is `discriminator_steps` updates of the discriminator, then `generator_steps` of the
    generator; with `learns` one of them can learn alone. Each has its own loss (see
    `engine.losses.adversarial`); the generator's gradient comes through the discriminator, whose
    own numbers it leaves alone.

    The loss that is told, of batches and of evaluations, is the discriminator's, whoever learns:
    the value of the game with its sign turned. Its own figures: `discriminator_loss`,
    `generator_loss`, and of points with `modes` how many of these are hit and which share of
    generated points is of high `quality`. Source: Goodfellow et al., 2014, algorithm 1.
    """

    def __init__(
        self,
        generator: Sequence[Layer],
        discriminator: Sequence[Layer],
        *,
        codes: Codes,
        loss: GeneratorLossName = GeneratorLossName.NON_SATURATING,
        discriminator_steps: int = 1,
        generator_steps: int = 1,
        learns: Learns = Learns.BOTH,
        modes: Modes | None = None,
    ) -> None:
        self.codes, self.joined = codes, RealAndGenerated(codes)
        self.generator, self.discriminator = tuple(generator), tuple(discriminator)
        super().__init__(Network([codes, *generator, self.joined, *discriminator]))
        self.losses = {
            Player.DISCRIMINATOR: DiscriminatorLoss(),
            Player.GENERATOR: GeneratorLoss(loss),
        }
        for own in self.losses.values():
            own.buffers.reuse = True
        self.learns, self.steps = Learns(learns), dict[Player, int]()
        self.set_steps(Player.DISCRIMINATOR, discriminator_steps)
        self.set_steps(Player.GENERATOR, generator_steps)
        self.modes, self.player = modes, Player.DISCRIMINATOR
        self.parts = self._find_parts()

    def set_steps(self, player: Player, steps: int) -> None:
        """Have a player make so many updates in a round. Raises ValueError for less than 1."""
        if steps < 1:
            raise ValueError(f"{player}_steps must be at least 1, not {steps}")
        self.steps[player] = steps

    @property
    def learning_weights(self) -> slice:
        return self.parts[self.player].weights

    def whose_turn(self) -> Player:
        """Who learns from the next batch."""
        if self.learns is not Learns.BOTH:
            return Player(self.learns)
        is_due = self._in_the_round() >= self.steps[Player.DISCRIMINATOR]
        return Player.GENERATOR if is_due else Player.DISCRIMINATOR

    def learn(self, x: Array, targets: npt.NDArray[Any]) -> Figures:
        player = self.whose_turn()
        if self.learns is Learns.BOTH:
            self._count()
        return self.learn_as(player, x)

    def learn_as(self, player: Player, x: Array) -> Figures:
        """Write the gradients of this player's loss by its own numbers; those of the other are 0.

        Nothing is written where a loss is not finite, and its loss is told then.
        """
        self.player = player
        logits = self.network.forward(x, training=True)
        told = self.losses[Player.DISCRIMINATOR].forward(logits, x)
        own = self.losses[player].forward(logits, x)
        if not isfinite(told + own):
            return Figures(own if isfinite(told) else told, nan)
        self._backward(self.losses[player].backward())
        return Figures(told, nan)

    def learnt_with(self, x: Array, targets: npt.NDArray[Any]) -> tuple[Loss, npt.NDArray[Any]]:
        """The loss of the one whose turn it is."""
        return self.losses[self.whose_turn()], x

    def outputs(self, x: Array) -> Array:
        """The logits of real points and of as many generated from the fixed codes, (N, 2)."""
        logits = self.network.forward(x)
        self._generated = self.joined.generated.copy()
        return logits.reshape(2, len(x)).T.copy()

    def measure(self, outputs: Array, targets: npt.NDArray[Any]) -> Figures:
        """Measure real against generated; `targets`, the classes of the points, are not needed."""
        logits = outputs.T.reshape(-1, 1)
        losses = {player: loss.forward(logits, logits) for player, loss in self.losses.items()}
        if not isfinite(sum(losses.values())):
            return Figures(nan, nan)
        more = [(f"{player}_loss", loss) for player, loss in losses.items()]
        if self.modes is not None:
            hits = self.modes.hits(self._generated)
            more.append(("modes", float(np.count_nonzero(hits))))
            more.append(("quality", float(hits.sum()) / len(outputs)))
        return Figures(losses[Player.DISCRIMINATOR], nan, tuple(more))

    def generate(self, codes: Array) -> Array:
        """Return the points (N, F) that codes (N, K) become, in evaluation mode."""
        return _through(self.generator, codes).copy()

    def judge(self, points: Array) -> Array:
        """Return the logits (N,) of points (N, F), in evaluation mode: above 0 is real."""
        return _through(self.discriminator, points)[:, 0].copy()

    def pull(self, points: Array) -> Array:
        """Return -dL/dx (N, F) of generated points: where the generator's loss would have each go.

        L is the loss of a single point, so that the length does not depend on how many there are.
        The gradients that the discriminator keeps are those of before.
        """
        kept = self.network.store.grads.copy()
        logits = _through(self.discriminator, points)
        both, loss = np.concatenate([logits, logits]), self.losses[Player.GENERATOR]
        loss.forward(both, both)
        grad = loss.backward()[len(points) :]
        for layer in reversed(self.discriminator):
            grad = layer.backward(grad)
        self.network.store.grads[...] = kept
        return -len(points) * grad

    def _in_the_round(self) -> int:
        """How many updates of the round have been made; one that has become shorter is over."""
        made = int(self.codes.turn[0])
        return made if made < sum(self.steps.values()) else 0

    def _count(self) -> None:
        made = self._in_the_round() + 1
        self.codes.turn[0] = made if made < sum(self.steps.values()) else 0

    def _backward(self, grad: Array) -> None:
        grads, mine = self.network.store.grads, self.player
        if mine is Player.GENERATOR:
            self.network.backward_parameters(grad)
        else:
            for layer in reversed(self.discriminator):
                grad = layer.backward(grad)
        other = Player.DISCRIMINATOR if mine is Player.GENERATOR else Player.GENERATOR
        for span in self.parts[other]:
            grads[span] = 0

    def _find_parts(self) -> dict[Player, Part]:
        """The store has the weights of both, then what is not decayed of both."""
        weights, others, parts = 0, self.network.store.decayed, {}
        for player, layers in (
            (Player.GENERATOR, self.generator),
            (Player.DISCRIMINATOR, self.discriminator),
        ):
            own = [p for layer in layers for p in layer.parameters]
            decayed = sum(p.value.size for p in own if p.decays)
            rest = sum(p.value.size for p in own) - decayed
            parts[player] = Part(slice(weights, weights + decayed), slice(others, others + rest))
            weights, others = weights + decayed, others + rest
        return parts


def _through(layers: Sequence[Layer], x: Array) -> Array:
    for layer in layers:
        x = layer.forward(x)
    return x
