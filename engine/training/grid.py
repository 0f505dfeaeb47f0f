"""A grid of runs: one or two settings that vary, or named variants, from one or several seeds each.

In a study's file a setting that varies is a table, and `seeds` stands at the top:

    seeds = 3

    [[vary]]
    field = "optimizer.lr"
    values = [0.001, 0.01, 0.1]          # or a text: "0.001, 0.01, 0.1" or "logspace 1e-3 0.1 3"

Two such tables make a run of every pair of values. A grid is refused as a whole, before anything
runs, by a ConfigError that names the field and the value.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import product
from math import prod
from typing import Any, final

from engine.data.names import DataSource
from engine.layers.names import InitializerName, NoiseName, NormName, SparsityForm
from engine.models.names import AutoencoderKind, ModelName
from engine.optimization.names import OptimizerName
from engine.training.config import RunConfig
from engine.training.fields import ConfigError, field_info, quoted
from engine.training.ranges import read_values, value_name
from engine.training.settings import NONE, get, replace
from engine.training.typed_settings import number_of
from engine.training.variant import Variant

MAX_RUNS = 32
MAX_FIELDS = 2

_HAVE_SPREAD = (InitializerName.NORMAL, InitializerName.UNIFORM)
_ADAMS = (OptimizerName.ADAM, OptimizerName.ADAMW, OptimizerName.AMSGRAD)
_WITH_MOMENTUM = (OptimizerName.MOMENTUM, OptimizerName.NESTEROV)
_PLANE = tuple(source for source in DataSource if source is not DataSource.DIGITS)
NEEDS: Mapping[str, tuple[str, tuple[Any, ...]]] = {
    "data.train_size": ("data.source", (DataSource.DIGITS,)),
    **dict.fromkeys(
        (
            "data.points",
            "data.classes",
            "data.noise",
            "data.test_share",
            "data.points_seed",
            "data.added_points",
        ),
        ("data.source", _PLANE),
    ),
    "data.kept_classes": ("data.source", (DataSource.DIGITS,)),
    **dict.fromkeys(
        (
            "autoencoder.kind",
            "autoencoder.code",
            "autoencoder.tied",
            "autoencoder.loss",
            "autoencoder.noise",
            "autoencoder.odd_classes",
        ),
        ("network.model", (ModelName.AUTOENCODER,)),
    ),
    **dict.fromkeys(
        ("boltzmann.gibbs_steps", "boltzmann.persistent", "boltzmann.sampled"),
        ("network.model", (ModelName.RBM,)),
    ),
    "autoencoder.noise_level": (
        "autoencoder.noise",
        (NoiseName.MASKING, NoiseName.SALT_AND_PEPPER, NoiseName.GAUSSIAN),
    ),
    "autoencoder.beta": ("autoencoder.kind", (AutoencoderKind.VARIATIONAL,)),
    "autoencoder.sparsity": ("autoencoder.kind", (AutoencoderKind.SPARSE,)),
    "autoencoder.sparsity_weight": ("autoencoder.kind", (AutoencoderKind.SPARSE,)),
    "autoencoder.sparsity_target": ("autoencoder.sparsity", (SparsityForm.KL,)),
    "network.stages": ("network.model", (ModelName.CONVOLUTIONAL,)),
    "network.norm": ("network.batch_norm", (True,)),
    "network.norm_place": ("network.batch_norm", (True,)),
    "training.batch_statistics": ("network.norm", (NormName.BATCH,)),
    "network.norm_groups": ("network.norm", (NormName.GROUP,)),
    "network.initial_std": ("network.initializer", _HAVE_SPREAD),
    "optimizer.momentum": ("optimizer.method", _WITH_MOMENTUM),
    "optimizer.decay": ("optimizer.method", (OptimizerName.RMSPROP,)),
    "optimizer.beta1": ("optimizer.method", _ADAMS),
    "optimizer.beta2": ("optimizer.method", _ADAMS),
    "optimizer.weight_decay": ("optimizer.method", (OptimizerName.ADAMW,)),
}
"""Settings that only some choices of another one make use of."""


def has_use(config: RunConfig, path: str) -> bool:
    """Whether what is chosen in `config` makes use of the setting at `path`."""
    needed, choices = NEEDS.get(path, ("", ()))
    return not needed or (get(config, needed) in choices and has_use(config, needed))


@final
@dataclass(frozen=True)
class Vary:
    """A setting that varies and its values: in order, or as a text such as "logspace 1e-4 1 5"."""

    field: str
    values: tuple[Any, ...] | str

    @property
    def read(self) -> tuple[Any, ...]:
        """The values in the field's own type. Raises ConfigError for what is not allowed."""
        return read_values(self.field, self.values)


@final
@dataclass(frozen=True)
class Grid:
    """What makes the runs of a study: varying settings or named variants, and the seeds of each."""

    vary: tuple[Vary, ...] = ()
    variants: tuple[Variant, ...] = ()
    seeds: int = 1


