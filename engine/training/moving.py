"""From gradients to an update: penalties, clipping, the optimizer, and limits, in this order."""

from engine.optimization.clipping import clip_by_norm
from engine.training.parts import RunParts


def move(parts: RunParts) -> None:
    """Let penalties and optimizer change the numbers that the last batch was learnt for.

    The optimizer has its learning rate by then. Frozen parameters lie beyond both.
    """
    store = parts.network.store
    own = parts.model.learning_weights
    weights, weight_grads = store.values[own], store.grads[own]
    for penalty in (parts.l1, parts.l2):
        if penalty.strength:
            penalty.add_gradient(weights, weight_grads)
    if parts.clip_norm:
        clip_by_norm(store.grads[: store.trainable], parts.clip_norm)
    parts.optimizer.step(store.values[: store.trainable], store.grads[: store.trainable])
    for penalty in (parts.l1, parts.l2):
        if penalty.strength:
            penalty.after_step(weights, parts.optimizer.lr)
    if parts.max_norm is not None:
        parts.max_norm.project(parts.network.parameters)
