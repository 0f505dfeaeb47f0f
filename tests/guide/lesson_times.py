"""How long each lesson takes: to read it, to watch its runs at their pace, to answer.

    python -m tests.guide.lesson_times [--run]

Reckoned from the lesson files; with `--run` every run is played in the window at the pace that the
lesson gives it, as fast as this machine keeps up with that, and the clock is read.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from typing import Final, NamedTuple, final

from dlgui.demos.demo import as_goal, in_language
from dlgui.demos.names import set_value, setting_called
from dlgui.labs.all_labs import make_lab
from dlgui.labs.shared.lab import Lab
from dlgui.lessons.lesson import SPOKEN, Lesson, Page, PageKind
from dlgui.lessons.reading import PLACE, built_in, read_lesson
from dlgui.lessons.stage import scene_at

WORDS_A_MINUTE: Final = 200
SIGNS_A_MINUTE: Final = 500
"""Of Japanese."""
ANSWER_S: Final = 10.0
"""To choose, guess or draw, once all is read."""
TRYING_S: Final = 30.0
"""To find the setting that a task asks for; its run comes on top, once."""


@final
class Times(NamedTuple):
    """Seconds; the slower of the two languages counts."""

    reading: float
    runs: float
    answers: float

    @property
    def all(self) -> float:
        """What a lesson takes."""
        return self.reading + self.runs + self.answers


def times_of(lesson: Lesson, labs: dict[str, Lab]) -> Times:
    """Return what a lesson takes; `labs` are those that were made before, and are here."""
    reading = max(reading_s(lesson, language) for language in SPOKEN)
    runs = sum(run_s(lesson, index, labs) for index in range(len(lesson.pages)))
    tasks = sum(page.kind is PageKind.TASK for page in lesson.pages)
    asked = sum(bool(page.ask) for page in lesson.pages)
    return Times(reading, runs, ANSWER_S * asked + TRYING_S * tasks)


def reading_s(lesson: Lesson, language: str) -> float:
    """Return the seconds that it takes to read all of a lesson, and its sources once."""
    text = " ".join(texts(lesson, language))
    if language == "ja":
        return 60 * len("".join(text.split())) / SIGNS_A_MINUTE
    return 60 * len(text.split()) / WORDS_A_MINUTE


def texts(lesson: Lesson, language: str) -> Iterator[str]:
    """Yield what is read; of an explanation that which is said when the run fell as usual."""
    yield in_language(lesson.title, language)
    yield in_language(lesson.source, language)
    for page in lesson.pages:
        for text in (page.title, page.text, *(option.text for option in page.options)):
            yield in_language(text, language)
        for case in page.case[:1]:
            yield PLACE.sub("1.23", in_language(case.text, language))


def run_s(lesson: Lesson, index: int, labs: dict[str, Lab]) -> float:
    """Return the seconds that a page plays, at the pace of its preset or its own."""
    page = lesson.pages[index]
    if page.play is None and page.kind is not PageKind.TASK:
        return 0.0
    lab = _on_stage(lesson, index, labs)
    steps = float(lab.player.total_steps)
    if page.play is not None:
        steps = min(steps, as_goal(page.play).step)
    return steps / (page.speed if isinstance(page.speed, float) else lab.pace)


def _on_stage(lesson: Lesson, index: int, labs: dict[str, Lab]) -> Lab:
    scene = scene_at(lesson, index)
    lab = labs.setdefault(scene.lab, None) or make_lab(scene.lab, None)  # type: ignore[arg-type]
    labs[scene.lab] = lab
    lab.load_preset(scene.preset)
    for name, value in scene.set.items():
        set_value(setting_called(lab, name), value)
    return lab


def main() -> None:
    """Print a line a lesson."""
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance() or QApplication([])
    labs: dict[str, Lab] = {}
    print("lesson, minutes: reading + runs at their pace + answers = all (in the file)")
    for path in built_in():
        lesson = read_lesson(path)
        times = times_of(lesson, labs)
        parts = " + ".join(f"{seconds / 60:.1f}" for seconds in times)
        print(f"{lesson.id}: {parts} = {times.all / 60:.1f} ({lesson.minutes})", flush=True)
        if "--run" in sys.argv:
            print(f"    runs by the clock: {clocked_s(lesson) / 60:.1f}", flush=True)
    for lab in labs.values():
        lab.close_lab()
    app.processEvents()


def clocked_s(lesson: Lesson) -> float:
    """Play all runs of a lesson in a window, and return the seconds that they take together."""
    from PySide6.QtWidgets import QApplication

    from dlgui.demos.demo import Until
    from dlgui.lessons.stage import has_stopped
    from dlgui.main_window import MainWindow

    window = MainWindow()
    window.show()
    window.make_labs()
    assert window.lessons is not None
    hands, spent = window.lessons.hands, 0.0
    for index, page in enumerate(lesson.pages):
        if page.play is None and page.kind is not PageKind.TASK:
            continue
        hands.prepare(scene_at(lesson, index))
        hands.set_speed(page.speed)
        until, begun = page.play or Until(ended=True), time.monotonic()
        hands.play(until)
        while not has_stopped(window.lab, until):
            QApplication.processEvents()
            time.sleep(0.005)
        spent += time.monotonic() - begun
    window.close()
    return spent


def pages_that_play(lesson: Lesson) -> list[Page]:
    """Return the pages that play something by themselves."""
    return [page for page in lesson.pages if page.play is not None]


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    main()
