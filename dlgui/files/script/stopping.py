"""Pieces of the exported script: early stopping, by examples kept for validation."""

from engine.training.config import EarlyStoppingConfig, Monitor, RunConfig

EARLY_STOP = '''
class EarlyStop:
    """Enough is where the {figure} of validation has not got better in PATIENCE evaluations.

    The numbers of the best evaluation are kept, to be put back in the end.
    """

    def __init__(self, arrays):
        self.arrays, self.kept, self.best_step = arrays, [], None
        self.best = self.mark = nan
        self.waited = 0

    def beats(self, value, other, by=0.0):
        """Whether a value is better than another by more than `by`; any is better than nan."""
        return value == value if other != other else value {better} by

    def is_enough(self, step, value):
        """Take the figure of the next evaluation; return whether to stop."""
        self.waited += 1
        if self.beats(value, self.mark, MIN_CHANGE):
            self.mark, self.waited = value, 0
        if self.beats(value, self.best):
            self.best, self.best_step = value, step
            self.kept = [array.copy() for array in self.arrays]
        return self.waited >= PATIENCE

    def restore(self):
        for array, kept in zip(self.arrays, self.kept):
            array[...] = kept
'''

STOPPED = """        if rows[-1][0] == step and stop.is_enough(step, rows[-1][{place}]):
            stop.restore()
            print(f"stopped early; the network of update {{stop.best_step}} is put back")
            break
"""

WATCH = "    stop = EarlyStop({arrays})\n"


def stop_piece(config: RunConfig) -> list[str]:
    """Return the class that stops a run, where one does."""
    stopping = config.early_stopping
    if not stopping.enabled:
        return []
    by_loss = stopping.monitor is Monitor.LOSS
    better = "< other -" if by_loss else "> other +"
    return [EARLY_STOP.format(figure="loss" if by_loss else "accuracy", better=better)]


def stop_lines(stopping: EarlyStoppingConfig, arrays: str) -> dict[str, str]:
    """Return what the loop has of it; `arrays` are the numbers that are kept."""
    if not stopping.enabled:
        return dict.fromkeys(("stop", "judged", "stopped"), "")
    place = -2 if stopping.monitor is Monitor.LOSS else -1
    return {
        "stop": WATCH.format(arrays=arrays),
        "judged": ", *network.evaluate(x_judged, t_judged)",
        "stopped": STOPPED.format(place=place),
    }


def stop_settings(stopping: EarlyStoppingConfig) -> dict[str, float | None]:
    """Return the constants of early stopping; None where nothing stops a run."""
    return {
        "PATIENCE": stopping.patience if stopping.enabled else None,
        "MIN_CHANGE": stopping.min_change if stopping.enabled else None,
    }
