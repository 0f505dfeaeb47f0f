"""Demos: scenes in TOML that the window plays by itself; they can be written from what is done."""
