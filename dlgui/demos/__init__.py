"""Demos: scenes written in TOML that the window plays by itself, and those written from what is done."""
