"""The gap between train and test opens, and weight decay changes how a run goes on."""

from dlgui.testing.fixtures import OpenLab


def test_the_curves_part(lab: OpenLab) -> None:
    desk = lab("overfitting", "overfit")
    desk.advance(100)
    steps, train = desk.curve("train_accuracy")
    _, test = desk.curve("test_accuracy")
    assert steps[-1] == desk.step == 100
    assert train[-1] > test[-1] > test[0]


def test_a_change_in_mid_run_is_marked(lab: OpenLab) -> None:
    desk = lab("overfitting", "overfit")
    desk.advance(10)
    desk.set("L2", 0.03)
    desk.advance(10)
    assert desk.read("regularization.l2") == "0.03"
    assert any("L2" in text for text in desk.marks("accuracy_plot"))
