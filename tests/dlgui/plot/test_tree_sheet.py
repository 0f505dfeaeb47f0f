"""A tree as a picture: no lines cross, every node can be clicked, what is wrong stands out."""

from itertools import combinations

import pytest
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from dlgui.plot.export import as_csv, as_png
from dlgui.plot.tree_data import TreeNode, leaves_of, places_of
from dlgui.plot.tree_sheet import WIDTHS, TreeSheet, _strength

# (1 (+ (2 (× 0)))): the answer at the product is wrong
NODES = [
    TreeNode(word="1", said="1", wanted="1", flow=0.5),
    TreeNode(word="+", flow=0.1),
    TreeNode(word="2", said="2", wanted="2", flow=1e-3),
    TreeNode(word="×", flow=1e-6),
    TreeNode(word="0", said="0", wanted="0", flow=0.0),
    TreeNode(3, 4, flow=0.01),
    TreeNode(2, 5, said="1", wanted="0", flow=0.2),
    TreeNode(1, 6, flow=0.4),
    TreeNode(0, 7, said="1", wanted="1", flow=1.0),
]


@pytest.fixture
def sheet(qtbot: QtBot) -> TreeSheet:
    widget = TreeSheet(name="sheet", title="a tree")
    qtbot.addWidget(widget)
    widget.resize(420, 320)
    widget.show()
    return widget


def test_leaves_stand_in_their_order_and_children_below_their_parents() -> None:
    places = places_of(NODES)
    assert leaves_of(NODES) == [0, 1, 2, 3, 4]
    across = [places[leaf][0] for leaf in leaves_of(NODES)]
    assert across == [0, 0.25, 0.5, 0.75, 1]
    assert places[8][1] == 0
    assert max(y for _, y in places) == 1
    assert len({y for _, y in places}) == 5
    assert places_of([]) == ()
    assert places_of([TreeNode(word="a")]) == ((0, 0),)


def test_no_lines_cross() -> None:
    places = places_of(NODES)
    lines = [
        (places[i], places[child])
        for i, node in enumerate(NODES)
        if not node.is_leaf
        for child in (node.left, node.right)
    ]
    for ((x0, y0), (x1, y1)), ((u0, v0), (u1, v1)) in combinations(lines, 2):
        if y0 == v0 and (x0, y0) != (u0, v0):
            assert y1 == v1
            assert (x0 < u0) == (x1 < u1)


def test_what_is_wrong_has_what_is_right_beside_it(sheet: TreeSheet) -> None:
    sheet.show_tree(NODES, 6)
    texts = sheet.texts()
    assert texts.count("(0)") == 1
    assert {"1", "+", "2", "×", "0"} <= set(texts)
    assert "lines: the root's gradient; at the ring 0.2 of it" in texts
    said = sheet.accessibleDescription()
    assert "A tree of 9 nodes, from the root to the leaves." in said
    assert "Its words: 1 + 2 × 0. Right at 4 of 5 nodes." in said
    assert "At the root 1 is answered, 1 is right." in said
    assert as_png(sheet).startswith(b"\x89PNG")
    lines = as_csv(sheet).splitlines()
    assert lines[0] == "node,word or children,answer,wanted,gradient"
    assert lines[-1] == '9,"1, 8",1,1,1.0'


def test_a_click_chooses_the_node_under_it(qtbot: QtBot, sheet: TreeSheet) -> None:
    sheet.show_tree(NODES, None)
    for number in (0, 3, 8):
        with qtbot.waitSignal(sheet.chosen) as chosen:
            sheet.click(sheet.place_of(number))
        assert chosen.args == [number]
    with qtbot.assertNotEmitted(sheet.chosen):
        sheet.click(QPointF(2, 318))


def test_texts_stay_inside_however_small_and_long(sheet: TreeSheet) -> None:
    long = [*NODES[:-1], TreeNode(0, 7, said="1", wanted="0", flow=1.0)]
    long[0] = TreeNode(word="incomprehensible", said="1", wanted="1")
    for width, height in ((240, 190), (420, 320), (900, 700)):
        sheet.resize(width, height)
        sheet.show_tree(long, 8)
        room = sheet.canvas.room()
        assert all(r.left() >= 0 and r.right() <= room.width() + 2 for r in sheet.text_rects())
        assert all(r.bottom() <= room.height() + 2 for r in sheet.text_rects())


def test_many_leaves_have_dots_and_words_before_there_is_a_tree(sheet: TreeSheet) -> None:
    chain: list[TreeNode] = [TreeNode(word="1", said="1", wanted="1")]
    for i in range(40):
        chain += [TreeNode(word="1", said="0", wanted="1")]
        chain += [TreeNode(2 * i, 2 * i + 1, said="1", wanted="1")]
    sheet.show_tree(chain, 80)
    assert "(1)" not in sheet.texts()  # too small to be read
    sheet.show_hint("waiting")
    assert sheet.texts() == ["waiting"]
    assert sheet.nodes() == ()


def test_the_more_gradient_the_wider_the_line() -> None:
    strengths = [_strength(flow) for flow in (0.0, 1e-9, 1e-4, 1e-2, 1.0, 50.0)]
    assert strengths == sorted(strengths)
    assert (strengths[0], strengths[3], strengths[-1]) == (0, 2, len(WIDTHS) - 1)
