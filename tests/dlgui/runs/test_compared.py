"""What is compared: groups of runs, how they differ, and which make pairs."""

import dataclasses

from dlgui.runs.compared import differing_fields, group_runs, pairing, settings_text
from dlgui.session.history import RunHistory
from engine.training.config import RunConfig
from engine.training.presets import load_preset
from engine.training.records import Change
from engine.training.settings import replace
from engine.training.study import Study


def histories(study: Study) -> list[RunHistory]:
    named = zip(study.configs, study.variants, strict=True)
    return [RunHistory(config, variant.name) for config, variant in named]


def difference(first: dict[str, object], second: dict[str, object]) -> tuple[str, str]:
    configs = tuple(replace(RunConfig(), settings) for settings in (first, second))
    fields = differing_fields(configs)
    a, b = (settings_text(config, fields) for config in configs)
    return a, b


def test_only_what_differs_is_told_the_best_known_first() -> None:
    told = difference(
        {"optimizer.lr": 0.1, "network.activation": "sigmoid"},
        {"optimizer.method": "adam", "optimizer.lr": 0.2},
    )
    assert told == ("SGD, lr 0.1, Sigmoid", "Adam, lr 0.2, ReLU")


def test_what_a_run_has_no_use_for_is_not_told() -> None:
    told = difference(
        {"network.initializer": "normal", "network.initial_std": 0.5}, {"network.hidden": [9]}
    )
    assert "std 0.5" in told[0]
    assert "std" not in told[1]


def test_rare_settings_are_told_where_they_are_not_as_usual() -> None:
    told = difference({"network.batch_norm_eps": 0.5}, {"optimizer.lr": 0.1})
    assert told == ("lr 0.01, batch norm eps 0.5", "lr 0.1")


def test_the_batch_norm_preset_falls_into_sixteen_pairs() -> None:
    pairs = pairing(group_runs(histories(load_preset("batch-norm-scales"))))
    assert pairs is not None
    path, found = pairs
    assert path == "network.batch_norm"
    assert len(found) == 16


def test_the_five_optimizers_make_no_pairs() -> None:
    assert pairing(group_runs(histories(load_preset("five-optimizers")))) is None


def changed(name: str, *changes: Change) -> RunHistory:
    history = RunHistory(RunConfig(), name)
    for change in changes:
        history.add_change(change)
    return history


L2_ON = Change(300, "regularization.l2", 0.0, 0.03)
RATE_UP = Change(500, "optimizer.lr", 0.01, 0.5)


def test_runs_that_differ_by_live_changes_say_so() -> None:
    groups = group_runs([changed("plain"), changed("L2", L2_ON), changed("both", L2_ON, RATE_UP)])
    assert [group.difference for group in groups] == [
        "",
        "L2 0 → 0.03 at step 300",
        "L2 0 → 0.03 at step 300, Learning rate 0.01 → 0.5 at step 500",
    ]


def test_changes_of_all_runs_are_no_difference() -> None:
    groups = group_runs([changed("a", L2_ON), changed("b", L2_ON, RATE_UP)])
    assert [group.difference for group in groups] == [
        "",
        "Learning rate 0.01 → 0.5 at step 500",
    ]


def test_when_a_setting_was_changed_makes_a_difference() -> None:
    later = dataclasses.replace(L2_ON, step=900)
    groups = group_runs([changed("a", L2_ON), changed("b", later)])
    assert [group.difference for group in groups] == [
        "L2 0 → 0.03 at step 300",
        "L2 0 → 0.03 at step 900",
    ]


def test_settings_and_changes_are_told_together() -> None:
    history = RunHistory(replace(RunConfig(), {"optimizer.lr": 0.1}), "fast")
    history.add_change(L2_ON)
    groups = group_runs([changed("plain"), history])
    assert [group.difference for group in groups] == [
        "lr 0.01",
        "lr 0.1, L2 0 → 0.03 at step 300",
    ]


def test_seeds_of_a_run_that_was_changed_otherwise_are_no_mean() -> None:
    first = RunHistory(replace(RunConfig(), {"seed": 1}), "seed 1")
    second = RunHistory(replace(RunConfig(), {"seed": 2}), "seed 2")
    assert len(group_runs([first, second])) == 1
    second.add_change(L2_ON)
    groups = group_runs([first, second])
    assert [group.difference for group in groups] == ["", "L2 0 → 0.03 at step 300"]


def test_in_short_neither_the_name_is_said_again_nor_what_most_do_without() -> None:
    groups = group_runs(histories(load_preset("remedies")))
    assert [group.short for group in groups][:3] == ["300 digits", "1000 digits", "300 digits"]
    assert groups[0].difference == "dropout 0, L2 0, L1 0, 300 digits"
    groups = group_runs(histories(load_preset("five-optimizers")))
    assert [group.short for group in groups][:2] == ["lr 0.01", "lr 0.3"]
    rates = (RunHistory(replace(RunConfig(), {"optimizer.lr": lr}), f"lr {lr}") for lr in (0.1, 1))
    assert [group.short for group in group_runs(list(rates))] == ["lr 0.1", "lr 1"]
    assert [group.short for group in group_runs([changed("plain"), changed("L2", L2_ON)])] == [
        "",
        "L2 0 → 0.03 at step 300",
    ]
