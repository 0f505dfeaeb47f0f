"""`dlgui check`: right formulas pass, a wrong one is found, and the exit status tells which."""

import numpy as np
import pytest

from dlgui.command.check_command import check_run
from dlgui.command.command_line import main
from engine.arrays import Array
from engine.layers.activations import Sigmoid
from engine.training.config import RunConfig
from engine.training.settings import from_mapping


def test_a_preset_passes_and_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "initial-values", "--seed", "3"]) == 0
    text = capsys.readouterr().out
    assert text.count("passed") == 3
    assert "linear1.weight" in text
    assert "batch_norm" not in text  # it is switched off there


def test_settings_of_the_command_line_hold(capsys: pytest.CaptureFixture[str]) -> None:
    settings = ["--set", "network.hidden=20x2", "--set", "network.batch_norm=true"]
    assert main(["check", "overfit", *settings]) == 0
    text = capsys.readouterr().out
    assert "784 x 20" in text
    assert "batch_norm2.gamma" in text


def test_a_wrong_formula_fails(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def forgets_a_factor(self: Sigmoid, grad_y: Array) -> Array:
        return grad_y * self._y

    monkeypatch.setattr(Sigmoid, "backward", forgets_a_factor)
    settings = ["--set", "network.activation=sigmoid", "--set", "network.hidden=[20, 20]"]
    assert main(["check", "overfit", *settings]) == 1
    assert "no remedy: FAILED" in capsys.readouterr().out


@pytest.mark.parametrize("std", [1e-4, 0.01, 1.0])
@pytest.mark.parametrize("activation", ["relu", "leaky_relu", "elu", "sigmoid", "tanh", "gelu"])
def test_any_spread_of_first_weights_can_be_checked(std: float, activation: str) -> None:
    network = {"initializer": "normal", "initial_std": std, "activation": activation}
    config = from_mapping({"network": network | {"hidden": [30] * 4}}, RunConfig())
    assert check_run(config).passed()


def test_a_check_repeats_itself() -> None:
    config = from_mapping({"network": {"hidden": [10]}, "regularization": {"dropout": 0.3}})
    assert check_run(config) == check_run(config)
    assert np.isfinite(check_run(config).largest_error)


@pytest.mark.parametrize(
    "words", [["check"], ["check", "no-such"], ["check", "overfit", "--seed", "x"]]
)
def test_bad_input_is_a_line_and_status_2(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    try:
        status = main(words)
    except SystemExit as ended:
        status = ended.code if isinstance(ended.code, int) else -1
    assert status == 2
    assert capsys.readouterr().err.count("\n") == 1
