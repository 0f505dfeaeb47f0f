"""The README's example of driving the window from a test; what stands in both must be the same."""

from pathlib import Path

# [example]
from pytestqt.qtbot import QtBot

from dlgui.labs.overfitting.page import OverfittingLab
from dlgui.main_window import MainWindow


def test_the_curves_part(qtbot: QtBot) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.ready, timeout=60_000):
        window.show()

    lab = window.labs["overfitting"]
    assert isinstance(lab, OverfittingLab)
    lab.load_preset("overfit")
    with qtbot.waitSignal(lab.session.idle, timeout=60_000):
        lab.session.advance(100)  # exactly 100 updates

    assert lab.session.step == 100
    steps, train = lab.accuracy_panel.curve("train_accuracy")
    _, test = lab.accuracy_panel.curve("test_accuracy")
    assert steps[-1] == 100
    assert train[-1] > test[-1] > test[0]


# [/example]


def test_the_readme_shows_this_example() -> None:
    readme = (Path(__file__).parents[1] / "README.md").read_text("utf-8")
    shown = readme.partition("<!-- example -->")[2].partition("<!-- /example -->")[0]
    example = Path(__file__).read_text("utf-8").split("# [example]\n")[1].split("# [/example]")[0]
    assert shown.strip() == f"```python\n{example.strip()}\n```"
