"""An update of each player taken apart, for pictures: by the run's own rules, on a net of its own.

The order is that of a round: codes are drawn, points generated, both kinds judged; the
discriminator takes its step, and the field is another; then the generator takes its own, down the
gradient that comes through it, and the points move.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, final

import numpy as np

from engine.arrays import Array
from engine.data.names import Split
from engine.models.adversarial import AdversarialNet
from engine.models.names import Player
from engine.training.adversarial_look import Area, field_of, probabilities
from engine.training.build import build_trainer
from engine.training.config import RunConfig
from engine.training.moving import move

STEP_SEED, EXAMPLES = 20_818, 100
"""What the codes of a step are drawn by, and how many points of either kind it has."""


@final
@dataclass(frozen=True, eq=False)
class AdversarialStep:
    """What one update of each player computes of N real points, in the order of computation.

    `codes` (N, K), `real` and `generated` (N, 2); `believed_real`, `believed_generated` (N,) are D
    of them before, `field` (side, side) is D of an area. The discriminator's step makes them
    `real_after`, `generated_after` and `field_after`. `pulls` (N, 2) come from that field, and
    `moved` (N, 2) is what the same codes become after the generator's step.
    """

    codes: Array
    real: Array
    generated: Array
    believed_real: Array
    believed_generated: Array
    field: Array
    real_after: Array
    generated_after: Array
    field_after: Array
    pulls: Array
    moved: Array


@final
class Rehearsal:
    """Plays single updates of a run beside it, with penalties, limits and optimizers as they are.

    Raises TypeError for settings of another model.
    """

    def __init__(self, config: RunConfig) -> None:
        self._parts = build_trainer(config).parts
        model = self._parts.model
        if not isinstance(model, AdversarialNet):
            raise TypeError(f"{config.network.model} is no adversarial net")
        self.model = model

    def step(
        self,
        network: Mapping[str, Array],
        optimizer: Mapping[str, Array],
        *,
        at: int,
        area: Area,
        side: int,
    ) -> AdversarialStep:
        """Return an update of each from what a look found after update number `at`.

        `network` and `optimizer` are the arrays that `Inside.NETWORK` and `Inside.OPTIMIZER` name.
        """
        self._load(network, optimizer, at)
        model, x = self.model, self._parts.evaluator.sample(Split.TRAIN).x[:EXAMPLES]
        rng = np.random.default_rng(STEP_SEED)
        codes = rng.standard_normal((len(x), model.codes.size)).astype(x.dtype)
        with np.errstate(all="ignore"):
            generated = model.generate(codes)
            before = self._believed(x, generated)
            field = field_of(model, area, side)
            self._update(Player.DISCRIMINATOR, codes, x)
            after = self._believed(x, generated)
            field_after, pulls = field_of(model, area, side), model.pull(generated)
            self._update(Player.GENERATOR, codes, x)
            moved = model.generate(codes)
        return AdversarialStep(
            codes, x, generated, *before, field, *after, field_after, pulls, moved
        )

    def _load(self, network: Mapping[str, Array], optimizer: Mapping[str, Any], at: int) -> None:
        own = {p.name: p.value for p in self.model.network.parameters}
        for name, array in (own | self.model.network.running_state).items():
            array[...] = network[name]
        self._parts.optimizer.load_state(optimizer, at if optimizer else 0)
        self._parts.optimizer.lr = self._parts.schedule.lr_at(at)

    def _believed(self, real: Array, generated: Array) -> tuple[Array, Array]:
        judge = self.model.judge
        return probabilities(judge(real)), probabilities(judge(generated))

    def _update(self, player: Player, codes: Array, x: Array) -> None:
        self.model.codes.given = codes
        if np.isfinite(self.model.learn_as(player, x).loss):
            move(self._parts)
        self.model.codes.given = None
