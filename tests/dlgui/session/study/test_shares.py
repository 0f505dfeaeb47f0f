"""Which runs go to which process."""

from typing import Any

import pytest

from dlgui.session.study.shares import shares, work
from engine.training.config import RunConfig
from engine.training.presets import load_preset
from engine.training.settings import from_mapping, replace
from engine.training.study import Study, Variant
from tests.tiny_runs import tiny_study


def seeds(count: int) -> Study:
    return Study(
        load_preset("overfit").base, tuple(Variant(str(i), {"seed": i}) for i in range(count))
    )


@pytest.mark.parametrize("count", [2, 3, 5, 8, 31, 32])
def test_every_run_is_dealt_out_once(count: int) -> None:
    dealt = shares(seeds(count), 2)
    assert sorted(run for share in dealt for run in share) == list(range(count))


def test_there_is_one_process_more_than_cores() -> None:
    assert shares(seeds(5), 2) == ((0, 3), (1, 4), (2,))
    assert len(shares(seeds(32), 4)) == 5


def test_a_single_run_a_single_core_and_little_work_are_not_shared_out() -> None:
    assert shares(seeds(1), 8) == ((0,),)
    assert shares(seeds(5), 1) == ((0, 1, 2, 3, 4),)
    assert shares(tiny_study({}, Variant("a"), Variant("b")), 8) == ((0, 1),)


def test_dear_runs_are_not_put_together() -> None:
    base = load_preset("overfit").base
    study = Study(
        base,
        (
            Variant("a", {"training.steps": 5000}),
            Variant("b", {"training.steps": 5000}),
            *(Variant(str(i), {"seed": i}) for i in range(4)),
        ),
    )
    dealt = shares(study, 1 + 1)
    assert (0,) in dealt
    assert (1,) in dealt


def test_more_steps_are_more_work() -> None:
    config = load_preset("overfit").base
    (longer,) = load_preset("overfit").replaced({"training.steps": 2000}).configs
    assert work(longer) == 2 * work(config)


def test_what_a_convolutional_network_costs_is_reckoned_from_its_stages() -> None:
    dense = replace(RunConfig(), {"network.hidden": [100]})
    simple = replace(dense, {"network.model": "convolutional"})
    larger = replace(simple, {"network.stages": "conv 60 5x5, pool 2"})
    strided = replace(simple, {"network.stages": "conv 30 5x5 stride 4"})
    assert 5 * work(dense) < work(simple) < work(larger) < 3 * work(simple)
    assert work(strided) < work(simple)
    unfit = replace(simple, {"network.stages": "conv 8 29"})  # refused when the run begins
    assert work(unfit) == work(dense)


def test_points_of_the_plane_cost_little() -> None:
    digits = replace(RunConfig(), {"network.hidden": [100]})
    assert work(replace(digits, {"data.source": "moons"})) < work(digits) / 2


def test_a_recurrent_run_costs_what_its_steps_and_gates_cost() -> None:
    def cost(**sequence: Any) -> float:
        tree = {"network": {"model": "recurrent", "hidden": [32]}, "sequence": sequence}
        return work(from_mapping(tree))

    assert cost(length=100) == pytest.approx(2 * cost(length=50))
    assert cost(cell="lstm") == pytest.approx(4 * cost(cell="tanh"))
    assert cost(task="pixels") == pytest.approx(28 * cost(task="rows"))
