"""What is wrong with a setting, as people read it in the window: by its label, not by its path.

On the command line, and of keys in a file, the path is what one typed: there it stays.
"""

import re
from functools import cache

from PySide6.QtCore import QCoreApplication

from dlgui.words.labels import field_label
from engine.training.fields import field_table


def fault_text(fault: Exception | str) -> str:
    """Return a sentence in which every setting goes by its label: "Learning rate: 5 is …"."""
    return _paths().sub(lambda found: field_label(found[0]), _size_text(str(fault)))


def _size_text(fault: str) -> str:
    """Return in the program's language what the engine says of more examples than there are.

    Of digits in a folder only the engine knows how many there are.
    """
    if found := _TOO_MANY.fullmatch(fault):
        text = QCoreApplication.translate(
            "settings",
            "{0}: {1} is not allowed; with {2} for validation there may be up to {3} together.",
        )
        learnt, kept, there = found.groups()
        return text.format(field_label("data.train_size"), learnt, kept, there)
    if found := _TOO_LARGE.fullmatch(fault):
        text = QCoreApplication.translate(
            "settings", "{0}: at most {1}, the training examples, when they are shuffled."
        )
        return text.format(field_label("training.batch_size"), found[1])
    return fault


_TOO_MANY = re.compile(
    r"data\.train_size: (\d+) with data\.validation_size (\d+) is not allowed;"
    r" together they may be up to (\d+), the training digits there are"
)
_TOO_LARGE = re.compile(
    r"training\.batch_size: may be up to (\d+), the training examples, when they are shuffled"
)


@cache
def _paths() -> re.Pattern[str]:
    """A path as a whole word; one without a dot only where it says what the fault is in."""
    dotted = [re.escape(path) for path in field_table() if "." in path]
    plain = [rf"^{re.escape(path)}(?=: )" for path in field_table() if "." not in path]
    longest_first = sorted(dotted, key=len, reverse=True)
    return re.compile(rf"(?<![\w./])(?:{'|'.join(longest_first)})(?![\w/])|{'|'.join(plain)}")
