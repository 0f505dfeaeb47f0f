"""The rules that hold the rooms of the program apart: floors, labs, names, who may draw."""

import ast
import itertools

from tests.architecture import dotted, is_within
from tests.architecture_rules import Program, imports_of

# The rooms of the program, lower floors first: a room knows only those below it.
ROOMS: tuple[tuple[str, ...], ...] = (
    ("dlgui.downloads", "dlgui.start", "dlgui.words", "dlgui.clock"),
    ("dlgui.theme",),
    ("dlgui.widgets",),
    ("dlgui.plot",),
    ("dlgui.session.worker",),
    ("dlgui.session.study", "dlgui.session.search"),
    ("dlgui.session",),
    ("dlgui.runs",),
    ("dlgui.video",),
    ("dlgui.files",),
    ("dlgui.labs.shared",),
    ("dlgui.labs.*",),
    ("dlgui.labs",),
    ("dlgui.window",),
    ("dlgui.demos",),
    ("dlgui.lessons",),
    ("dlgui.main_window",),
    ("dlgui.testing",),
    ("dlgui.app",),
    ("dlgui.command",),
    ("dlgui.__main__",),
)

MOST_ROOT_FILES = 7


def no_lab_knows_another(program: Program) -> list[str]:
    """A lab is added or removed with its folder and one line in `all_labs`."""
    return [
        f"{source.path} imports {name}"
        for source, name in imports_of(program, "dlgui/")
        if (lab := _lab_of(name)) is not None
        and lab != _lab_of(source.module)
        and source.path != "dlgui/labs/all_labs.py"
    ]


def rooms_know_only_lower_floors(program: Program) -> list[str]:
    modules = {source.module for source in program}
    return [
        f"{source.path} imports {name}"
        for source, name in imports_of(program, "dlgui/")
        if is_within(name, "dlgui")
        and floor(name if name in modules else name.rpartition(".")[0]) > floor(source.module)
    ]


def only_one_room_draws(program: Program) -> list[str]:
    """Who wants a picture asks `dlgui.plot` for it; so what is learnt of drawing stands once."""
    return [
        f"{source.path} imports {name}"
        for source, name in imports_of(program, "")
        if is_within(name, "pyqtgraph") and not source.lies_in("dlgui/plot/")
    ]


def painting_is_safe(program: Program) -> list[str]:
    """What is raised while painting must not leave a painter behind that is at work, or changed."""
    own = [s for s in program if s.path != "dlgui/theme/painting.py"]
    methods = [(s, n) for s in own for n in s.nodes if isinstance(n, ast.FunctionDef)]
    bare = [
        f"{source.path}:{method.lineno} paints without theme.safe_painting or theme.painter_on"
        for source, method in methods
        if method.name in ("paint", "paintEvent") and not _paints_safely(method)
    ]
    saved = [
        f"{source.path}:{call.lineno} saves a painter: theme.safe_painting does"
        for source in own
        if source.lies_in("dlgui/")
        for call in source.calls
        if dotted(call.func) == "painter.save"
    ]
    return bare + saved


def _paints_safely(method: ast.FunctionDef) -> bool:
    """Whether all it does itself is done within one of the two; it may call Qt's own before."""
    safe = {"theme.safe_painting", "theme.painter_on"}
    withs = [node for node in method.body if isinstance(node, ast.With)]
    return any(
        isinstance(item.context_expr, ast.Call) and dotted(item.context_expr.func) in safe
        for node in withs
        for item in node.items
    )


def few_files_lie_at_the_root(program: Program) -> list[str]:
    root = [s.path for s in program if s.lies_in("dlgui/") and s.path.count("/") == 1]
    return [] if len(root) <= MOST_ROOT_FILES else [f"{len(root)} files lie at the root of dlgui"]


def names_of_rooms_are_told_apart(program: Program) -> list[str]:
    """Names that differ by one letter are mixed up."""
    rooms = sorted({part for s in program for part in s.path.split("/")[1:-1]})
    return [
        f"{one} and {other} differ by one letter"
        for one, other in itertools.combinations(rooms, 2)
        if _differ_by_one_letter(one, other)
    ]


def _lab_of(module: str) -> str | None:
    """Return the lab that a module belongs to, None for what labs share and for all else."""
    parts = module.split(".")
    is_lab = parts[:2] == ["dlgui", "labs"] and len(parts) > 2
    return parts[2] if is_lab and parts[2] not in ("shared", "all_labs") else None


def floor(module: str) -> int:
    """Return the floor of the room that a module lies in; of nested rooms the inner one counts."""
    if _lab_of(module) is not None:
        module = "dlgui.labs.*"
    fitting = {
        room: number
        for number, rooms in enumerate(ROOMS)
        for room in rooms
        if is_within(module, room)
    }
    return fitting[max(fitting, key=len)] if fitting else -1


def _differ_by_one_letter(one: str, other: str) -> bool:
    if len(one) == len(other):
        return sum(a != b for a, b in zip(one, other, strict=True)) == 1
    short, long = sorted((one, other), key=len)
    return any(long[:i] + long[i + 1 :] == short for i in range(len(long)))
