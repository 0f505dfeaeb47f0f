"""Each of the other labs: opened, set, run and read by name."""

import numpy as np
import pytest

from dlgui.testing.fixtures import OpenLab


def test_several_runs_of_a_comparison(lab: OpenLab) -> None:
    desk = lab("comparison", "five-optimizers")
    desk.advance(20)
    assert len(desk.runs()) == 5
    losses = [desk.curve("batch_loss", run)[1][-1] for run in range(5)]
    assert len(set(losses)) == 5


def test_a_function_at_a_place(lab: OpenLab) -> None:
    desk = lab("functions")
    desk.set("activation.x", 0)
    x, y = desk.curve("Sigmoid")
    assert y[np.argmin(abs(x))] == pytest.approx(0.5, abs=0.02)


def test_the_graph_of_the_apples(lab: OpenLab) -> None:
    desk = lab("normalisation")
    desk.set("shop.apple_count", 3)
    names, rows = desk.table("graph")
    value_of = {row[names.index("node")]: row[names.index("value")] for row in rows}
    assert value_of["apples"] == 3


def test_digits_are_seen_as_an_image(lab: OpenLab) -> None:
    desk = lab("inside")
    desk.advance(5)
    assert desk.step == 5
    rows, columns, colours = desk.image("inside_wall").shape
    assert rows > 10 < columns
    assert colours == 3


def test_a_search_has_a_range_for_each_setting(lab: OpenLab) -> None:
    desk = lab("search")
    desk.set("search_trials", 7)
    assert desk.read("search_trials") == "7"
    assert float(desk.read("range.optimizer.lr.low")) < float(desk.read("range.optimizer.lr.high"))


def test_several_labs_in_one_window(lab: OpenLab) -> None:
    """Codes that rebuild digits, a machine that dreams, a network that reads step by step."""
    rebuild = lab("rebuild", "autoencoder-linear")
    rebuild.set("data.train_size", 300)
    rebuild.set("autoencoder.code", 3)
    rebuild.advance(5)
    _, losses = rebuild.curve("test_loss")
    _, line = rebuild.curve("pca_loss")
    assert losses[-1] > line[-1] > 0

    dream = lab("dream", "boltzmann-bars")
    dream.advance(5)
    _, likelihood = dream.curve("log_likelihood")
    assert np.all(likelihood < 0)
    assert len(dream.table("dream_bars_plot").rows) > 0

    sequences = lab("sequences", "letters")
    sequences.set("network.hidden", "8")
    sequences.advance(2)
    assert sequences.image("sequences_reading_sheet").shape[2] == 3
    assert sequences.runs()[0].config.network.hidden == (8,)


def test_what_there_is_not_is_told_with_what_there_is(lab: OpenLab) -> None:
    with pytest.raises(KeyError, match="no lab 'nope': there are overfitting, activations"):
        lab("nope")
    desk = lab("overfitting")
    with pytest.raises(KeyError, match="there is no curve 'nope': there are train_loss, test_loss"):
        desk.curve("nope")
    with pytest.raises(KeyError, match="there is no run '5': there are 0"):
        desk.curve("test_loss", 5)
    with pytest.raises(KeyError, match=r"no picture 'nope': there are .*accuracy_plot"):
        desk.picture("nope")
    with pytest.raises(ValueError, match=r"preset “nope”. There are: overfit"):
        desk.load("nope")
    with pytest.raises(ValueError, match=r"setting “nope”. There are: .*optimizer.lr"):
        desk.set("nope", 1)
    with pytest.raises(ValueError, match="Learning rate"):
        desk.set("optimizer.lr", "fast")
