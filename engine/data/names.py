"""The names of what can be learnt from, as a configuration file and a drop-down list spell them."""

from enum import StrEnum


class PlaneSource(StrEnum):
    """Sets of points of the plane."""

    CIRCLES = "circles"
    MOONS = "moons"
    SPIRALS = "spirals"
    GAUSSIANS = "gaussians"
    CHECKS = "checks"


class DataSource(StrEnum):
    """Digits (images), or one of the sets of points of the plane."""

    DIGITS = "digits"
    CIRCLES = "circles"
    MOONS = "moons"
    SPIRALS = "spirals"
    GAUSSIANS = "gaussians"
    CHECKS = "checks"
