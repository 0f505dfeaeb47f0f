"""What could not be read or written is said together, whatever piece of the folder it was in."""

from pathlib import Path

from dlgui.runs.news import LeftAlone, NotWritten, SetAside
from dlgui.runs.seat import Troubles


def test_what_could_not_be_read_is_said_together_however_it_comes() -> None:
    troubles = Troubles()
    first = troubles.text([SetAside(Path("a.dlrun.damaged"), "no run")])
    both = troubles.text([LeftAlone(Path("b.dlrun"), "a pipe")])
    assert first in both
    assert "b.dlrun stays where it is" in both
    unwritten = troubles.text([NotWritten("no room")])
    assert "no room" in unwritten
    assert first in unwritten
    assert "no room" not in troubles.text([])
