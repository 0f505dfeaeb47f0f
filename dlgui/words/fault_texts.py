"""What is wrong with a setting, as people read it in the window: by its label, not by its path.

On the command line, and of keys in a file, the path is what one typed: there it stays.
"""

import re
from functools import cache

from dlgui.words.labels import field_label
from engine.training.fields import field_table


def fault_text(fault: Exception | str) -> str:
    """Return a sentence in which every setting goes by its label: "Learning rate: 5 is …"."""
    return _paths().sub(lambda found: field_label(found[0]), str(fault))


@cache
def _paths() -> re.Pattern[str]:
    """A path as a whole word; one without a dot only where it says what the fault is in."""
    dotted = [re.escape(path) for path in field_table() if "." in path]
    plain = [rf"^{re.escape(path)}(?=: )" for path in field_table() if "." not in path]
    longest_first = sorted(dotted, key=len, reverse=True)
    return re.compile(rf"(?<![\w./])(?:{'|'.join(longest_first)})(?![\w/])|{'|'.join(plain)}")
