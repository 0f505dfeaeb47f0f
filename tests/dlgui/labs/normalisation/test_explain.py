"""Every move of every graph in formulas: the numbers in them add up to what is shown."""

import re

import pytest

from dlgui.labs.normalisation.explain import gradient_lines, value_line
from dlgui.labs.normalisation.node_looks import LOOKS
from dlgui.labs.normalisation.presets import BY_ID, PRESETS, GraphPreset
from dlgui.labs.normalisation.state import GraphState, Page
from dlgui.labs.normalisation.traced import Traced, trace
from dlgui.widgets.formula.markup import parse
from dlgui.widgets.formula.words import one_line

GRAPHS = [preset for preset in PRESETS if preset.state.page is not Page.AVERAGED]
SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")


def traced(name: str) -> Traced:
    return trace(BY_ID[name].state)


def written(text: str) -> str:
    return one_line(parse(text))


def number(text: str) -> float:
    """The number at the end of a line, as it is read: 2.5·10⁻⁷ too."""
    last = text.rpartition("= ")[2].replace("−", "-").strip("() ")
    base, _, power = last.partition("·10")
    if not power and last.lstrip("-").startswith("10") and not last.lstrip("-")[2:].isdigit():
        base, power = ("-1" if last.startswith("-") else "1"), last.lstrip("-")[2:]
    return float(base) * (10 ** float(power.translate(SUPERSCRIPTS)) if power else 1)


@pytest.mark.parametrize("preset", GRAPHS, ids=lambda preset: preset.id)
def test_every_line_ends_in_what_the_node_shows(preset: GraphPreset) -> None:
    seen = trace(preset.state)
    for move in seen.graph.moves:
        if move.back:
            lines = [line for line in gradient_lines(seen, move.key) if line]
            value = seen.first(move.key, seen.graph.gradients[move.key])
        else:
            lines = [value_line(seen, move.key)]
            value = seen.first(move.key, seen.graph.nodes[move.key].value)
        assert number(written(lines[-1])) == pytest.approx(value, rel=6e-3, abs=1e-12), move


@pytest.mark.parametrize("preset", GRAPHS, ids=lambda preset: preset.id)
def test_every_node_has_a_look_and_a_place_of_its_own(preset: GraphPreset) -> None:
    seen = trace(preset.state)
    looks = LOOKS[seen.state.page]
    assert set(looks) == set(seen.graph.nodes)
    places = {(look.column, look.row) for look in looks.values()}
    assert len(places) == len(looks)
    symbols = [look.symbol for look in looks.values()]
    assert len(set(symbols)) == len(symbols)


def test_the_textbook_s_numbers() -> None:
    shop = traced("apples-oranges")
    assert written(value_line(shop, "total")) == "L = F t = 650·1.1 = 715"
    assert written(gradient_lines(shop, "apple_price")[1]) == "= 1.1·2 = 2.2"
    assert written(gradient_lines(shop, "orange_count")[1]) == "= 1.1·150 = 165"
    assert written(gradient_lines(shop, "apples")[1]) == "= 1.1"  # a sum hands it on
    assert [written(line) for line in gradient_lines(shop, "total")] == ["∂L/∂L = 1", ""]


def test_the_sum_over_the_branches_is_written_out() -> None:
    seen = traced("batch-norm-graph")
    signs, numbers = (written(line) for line in gradient_lines(seen, "centred"))
    assert signs == "∂L/∂d = ∂L/∂q·2d + ∂L/∂x̂·r"
    parts = [float(s.gradient[0, 16]) for s in seen.graph.shares["centred"]]
    shown = [float(x.replace("−", "-")) for x in re.findall(r"−?\d+\.\d+", numbers)[-3:]]
    assert shown == pytest.approx([*parts, sum(parts)], rel=5e-3)
    signs, numbers = (written(line) for line in gradient_lines(seen, "x"))
    assert signs == "∂L/∂x = ∂L/∂μ·1/N + ∂L/∂d"


def test_what_was_spread_over_the_batch_is_gathered_again() -> None:
    seen = traced("batch-norm-graph")
    assert written(gradient_lines(seen, "beta")[0]) == "∂L/∂β = Σ ∂L/∂y"
    assert written(gradient_lines(seen, "gamma")[0]) == "∂L/∂γ = Σ ∂L/∂z·x̂"
    assert written(gradient_lines(seen, "mean")[0]) == "∂L/∂μ = Σ ∂L/∂d·(−1)"
    affine = traced("affine-graph")
    assert written(gradient_lines(affine, "bias")[0]) == "∂L/∂b = Σ ∂L/∂y"
    softmax = traced("softmax-graph")
    assert written(gradient_lines(softmax, "inverse")[0]) == "∂L/∂r = Σ ∂L/∂y·e"
    assert written(gradient_lines(softmax, "exponential")[0]) == "∂L/∂e = ∂L/∂S + ∂L/∂y·r"


@pytest.mark.parametrize("digits", [1, 2, 20, 64])
@pytest.mark.parametrize("page", [Page.AFFINE, Page.DECAY, Page.SOFTMAX, Page.BATCH_NORM])
def test_any_batch_can_be_explained(page: Page, digits: int) -> None:
    """Of as many digits as the layer has inputs, too: then shapes do not tell them apart."""
    seen = trace(GraphState(page, digits=digits, digit=2, unit=5, first_class=3))
    for move in seen.graph.moves:
        text = gradient_lines(seen, move.key)[0] if move.back else value_line(seen, move.key)
        assert written(text)
    for key, node in seen.graph.nodes.items():
        assert len(seen.part(key, node.value)) in (1, digits, 10, 20), key


def test_zero_is_written_without_a_sign() -> None:
    for name in ("softmax-graph", "batch-of-one"):
        seen = traced(name)
        for move in seen.graph.moves:
            texts = [value_line(seen, move.key), *gradient_lines(seen, move.key)]
            assert not any(re.search(r"−0(?![.\d])", written(text)) for text in texts), move
