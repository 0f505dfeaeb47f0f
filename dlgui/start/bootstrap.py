"""Start from a plain checkout: make `.venv`, install what pyproject.toml lists, and go on in it.

Only the standard library is imported, because this runs before anything is installed. Installed
from a wheel there is no pyproject.toml beside the package, and nothing here happens.
"""

import importlib.util
import os
import shutil
import sys
import sysconfig
from collections import deque
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn, final

from dlgui.start.requirements import required, unmet

CHECKOUT = Path(__file__).resolve().parents[2]
SHOWN_BY_PIP = ("Collecting ", "Downloading ", "Installing ")
NO_NEWS = ("WARNING: Retrying",)
LAST_LINES = 5


class CannotStartError(Exception):
    """Something that the person has to mend first; the message says what, in one sentence."""


def prepare(*groups: str, checkout: Path = CHECKOUT) -> None:
    """Return when the requirements are met here; or go on in `.venv`; or say why not and exit.

    `groups` are dependency groups of pyproject.toml that are needed on top of its dependencies.
    """
    if not (checkout / "pyproject.toml").exists():
        return
    try:
        python = find_python(Environment(checkout / ".venv"), required(checkout, groups))
    except (CannotStartError, OSError) as problem:
        sys.exit(f"dlgui: cannot start: {problem}")
    except KeyboardInterrupt:
        sys.exit("dlgui: stopped; the next start begins the installation again")
    if python is not None:
        go_on_in(python)


def find_python(environment: "Environment", lines: Sequence[str]) -> Path | None:
    """Return the Python of `environment`, all of `lines` installed; None means the running one."""
    if environment.is_running:
        if environment.unfinished.exists() or unmet(lines):
            environment.install(lines)
        return None
    if not unmet(lines):
        return None
    if not environment.meets(lines):
        environment.make()
        environment.install(lines)
    return environment.python


def go_on_in(python: Path) -> NoReturn:
    """Start the same command again with another Python, all options and arguments the same."""
    command = [str(python), *sys.orig_argv[1:]]
    if os.name == "nt":  # there execv returns to the shell at once, while the program still runs
        import subprocess

        sys.exit(subprocess.call(command))
    os.execv(command[0], command)


@final
class Environment:
    """The folder `.venv`: a Python of its own with the packages that the program needs.

    While packages are being installed a file marks it as unfinished, so that the start after an
    interrupted one makes it anew.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
        self.unfinished = folder / "unfinished-installation"
        base = {"base": str(folder), "platbase": str(folder)}
        kinds = ("purelib", "platlib")
        self.packages = [sysconfig.get_path(kind, "venv", vars=base) for kind in kinds]

    @property
    def is_running(self) -> bool:
        """Whether this very process runs in it."""
        return Path(sys.prefix).resolve() == self.folder.resolve()

    @property
    def is_sound(self) -> bool:
        """Whether it is complete and made for this version of Python."""
        complete = self.python.exists() and not self.unfinished.exists()
        return complete and Path(self.packages[0]).is_dir()

    def meets(self, lines: Sequence[str]) -> bool:
        """Whether all requirement lines are installed in it."""
        return self.is_sound and not unmet(lines, self.packages)

    def make(self) -> None:
        """Make the folder with a Python and pip, from the start unless it is sound already."""
        if self.is_sound and not unmet(["pip"], self.packages):
            return
        _refuse_without_venv()
        if not self.is_sound and self.folder.exists():
            say(f"removing {self.folder}: it is unfinished or made for another Python")
            shutil.rmtree(self.folder)
        say(f"making {self.folder} for the packages it needs (once; some 400 MB, a few minutes)")
        self.folder.mkdir(exist_ok=True)
        self.unfinished.touch()
        command = [sys.executable, "-I", "-m", "venv", str(self.folder)]
        run_command(command, failure=f"{self.folder} could not be made.")

    def install(self, lines: Sequence[str]) -> None:
        """Let the environment's pip install the requirement lines."""
        missing = unmet(lines, self.packages)
        say(f"installing {', '.join(missing)}" if missing else "finishing the installation")
        self.unfinished.touch()
        options = ["--disable-pip-version-check", "--no-input", "--progress-bar", "off"]
        command = [str(self.python), "-I", "-m", "pip", "install", *options, *lines]
        run_command(command, failure="pip could not install them; is the network reachable?")
        self.unfinished.unlink()
        importlib.invalidate_caches()
        say("installed")


def run_command(command: Sequence[str], *, failure: str) -> None:
    """Run a command, show its milestones; raise CannotStartError with its last lines if it fails.

    `failure` is the sentence for the person that stands before those lines.
    """
    import subprocess  # slow to load, and only an installation needs it

    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace"
    )
    last: deque[str] = deque(maxlen=LAST_LINES)
    with process:
        for line in map(str.rstrip, process.stdout or ()):
            if not line.startswith(NO_NEWS):
                last.append(line)
            if line.startswith(SHOWN_BY_PIP):
                print("  ", line, file=sys.stderr, flush=True)
    if process.returncode:
        raise CannotStartError("\n    ".join([f"{failure} Its last lines were:", *last]))


def _refuse_without_venv() -> None:
    """Raise CannotStartError where Python came without `venv`, as Debian's does."""
    if all(_is_complete(name) for name in ("venv", "ensurepip")):
        return
    package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    default = shutil.which("python3", path="/usr/bin")
    if default and os.path.realpath(default) == os.path.realpath(sys.executable):
        package = "python3-venv"
    remedy = f"run as root: apt-get install {package}"
    if shutil.which("apt-get") is None:
        remedy = "install the package of your system that has them"
    raise CannotStartError(f"this Python lacks the modules venv and ensurepip; {remedy}")


def _is_complete(module: str) -> bool:
    """Whether a package of the standard library is there: a left-over folder has no origin."""
    spec = importlib.util.find_spec(module)
    return spec is not None and spec.origin is not None


def say(text: str) -> None:
    """Tell the person what happens; on stderr, for the output of a command may go into a file."""
    print(f"dlgui: {text}", file=sys.stderr, flush=True)
