"""What is said of each move and each page, and what of a batch that batch norm cannot use."""

import re

import pytest

from dlgui.labs.normalisation.averaged import averaged
from dlgui.labs.normalisation.page_texts import page_question, page_sentence
from dlgui.labs.normalisation.presets import BY_ID, PRESETS, GraphPreset
from dlgui.labs.normalisation.rules import find, find_averaged
from dlgui.labs.normalisation.state import GraphState, Page
from dlgui.labs.normalisation.traced import trace
from dlgui.labs.shared.findings import Mood

GRAPHS = [p for p in PRESETS if p.state.page is not Page.AVERAGED and p.state.digits > 1]


@pytest.mark.parametrize("preset", GRAPHS, ids=lambda preset: preset.id)
def test_each_page_says_what_is_seen_and_asks_at_both_ends(preset: GraphPreset) -> None:
    seen = trace(preset.state)
    for moves in (0, len(seen.graph.moves)):
        finding = find(seen, moves)
        assert finding.headline
        assert finding.sentence == page_sentence(preset.state.page)
        assert finding.suggestion == page_question(preset.state.page)
        assert finding.suggestion.endswith("?")
        assert finding.mood is Mood.INFO


@pytest.mark.parametrize("preset", GRAPHS, ids=lambda preset: preset.id)
def test_each_move_is_told_with_its_number_and_the_next_is_asked_for(preset: GraphPreset) -> None:
    seen = trace(preset.state)
    for moves in range(1, len(seen.graph.moves)):
        finding, move = find(seen, moves), seen.graph.moves[moves - 1]
        values = seen.graph.gradients[move.key] if move.back else seen.graph.nodes[move.key].value
        shown = float(re.findall(r"-?\d[\d.]*(?:e-?\d+)?", finding.headline[:-1])[-1])
        assert shown == pytest.approx(seen.first(move.key, values), rel=2e-3, abs=1e-15)
        assert finding.sentence.endswith(".")
        assert finding.suggestion.endswith("Predict it, then step.")


def test_branches_are_counted() -> None:
    seen = trace(BY_ID["batch-norm-graph"].state)
    moves = {m.key: i for i, m in enumerate(seen.graph.moves, 1) if m.back}
    assert "feeds 2 nodes, so 2 gradients" in find(seen, moves["centred"]).sentence
    assert "from node 9, output" in find(seen, moves["scaled"]).sentence


def test_the_textbook_s_figures_are_said_at_the_end() -> None:
    seen = trace(BY_ID["apples-oranges"].state)
    said = find(seen, len(seen.graph.moves)).headline
    assert said == "One apple more costs 110, one yen on its price 2.2."


@pytest.mark.parametrize("updates", [10, 20, 100])
def test_of_two_digits_next_to_nothing_comes_back(updates: int) -> None:
    state = GraphState(Page.BATCH_NORM, digits=2, gamma=1.2, beta=0.3, unit=17, updates=updates)
    seen = trace(state)
    normal, back = seen.graph.nodes["normal"].value[:, 16], seen.graph.gradients["x"][:, 16]
    assert sorted(normal) == pytest.approx([-1, 1], abs=1e-3)
    assert abs(back).max() < 1e-3 * abs(seen.graph.gradients["y"]).max()
    for moves in (0, len(seen.graph.moves)):
        finding = find(seen, moves)
        assert "With two digits x̂ is 1 and −1" in finding.sentence
        assert finding.suggestion.endswith("?")


@pytest.mark.parametrize("moves", [0, 5, 15, 23])
def test_a_batch_of_one_is_warned_of_wherever_one_is(moves: int) -> None:
    seen = trace(GraphState(Page.BATCH_NORM, digits=1, gamma=1.2, beta=0.3))
    finding = find(seen, moves)
    assert finding.mood is Mood.WARNING
    assert "y = β" in finding.sentence
    # And it is so, for each unit and whatever the digit is:
    assert seen.graph.nodes["y"].value.tolist() == [[0.3] * 20]
    assert abs(seen.graph.gradients["x"]).max() < 1e-12


def test_a_batch_of_two_gives_one_and_minus_one() -> None:
    seen = trace(GraphState(Page.BATCH_NORM, digits=2, scale=1000.0))
    values = seen.graph.nodes["normal"].value
    assert abs(values.sum(axis=0)).max() < 1e-9
    assert abs(abs(values[:, 0]) - 1).max() < 1e-3
    assert find(seen, 3).mood is Mood.INFO


def test_where_eps_counts_it_is_said() -> None:
    small = trace(GraphState(Page.BATCH_NORM, scale=0.01, unit=17))
    finding = find(small, 0)
    assert finding.mood is Mood.WARNING
    assert "is not large beside ε = 1e-5" in finding.headline
    assert small.facts is not None
    assert small.facts.scaled_input.share > 1e-3
    assert find(trace(GraphState(Page.BATCH_NORM, scale=100, unit=17)), 0).mood is Mood.INFO


def test_only_batch_norm_needs_a_batch() -> None:
    for page in (Page.AFFINE, Page.DECAY, Page.SOFTMAX):
        assert find(trace(GraphState(page, digits=1)), 0).mood is Mood.INFO


def test_of_the_cube_the_group_is_told() -> None:
    settings = GraphState(Page.AVERAGED, digits=4)
    assert find_averaged(averaged(settings, 0, None)).headline == "Press Space to start."
    said = find_averaged(averaged(settings, 3, None))
    assert said.headline.startswith("Channel 3 of all digits: 2,304 values share one mean, ")
    assert said.suggestion == page_question(Page.AVERAGED)
