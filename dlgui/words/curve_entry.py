"""What is known of a curve."""

from typing import NamedTuple, final


@final
class CurveLore(NamedTuple):
    """A curve's name, what it is, its equation, the textbook's section, and what to try."""

    title: str
    text: str
    formula: str
    section: str
    trying: str
    source: str = ""


ACCURACY = r"\frac{1}{N} \sum_{n=1}^{N} [y_n = t_n]"
