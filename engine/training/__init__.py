"""Training: what a run is (config), how it is built, and the loop that makes it."""
