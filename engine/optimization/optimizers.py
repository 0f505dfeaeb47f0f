"""All update rules under one roof, so that a reader who wants "the optimizers" finds them.

The rules themselves stand in `momentum` (SGD, Momentum, Nesterov), `adaptive` (AdaGrad, RMSProp)
and `adam` (Adam, AdamW, AMSGrad).
"""

from engine.optimization.adam import Adam, AdamW, AMSGrad
from engine.optimization.adaptive import AdaGrad, RMSProp
from engine.optimization.momentum import SGD, Momentum, Nesterov
from engine.optimization.optimizer import Optimizer

__all__ = [
    "SGD",
    "AMSGrad",
    "AdaGrad",
    "Adam",
    "AdamW",
    "Momentum",
    "Nesterov",
    "Optimizer",
    "RMSProp",
]
