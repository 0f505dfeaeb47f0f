"""The shape of the program, held by tests: who may import whom, and what nobody may do."""

import pytest

from tests import architecture_rules as rules
from tests import room_rules as rooms
from tests.architecture import Source, sources

PROGRAM = sources("engine", "dlgui")


def test_the_program_was_found() -> None:
    paths = {source.path for source in PROGRAM}
    assert {"engine/network.py", "dlgui/start/bootstrap.py"} <= paths


def test_the_engine_needs_numpy_and_the_standard_library_only() -> None:
    assert rules.engine_needs_numpy_only(PROGRAM) == []


def test_the_engine_knows_no_thread_and_no_clock() -> None:
    assert rules.engine_knows_no_thread_and_no_clock(PROGRAM) == []


def test_the_engine_prints_nothing() -> None:
    assert rules.engine_prints_nothing(PROGRAM) == []


def test_randomness_is_passed_in_and_never_global() -> None:
    assert rules.engine_has_no_global_randomness(PROGRAM) == []


def test_inside_the_engine_nothing_runs_back_up() -> None:
    assert rules.engine_never_runs_back_up(PROGRAM) == []


def test_only_build_and_its_catalogue_map_names_to_classes() -> None:
    assert rules.only_build_maps_names_to_classes(PROGRAM) == []


def test_only_the_worker_and_the_windowless_command_drive_a_trainer() -> None:
    assert rules.only_the_worker_drives_a_trainer(PROGRAM) == []


def test_panels_know_neither_the_session_nor_the_worker_nor_each_other() -> None:
    assert rules.panels_know_only_what_they_draw(PROGRAM) == []


def test_no_lab_knows_another() -> None:
    assert rooms.no_lab_knows_another(PROGRAM) == []


def test_no_arrow_between_rooms_runs_back_up() -> None:
    assert rooms.rooms_know_only_lower_floors(PROGRAM) == []


def test_every_room_has_a_floor() -> None:
    modules = {source.module for source in PROGRAM if source.path.startswith("dlgui/")} - {"dlgui"}
    assert [room for room in sorted(modules) if rooms.floor(room) < 0] == []


def test_only_one_room_draws_with_pyqtgraph() -> None:
    assert rooms.only_one_room_draws(PROGRAM) == []


def test_painting_is_safe() -> None:
    assert rooms.painting_is_safe(PROGRAM) == []


def test_few_files_lie_at_the_root() -> None:
    assert rooms.few_files_lie_at_the_root(PROGRAM) == []


def test_names_of_rooms_are_told_apart() -> None:
    assert rooms.names_of_rooms_are_told_apart(PROGRAM) == []


def test_widgets_know_nothing_of_ours_but_the_theme() -> None:
    assert rules.widgets_know_only_the_theme(PROGRAM) == []


def test_mailbox_commands_changes_and_history_are_free_of_qt() -> None:
    assert rules.seam_is_free_of_qt(PROGRAM) == []


def test_starting_and_the_commands_without_a_window_load_no_qt() -> None:
    assert rules.starting_loads_no_qt(PROGRAM) == []


def test_imports_stand_at_the_top_of_a_file() -> None:
    assert rules.imports_stand_at_the_top(PROGRAM) == []


def test_imports_make_no_circle() -> None:
    assert rules.imports_make_no_circle(PROGRAM) == []


def test_no_file_is_too_long() -> None:
    assert rules.files_are_short(PROGRAM) == []


def test_translated_texts_are_not_put_together_inside_tr() -> None:
    assert rules.translated_texts_are_whole(PROGRAM) == []


def test_a_class_is_abstract_or_final() -> None:
    assert rules.classes_are_abstract_or_final(PROGRAM) == []


