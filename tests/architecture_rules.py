"""The rules that hold the program's shape: each takes the program's sources, returns complaints."""

import ast
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence

from tests.architecture import Source, dotted, is_within, reach

Program = Sequence[Source]
Rule = Callable[[Program], list[str]]

LONGEST_FILE = 250
QT = ("PySide6", "shiboken6", "pyqtgraph")
WORLD_OUTSIDE = (
    "time",
    "datetime",
    "threading",
    "multiprocessing",
    "concurrent",
    "asyncio",
    "queue",
)
# The configuration: read from TOML, validated, changed by the name of a field, written again.
CONFIGURATION = tuple(
    f"engine/training/{name}.py"
    for name in (
        "section",
        "sequence_config",
        "model_config",
        "config",
        "fields",
        "settings",
        "study",
    )
)
CATALOGUES = ("engine/training/build.py", "engine/training/catalogue.py")
FOR_CONFIGURATION = ("msgspec", "tomli_w")
# Lower floors of the engine first. What is not named here stands between losses and training.
FLOORS: dict[str, int] = {
    "arrays": 0,
    "parameters": 1,
    "sums": 1,
    "enumeration": 1,
    "trees": 1,
    "layers": 2,
    "optimization": 2,
    "data": 2,
    "network": 3,
    "losses": 3,
    "metrics": 3,
    "training": 5,
    "search": 6,
}
OTHER_FLOOR = 4
# Imports inside functions: where they are allowed, and why.
LAZY = {
    "dlgui/__main__.py": "child processes import it again, and it must load on an old Python",
    "dlgui/command/command_line.py": "the commands without a window must not load Qt",
    "dlgui/start/bootstrap.py": "what only an installation needs is slow to load",
    "dlgui/start/requirements.py": "what only an unusual installation needs is slow to load",
    "dlgui/main_window.py": "NumPy is loaded after the first paint, for a quick start",
    "dlgui/window/lab_maker.py": "NumPy is loaded after the first paint, for a quick start",
    "dlgui/video/writers.py": "the encoder is an extra that may not be installed",
    "dlgui/labs/all_labs.py": "what the first lab does not need is loaded after it is painted",
}
FOR_PANELS = (
    "dlgui.plot",
    "dlgui.widgets",
    "dlgui.theme",
    "dlgui.words",
    "dlgui.runs.compared",
    "dlgui.runs.texts",
    "dlgui.session.history",
    "dlgui.session.frame",
    "dlgui.labs",  # its own lab and what labs share; other labs are another rule's, as are panels
)
NAMED_KINDS = ("Layer", "Optimizer", "Penalty", "Loss")
GENERATORS = (
    "Generator",
    "default_rng",
    "SeedSequence",
    "BitGenerator",
    "PCG64",
    "MT19937",
    "Philox",
    "SFC64",
)


def engine_needs_numpy_only(program: Program) -> list[str]:
    allowed = {*sys.stdlib_module_names, "numpy", "engine", "assets"}
    return [
        f"{source.path} imports {name}"
        for source, name in imports_of(program, "engine/")
        if name.split(".")[0] not in allowed
        and not (source.path in CONFIGURATION and is_within(name, *FOR_CONFIGURATION))
    ]


def engine_knows_no_thread_and_no_clock(program: Program) -> list[str]:
    return [
        f"{source.path} imports {name}"
        for source, name in imports_of(program, "engine/")
        if is_within(name, *WORLD_OUTSIDE)
    ]


def engine_prints_nothing(program: Program) -> list[str]:
    return [
        _at(source, call, f"calls {dotted(call.func)}")
        for source in program
        if source.lies_in("engine/")
        for call in source.calls
        if dotted(call.func) in ("print", "input")
    ]


def engine_has_no_global_randomness(program: Program) -> list[str]:
    imported = [
        f"{source.path} imports {name}"
        for source, name in imports_of(program, "engine/")
        if is_within(name, "random") or _is_global_random(name)
    ]
    return imported + [
        _at(source, node, f"uses {dotted(node)}")
        for source in program
        for node in source.nodes
        if isinstance(node, ast.Attribute) and _is_global_random(dotted(node))
    ]


def engine_never_runs_back_up(program: Program) -> list[str]:
    return [
        f"{source.path} imports {name}"
        for source, name in imports_of(program, "engine/")
        if source.path not in ("engine/__init__.py", "engine/public_names.py")
        and is_within(name, "engine")
        and _is_up(source, name)
    ]


def only_build_maps_names_to_classes(program: Program) -> list[str]:
    named = _descendants(program, NAMED_KINDS)
    return [
        _at(source, node, "maps names to classes")
        for source in program
        if source.path not in CATALOGUES
        for node in source.nodes
        if isinstance(node, ast.Dict)
        and len([v for v in node.values if dotted(v).split(".")[-1] in named]) > 1
    ]


def only_the_worker_drives_a_trainer(program: Program) -> list[str]:
    return [
        _at(source, call, "calls steps()")
        for source in program
        if source.path != "dlgui/session/worker/lockstep.py"
        and not _is_windowless_command(source, program)
        for call in source.calls
        if dotted(call.func).endswith(".steps") and not call.args
    ]


def panels_know_only_what_they_draw(program: Program) -> list[str]:
    panels = {module for module, c in _classes(program) if "Panel" in map(dotted, c.bases)}
    return [
        f"{source.path} imports {name}"
        for source, name in imports_of(program, "dlgui/labs/")
        if source.module in panels
        and is_within(name, "dlgui")
        and (not is_within(name, *FOR_PANELS) or is_within(name, *panels))
    ]


