"""Names to write instead of a wrong one: the nearest first, and not all of a long list."""

from engine.nearest_names import names_there_are


def test_the_nearest_name_comes_first() -> None:
    assert names_there_are("adm", ["sgd", "momentum", "adam"]) == "adam, sgd, momentum"


def test_a_long_list_is_cut_and_says_so() -> None:
    names = [f"setting{i}" for i in range(30)]
    assert names_there_are("loss", names, 3) == "setting0, setting1, setting2 and 27 more"
    assert names_there_are("loss", names[:4], 3) == "setting0, setting1, setting2, setting3"


def test_of_no_names_there_are_none() -> None:
    assert names_there_are("loss", []) == "none"
