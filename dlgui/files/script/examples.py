"""Pieces of the exported script: what a run learns from and is tested on, digits or points."""

import os
from pathlib import Path
from typing import Any

import assets
from dlgui.files.script.points import point_pieces, point_settings
from dlgui.files.script.shared import FOUND
from engine.data.idx_names import find_idx_files
from engine.data.names import ValidationPlace
from engine.training.chosen_classes import read_classes
from engine.training.config import DataConfig, RunConfig
from engine.training.needs import has_use

MNIST = '''
def load_data():
    """Return MNIST's first 10,000 digits, images and labels: to learn from, and to test with."""
    with np.load(found(MNIST)) as arrays:
        x, t = arrays["images"], arrays["labels"]
    return x[:8000], t[:8000], x[8000:], t[8000:]
'''

IDX = '''
def read_idx(path):
    """Return the bytes of an IDX file, packed or not: images (N, H, W), or labels (N,)."""
    data = found(path).read_bytes()
    data = gzip.decompress(data) if data[:2] == b"\\x1f\\x8b" else data
    sizes = np.frombuffer(data, ">u4", data[3], offset=4)
    return np.frombuffer(data, np.uint8, offset=4 + 4 * data[3]).reshape(sizes)


def load_data():
    """Return images and labels to learn from, and others to test with."""
    x, t, x_test, t_test = map(read_idx, FILES)
    return rows(x), t, rows(x_test), t_test


def rows(images):
    """Return an image a row{turned}."""
    return images{upright}.reshape(len(images), -1)
'''

INPUTS = '''
def inputs(images):
    """Return images as numbers from 0 to 1."""
    return images.astype(DTYPE) / 255
'''

NOISE = '''
def with_noise(labels, rng):
    """Return labels of which a share is wrong."""
    noisy = labels.copy()
    wrong = rng.choice(len(labels), round(LABEL_NOISE * len(labels)), replace=False)
    offsets = rng.integers(1, {classes}, len(wrong))
    noisy[wrong] = (labels[wrong].astype(np.int64) + offsets) % {classes}
    return noisy
'''

LEARNT = """    x, t, x_test, t_test = load_data()
{kept}    x_train, t_train = inputs(x[:TRAIN_SIZE]), {labels}
    x_test, t_test = inputs(x_test[:EVALUATED_TEST]), t_test[:EVALUATED_TEST]
    x_shown, t_shown = x_train[:EVALUATED_TRAIN], t_train[:EVALUATED_TRAIN]
"""

KEPT = """    kept = np.isin(t, KEPT_CLASSES)  # the others are not learnt, but tested
    x, t = x[kept], t[kept]
"""

UNLABELLED = """    x, {t}, x_test, _ = load_data()
{kept}    x_train, x_test = inputs(x[:TRAIN_SIZE]), inputs(x_test[:EVALUATED_TEST])
"""

KEPT_ALONE = "    x = x[np.isin(t, KEPT_CLASSES)]  # the others are not learnt, but tested\n"

VALIDATED = """    judged = slice({place})  # they say when to stop
    x_judged, t_judged = inputs(x[judged]), t[judged]
"""

LAST, NEXT = "-VALIDATED, None", "TRAIN_SIZE, TRAIN_SIZE + VALIDATED"


def data_pieces(config: RunConfig) -> list[str]:
    """Return what reads or draws the examples."""
    data = config.data
    noise = [NOISE.format(classes=data.class_count)] if data.label_noise else []
    if data.is_plane:
        return [*point_pieces(data, validates=config.early_stopping.enabled), *noise]
    return [FOUND, _idx(data) if data.folder else MNIST, INPUTS, *noise]


def data_lines(config: RunConfig) -> str:
    """Return the lines by which the loop takes the examples that it needs."""
    data = config.data
    is_next = data.validation_place is ValidationPlace.NEXT
    learnt = LEARNT.format(
        kept=KEPT if _kept(data) else "",
        labels="with_noise(t[:TRAIN_SIZE], noise_rng)" if data.label_noise else "t[:TRAIN_SIZE]",
    )
    judged = VALIDATED.format(place=NEXT if is_next else LAST)
    return learnt + (judged if config.early_stopping.enabled else "")


def lines_without_labels(config: RunConfig) -> str:
    """Return the same lines for a model that knows no classes."""
    kept = bool(_kept(config.data))
    return UNLABELLED.format(t="t" if kept else "_", kept=KEPT_ALONE if kept else "")


def data_top(config: RunConfig) -> list[str]:
    """Return the first lines of the settings: where the files are."""
    data = config.data
    if data.is_plane or not has_use(config, "data.source"):
        return []
    if not data.folder:
        return [f"MNIST = {str(assets.path('mnist10k.npz'))!r}"]
    places = "".join(f"    {str(path)!r},\n" for path in _files(data))
    return [f"FILES = [  # images and labels to learn from, and to test with\n{places}]"]


def data_settings(config: RunConfig) -> dict[str, Any]:
    """Return the constants of the examples; None where there is no use for one."""
    data = config.data
    if not has_use(config, "data.source"):
        return {}
    return {
        "TRAIN_SIZE": data.learnt,
        **(point_settings(data) if data.is_plane else {"KEPT_CLASSES": list(_kept(data)) or None}),
        "VALIDATED": data.validation_size if config.early_stopping.enabled else None,
        "LABEL_NOISE": data.label_noise or None,
    }


def _kept(data: DataConfig) -> tuple[int, ...]:
    """The classes that are learnt; none where all are."""
    if data.is_plane:
        return ()
    return read_classes(data.kept_classes, data.class_count, "data.kept_classes")


def _idx(data: DataConfig) -> str:
    """What reads IDX files; EMNIST's images are stored column by column."""
    turned = find_idx_files(_folder(data)).prefix
    return IDX.format(
        turned="; they are stored column by column" if turned else "",
        upright=".swapaxes(1, 2)" if turned else "",
    )


def _files(data: DataConfig) -> list[Path]:
    names = find_idx_files(_folder(data))
    return [names.train_images, names.train_labels, names.test_images, names.test_labels]


def _folder(data: DataConfig) -> Path:
    return Path(os.path.abspath(os.path.expanduser(data.folder)))
