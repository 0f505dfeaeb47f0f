"""A study: a base configuration and named variants of it, to be trained side by side.

A single run is a study of one. A preset is a study that says which experiment it reproduces. In a
TOML file the base stands under [run], and either named variants under [[variant]] or settings that
vary under [[vary]] (see `grid`); `seeds` repeats each from so many random seeds.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, final

import tomli_w
from msgspec import to_builtins

from engine.training.config import RunConfig
from engine.training.fields import ConfigError, field_info, quoted
from engine.training.grid import MAX_RUNS, Grid, expand, grid_from_mapping, grid_to_mapping
from engine.training.settings import (
    NONE,
    differences,
    flatten,
    from_mapping,
    read_toml,
    replace,
)
from engine.training.study_text import placed
from engine.training.typed_settings import read_value
from engine.training.variant import Variant as Variant


@final
@dataclass(frozen=True)
class Study:
    """A base `RunConfig` and 1 to 32 named variants of it, trained in lockstep.

    `source`, `said` and `seen` quote the experiment that a preset reproduces: where it stands,
    what its author states of it, and the range that was measured over several seeds. `grid` is what
    the variants were made from, None for variants that were written one by one.
    Raises ConfigError for no or too many variants, names that are empty or stand twice, and
    settings that are not allowed.
    """

    base: RunConfig
    variants: tuple[Variant, ...] = (Variant("run"),)
    id: str = ""
    title: str = ""
    summary: str = ""
    source: str = ""
    said: str = ""
    seen: str = ""
    grid: Grid | None = None

    def __post_init__(self) -> None:
        if not 1 <= len(self.variants) <= MAX_RUNS:
            message = f"{len(self.variants)} variants; allowed are 1 to {MAX_RUNS}"
            raise ConfigError("variant", message)
        names = [variant.name for variant in self.variants]
        if twice := {name for name in names if names.count(name) > 1 or not name.strip()}:
            raise ConfigError("variant.name", f"{quoted(min(twice))} is empty or stands twice")
        _ = self.configs

    @property
    def configs(self) -> tuple[RunConfig, ...]:
        """The configuration of every run, in the order of the variants."""
        return tuple(replace(self.base, variant.settings) for variant in self.variants)

    def replaced(self, changes: Mapping[str, Any]) -> "Study":
        """Return the study with these settings in every run, over those of a variant too."""
        base, about = replace(self.base, changes), {n: getattr(self, n) for n in ABOUT}
        if self.grid is None:
            return Study(base, _without(self.variants, changes), **about)
        vary = tuple(vary for vary in self.grid.vary if vary.field not in changes)
        variants = _without(self.grid.variants, changes)
        if not (vary or variants):
            variants = (Variant(self.title or "run"),)
        return grid_study(base, Grid(vary, variants, self.grid.seeds), **about)


FORMAT = 1
"""Written into files; grows when an older version of the program can no longer read them."""

LONGEST_TEXT = 2_000
"""Letters of a name, a title or what a study quotes; of names the window shows a line."""

ABOUT = ("id", "title", "summary", "source", "said", "seen")
"""What a study, and a search, may say of itself."""


def _without(variants: tuple[Variant, ...], changes: Mapping[str, Any]) -> tuple[Variant, ...]:
    return tuple(
        Variant(v.name, {p: x for p, x in v.settings.items() if p not in changes}) for v in variants
    )


def study_of(config: RunConfig, name: str = "run") -> Study:
    """Return a study of one run."""
    return Study(config, (Variant(name),))


def grid_study(base: RunConfig, grid: Grid, **about: str) -> Study:
    """Return the study of all runs of a grid. Raises ConfigError, before anything is made."""
    return Study(base, expand(base, grid), grid=grid, **about)


def study_from_toml(text: str, folder: Path | None = None) -> Study:
    """Read a study, or a bare configuration as a study of one. Raises ConfigError.

    A relative `data.folder` is found from `folder`, that of the study's file. Beside `seeds` the
    settings may stand bare, as in a configuration: the run is repeated from so many seeds.
    """
    tree = read_toml(text)
    tree = tree if folder is None else placed(tree, folder)
    check_format(tree.pop("format", FORMAT))
    known = {*ABOUT, "run", "variant", "vary", "seeds"}
    if not tree.keys() & known:
        return study_of(from_mapping(tree))
    if tree.keys() <= {"seeds", *RunConfig.__struct_fields__}:
        tree = {
            "run": {name: tree[name] for name in tree if name != "seeds"},
            "seeds": tree["seeds"],
        }
    if unknown := tree.keys() - known:
        message = "not known in a study; known are " + ", ".join(sorted(known))
        raise ConfigError(min(unknown), message)
    about = {name: read_text_of(tree, name) for name in ABOUT}
    base = from_mapping(group_of(tree, "run"))
    alone = (Variant(about["title"] or "run"),)
    written = _variants(tree) if "variant" in tree else ()
    named = written if {"variant", "vary"} & tree.keys() else alone
    if (grid := grid_from_mapping(tree, named)) is not None:
        return grid_study(base, grid, **about)
    return Study(base, named, grid=None, **about)


def study_to_toml(study: Study) -> str:
    """Return the study as TOML; only settings that differ from the defaults are written."""
    tree: dict[str, Any] = {"format": FORMAT}
    tree |= {name: text for name in ABOUT if (text := getattr(study, name))}
    changed = {path: new for path, (_, new) in differences(RunConfig(), study.base).items()}
    tree["run"] = nested(changed)
    variants = study.variants if study.grid is None else study.grid.variants
    if study.grid is not None:
        tree |= grid_to_mapping(study.grid)
    if variants:
        tree["variant"] = [{"name": v.name, **nested(v.settings)} for v in variants]
    return tomli_w.dumps(tree)


def nested(settings: Mapping[str, Any]) -> dict[str, Any]:
    """Return {"optimizer": {"lr": 0.1}} for {"optimizer.lr": 0.1}."""
    tree: dict[str, Any] = {}
    for path, value in settings.items():
        *groups, name = path.split(".")
        group = tree
        for part in groups:
            group = group.setdefault(part, {})
        group[name] = NONE if value is None else to_builtins(value)
    return tree


def check_format(number: Any) -> None:
    """Raise ConfigError for a file of a newer version, or for what is no format's number."""
    if not isinstance(number, int) or isinstance(number, bool) or number < 1:
        message = f"{quoted(number)} is not allowed; allowed is a whole number from 1"
        raise ConfigError("format", message)
    if number > FORMAT:
        message = (
            f"written by a newer version of the program ({quoted(number)}; this one reads {FORMAT})"
        )
        raise ConfigError("format", message)


