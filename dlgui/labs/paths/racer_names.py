"""What racers are called: by their method, and by more where that is not enough."""

from collections import Counter
from collections.abc import Sequence

from dlgui.session.race import Racer
from dlgui.words.labels import choice_label, value_text


def racer_names(racers: Sequence[Racer]) -> list[str]:
    """Return the method of each; with its learning rate where the method alone is not enough."""
    methods = Counter(racer.optimizer.method for racer in racers)
    names = [
        choice_label(r.optimizer.method)
        if methods[r.optimizer.method] == 1
        else f"{choice_label(r.optimizer.method)} ({value_text(r.optimizer.lr)})"
        for r in racers
    ]
    same = Counter(names)
    return [
        name if same[name] == 1 else f"{name} #{names[: i + 1].count(name)}"
        for i, name in enumerate(names)
    ]
