"""The command `fetch`: brings a whole data set, such as all of MNIST, into the data folder."""

import argparse
from pathlib import Path

from dlgui.downloads.data_sets import DATA_SETS, data_folder
from dlgui.downloads.transfer import DownloadError, fetch
from dlgui.start.exit_status import FAILED, INTERRUPTED, OK
from dlgui.start.output import complain, say
from dlgui.start.progress import ProgressBar
from engine.data.errors import visible
from engine.data.idx import read_idx_folder


def fetch_data(arguments: argparse.Namespace) -> int:
    """Fetch what is not there yet, and say where it lies and how it is used."""
    data_set = DATA_SETS[arguments.data_set]
    folder = arguments.to or data_folder() / data_set.name
    kilobytes = data_set.size // 1000
    bar = ProgressBar(kilobytes, f"{data_set.title}, kB")
    try:
        fetch(data_set, folder, lambda share: bar.update(round(share * kilobytes)))
    except DownloadError as error:
        bar.close()
        complain(f"{error}. Are you online? What has come so far is kept; fetch goes on from there")
        return FAILED
    except OSError as error:
        bar.close()
        complain(f"{visible(str(folder))} cannot be written: {error.strerror or error}")
        return FAILED
    except KeyboardInterrupt:
        bar.close()
        complain("stopped; what has come so far is kept, and fetch goes on from there")
        return INTERRUPTED
    bar.close()
    _report(folder)
    return OK


def _report(folder: Path) -> None:
    digits = read_idx_folder(folder)
    train, test = len(digits.train_labels), len(digits.test_labels)
    say(f"{digits.name}: {train:,} images to train and {test:,} to test in {visible(str(folder))}")
    say(f"use it with: --set data.folder={visible(str(folder))} --set data.train_size={train}")
