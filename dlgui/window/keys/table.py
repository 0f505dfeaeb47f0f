"""The one table of keys: menus, help and tests read it, and no key stands in it twice."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import final

from PySide6.QtGui import QAction, QKeySequence

NATIVE = QKeySequence.SequenceFormat.NativeText
EVERYWHERE = ""


@final
@dataclass(frozen=True)
class KeyRow:
    """What one or several keys do. `where` is the place that needs the focus for it.

    A key of the whole window has an `action`; the others are heard by what has the focus.
    """

    subject: str
    keys: tuple[QKeySequence, ...]
    text: str
    where: str = EVERYWHERE
    action: QAction | None = None
    short: str = ""

    @property
    def shown(self) -> str:
        """The keys as they stand in menus and in the help."""
        return self.short or " / ".join(key.toString(NATIVE) for key in self.keys)


@final
class KeyTable:
    """Filled while the window is made."""

    def __init__(self) -> None:
        self.rows: list[KeyRow] = []

    def register(
        self,
        subject: str,
        keys: str | Sequence[str],
        text: str,
        *,
        where: str = EVERYWHERE,
        action: QAction | None = None,
        shown: str = "",
    ) -> KeyRow:
        """Take in a row; many keys may be `shown` in short.

        Raises ValueError for a key that means something there already.
        """
        wanted = tuple(QKeySequence(key) for key in ([keys] if isinstance(keys, str) else keys))
        for row in self.rows:
            if row.where == where and (doubles := set(row.keys) & set(wanted)):
                shown = ", ".join(sorted(key.toString() for key in doubles))
                raise ValueError(f"{shown} is taken: by “{row.text}”, wanted for “{text}”")
        row = KeyRow(subject, wanted, text, where, action, shown)
        self.rows.append(row)
        return row

    def by_subject(self, actions: Sequence[QAction]) -> dict[str, list[KeyRow]]:
        """Return the rows by subject, in the order of these actions; then those without one."""
        places = {id(action): place for place, action in enumerate(actions)}
        subjects: dict[str, list[KeyRow]] = {}
        for row in sorted(self.rows, key=lambda row: places.get(id(row.action), len(places))):
            subjects.setdefault(row.subject, []).append(row)
        return subjects
