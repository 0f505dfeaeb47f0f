"""The searches that come with the program, each in a TOML file of its own."""

from functools import cache
from pathlib import Path

import assets
from engine.search.search import Search
from engine.search.search_text import search_from_toml
from engine.training.fields import ConfigError, quoted

OPENING_SEARCH = "random-search"


def search_folder() -> Path:
    """Return the folder with one TOML file a search."""
    return assets.path("searches")


@cache
def searches() -> dict[str, Search]:
    """Return every search by its id: the textbook's first, the others by their ids."""
    found = [search_from_toml(p.read_text("utf-8")) for p in search_folder().glob("*.toml")]
    found.sort(key=lambda search: (search.id != OPENING_SEARCH, search.id))
    return {search.id: search for search in found}


def load_search(name: str) -> Search:
    """Return the search of this id. Raises ConfigError with the ids there are."""
    if (search := searches().get(name)) is None:
        known = ", ".join(searches())
        raise ConfigError("search", f"there is no {quoted(name)}; there is {known}, or a file")
    return search
