"""Histograms are read as tables: how often each value occurs, layer by layer."""

from dlgui.testing.fixtures import OpenLab


def test_large_weights_saturate_a_sigmoid(lab: OpenLab) -> None:
    desk = lab("activations")
    desk.set("setting.activation", "sigmoid")
    desk.set("setting.std", 1.0)
    assert "saturated" in " ".join(desk.messages())
    table = desk.table("histogram_sheet")
    assert len(table.rows) > 0
    assert len(table.names) >= 3
