"""How long each lesson takes: to read it, to watch its runs at their pace, to answer.

    python -m tests.guide.lesson_times [--run] [LESSON ...]

Reckoned from the lesson files; with `--run` every run is played in the window at the pace that the
lesson gives it, as fast as this machine keeps up with that, and the clock is read.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from typing import Final, NamedTuple, final

from PySide6.QtWidgets import QApplication

from dlgui.demos.demo import Scene, Until, as_goal, in_language
from dlgui.demos.hands import Hands
from dlgui.demos.rehearsal import Rehearsal
from dlgui.lessons.conditions import Condition
from dlgui.lessons.figures import measure
from dlgui.lessons.lesson import SPOKEN, Lesson, Page, PageKind
from dlgui.lessons.reading import PLACE, built_in, read_lesson
from dlgui.lessons.stage import has_stopped, scene_at
from dlgui.main_window import MainWindow

WORDS_A_MINUTE: Final = 200
SIGNS_A_MINUTE: Final = 500
"""Of Japanese."""
ANSWER_S: Final = 20.0
"""To think, and to choose, guess or draw, once all is read."""
TRYING_S: Final = 60.0
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


def times_of(lesson: Lesson, rehearsal: Rehearsal) -> Times:
    """Return what a lesson takes. Raises ConfigError for a name or value that there is not."""
    reading = max(reading_s(lesson, language) for language in SPOKEN)
    runs = sum(_run_s(lesson, index, rehearsal) for index in range(len(lesson.pages)))
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


def _run_s(lesson: Lesson, index: int, rehearsal: Rehearsal) -> float:
    """Return the seconds that a page plays at its pace; a task on the way that is known."""
    page = lesson.pages[index]
    if page.has_stage:
        rehearsal.play(index + 1, scene_at(lesson, index))
    if page.way:
        rehearsal.play(index + 1, Scene(set=page.way))
    if page.play is None and page.kind is not PageKind.TASK:
        return 0.0
    lab = rehearsal.lab
    most = lab.player.total_steps if page.play is None else as_goal(page.play).step
    pace = page.speed if isinstance(page.speed, float) else lab.pace
    return min(lab.player.total_steps, most) / pace


def main() -> None:
    """Print a line a lesson: of those that are named, else of all."""
    wanted = [word for word in sys.argv[1:] if word != "--run"]
    app = QApplication.instance() or QApplication([])
    print("lesson, minutes: reading + runs at their pace + answers = all (in the file)")
    for path in built_in():
        lesson = read_lesson(path)
        if wanted and lesson.id not in wanted:
            continue
        rehearsal = Rehearsal(path.parent)
        times = times_of(lesson, rehearsal)
        rehearsal.close()
        parts = " + ".join(f"{seconds / 60:.1f}" for seconds in times)
        print(f"{lesson.id}: {parts} = {times.all / 60:.1f} ({lesson.minutes})", flush=True)
        if "--run" in sys.argv:
            runs = clocked_s(lesson)
            whole = times.reading + runs + times.answers
            print(f"    runs by the clock {runs / 60:.1f}, in all {whole / 60:.1f}", flush=True)
    app.processEvents()


def clocked_s(lesson: Lesson) -> float:
    """Play all runs of a lesson in a window, and return the seconds that they take together."""
    window = MainWindow()
    window.show()
    window.make_labs()
    assert window.workspace is not None
    hands, spent = Hands(window, window.lecture, window.workspace.keeper, window), 0.0
    for index, page in enumerate(lesson.pages):
        if page.play is None and page.kind is not PageKind.TASK:
            continue
        hands.prepare(scene_at(lesson, index))
        if page.way:
            hands.pause()
            hands.prepare(Scene(set=page.way, restart=True))
        hands.set_speed(page.speed)
        until, begun = page.play or Until(ended=True), time.monotonic()
        hands.play(until)
        while not (has_stopped(window.lab, until) or _is_reached(window, page)):
            QApplication.processEvents()
            time.sleep(0.005)
        hands.pause()
        spent += time.monotonic() - begun
    window.close()
    return spent


def _is_reached(window: MainWindow, page: Page) -> bool:
    """Whether the goal of a task is reached: it is told at once, while it still plays."""
    return bool(page.goal) and Condition(page.goal).holds(measure(window.lab, page.figures))


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    main()
