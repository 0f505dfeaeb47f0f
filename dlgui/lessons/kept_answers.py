"""All answers as a table, to be read elsewhere: question, answer, and what the run did."""

import csv
import io
from collections.abc import Mapping

from dlgui.demos.demo import in_language
from dlgui.lessons.lesson import Lesson, PageKind
from dlgui.lessons.notebook import Notebook, Progress
from dlgui.lessons.telling import happened, said
from dlgui.words.cells import cell

HEAD = ("lesson", "page", "question", "answer", "run")


def as_csv(lessons: Mapping[str, Lesson], notebook: Notebook, language: str) -> str:
    """Return a line for every answer to a lesson that there is."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(HEAD)
    for name, progress in notebook.lessons().items():
        if (lesson := lessons.get(name)) is None:
            continue
        for number, answer in sorted(progress.answers.items(), key=lambda pair: int(pair[0])):
            if int(number) < len(lesson.pages):
                page = lesson.pages[int(number)]
                seen = is_revealed(lesson, progress, int(number))
                run = happened(page, progress.figures, lesson, language) if seen else ""
                told = (said(page, answer, language), run)
                row = (name, int(number) + 1, in_language(page.title, language), *told)
                writer.writerow([cell(one) for one in row])
    return text.getvalue()


def is_revealed(lesson: Lesson, progress: Progress, number: int) -> bool:
    """Whether a page's round is over: all that it plays was seen, all that it asks is answered."""
    pages = [(at, lesson.pages[at]) for at in lesson.rounds(number)]
    answered = all(str(at) in progress.answers for at, page in pages if page.ask)
    return answered and all(at in progress.seen for at, page in pages if page.kind is PageKind.SEE)
