"""The lab of optimizer paths: racers on the contour map of a surface."""