def expand(base: RunConfig, grid: Grid) -> tuple[Variant, ...]:
    """Return the runs of a grid: every combination of the values, from every seed.

    The first seed is that of the base. Raises ConfigError for no or more than 32 runs, for more
    than two fields or one that stands twice, for values that are not allowed, and for a field that
    no run makes use of.
    """
    _check_fields(base, grid)
    values = [vary.read for vary in grid.vary]
    _check_count(grid, [*map(len, values), *([len(grid.variants)] if grid.variants else [])])
    fields = [vary.field for vary in grid.vary]
    named = [_named(fields, point) for point in product(*values)] if fields else grid.variants
    for variant in named:
        replace(base, variant.settings)
    _check_use(base, grid, named)
    if grid.seeds == 1:
        return tuple(named)
    return tuple(_seeded(base, variant, i) for variant in named for i in range(grid.seeds))


def grid_from_mapping(tree: Mapping[str, Any], variants: tuple[Variant, ...]) -> Grid | None:
    """Read `vary` and `seeds` of a study's file; None if neither is there. Raises ConfigError."""
    if not tree.keys() & {"vary", "seeds"}:
        return None
    tables, seeds = tree.get("vary", []), _whole(tree.get("seeds", 1))
    if isinstance(seeds, bool) or not isinstance(seeds, int):
        raise ConfigError("seeds", f"{quoted(seeds)} is not allowed; allowed is a whole number")
    if not isinstance(tables, list) or not all(isinstance(table, Mapping) for table in tables):
        raise ConfigError("vary", "write each setting that varies as a table headed [[vary]]")
    if "vary" in tree and variants:
        raise ConfigError("vary", "contradicts [[variant]]: a study has the one or the other")
    if "vary" in tree and not tables:
        raise ConfigError("vary", "names no field; name one or two that vary")
    return Grid(tuple(map(_vary, tables)), variants, seeds)


def _whole(seeds: Any) -> Any:
    if isinstance(seeds, str):
        return number_of("seeds", seeds, whole=True)
    return int(seeds) if isinstance(seeds, float) and seeds.is_integer() else seeds


def grid_to_mapping(grid: Grid) -> dict[str, Any]:
    """Return `vary` and `seeds` as they stand in a study's file."""
    tables = [{"field": vary.field, "values": _written(vary.values)} for vary in grid.vary]
    return ({"seeds": grid.seeds} if grid.seeds != 1 else {}) | ({"vary": tables} if tables else {})


def _vary(table: Mapping[str, Any]) -> Vary:
    if unknown := table.keys() - {"field", "values"}:
        raise ConfigError(f"vary.{min(unknown)}", "not known; known are field and values")
    field, values = table.get("field"), table.get("values")
    if not isinstance(field, str):
        raise ConfigError("vary.field", "is missing; name the setting that varies")
    if not isinstance(values, str | list):
        message = (
            f"{quoted(values)} is not allowed; allowed is a list of values, or a range as a text"
        )
        raise ConfigError(field, message)
    return Vary(field, values if isinstance(values, str) else tuple(values))


def _written(values: tuple[Any, ...] | str) -> Any:
    """Values as TOML has them: plain texts for the names of choices, "none" for no value."""
    if isinstance(values, str):
        return values
    plain = [str(value) if isinstance(value, StrEnum) else value for value in values]
    return [
        NONE if value is None else list(value) if isinstance(value, tuple) else value
        for value in plain
    ]


def _check_fields(base: RunConfig, grid: Grid) -> None:
    fields = [vary.field for vary in grid.vary]
    for field in fields:
        field_info(field)
        if fields.count(field) > 1:
            raise ConfigError(field, "varies twice; give all its values in one list")
        if field == "seed" and grid.seeds > 1:
            raise ConfigError(
                "seeds", f"{quoted(grid.seeds)} contradicts the seed, which varies itself"
            )
    if len(fields) > MAX_FIELDS:
        message = f"{', '.join(fields)} are {len(fields)} fields; allowed are 1 to {MAX_FIELDS}"
        raise ConfigError("vary", message)
    if not 1 <= grid.seeds <= MAX_RUNS:
        message = (
            f"{quoted(grid.seeds)} is not allowed; allowed is a whole number from 1 to {MAX_RUNS}"
        )
        raise ConfigError("seeds", message)


def _check_count(grid: Grid, counts: Sequence[int]) -> None:
    runs = prod(counts) * grid.seeds
    if not 1 <= runs <= MAX_RUNS:
        factors = " × ".join(map(str, counts)) + (
            f" × {grid.seeds} seeds" if grid.seeds > 1 else ""
        )
        name = grid.vary[0].field if grid.vary else "variant"
        raise ConfigError(name, f"{factors} make {runs} runs; allowed are 1 to {MAX_RUNS}")


def _check_use(base: RunConfig, grid: Grid, named: Sequence[Variant]) -> None:
    """Refuse a field that makes no difference in any run: its curves would all be the same."""
    for vary in grid.vary:
        needed, choices = NEEDS.get(vary.field, ("", ()))
        found = {get(replace(base, v.settings), needed) for v in named} if needed else set()
        if needed and not found & set(choices):
            message = f"contradicts {needed} {min(found)}, which has no use for it; "
            raise ConfigError(vary.field, message + "it goes with " + " or ".join(choices))


def _named(fields: Sequence[str], point: Sequence[Any]) -> Variant:
    names = [value_name(field, value) for field, value in zip(fields, point, strict=True)]
    return Variant(", ".join(names), dict(zip(fields, point, strict=True)))


def _seeded(base: RunConfig, variant: Variant, i: int) -> Variant:
    seed = variant.settings.get("seed", base.seed) + i
    return Variant(f"{variant.name}, seed {seed}", {**variant.settings, "seed": seed})
