"""A tree of the test set, and what the network makes of it at one of its nodes."""

from __future__ import annotations

from math import ceil
from typing import final

import numpy as np
from PySide6.QtCore import QCoreApplication, QSize, Signal
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from dlgui import theme
from dlgui.labs.sequences.desk import Arrays, Material
from dlgui.labs.sequences.pictures import framed
from dlgui.labs.sequences.step_buttons import StepButtons
from dlgui.labs.sequences.tree_nodes import is_tree, nodes_of, sign_of, written
from dlgui.plot.short_numbers import short_number
from dlgui.plot.tile_colors import Scale
from dlgui.plot.time_rows import HeatRow
from dlgui.plot.time_sheet import TimeSheet
from dlgui.plot.tree_data import TreeNode
from dlgui.plot.tree_sheet import TreeSheet
from dlgui.plot.value_bars import BarRow, ValueBars
from dlgui.theme import TextRole


@final
class TreePicture(QWidget):
    """One tree, an answer at every node; `node_chosen` carries a node from 0."""

    node_chosen = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("sequences_tree")
        title = self.tr("One tree")
        self.sheet = TreeSheet(name="sequences_tree_sheet", title=title, parent=self)
        self.card = framed(self, title, self.sheet)
        words = self.tr("One node back"), self.tr("One node on")
        self.buttons = StepButtons(words, name="sequences_node", parent=self.card)
        self.card.add_action(self.buttons)
        self.buttons.chosen.connect(self.node_chosen)
        self.sheet.chosen.connect(self.node_chosen)
        self.hide()

    def show_material(self, material: Material) -> None:
        """Show the tree that is looked at."""
        seen, node = material.seen, material.step
        if seen is None or seen.look is None or node is None:
            self.card.set_note("")
            self.sheet.show_hint(material.words)
            return
        nodes = nodes_of(seen.look, material.sequence)
        depth = int(seen.look["depth"][material.sequence, len(nodes) - 1])
        self.card.set_note(self.tr("depth {0} · {1} of {2}").format(depth, node + 1, len(nodes)))
        self.buttons.stand_at(node, len(nodes))
        self.sheet.show_tree(nodes, node)


@final
class NodePicture(QWidget):
    """The vectors of a node and its children, and the probability of every answer at it.

    `unit_chosen` carries a place in the vectors, from 0.
    """

    unit_chosen = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("sequences_at_node")
        title = self.tr("At one node")
        self.text = QLabel(self)
        self.text.setObjectName("sequences_node_text")
        self.text.setAccessibleName(self.tr("What stands under the node"))
        self.text.setWordWrap(True)
        self.text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        theme.set_text_role(self.text, TextRole.BODY)
        self.vectors = TimeSheet(
            name="sequences_vectors", title=self.tr("Vectors of a node"), parent=self
        )
        self.answers = ValueBars(
            name="sequences_answers",
            title=self.tr("Answers at the node"),
            parent=self,
            least=QSize(120, 50),
        )
        self.vectors.keep_least(QSize(188, 100))
        self.card = framed(self, title, self.text)
        self.card.content().setStretchFactor(self.text, 0)
        self.card.add(self.vectors, stretch=2)
        self.card.add(self.answers)
        self.vectors.chosen.connect(self.unit_chosen)
        self.hide()

    def show_material(self, material: Material) -> None:
        """Show the node that is looked at."""
        seen, node = material.seen, material.step
        if seen is None or seen.look is None or node is None:
            return
        nodes = nodes_of(seen.look, material.sequence)
        self.card.set_note(self.tr("gradient {0}").format(short_number(nodes[node].flow, 2)))
        self.text.setText(_sentence(nodes, node))
        at = nodes[node]
        vectors = seen.look["hidden"][material.sequence]
        rows = [_strip("node", vectors[node], material.unit)]
        if not at.is_leaf:
            rows = [
                _strip("left", vectors[at.left], material.unit),
                _strip("right", vectors[at.right], material.unit),
                *rows,
            ]
        self.vectors.show_rows(rows, vectors.shape[1], material.unit)
        self.answers.set_rows(_answers(seen.look, material.sequence, node))


def shows_trees(material: Material) -> bool:
    """Whether the run that is looked at reads trees."""
    if material.seen is not None:
        return is_tree(material.seen.look)
    runs = material.runs[material.run : material.run + 1]
    return any(run.history.config.sequence.of_trees for run in runs)


def _sentence(nodes: list[TreeNode], node: int) -> str:
    """What stands under a node, what is answered, and what is right."""
    translate, at = QCoreApplication.translate, nodes[node]
    words = written(nodes, node)
    if not at.wanted:
        return words
    if at.is_right:
        return translate("sequences", "{0} = {1}").format(words, at.said)
    text = translate("sequences", "{0} = {1}, answered: {2}")
    return text.format(words, at.wanted, at.said)


def _strip(key: str, vector: np.ndarray, unit: int) -> HeatRow:
    """The numbers of a vector as colours; leaves may have larger ones than 1."""
    translate = QCoreApplication.translate
    titles = {
        "left": translate("sequences", "left child"),
        "right": translate("sequences", "right child"),
        "node": translate("sequences", "this node"),
    }
    most = float(max(ceil(np.abs(vector).max(initial=0.0)), 1))
    note = short_number(float(vector[unit]), 2)
    return HeatRow(key, titles[key], note, vector[None, :], Scale.SIGNED, -most, most)


def _answers(look: Arrays, number: int, node: int) -> list[BarRow]:
    shares = look["outputs"][number, node]
    right = int(look["value"][number, node]) if look["valued"][number, node] else -1
    return [
        BarRow(sign_of(str(name)), float(share), f"{share:.2f}", strong=i == right)
        for i, (name, share) in enumerate(zip(look["classes"], shares, strict=True))
    ]
