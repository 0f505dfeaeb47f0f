"""What is known of a graph after so many moves: no more than what was shown, and nothing less."""

import pytest

from dlgui.labs.normalisation.graph_picture import graph_picture, numbers_of, shape_text
from dlgui.labs.normalisation.presets import BY_ID, PRESETS, GraphPreset
from dlgui.labs.normalisation.state import GraphState, Page
from dlgui.labs.normalisation.traced import trace
from engine.graphs.graph import Op

GRAPHS = [preset for preset in PRESETS if preset.state.page is not Page.AVERAGED]


@pytest.mark.parametrize("preset", GRAPHS, ids=lambda preset: preset.id)
def test_each_move_makes_one_number_known(preset: GraphPreset) -> None:
    seen = trace(preset.state)
    given = {key for key, node in seen.graph.nodes.items() if node.op is Op.GIVEN}
    for moves in range(len(seen.graph.moves) + 1):
        boxes = {box.key: box for box in graph_picture(seen, moves).boxes}
        done = seen.graph.moves[:moves]
        values = given | {move.key for move in done if not move.back}
        gradients = {move.key for move in done if move.back}
        assert {key for key, box in boxes.items() if box.value is not None} == values
        assert {key for key, box in boxes.items() if box.gradient is not None} == gradients
        current = [box.key for box in boxes.values() if box.is_current]
        assert current == ([done[-1].key] if done else [])


@pytest.mark.parametrize("preset", GRAPHS, ids=lambda preset: preset.id)
def test_at_the_end_all_is_known(preset: GraphPreset) -> None:
    seen = trace(preset.state)
    picture = graph_picture(seen, len(seen.graph.moves))
    for box in picture.boxes:
        assert box.value is not None
        assert (box.gradient is not None) is box.asks_gradient
    constant = {key for key in seen.graph.nodes if seen.graph.is_constant(key)}
    assert all(wire.fed for wire in picture.wires)
    assert {w.source for w in picture.wires if not w.returned} == constant
    assert constant == ({"targets"} if seen.state.page is Page.SOFTMAX else set())


def test_a_gradient_on_its_way_back_lights_all_wires_that_it_comes_by() -> None:
    seen = trace(BY_ID["batch-norm-graph"].state)
    move = next(i for i, m in enumerate(seen.graph.moves, 1) if m.back and m.key == "centred")
    current = [w for w in graph_picture(seen, move).wires if w.is_current]
    assert {(w.source, w.target) for w in current} == {("centred", "square"), ("centred", "normal")}
    assert all(w.returned for w in current)
    into = [w for w in graph_picture(seen, 2).wires if w.is_current]  # forward: all that go in
    assert {(w.source, w.target) for w in into} == {("x", "centred"), ("mean", "centred")}


def test_the_numbers_are_those_of_the_unit_or_the_digit() -> None:
    seen = trace(GraphState(Page.BATCH_NORM, digits=4, unit=17))
    box = graph_picture(seen, 0).box("x")
    assert box.value is not None
    assert box.value.values == tuple(seen.graph.nodes["x"].value[:, 16].tolist())
    assert box.value.image.shape == (4, 20)
    seen = trace(GraphState(Page.SOFTMAX, digits=4, digit=3, first_class=9))
    box = graph_picture(seen, 0).box("logits")
    row = seen.graph.nodes["logits"].value[2].tolist()
    assert box.value is not None
    assert box.value.values == (row[9], *row[:9])


def test_the_steps_are_numbered_as_they_come() -> None:
    nine = ["mean", "centred", "square", "variance", "root", "inverse", "normal", "scaled", "y"]
    numbers = numbers_of(trace(BY_ID["batch-norm-graph"].state))
    assert numbers == {key: i for i, key in enumerate(nine, 1)}


def test_shapes_are_written_and_in_a_shop_what_things_are() -> None:
    seen = trace(GraphState(Page.BATCH_NORM, digits=4))
    assert [shape_text(seen, key) for key in ("x", "mean", "loss")] == ["(4, 20)", "(20)", ""]
    assert shape_text(trace(GraphState(Page.APPLES)), "tax") == "tax"


def test_lines_are_kept_room_for_and_follow_a_node_that_is_looked_at() -> None:
    seen = trace(BY_ID["apples"].state)
    assert graph_picture(seen, 0).lines == ("", "")
    assert graph_picture(seen, 0, looked_at="total").lines == ("", "")  # not known yet
    assert graph_picture(seen, 7, looked_at="apples").lines[0].startswith(r"\frac{∂L}{∂A}")
    assert graph_picture(seen, 2, looked_at="apples").lines[0].startswith("A = n_1 p_1 = ")
    assert all(len(graph_picture(seen, moves).lines) == 2 for moves in range(8))
