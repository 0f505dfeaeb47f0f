"""Pieces of the exported scripts: penalties, which act on weights that are trained alone."""

from collections.abc import Sequence
from typing import NamedTuple, final

from engine.optimization.names import L1Form
from engine.training.config import RunConfig
from engine.training.records import Change
from engine.training.settings import get

L1, L2 = "regularization.l1", "regularization.l2"
PULL_L1 = "grads[key] += L1 * np.sign({model}.params[key])"
PULL_L2 = "grads[key] += L2 * {model}.params[key]"
SHRINK = "{model}.params[key] -= np.clip({model}.params[key], -LR * L1, LR * L1)"


@final
class Penalties(NamedTuple):
    """The lines that stand before an update, and those behind it; each may be empty."""

    before: str
    after: str


def penalty_settings(config: RunConfig, changes: Sequence[Change]) -> dict[str, float | None]:
    """Return the strengths of penalties that act at some time, None for one that never does."""
    return {
        name: float(get(config, path)) if _acts(config, path, changes) else None
        for name, path in (("L1", L1), ("L2", L2))
    }


def penalties(
    config: RunConfig,
    changes: Sequence[Change],
    initials: str = '"W"',
    model: str = "network",
) -> Penalties:
    """Return what penalties do to weights of a `model`, whose names begin with such an initial."""
    proximal = config.regularization.l1_form is L1Form.PROXIMAL
    has_l1 = _acts(config, L1, changes)
    before = [PULL_L1] if has_l1 and not proximal else []
    before += [PULL_L2] if _acts(config, L2, changes) else []
    after = [SHRINK] if has_l1 and proximal else []
    return Penalties(
        _for_weights(before, initials, model),
        _for_weights(after, initials, model),
    )


def _acts(config: RunConfig, path: str, changes: Sequence[Change]) -> bool:
    return bool(get(config, path)) or any(change.field == path for change in changes)


def _for_weights(lines: list[str], initials: str, model: str) -> str:
    if not lines:
        return ""
    head = f"        for key in [key for key in grads if key.startswith({initials})]:\n"
    return head + "".join(f"            {line.format(model=model)}\n" for line in lines)
