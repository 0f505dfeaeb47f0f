"""The settings of models that are no classifiers, a group for each."""

from typing import Annotated

from msgspec import Meta

from engine.data.names import PatternName
from engine.layers.names import NoiseName, SparsityForm
from engine.losses.adversarial import GeneratorLossName
from engine.models.names import AutoencoderKind, Learns, ReconstructionName
from engine.training.section import Section, Share, Width


class AutoencoderConfig(Section, frozen=True):
    """A network that rebuilds its input from a `code` of so many numbers.

    `network.hidden` are the layers before the code, and, in the opposite order, behind it; with
    `tied` weights the way back is the transposed way there. `noise` spoils `noise_level` of the
    input while it learns. `beta` weighs the KL of a variational code, `sparsity_weight` what keeps
    a sparse one silent but for `sparsity_target` of the time. `odd_classes` are looked for among
    the test digits by their error, as in "1"; empty: all that are not learnt, if there are any.
    """

    kind: AutoencoderKind = AutoencoderKind.PLAIN
    code: Width = 2
    tied: bool = False
    loss: ReconstructionName = ReconstructionName.CROSS_ENTROPY
    noise: NoiseName = NoiseName.NONE
    noise_level: Share = 0.3
    beta: Annotated[float, Meta(ge=0, le=1000)] = 1.0
    sparsity: SparsityForm = SparsityForm.KL
    sparsity_weight: Annotated[float, Meta(ge=0, le=1000)] = 1.0
    sparsity_target: Annotated[float, Meta(gt=0, lt=1)] = 0.05
    odd_classes: Annotated[str, Meta(max_length=100)] = ""


class BoltzmannConfig(Section, frozen=True):
    """Machines of units that are on or off: `network.hidden` are their hidden units.

    A restricted one has one layer of them. It learns by contrastive divergence of so many
    `gibbs_steps` from the data, or by chains that go on from update to update (`persistent`). With
    `sampled` pixels the data are 0 or 1, drawn with each pixel as the probability.
    A general one learns `patterns` of `rows` by `columns` units, `exact` by going through all
    states of up to 20 units in all, or by Gibbs sampling. With a pattern held its hidden units
    begin at temperature `annealing`, and cool to 1 in the first 70 % of the run.
    A deep one has a layer a number and a softmax on top. The share `pretraining` of its updates
    goes to the layers, one after the other; the share `joint` to all layers of a deep Boltzmann
    machine together, at `joint_rate` times the learning rate, with so many sweeps of `mean_field`;
    the rest to the softmax, with all layers below it if it is to `fine_tune` them.
    """

    gibbs_steps: Annotated[int, Meta(ge=1, le=1000)] = 1
    persistent: bool = False
    sampled: bool = True
    patterns: PatternName = PatternName.BARS
    rows: Annotated[int, Meta(ge=1, le=8)] = 3
    columns: Annotated[int, Meta(ge=2, le=8)] = 3
    exact: bool = True
    annealing: Annotated[float, Meta(ge=1, le=100)] = 1.0
    pretraining: Share = 0.6
    joint: Share = 0.2
    joint_rate: Annotated[float, Meta(gt=0, le=1)] = 0.02
    mean_field: Annotated[int, Meta(ge=1, le=100)] = 5
    fine_tune: bool = True


class AdversarialConfig(Section, frozen=True):
    """A generator that makes each point of `latent_size` random numbers, and a discriminator.

    `network.hidden` are the generator's layers. A round is `discriminator_steps` updates of the
    discriminator, then `generator_steps` of the generator; `learns` lets one of them learn alone.
    """

    latent_size: Width = 2
    discriminator_hidden: Annotated[tuple[Width, ...], Meta(max_length=30)] = (64, 64)
    generator_loss: GeneratorLossName = GeneratorLossName.NON_SATURATING
    learns: Learns = Learns.BOTH
    discriminator_steps: Annotated[int, Meta(ge=1, le=100)] = 1
    generator_steps: Annotated[int, Meta(ge=1, le=100)] = 1
