"""What could not be read or written is said together, whatever piece of the folder it was in."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QApplication

from dlgui.runs.model import Role, RunsModel
from dlgui.runs.news import LeftAlone, NotWritten, SetAside
from dlgui.runs.seat import Seat, Troubles
from dlgui.session.history import RunHistory
from dlgui.session.session import Session
from dlgui.words.preset_texts import preset_title, title_to_keep
from dlgui.words.run_names import run_name
from engine.training.presets import load_preset
from tests.kept_runs import kept, recorded_history
from tests.speaking import speaking


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


def test_what_comes_from_a_preset_is_read_in_the_language_of_the_window(
    qapp: QApplication,
) -> None:
    model = RunsModel(qapp)
    title = title_to_keep("remedies")
    for name, own in (("no remedy (2)", title), ("my best", "mine")):
        run = kept(recorded_history(), name=name)
        run.about = replace(run.about, preset="remedies", title=own)
        model.insert(run)
    mine, preset = (model.index(row) for row in range(2))
    english = preset.data(), preset.data(Role.DIFFERENCE)
    assert english == ("no remedy (2)", title)
    with speaking("ja"):
        assert preset.data() == run_name("no remedy") + " (2)" != english[0]
        assert preset.data(Role.DIFFERENCE) == preset_title("remedies") != title
        assert (mine.data(), mine.data(Role.DIFFERENCE)) == ("my best", "mine")
    assert (preset.data(), preset.data(Role.DIFFERENCE)) == english


def test_runs_are_kept_by_the_names_of_their_preset_in_whatever_language(
    qapp: QApplication,
) -> None:
    study = load_preset("remedies")
    session = Session(qapp)
    session.study = study
    named = zip(study.configs, study.variants, strict=True)
    histories = tuple(RunHistory(config, variant.name) for config, variant in named)
    seat = Seat("comparison", session, histories)
    with speaking("ja"):
        names = [seat.name(i) for i in range(len(histories))]
        run = seat.keep(0, run_id="a", name=names[0], made=1.0, series=0)
    assert names == [variant.name for variant in study.variants]
    assert run.about.title == title_to_keep("remedies")
    session.deleteLater()
