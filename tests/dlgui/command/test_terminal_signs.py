"""What a file says is printed in signs that a terminal shows, not in such as it obeys."""

from pathlib import Path

import pytest

from dlgui.command.command_line import main
from dlgui.command.train_command import summary
from tests.kept_runs import recorded_history

BAD = "a\u202eb\u2066c\x1b[2Jd\x07"
SHOWN = "a\\u202eb\\u2066c\\x1b[2Jd\\x07"


def test_the_outcome_of_a_run() -> None:
    history = recorded_history()
    history.name = BAD
    assert summary(history).startswith(f"{SHOWN}: step 12,")


@pytest.mark.parametrize("command", ["train", "check"])
def test_commands(tmp_path: Path, capsys: pytest.CaptureFixture[str], command: str) -> None:
    name = BAD.encode("unicode_escape").decode().replace("\\x", "\\u00")
    path = tmp_path / "a.toml"
    path.write_text(
        f'id = "{name}"\n[run.training]\nsteps = 3\n[run.network]\nhidden = [5]\n'
        f'[[variant]]\nname = "{name}"\n',
        encoding="utf-8",
    )
    assert main([command, str(path)]) == 0
    printed = "".join(capsys.readouterr())
    assert SHOWN in printed
    assert not set(printed) & set("\u202e\u2066\x1b\x07")


def test_errors(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.toml"
    path.write_text('[run.optimizer]\nmethod = "a\\u202eb\\u0007"\n', encoding="utf-8")
    assert main(["train", str(path)]) == 2
    printed = "".join(capsys.readouterr())
    assert "optimizer.method" in printed
    assert not set(printed) & set("\u202e\x07")
