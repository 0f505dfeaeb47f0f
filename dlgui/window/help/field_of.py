"""Which field of a run a setting stands for: labs give some of them names of their own."""

import re

from engine.training.fields import field_table

_ENDS = ("low", "high", "choices", "kind")
_OWN = {
    "setting.initializer": "network.initializer",
    "setting.std": "network.initial_std",
    "setting.activation": "network.activation",
    "setting.normalization": "network.norm",
    "setting.place": "network.norm_place",
    "setting.depth": "network.hidden",
    "setting.width": "network.hidden",
    "setting.seed": "seed",
    "training.method": "optimizer.method",
    "training.lr": "optimizer.lr",
    "training.digits": "data.train_size",
    "descent.lr": "optimizer.lr",
    "training.batch": "training.batch_size",
    "norm.groups": "network.norm_groups",
    "neuron.activation": "network.activation",
    "linear.between": "network.activation",
    "forward.activation": "network.activation",
}


def field_of(path: str) -> str:
    """Return the path of a field, as in "optimizer.lr" of "racers.1.lr"; empty if it is none."""
    known = field_table()
    if path.startswith("range."):
        path = path.removeprefix("range.")
        path = path.rpartition(".")[0] if path.rpartition(".")[2] in _ENDS else path
    path = re.sub(r"^racers\.\d+\.", "optimizer.", path)
    path = re.sub(r"^other\.", "setting.", path)
    path = _OWN.get(path, path)
    return path if path in known else ""


def is_lab_s_own(path: str) -> bool:
    """Whether a lab has given a field a name, and so a meaning and a range, of its own."""
    return re.sub(r"^other\.", "setting.", path) in _OWN
