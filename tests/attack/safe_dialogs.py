"""File dialogs that a blind hand may use: Qt's own, read-only, and answered within one folder."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget


def keep_dialogs_in(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every file dialog begin in `folder`, and cancel what is chosen elsewhere."""
    monkeypatch.chdir(folder)
    modes = QFileDialog.FileMode
    asks: dict[str, tuple[QFileDialog.FileMode, QFileDialog.AcceptMode]] = {
        "getOpenFileName": (modes.ExistingFile, QFileDialog.AcceptMode.AcceptOpen),
        "getSaveFileName": (modes.AnyFile, QFileDialog.AcceptMode.AcceptSave),
        "getExistingDirectory": (modes.Directory, QFileDialog.AcceptMode.AcceptOpen),
    }
    for name, (mode, accept) in asks.items():
        monkeypatch.setattr(QFileDialog, name, _asking(folder, name, mode, accept))


def _asking(
    folder: Path, name: str, mode: QFileDialog.FileMode, accept: QFileDialog.AcceptMode
) -> Callable[..., object]:
    def ask(
        parent: QWidget | None = None, title: str = "", suggested: str = "", _k: str = ""
    ) -> object:
        dialog = QFileDialog(parent, title, str(folder))
        dialog.setObjectName("file_dialog")
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.setOption(QFileDialog.Option.ReadOnly)  # nothing is renamed or deleted in it
        dialog.setFileMode(mode)
        dialog.setAcceptMode(accept)
        if suggested:
            dialog.selectFile(Path(suggested).name)
        chosen = dialog.selectedFiles() if dialog.exec() else []
        dialog.deleteLater()
        path = chosen[0] if chosen and Path(chosen[0]).resolve().is_relative_to(folder) else ""
        return path if name == "getExistingDirectory" else (path, "")

    return ask