OF_WIDGETS = ("dlgui.clock", "dlgui.theme", "dlgui.widgets", "engine.typed_numbers")


def widgets_know_only_the_theme(program: Program) -> list[str]:
    """And two that know nothing themselves: the reader of all that is typed, and the clock."""
    return [
        f"{source.path} imports {name}"
        for source, name in imports_of(program, "dlgui/widgets/")
        if is_within(name, "dlgui", "engine", "assets") and not is_within(name, *OF_WIDGETS)
    ]


def seam_is_free_of_qt(program: Program) -> list[str]:
    modules = ("worker.mailbox", "worker.commands", "changes", "history")
    return list(_loads_qt(program, [f"dlgui.session.{name}" for name in modules]))


def starting_loads_no_qt(program: Program) -> list[str]:
    start = [f"dlgui.start.{name}" for name in ("bootstrap", "requirements", "system_libraries")]
    modules = ["dlgui.__main__", "dlgui.command.command_line", *start]
    return list(_loads_qt(program, modules))


def imports_stand_at_the_top(program: Program) -> list[str]:
    return [
        f"{source.path} imports {name} in a function"
        for source in program
        if source.path not in LAZY
        for name in source.lazy_imports
    ]


def imports_make_no_circle(program: Program) -> list[str]:
    modules = {source.module for source in program}
    direct = {s.module: _own_modules(s.imports, modules) - {s.module} for s in program}
    return [
        f"{name} imports itself in the end" for name in direct if name in _all_from(name, direct)
    ]


def files_are_short(program: Program) -> list[str]:
    lengths = {source.path: len(source.text.splitlines()) for source in program}
    return [f"{path} has {n} lines" for path, n in lengths.items() if n > LONGEST_FILE]


def translated_texts_are_whole(program: Program) -> list[str]:
    """`lupdate` finds literal texts only: filling in is done outside, `tr("... {0}").format(x)`."""
    composed = (ast.JoinedStr, ast.BinOp, ast.Call)
    return [
        _at(source, call, "puts a text together inside a translation")
        for source in program
        for call in source.calls
        if dotted(call.func).split(".")[-1] in ("tr", "translate")
        and any(isinstance(argument, composed) for argument in call.args[:2])
    ]


def classes_are_abstract_or_final(program: Program) -> list[str]:
    """A class is made or derived from, never both, so one knows which method a call reaches."""
    own = {f"{module}.{c.name}" for module, c in _classes(program) if not c.name.endswith("Error")}
    bases = {
        source.meaning(dotted(base))
        for source in program
        for node in source.nodes
        if isinstance(node, ast.ClassDef)
        for base in node.bases
    }
    return [
        _at(source, call, f"makes a {name}, which other classes derive from")
        for source in program
        for call in source.calls
        if (name := source.meaning(dotted(call.func))) in bases & own
    ]


def imports_of(program: Program, folder: str) -> Iterator[tuple[Source, str]]:
    """Yield each file in the folder with each name that it imports, anywhere in it."""
    for source in program:
        if source.lies_in(folder):
            yield from ((source, name) for name in [*source.imports, *source.lazy_imports])


def _at(source: Source, node: ast.expr | ast.stmt, complaint: str) -> str:
    return f"{source.path}:{node.lineno} {complaint}"


def _is_global_random(name: str) -> bool:
    parts = name.split(".")
    return parts[:2] in (["np", "random"], ["numpy", "random"]) and (
        len(parts) > 2 and parts[2] not in GENERATORS
    )


def _is_up(source: Source, name: str) -> bool:
    """Whether the import leads to a higher floor of the engine, or to another wing of the same."""
    own, other = source.module.split(".")[1], (name + ".").split(".")[1]
    own_floor, other_floor = FLOORS.get(own, OTHER_FLOOR), FLOORS.get(other, OTHER_FLOOR)
    wings = own_floor == other_floor == FLOORS["layers"] and own != other
    return other_floor > own_floor or wings or name == "engine"


def _classes(program: Program) -> list[tuple[str, ast.ClassDef]]:
    """Return every class of the program with the module that it stands in."""
    return [(s.module, node) for s in program for node in s.nodes if isinstance(node, ast.ClassDef)]


def _descendants(program: Program, names: Iterable[str]) -> set[str]:
    """Return the names of all classes that derive, directly or further on, from one of `names`."""
    classes = [(c.name, {dotted(base) for base in c.bases}) for _, c in _classes(program)]
    found = set(names)
    while more := {name for name, bases in classes if name not in found and bases & found}:
        found |= more
    return found


def _is_windowless_command(source: Source, program: Program) -> bool:
    """Whether it is a command and loads no Qt: `dlgui train` has no worker to ask."""
    loaded = reach(source.module, program)
    return source.lies_in("dlgui/command/") and not any(is_within(name, *QT) for name in loaded)


def _loads_qt(program: Program, modules: Iterable[str]) -> Iterator[str]:
    for module in modules:
        if found := sorted(name for name in reach(module, program) if is_within(name, *QT)):
            yield f"{module} loads {found[0]}"


def _own_modules(names: Iterable[str], modules: set[str]) -> set[str]:
    """Return the modules of the program that these imported names lead to."""
    return {n if n in modules else n.rpartition(".")[0] for n in names} & modules


def _all_from(start: str, direct: dict[str, set[str]]) -> set[str]:
    found: set[str] = set()
    waiting = list(direct[start])
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += direct[name]
    return found
