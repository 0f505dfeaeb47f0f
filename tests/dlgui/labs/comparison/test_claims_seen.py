"""Every claim of every preset of the comparison lab, over three random seeds.

A source states what one run of its own has shown, so a claim holds here if at least two of three
seeds agree with it.
"""

from functools import cache

import pytest
from threadpoolctl import threadpool_limits

from dlgui.command.headless import run_study
from dlgui.labs.comparison.claim_table import claims_of
from dlgui.labs.comparison.claims import Verdict, judge_all
from dlgui.labs.comparison.page import PRESETS
from engine.training.presets import load_preset

pytestmark = pytest.mark.slow

SEEDS = (1, 2, 3)
CLAIMS = [(name, i) for name in PRESETS for i in range(len(claims_of(name)))]


@cache
def verdicts(name: str, seed: int) -> list[Verdict | None]:
    with threadpool_limits(1):
        histories = run_study(load_preset(name).replaced({"seed": seed}), lambda _: None)
    return judge_all(claims_of(name), histories)


@pytest.mark.parametrize(("name", "number"), CLAIMS)
def test_a_claim_holds_for_most_seeds(name: str, number: int) -> None:
    found = [verdicts(name, seed)[number] for seed in SEEDS]
    assert None not in found
    agreeing = [verdict for verdict in found if verdict and verdict.agrees]
    assert len(agreeing) >= 2, (claims_of(name)[number].text, found)
