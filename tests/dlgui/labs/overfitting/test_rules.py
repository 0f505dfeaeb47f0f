"""Each rule speaks when the curves show it, and keeps silent when they do not."""

import math

import pytest

from dlgui.labs.overfitting.rules import find
from dlgui.labs.shared.findings import Finding, Mood
from dlgui.session.history import Mark, MarkKind, RunHistory
from engine.training.records import Divergence, Ending, Fault, StepRecord
from tests.made_up_runs import START, Figures, change, ended, run


def words(finding: Finding) -> str:
    return f"{finding.headline} {finding.sentence} {finding.suggestion}"


def test_before_the_first_update_it_says_how_to_start() -> None:
    finding = find(run({0: START}))
    assert "Space" in finding.headline
    assert "300 digits" in finding.sentence


def test_too_few_points_show_only_that_it_has_begun() -> None:
    finding = find(run({0: START, 50: (0.99, 0.5)}))
    assert finding.headline == "Learning has begun."
    assert finding.mood is Mood.INFO


def test_learning_by_heart() -> None:
    finding = find(run({0: START, 50: (0.8, 0.7), 100: (1.0, 0.76)}))
    assert finding.headline == "The network has learnt its 300 digits by heart."
    assert "1.000" in finding.sentence
    assert "0.760" in finding.sentence
    assert "0.240" in finding.sentence
    assert "L2 0.03" in finding.suggestion
    assert finding.mood is Mood.WARNING


@pytest.mark.parametrize("train", [0.979, 0.9])
def test_a_wide_gap_before_that_is_only_parting(train: float) -> None:
    finding = find(run({0: START, 50: (0.6, 0.6), 100: (train, 0.76)}))
    assert finding.headline == "Train and test accuracy part."


def test_a_risen_test_loss_is_said_with_its_lowest_step() -> None:
    curves: dict[int, Figures] = {
        0: START,
        50: (0.8, 0.7, 0.5, 0.8),
        100: (1.0, 0.76, 0.1, 0.9),
    }
    assert "Test loss has risen since step 50." in find(run(curves)).sentence
    curves[100] = (1.0, 0.76, 0.1, 0.8 * 1.04)
    assert "risen" not in words(find(run(curves)))


def test_what_was_tried_is_not_tried_again() -> None:
    curves: dict[int, Figures] = {0: START, 50: (0.8, 0.7), 100: (1.0, 0.76)}
    tried = {"regularization.l2": 0.03}
    assert "early stopping" in find(run(curves, tried)).suggestion
    tried_both = tried | {"early_stopping.enabled": True}
    assert find(run(curves, tried_both)).suggestion == "Try more training digits."


