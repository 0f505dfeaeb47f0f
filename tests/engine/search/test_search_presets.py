"""The searches that come with the program: whole, fit for the bundled digits, as their sources."""

from dataclasses import replace

import pytest

from dlgui.labs.search.texts import SUMMARIES, TITLES
from dlgui.session.search.running import Running
from dlgui.session.search.workers import ProcessWorkers
from engine.search.judging import check_search
from engine.search.narrowing import importance, pressed
from engine.search.presets import OPENING_SEARCH, load_search, searches
from engine.search.results import Results
from engine.search.search import Draw, Search
from engine.search.search_text import search_from_toml, search_to_toml
from engine.training.fields import ConfigError
from engine.training.presets import presets
from engine.training.settings import replace as replace_settings


@pytest.mark.parametrize("name", searches())
def test_a_search_is_whole(name: str) -> None:
    search = load_search(name)
    assert search.id == name
    assert search.title == TITLES[name]
    assert search.summary == SUMMARIES[name]
    assert search.source
    assert search_from_toml(search_to_toml(search)) == search
    check_search(search)


def test_every_search_has_its_words_and_the_textbooks_comes_first() -> None:
    assert set(TITLES) == set(SUMMARIES) == set(searches())
    assert next(iter(searches())) == OPENING_SEARCH == "random-search"
    assert set(searches()).isdisjoint(presets())


def test_the_textbooks_search_is_as_the_textbook_has_it() -> None:
    search = load_search("random-search")
    (part,) = search.rounds
    ends = {r.field: (r.low, r.high, r.scale.value) for r in part.ranges}
    assert ends == {
        "optimizer.lr": (1e-6, 1e-2, "log"),
        "regularization.l2": (1e-8, 1e-4, "log"),
    }
    base = search.base
    assert (part.trials, part.draw, search.seeds) == (100, Draw.RANDOM, 1)
    assert (base.data.train_size, base.data.validation_size) == (400, 100)
    assert base.network.hidden == (100,) * 6
    assert base.training.steps == 50 * 4


def test_the_second_round_lies_within_the_first() -> None:
    wide, narrow = load_search("random-search-narrowed").rounds
    for outer, inner in zip(wide.ranges, narrow.ranges, strict=True):
        assert outer.low <= inner.low < inner.high <= outer.high


def test_grid_and_chance_have_the_same_ranges_and_budget() -> None:
    grid, chance = load_search("random-against-grid").rounds
    assert grid.ranges == chance.ranges
    assert grid.count == chance.count == 64
    assert (grid.draw, chance.draw) == (Draw.GRID, Draw.RANDOM)


def test_an_unknown_search_is_answered_with_those_there_are() -> None:
    with pytest.raises(ConfigError, match="there is no 'random'; there is random-search, "):
        load_search("random")


def with_seed(search: Search, seed: int) -> Search:
    base = replace_settings(search.base, {"seed": 1 + (seed - 1) * 100_000})
    return replace(search, seed=seed, base=base)


@pytest.mark.slow
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_textbooks_search_finds_what_its_readers_found(seed: int) -> None:
    results = Results(with_seed(load_search("random-search"), seed))
    running = Running(results, ProcessWorkers(), lambda _: None)
    running.grant()
    running.run()
    best = results.ranked()[0]
    rate = results.search.trial(best.number).settings["optimizer.lr"]
    assert 0.74 <= best.accuracy <= 0.87  # .77 to .84, and two standard errors less or one more
    assert 0.005 <= rate <= 0.01
    shares = importance(results, 1)
    assert shares["optimizer.lr"] > 0.8
    assert shares["regularization.l2"] < 0.1
    (edge,) = pressed(results, 1)
    assert (edge.searched.field, edge.upper) == ("optimizer.lr", True)
