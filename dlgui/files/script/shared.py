"""What the exported scripts of all models have alike: how they begin, draw and loop."""

from collections.abc import Mapping, Sequence
from typing import Any
from unicodedata import category

from engine.layers.names import InitializerName

STDS = {
    InitializerName.NORMAL: "{own!r}",
    InitializerName.UNIFORM: "{own!r} / sqrt(3)",
    InitializerName.LECUN_NORMAL: "sqrt(1 / n_in)  # Xavier in the textbook",
    InitializerName.LECUN_UNIFORM: "sqrt(1 / n_in)",
    InitializerName.GLOROT_NORMAL: "sqrt(2 / (n_in + n_out))",
    InitializerName.GLOROT_UNIFORM: "sqrt(2 / (n_in + n_out))",
    InitializerName.HE_NORMAL: "sqrt(2 / n_in)  # He",
    InitializerName.HE_UNIFORM: "sqrt(2 / n_in)  # He",
    InitializerName.ORTHOGONAL: "1 / sqrt(max(n_in, n_out))",
}

FOUND = '''
def found(path):
    """Return where a file of the program is."""
    path = Path(path)
    while not path.is_file():
        path = Path(input(f"{path} is not there. Where is it? ").strip())
    return path
'''

ORTHOGONAL = '''
def orthogonal(n_in, n_out, rng):
    """Orthogonal rows or columns, each number of variance 1."""
    q, r = np.linalg.qr(rng.standard_normal((max(n_in, n_out), min(n_in, n_out))))
    q *= np.sign(np.diag(r))
    q *= sqrt(max(n_in, n_out))
    return q if n_in >= n_out else np.ascontiguousarray(q.T)
'''

CHANGES = "        globals().update(CHANGES.get(step, {}))  # made while the run went on\n"

HEADS = '"step,train_loss,train_accuracy,test_loss,test_accuracy"'
JUDGED_HEADS = f"""
            {HEADS}
            ",validation_loss,validation_accuracy"
        """

GUARDED = """        limit = limit or 100 * max(loss, {least})
        beyond = beyond + 1 if loss > limit else 0
        if not np.isfinite(loss) or beyond == 20:
            print(f"diverged after {{step - 1}} updates")
            break
"""

MEASURED = """        if (step % INTERVAL == 0 or step == STEPS) and not evaluate(step):
            print(f"diverged after {{step}} updates")
            break
        losses.append(loss)
{stopped}    return losses, {rows}


if __name__ == "__main__":
    _, curve = train()
    if len(sys.argv) > 1:  # python3 script.py curve.csv
        lines = [{heads}]
        lines += [",".join(map(str, row)) for row in curve]
        Path(sys.argv[1]).write_text("\\n".join(lines) + "\\n", encoding="utf-8")
"""


def script_top(
    title: str,
    same: str,
    precision: str,
    settings: Mapping[str, Any],
    first: Sequence[str] = (),
    *,
    maths: str = "nan, sqrt",
    modules: Sequence[str] = ("os", "sys"),
) -> str:
    """Return what a script is, what it imports, and its settings that are not None.

    `same` says what of the program it has to have the same losses; `first` are lines of its own
    that stand before the settings, `maths` and `modules` what it needs of Python's own.
    """
    quoted = one_line(title.replace("\\", " ").replace('"', "'"))
    return "\n".join(
        [
            f'"""{quoted}: a run of dlgui as a script of its own.\n',
            "It needs NumPy only. With the same NumPy on the same machine its losses are those of",
            f"the program to the last bit: the same {same}.",
            '"""\n',
            *(f"import {module}" for module in modules),
            f"from math import {maths}\nfrom pathlib import Path\n",
            'os.environ["OPENBLAS_NUM_THREADS"] = "1"  # matrices this small are slower with more',
            "import numpy as np\n",
            'np.seterr(all="ignore")  # numbers that grow too large are noticed in the loss',
            *first,
            f"DTYPE = np.{precision}",
            *(f"{name} = {value!r}" for name, value in settings.items() if value is not None),
        ]
    )


def one_line(text: str) -> str:
    """Return a text without what no source file can hold or show: NUL, marks that turn writing."""
    seen = "".join(" " if category(c)[0] in "CZ" else c for c in text)
    return " ".join(seen.split())


def first_values(initializer: InitializerName, own_std: float, rng: str = "rng") -> tuple[str, str]:
    """Return how numbers of variance 1 are drawn, and by what they are multiplied."""
    if initializer is InitializerName.ORTHOGONAL:
        return f"orthogonal(n_in, n_out, {rng})", STDS[initializer]
    uniform = f"{rng}.uniform(-sqrt(3), sqrt(3), (n_in, n_out))"
    normal = f"{rng}.standard_normal((n_in, n_out))"
    drawn = uniform if initializer.endswith("uniform") else normal
    return drawn, STDS[initializer].format(own=own_std)


def training_loop(
    template: str,
    *,
    changes: str,
    least: str = "network.last.worst, 1.0",
    rows: str = "rows",
    heads: str = HEADS,
    stopped: str = "",
    **own: str,
) -> str:
    """Fill in what all loops have: when a run has diverged, is measured and written; `changes` are
    lines that come before each update, `stopped` some behind it that may end the run.
    """
    return template.format(
        changes=changes,
        guarded=GUARDED.format(least=least),
        measured=MEASURED.format(rows=rows, heads=heads, stopped=stopped),
        **own,
    )


def first_pieces(*initializers: InitializerName) -> list[str]:
    """Return what drawing the first values of weights needs besides."""
    return [ORTHOGONAL] if InitializerName.ORTHOGONAL in initializers else []


def put_together(pieces: Sequence[str]) -> str:
    """Return the text of a script, with the space between its pieces that is the custom."""
    return "\n\n\n".join(piece.strip("\n") for piece in pieces) + "\n"


def in_list(calls: Sequence[str], indent: int) -> str:
    """Return what stands between the brackets of a list: more than two calls each in its line."""
    if len(calls) < 3:
        return ", ".join(calls)
    return "".join(f"\n{' ' * indent}{call}," for call in calls) + f"\n{' ' * (indent - 4)}"
