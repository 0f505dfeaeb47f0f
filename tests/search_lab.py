"""The search lab with a search on stage whose trials are trained in a moment."""

from functools import partial

from dlgui.labs.search.page import SearchLab
from dlgui.session.search.workers import ProcessWorkers
from engine.search.results import Results
from engine.search.search import Search
from tests.tiny_searches import tiny_search


def show_tiny(lab: object, search: Search | None = None) -> None:
    """Put a tiny search on stage, trained by one process; other labs stay as they are."""
    if isinstance(lab, SearchLab):
        lab.player.workers = partial(ProcessWorkers, 1)
        lab.show_search(found := search or tiny_search(40), Results(found))
