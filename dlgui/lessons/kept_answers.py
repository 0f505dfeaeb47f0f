"""All answers as a table, to be read elsewhere: question, answer, and what the run did."""

import csv
import io
from collections.abc import Mapping

from dlgui.demos.demo import in_language
from dlgui.lessons.lesson import Lesson
from dlgui.lessons.notebook import Notebook
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
                told = (
                    said(page, answer, language),
                    happened(page, progress.figures, lesson, language),
                )
                row = (name, int(number) + 1, in_language(page.title, language), *told)
                writer.writerow([cell(one) for one in row])
    return text.getvalue()
