"""Trees in the lab of sequences: every picture is that of the run that is looked at."""

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from dlgui.labs.sequences.page import SequencesLab
from dlgui.labs.sequences.tree_nodes import nodes_of, written
from dlgui.plot.time_rows import HeatRow
from engine.training.study import Study, Variant
from tests.dlgui.labs.sequences.test_page import advance, headless, show, study
from tests.open_window import open_only

FORMS = (Variant("matrix"), Variant("tensor", {"sequence.composition": "tensor"}))


def of_trees(task: str = "arithmetic") -> Study:
    return study(FORMS, task=task, depth=2, test_depth=3)


@pytest.fixture
def lab(qtbot: QtBot) -> SequencesLab:
    lab = open_only(qtbot, "sequences").lab
    assert isinstance(lab, SequencesLab)
    show(qtbot, lab, of_trees())
    return lab


def test_pictures_of_trees_are_those_of_this_very_step(qtbot: QtBot, lab: SequencesLab) -> None:
    stage = lab.stage
    advance(qtbot, lab, 5)
    wanted = headless(lab, 0, 5)
    assert stage.tree.isVisible()
    assert stage.node.isVisible()
    assert stage.depths.isVisible()
    assert not any(w.isVisible() for w in (stage.reading, stage.cell, stage.reach, stage.written))
    nodes = stage.tree.sheet.nodes()
    assert list(nodes) == nodes_of(wanted, 0)
    root = len(nodes) - 1
    assert stage.tree.sheet.cursor_node == root
    assert nodes[root].flow == 1
    assert stage.tree.card.note() == f"depth 3 · {root + 1} of {root + 1}"
    strip = stage.node.vectors.row("node")
    assert isinstance(strip, HeatRow)
    np.testing.assert_allclose(strip.values[0], wanted["hidden"][0, root], rtol=1e-4, atol=1e-6)
    bars = [row.share for row in stage.node.answers.rows()]
    np.testing.assert_allclose(bars, wanted["outputs"][0, root], rtol=1e-4)
    depths, shares = stage.depths.curve("0")
    last = lab.session.histories[0].evaluations[-1]
    assert depths.tolist() == [1, 2, 3]
    assert shares.tolist() == [last.figure(f"accuracy_depth_{d}") for d in (1, 2, 3)]
    assert stage.depths.plot.mark_texts() == ["learnt"]


def test_node_unit_and_run_are_chosen_and_sequences_come_back(
    qtbot: QtBot, lab: SequencesLab
) -> None:
    stage = lab.stage
    sheet = stage.tree.sheet
    sheet.click(sheet.place_of(0))
    assert sheet.cursor_node == 0
    assert not stage.tree.buttons.back.isEnabled()
    assert [row.key for row in stage.node.vectors.rows()] == ["node"]
    stage.tree.buttons.forth.click()
    assert sheet.cursor_node == 1
    stage.node.vectors.click(stage.node.vectors.place_of(3))
    assert lab.material().unit == 3
    look = lab.material().runs[0].look
    assert look is not None
    nodes = nodes_of(look, 0)
    assert stage.node.text.text().startswith(written(nodes, 1))
    assert lab.choose_number(1)
    assert lab.material().run == 1
    lab.on_stage.sequence.enter("2")
    assert stage.tree.card.note().startswith("depth 2")
    show(qtbot, lab, study())
    assert stage.reading.isVisible()
    assert stage.reach.isVisible()
    assert not any(w.isVisible() for w in (stage.tree, stage.node, stage.depths))


def test_other_trees_have_their_words(qtbot: QtBot, lab: SequencesLab) -> None:
    for task, some, marks in (("logic", {"T", "F"}, ["learnt"]), ("phrases", {"the"}, [])):
        show(qtbot, lab, of_trees(task))
        assert some & {node.word for node in lab.stage.tree.sheet.nodes()}
        assert lab.stage.tree.sheet.grab().width() > 0
        assert lab.stage.depths.plot.mark_texts() == marks