MISTAKES: list[tuple[rules.Rule, dict[str, str]]] = [
    (rules.engine_needs_numpy_only, {"engine/a.py": "import PySide6.QtCore"}),
    (rules.engine_needs_numpy_only, {"engine/a.py": "def f():\n    from dlgui import theme"}),
    (rules.engine_needs_numpy_only, {"engine/losses.py": "import msgspec"}),
    (rules.engine_knows_no_thread_and_no_clock, {"engine/a.py": "from time import sleep"}),
    (rules.engine_knows_no_thread_and_no_clock, {"engine/a.py": "import concurrent.futures"}),
    (rules.engine_prints_nothing, {"engine/a.py": "def f(x):\n    print(x)"}),
    (rules.engine_has_no_global_randomness, {"engine/a.py": "np.random.seed(0)"}),
    (rules.engine_has_no_global_randomness, {"dlgui/a.py": "x = numpy.random.rand(3)"}),
    (rules.engine_has_no_global_randomness, {"engine/a.py": "from numpy.random import rand"}),
    (rules.engine_has_no_global_randomness, {"engine/a.py": "import random"}),
    (rules.engine_never_runs_back_up, {"engine/layers/a.py": "from engine.network import Network"}),
    (rules.engine_never_runs_back_up, {"engine/layers/a.py": "import engine.data.batches"}),
    (rules.engine_never_runs_back_up, {"engine/losses.py": "from engine import training"}),
    (rules.engine_never_runs_back_up, {"engine/arrays.py": "from engine.parameters import P"}),
    (
        rules.only_build_maps_names_to_classes,
        {
            "engine/layers/a.py": "class A(Layer): ...\nclass B(A): ...",
            "dlgui/labs/b.py": "KINDS = {'a': a.A, 'b': B}",
        },
    ),
    (rules.only_the_worker_drives_a_trainer, {"dlgui/session/session.py": "next(trainer.steps())"}),
    (
        rules.only_the_worker_drives_a_trainer,
        {"dlgui/app.py": "import PySide6\nfor record in self.trainer.steps(): ..."},
    ),
    (
        rules.panels_know_only_what_they_draw,
        {"dlgui/labs/a/b.py": "import dlgui.session.worker.worker\nclass B(Panel): ..."},
    ),
    (
        rules.panels_know_only_what_they_draw,
        {"dlgui/labs/a/b.py": "from dlgui.session import session\nclass B(Panel): ..."},
    ),
    (
        rules.panels_know_only_what_they_draw,
        {
            "dlgui/labs/a/a.py": "from dlgui.labs.a.b import B\nclass A(Panel): ...",
            "dlgui/labs/a/b.py": "class B(Panel): ...",
        },
    ),
    (rooms.no_lab_knows_another, {"dlgui/labs/a/b.py": "from dlgui.labs.c.d import E"}),
    (rooms.no_lab_knows_another, {"dlgui/labs/shared/b.py": "import dlgui.labs.c.d"}),
    (rooms.no_lab_knows_another, {"dlgui/window/b.py": "def f():\n    import dlgui.labs.c.d"}),
    (rooms.rooms_know_only_lower_floors, {"dlgui/theme/a.py": "from dlgui.widgets.b import C"}),
    (rooms.rooms_know_only_lower_floors, {"dlgui/session/a.py": "import dlgui.runs.store"}),
    (rooms.rooms_know_only_lower_floors, {"dlgui/session/study/a.py": "import dlgui.session.b"}),
    (rooms.rooms_know_only_lower_floors, {"dlgui/labs/shared/a.py": "import dlgui.labs.all_labs"}),
    (rooms.only_one_room_draws, {"dlgui/labs/a/b.py": "import pyqtgraph as pg"}),
    (rooms.only_one_room_draws, {"dlgui/app.py": "def f():\n    from pyqtgraph import mkPen"}),
    (
        rooms.painting_is_safe,
        {"dlgui/a.py": "class A:\n    def paint(self, painter): painter.drawLine(1)"},
    ),
    (
        rooms.painting_is_safe,
        {"dlgui/a.py": "class A:\n    def paintEvent(self, event): p = QPainter(self)"},
    ),
    (rooms.painting_is_safe, {"dlgui/a.py": "def f(painter):\n    painter.save()"}),
    (rooms.few_files_lie_at_the_root, {f"dlgui/{name}.py": "" for name in "abcdefgh"}),
    (rooms.names_of_rooms_are_told_apart, {"dlgui/run/a.py": "", "dlgui/runs/a.py": ""}),
    (rooms.names_of_rooms_are_told_apart, {"dlgui/word/a.py": "", "dlgui/ward/a.py": ""}),
    (rules.widgets_know_only_the_theme, {"dlgui/widgets/a.py": "from engine.arrays import Array"}),
    (rules.widgets_know_only_the_theme, {"dlgui/widgets/a.py": "from dlgui.words import labels"}),
    (rules.seam_is_free_of_qt, {"dlgui/session/history.py": "from PySide6.QtCore import QObject"}),
    (
        rules.seam_is_free_of_qt,
        {
            "dlgui/session/worker/mailbox.py": "from dlgui.a import b",
            "dlgui/a.py": "import pyqtgraph",
        },
    ),
    (
        rules.seam_is_free_of_qt,
        {"dlgui/session/changes.py": "", "dlgui/session/__init__.py": "import PySide6"},
    ),
    (rules.starting_loads_no_qt, {"dlgui/command/command_line.py": "from PySide6 import QtCore"}),
    (rules.imports_stand_at_the_top, {"dlgui/labs/a.py": "def f():\n    import numpy"}),
    (
        rules.imports_make_no_circle,
        {"engine/a.py": "from engine import b", "engine/b.py": "from engine.a import thing"},
    ),
    (rules.files_are_short, {"dlgui/a.py": "x = 1\n" * 251}),
    (rules.translated_texts_are_whole, {"dlgui/a.py": "self.tr(f'{x} steps')"}),
    (rules.translated_texts_are_whole, {"dlgui/a.py": "self.tr('{0}'.format(x))"}),
    (rules.translated_texts_are_whole, {"dlgui/a.py": "translate('Context', 'a' + b)"}),
    (rules.classes_are_abstract_or_final, {"dlgui/a.py": "class A: ...\nclass B(A): ...\nx = A()"}),
    (
        rules.classes_are_abstract_or_final,
        {
            "dlgui/a.py": "from engine import a\nclass B(a.A): ...",
            "engine/a.py": "class A: ...\nA()",
        },
    ),
]