def read_text_of(tree: Mapping[str, Any], name: str) -> str:
    """Return a text of a file's tree, "" if it is not there. Raises ConfigError."""
    if not isinstance(text := tree.get(name, ""), str):
        raise ConfigError(name, f"{quoted(text)} is not allowed; allowed is a text")
    if len(text) > LONGEST_TEXT:
        raise ConfigError(name, f"{len(text):,} letters; at most {LONGEST_TEXT:,} are allowed")
    return text


def group_of(tree: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    """Return a group of a file's tree, empty if it is not there. Raises ConfigError."""
    if not isinstance(group := tree.get(name, {}), Mapping):
        raise ConfigError(name, f"{quoted(group)} is not allowed; this is a group of settings")
    return group


def _variants(tree: Mapping[str, Any]) -> tuple[Variant, ...]:
    tables = tree["variant"]
    if not isinstance(tables, list) or not all(isinstance(table, Mapping) for table in tables):
        raise ConfigError("variant", "write each variant as a table headed [[variant]]")
    if len(tables) > MAX_RUNS:
        raise ConfigError("variant", f"{len(tables)} variants; allowed are 1 to {MAX_RUNS}")
    return tuple(_variant(table) for table in tables)


def _variant(table: Mapping[str, Any]) -> Variant:
    settings = flatten({name: value for name, value in table.items() if name != "name"})
    read = {path: read_value(field_info(path), value) for path, value in settings}
    return Variant(read_text_of(table, "name"), read)