def test_a_network_that_does_not_learn() -> None:
    flat: dict[int, Figures] = {
        0: (0.1, 0.1, 2.30, 2.3),
        100: (0.12, 0.1, 2.30, 2.3),
        200: (0.12, 0.1, 2.29, 2.3),
    }
    finding = find(run(flat))
    assert finding.headline == "The network does not learn."
    assert "After 200 updates" in finding.sentence
    assert "higher learning rate" in finding.suggestion
    soon = {step // 2: figures for step, figures in flat.items()}
    assert find(run(soon)).headline != finding.headline
    falling = flat | {200: (0.12, 0.1, 1.9, 1.9)}
    assert find(run(falling)).headline != finding.headline


def test_a_rate_that_killed_the_network_is_not_to_be_raised() -> None:
    flat: dict[int, Figures] = {
        0: (0.1, 0.1, 2.3, 2.3),
        100: (0.12, 0.1, 9.0, 9.0),
        200: (0.12, 0.1, 2.29, 2.3),
    }
    assert "lower learning rate" in find(run(flat)).suggestion


def test_learning_on_makes_it_worse() -> None:
    curves: dict[int, Figures] = {0: START, 50: (0.6, 0.7), 100: (0.9, 0.66)}
    finding = find(run(curves, {"data.label_noise": 0.3}))
    assert finding.headline == "Learning on makes it worse."
    assert "0.700 at step 50" in finding.sentence
    assert "0.660" in finding.sentence
    assert "by heart" not in words(finding)
    slightly: dict[int, Figures] = {**curves, 100: (0.9, 0.685)}
    assert find(run(slightly)).headline != finding.headline


def test_wrong_labels_that_were_not_learnt() -> None:
    curves: dict[int, Figures] = {0: START, 50: (0.6, 0.65), 100: (0.65, 0.8)}
    finding = find(run(curves, {"data.label_noise": 0.3}))
    assert finding.headline == "The wrong labels have not been learnt."
    assert "30%" in finding.sentence
    assert finding.mood is Mood.GOOD
    assert find(run(curves)).headline != finding.headline


def test_a_remedy_that_holds_back_is_said_at_the_end() -> None:
    curves: dict[int, Figures] = {0: START, 50: (0.5, 0.5), 100: (0.6, 0.55)}
    strong = run(curves, {"regularization.l2": 0.5})
    assert find(strong).headline == "The network is learning."
    assert find(ended(strong)).headline == "The remedy holds the network back."
    assert find(ended(run(curves))).headline == "The network is learning."


def test_what_was_learnt_holds_for_new_digits() -> None:
    finding = find(run({0: START, 50: (0.8, 0.78), 100: (0.93, 0.91)}))
    assert finding.headline == "What was learnt holds for new digits too."
    assert finding.mood is Mood.GOOD


def test_in_between_it_is_learning() -> None:
    finding = find(run({0: START, 50: (0.4, 0.38), 100: (0.7, 0.63)}))
    assert finding.headline == "The network is learning."
    assert "a gap of 0.070" in finding.sentence


def changed(figures: dict[int, Figures], step: int) -> RunHistory:
    return change(run(figures), step, "regularization.l2", 0.03)


def test_a_change_that_worked() -> None:
    finding = find(changed({0: START, 100: (1.0, 0.7), 300: (0.95, 0.75)}, 100))
    assert finding.headline == "L2 0 → 0.03:"
    assert "Since step 100 the gap went from 0.300 to 0.200" in finding.sentence
    assert "test accuracy from 0.700 to 0.750" in finding.sentence
    assert finding.suggestion == "The remedy works."


def test_a_change_that_only_made_it_learn_less() -> None:
    finding = find(changed({0: START, 100: (1.0, 0.7), 300: (0.8, 0.6)}, 100))
    assert "learns less" in finding.suggestion


@pytest.mark.parametrize("later", [(1.0, 0.7), (1.0, 0.715), (1.0, 0.65), (0.9, 0.61)])
def test_a_change_that_is_not_clear_is_not_judged(later: Figures) -> None:
    finding = find(changed({0: START, 100: (1.0, 0.7), 300: later}, 100))
    assert finding.suggestion == ""


def test_a_change_just_made_has_shown_nothing_yet() -> None:
    finding = find(changed({0: START, 100: (1.0, 0.7), 150: (1.0, 0.7)}, 100))
    assert "by heart" in finding.headline


def test_marks_of_another_kind_are_no_changes() -> None:
    history = run({0: START, 100: (1.0, 0.7), 300: (1.0, 0.7)})
    history.add_mark(Mark(100, "best", MarkKind.BEST))
    assert "by heart" in find(history).headline


def test_early_stopping_names_both_steps() -> None:
    history = ended(
        run({0: START, 50: (0.8, 0.7), 100: (0.9, 0.72), 150: (1.0, 0.7)}), Ending.STOPPED_EARLY
    )
    history.best_step = 100
    finding = find(history)
    assert "Stopped early at step 150" in finding.headline
    assert "step 100" in finding.sentence
    assert "0.900" in finding.sentence
    assert "0.720" in finding.sentence
    assert finding.mood is Mood.GOOD


@pytest.mark.parametrize(
    ("fault", "text"),
    [
        (Fault.NOT_A_NUMBER, "is not a number"),
        (Fault.INFINITE, "is infinite"),
        (Fault.EXPLODED, "has exploded"),
    ],
)
def test_a_divergence_comes_before_everything_else(fault: Fault, text: str) -> None:
    history = run({0: START, 50: (0.9, 0.7), 100: (1.0, 0.7)})
    broken = Divergence(110, fault, "linear3", "weight", 2.5, math.nan)
    history.add_record(
        StepRecord(110, math.nan, math.nan, 2.5, ending=Ending.DIVERGED, divergence=broken)
    )
    finding = find(history)
    assert finding.headline == "The run diverged."
    assert text in finding.sentence
    for part in ("110", "layer 3", "weight", "2.5"):
        assert part in finding.sentence
    assert "nan" not in words(finding)
    assert "lower learning rate" in finding.suggestion
    assert finding.mood is Mood.ERROR


def test_a_run_that_diverged_at_its_first_update_is_explained_too() -> None:
    history = run({0: START})
    broken = Divergence(0, Fault.INFINITE, "linear1", "output", 0.1, math.inf)
    history.add_record(
        StepRecord(0, math.inf, math.nan, 0.1, ending=Ending.DIVERGED, divergence=broken)
    )
    assert find(history).headline == "The run diverged."


def test_a_train_accuracy_that_stays_is_not_called_learning() -> None:
    rising: dict[int, Figures] = {50 * i: (0.1 + 0.05 * i, 0.1 + 0.05 * i) for i in range(9)}
    resting = rising | {50 * i: (0.5, 0.5) for i in range(9, 15)}
    assert find(run(rising)).headline == "The network is learning."
    assert find(run(resting)).headline == "Train accuracy no longer rises."
