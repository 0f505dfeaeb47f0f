"""Pieces of the exported scripts: what keeps a gradient or the weights of a unit from being long.

The squares of a length are added in the order in which the program keeps its numbers, weights
first: in another order the last bits would differ.
"""

from typing import Any, NamedTuple, final

from engine.layers.norm_layer import NormLayer
from engine.network import Network
from engine.training.config import RunConfig

CLIP = '''
def clip(grads{network}):
    """Shorten a gradient that is longer than CLIP_NORM."""
    g = {row}
    norm = float(np.sqrt(np.vdot(g, g)))
    if not np.sqrt(np.finfo(DTYPE).tiny) < norm < np.inf:  # squares were too small, or too large
        largest = float(np.abs(g).max())
        g = g.astype(np.float64) / largest
        norm = largest * float(np.sqrt(np.vdot(g, g)))
    if CLIP_NORM < norm < np.inf:
        for grad in grads.values():
            grad *= CLIP_NORM / norm
'''

IN_A_ROW = '''
def in_a_row(grads{network}):
    """All numbers of a gradient, weights first: in this order squares are added."""
    weights = [{rows}.ravel() for key in grads if key.startswith("W")]
    others = [grads[key].ravel() for key in grads if not key.startswith("W")]
{unused}    return np.concatenate([*weights, *others])
'''

UNUSED = """    for i, count in enumerate(UNUSED):  # the program keeps norms that are off
        others.insert(2 * i + 1, np.zeros(count, DTYPE))
"""

IN_ORDER = '''
def in_order(key, rows, network):
    """The first weights with those of dark pixels last: in this order squares are added."""
    lit = network.layers[0].lit
    return np.concatenate([rows[lit], np.delete(rows, lit, axis=0)]) if key == "W0" else rows
'''

MAX_NORM = '''
def limit_norms(params, learnt{network}):
    """Shorten weights that lead to a unit, a column, where they are longer than MAX_NORM."""
    for key in learnt:
        if key.startswith("W") and params[key].ndim == 2:
            W = {rows}
            norms = np.sqrt(np.einsum("ij,ij->j", W, W))
            if not np.isfinite(norms).all():  # squares were too large
                W = W.astype(np.float64)
                norms = np.sqrt(np.einsum("ij,ij->j", W, W))
            params[key] *= np.where(norms > MAX_NORM, MAX_NORM / norms, 1.0).astype(DTYPE)
'''

LIMITED = "        limit_norms(network.params, grads)\n"


@final
class Limits(NamedTuple):
    """The pieces, constants, and lines before an update and behind it; each may be empty."""

    pieces: list[str]
    settings: dict[str, Any]
    before: str
    after: str


def limits(
    config: RunConfig, network: Network, *, narrow: bool = False, model: str = "network"
) -> Limits:
    """Return what limits lengths, where anything does; the script calls what learns its `model`.

    `narrow` says that the first layer leaves dark pixels out.
    """
    clip_norm, max_norm = config.optimizer.clip_norm, config.regularization.max_norm
    clips, limited = clip_norm > 0 and network.store.trainable > 0, max_norm > 0
    unused = _unused(network) if clips else []
    told = ", network" if narrow else ""
    pieces = [IN_ORDER] if narrow and (clips or limited) else []
    if clips:
        rows, zeros = _rows("grads", narrow=narrow), UNUSED if unused else ""
        pieces.append(IN_A_ROW.format(network=told, rows=rows, unused=zeros))
        pieces.append(CLIP.format(network=told, row=f"in_a_row(grads{told})"))
    if limited:
        pieces.append(MAX_NORM.format(network=told, rows=_rows("params", narrow=narrow)))
    return Limits(
        pieces,
        {
            "CLIP_NORM": clip_norm if clips else None,
            "UNUSED": unused or None,
            "MAX_NORM": max_norm or None,
        },
        f"        clip(grads{told})\n" if clips else "",
        f"        limit_norms({model}.params, grads{told})\n" if limited else "",
    )


def plain_limits(config: RunConfig) -> list[str]:
    """Return the pieces for gradients that are named in the order in which the program has them."""
    row = "np.concatenate([grad.ravel() for grad in grads.values()])"
    clip = CLIP.format(network="", row=row)
    norm = MAX_NORM.format(network="", rows="params[key]")
    limited = config.regularization.max_norm > 0
    return [*([clip] if config.optimizer.clip_norm else []), *([norm] if limited else [])]


def _rows(name: str, *, narrow: bool) -> str:
    """Numbers of a parameter, or of its gradient."""
    return f"in_order(key, {name}[key], network)" if narrow else f"{name}[key]"


def _unused(network: Network) -> list[int]:
    """How many numbers norms behind each bias keep that are switched off, and yet trained."""
    counts: list[int] = []
    for layer in network.layers:
        if not isinstance(layer, NormLayer):
            counts += [0] if layer.parameters else []
        elif not layer.active and not layer.gamma.frozen:
            counts[-1] += sum(p.value.size for p in layer.parameters)
    return counts if any(counts) else []
