"""Phrases: read as trees, kept apart for testing, and refused with the line that is wrong."""

from pathlib import Path

import numpy as np
import pytest

from engine.data.errors import DataError
from engine.data.names import Split
from engine.data.trees.phrases import Phrases, bundled_phrases, read_phrases
from engine.trees import SYMBOL, sort_into_levels

GOOD = "(+ (0 not) (- bad))"


def rng() -> np.random.Generator:
    return np.random.default_rng(1)


def test_a_phrase_is_a_tree_with_a_label_at_every_node() -> None:
    task = Phrases("\n".join(["# a note", "", *[GOOD] * 4, "(- (0 so) (- (0 Not) (+ good)))"]))
    assert task.names == ("not", "bad", "so", "good")
    x, targets = task.draw(1, rng(), split=Split.TEST)
    assert x[0].tolist() == [[2, -1, -1], [0, -1, -1], [3, -1, -1], [-1, 1, 2], [-1, 0, 3]]
    assert [task.classes[int(v)] for v in targets["value"][0]] == ["0", "0", "+", "-", "-"]
    assert targets["depth"][0].tolist() == [0, 0, 0, 1, 2]
    assert np.flatnonzero(targets["judged"][0]).tolist() == [4]


def test_the_phrases_that_come_with_the_program_are_trees() -> None:
    task = Phrases(bundled_phrases())
    assert [len(task.parts[split]) for split in Split] == [95, 31, 32]
    x, targets = task.draw(95, rng())
    sort_into_levels(x, len(task.names))
    assert set(targets["value"][targets["judged"]]) == {0, 1, 2}
    said = [
        {node[SYMBOL] for tree in trees for node in tree.nodes} for trees in task.parts.values()
    ]
    assert said[1] <= said[0]
    assert said[2] <= said[0]


def test_those_kept_for_testing_and_validation_are_not_learnt() -> None:
    task = Phrases(bundled_phrases())
    learnt, tested, validated = (
        {tuple(tree.nodes) for tree in task.parts[split]} for split in Split
    )
    assert not learnt & tested
    assert not learnt & validated
    assert not tested & validated
    first, second = (task.draw(31, rng(), split=Split.TEST) for _ in range(2))
    assert np.array_equal(first.x, second.x)


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("(+ (0 not))", "line 5: '\\)' stands where '\\(' is due: a node has two children"),
        ("(+ (0 not) (- bad) (- bad))", "line 5: '\\(' stands where '\\)' is due"),
        ("(+ (0 not) (- bad)", "line 5: it ends within a tree"),
        ("(+ not bad)", "line 5: 'bad' stands where"),
        ("(good (0 not) (- bad))", "line 5: 'good' is no label; allowed is one of -, 0, \\+"),
        (GOOD + GOOD, "line 5: '\\(' stands behind the tree"),
        ("nothing", "line 5: 'nothing' stands where"),
        ("(+ (0 a) " * 31 + "(+ b)" + ")" * 31, "nested more than 30 deep"),
    ],
)
def test_a_line_that_is_no_tree_is_refused(line: str, fault: str, tmp_path: Path) -> None:
    text = "\n".join([*[GOOD] * 4, line])
    with pytest.raises(ValueError, match=fault):
        Phrases(text)
    path = tmp_path / "own.txt"
    path.write_text(text, "utf-8")
    with pytest.raises(DataError, match=fault) as refused:
        read_phrases(path, at_roots=False)
    assert refused.value.path == path


def test_too_few_or_too_long_ones_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="1 phrases; at least 5"):
        Phrases(GOOD)
    bushy = "(0 a)"
    for _ in range(6):
        bushy = f"(0 {bushy} {bushy})"
    with pytest.raises(ValueError, match="more than 60 words"):
        Phrases("\n".join([bushy] * 5))
    with pytest.raises(DataError, match="cannot be read"):
        read_phrases(tmp_path / "none.txt", at_roots=True)
