"""Ten colours for ten classes, in either mode: told apart as well as so many can be."""

from dlgui import theme

ON_LIGHT = (
    "#0072b2",
    "#c85000",
    "#007a5a",
    "#a64d87",
    "#3d3d3d",
    "#3c8fc4",
    "#937000",
    "#6a3d9a",
    "#8c510a",
    "#c0272d",
)
ON_DARK = (
    "#56b4e9",
    "#f0903c",
    "#2fc59a",
    "#e08fc0",
    "#e8eaed",
    "#9ad8ff",
    "#f0e442",
    "#a98be0",
    "#c9a06a",
    "#ff8a80",
)


def class_color(number: int) -> str:
    """Return the colour of a class; the eleventh has that of the first."""
    colors = ON_DARK if theme.current().dark else ON_LIGHT
    return colors[number % len(colors)]
