"""A general Boltzmann machine as a Python script that needs NumPy only, and learns the same."""

from collections.abc import Sequence
from typing import Any

from dlgui.files.script.boltzmann_texts import (
    ALL_HELD,
    BY_SAMPLING,
    COOLED,
    EXACTLY,
    FROM_CHAINS,
    FROM_HELD,
    HEATED,
    HIDDEN_DRAWN,
    LOOKED_UP,
    MACHINE,
    MEASURED,
    NOT_JOINED,
    ODDS_ALL_VISIBLE,
    ODDS_BY_MEAN_FIELD,
    ODDS_BY_TABLE,
    PAIRS,
    PAIRS_OF_ENCODER,
    TEMPERATURE,
)
from dlgui.files.script.patterns import ENUMERATION, MOMENTS, pattern_pieces, pattern_settings
from dlgui.files.script.shared import first_values
from dlgui.files.script.unlabelled import Learning, unlabelled_script
from engine.data.names import PatternName
from engine.models.boltzmann import BoltzmannMachine
from engine.training.build import build_trainer
from engine.training.build_boltzmann import cooling_updates
from engine.training.config import RunConfig
from engine.training.model_config import BoltzmannConfig
from engine.training.records import Change


def boltzmann_script(config: RunConfig, title: str, changes: Sequence[Change] = ()) -> str:
    """Return the script of a run. Raises ConfigError for a setting that a script cannot have."""
    trainer, settings = build_trainer(config), config.boltzmann
    model = trainer.parts.model
    assert isinstance(model, BoltzmannMachine), "the model that is set"
    small, hides = model.layer.is_small, model.layer.units > model.layer.visible
    anneals = settings.annealing > 1 and hides
    own: dict[str, Any] = {
        **pattern_settings(settings),
        "VISIBLE": model.layer.visible,
        "UNITS": model.layer.units,
        "GIBBS_STEPS": None if settings.exact else settings.gibbs_steps,
        "ANNEALING": settings.annealing if anneals else None,
        "COOLING": cooling_updates(config) if anneals else None,
    }
    enumerated = [ENUMERATION] if small else []
    pieces = [*enumerated, *([MOMENTS] if settings.exact else [])]
    pieces.append(_machine(config, small=small, hides=hides, anneals=anneals))
    return unlabelled_script(
        config,
        title,
        changes,
        pieces,
        own,
        Learning(
            _figures(small=small, hides=hides),
            "    x_train = patterns()\n",
            measured_on="*model.evaluate(x_train)",
            judged="np.isfinite(row[1])",
        ),
        trainer,
        examples=pattern_pieces(settings.patterns),
    )


def _figures(*, small: bool, hides: bool) -> list[str]:
    """What is measured; patterns are tested on all of them, which are also learnt."""
    pseudo = small or not hides
    own = (("log_likelihood", small), ("pseudo_likelihood", pseudo))
    return ["error", *(name for name, is_known in own if is_known)]


def _machine(config: RunConfig, *, small: bool, hides: bool, anneals: bool) -> str:
    settings, network = config.boltzmann, config.network
    draw, std = first_values(network.initializer, network.initial_std, "weights_rng")
    split = settings.patterns is PatternName.ENCODER
    persistent = settings.persistent and not settings.exact
    figures = _figures(small=small, hides=hides)
    return MACHINE.format(
        joined=NOT_JOINED if split else "",
        std=std.partition("  #")[0],
        draw=draw,
        pairs=PAIRS_OF_ENCODER if split else PAIRS,
        own=_own(persistent=persistent, anneals=anneals, draws=not settings.exact),
        odds=ODDS_BY_TABLE if small else ODDS_BY_MEAN_FIELD if hides else ODDS_ALL_VISIBLE,
        learning=_learning(settings, hides=hides, anneals=anneals)
        + (TEMPERATURE if anneals else ""),
        measured=MEASURED[len(figures)],
        nans=", ".join(["nan"] * len(figures)) + ("," if len(figures) == 1 else ""),
        looked_up=LOOKED_UP if small else "        odds = self.log_odds(x)\n",
        figures=_returned(figures),
    )


def _own(*, persistent: bool, anneals: bool, draws: bool) -> str:
    """What a machine remembers besides."""
    kept = {
        "rng": ("sampling_rng", draws),
        "chains": ("None", persistent),
        "updates": ("0", anneals),
    }
    lines = [
        f"        self.{name} = {value}\n" for name, (value, is_used) in kept.items() if is_used
    ]
    return "".join(lines)


def _learning(settings: BoltzmannConfig, *, hides: bool, anneals: bool) -> str:
    if settings.exact:
        return EXACTLY.format(cooled=COOLED if anneals else "")
    heated = HEATED if anneals else dict.fromkeys(HEATED, "")
    return BY_SAMPLING.format(
        held=HIDDEN_DRAWN.format(**heated) if hides else ALL_HELD,
        free=FROM_CHAINS if settings.persistent else FROM_HELD,
        **heated,
    )


def _returned(figures: Sequence[str]) -> str:
    """The lines that measure what these figures are, and return them."""
    lines = {
        "log_likelihood": "        log_likelihood = float(likely[places_of(x)].mean())\n",
        "pseudo_likelihood": "        given = -np.logaddexp(0, -(odds * (2 * x - 1))).sum(axis=1)\n"
        "        pseudo_likelihood = float(given.mean(dtype=np.float64))\n",
    }
    made = "".join(lines[name] for name in figures if name in lines)
    return f"{made}        return {', '.join(figures)}{',' if len(figures) == 1 else ''}\n"
