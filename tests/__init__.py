"""The tests, laid out like the code; `python3 -m tests` runs them all."""
