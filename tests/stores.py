"""What tests do with a folder of kept runs: write to it, wait, and read it back."""

from collections.abc import Callable

from dlgui.runs.kept_run import KeptRun, whole
from dlgui.runs.run_file import SUFFIX
from dlgui.runs.store import Loaded, News, RunStore

Opener = Callable[[], RunStore]


def saved(store: RunStore, run: KeptRun) -> KeptRun:
    store.save(run.about, whole(run.history))
    return run


def outcome(store: RunStore) -> list[News]:
    """Wait for all work to be done, and return what came of it."""
    store.close()
    return store.receive()


def loaded(store: RunStore) -> list[KeptRun]:
    store.load()
    (news,) = outcome(store)
    assert isinstance(news, Loaded)
    return list(news.runs)


def append_to_file(store: RunStore, run: KeptRun, data: bytes) -> None:
    with (store.folder / f"{run.about.id}{SUFFIX}").open("ab") as file:
        file.write(data)
