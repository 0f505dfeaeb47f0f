"""Lessons in TOML: one predicts, the program runs, one says what one saw, then it is explained."""