GOOD = {
    "engine/__init__.py": "from engine.training.trainer import Trainer",
    "engine/training/config.py": "import msgspec\nimport numpy as np\nimport tomllib",
    "engine/training/build.py": "KINDS = {'a': Linear, 'b': Relu}",
    "engine/training/trainer.py": "from engine.losses import Loss\nrng = np.random.default_rng(0)",
    "engine/layers/linear.py": "@final\nclass Linear(Layer): ...\nclass Relu(Layer, ABC): ...",
    "dlgui/command/command_line.py": "def f():\n    import dlgui.app\nt = list(trainer.steps())",
    "dlgui/app.py": "from PySide6.QtWidgets import QApplication",
    "dlgui/session/worker/lockstep.py": "record = next(trainer.steps())",
    "dlgui/session/history.py": "class Curve(StrEnum):\n    LOSS = 'loss'",
    "dlgui/plot/a.py": "import pyqtgraph as pg",
    "dlgui/plot/b.py": (
        "class A:\n    def paint(self, painter):\n"
        "        with theme.safe_painting(painter, self):\n            painter.drawLine(1)"
    ),
    "dlgui/labs/shared/curves.py": "from dlgui.session.history import R\nfrom dlgui import theme",
    "dlgui/labs/a/loss.py": "from dlgui.labs.shared.curves import C\nclass LossPanel(Panel): ...",
    "dlgui/labs/all_labs.py": "from dlgui.labs.a.loss import LossPanel",
    "dlgui/widgets/slider.py": "from dlgui.theme import Palette\nself.tr('{0} s').format(x)",
}

ALL_RULES = sorted({rule for rule, _ in MISTAKES}, key=lambda rule: rule.__name__)


def written(files: dict[str, str]) -> list[Source]:
    return [Source(path, text) for path, text in files.items()]


@pytest.mark.parametrize(("rule", "files"), MISTAKES)
def test_each_rule_complains_of_a_mistake(rule: rules.Rule, files: dict[str, str]) -> None:
    assert len(rule(written(files))) >= 1


@pytest.mark.parametrize("rule", ALL_RULES)
def test_no_rule_complains_of_good_code(rule: rules.Rule) -> None:
    assert rule(written(GOOD)) == []
