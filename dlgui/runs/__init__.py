"""Kept runs: their files, their list, and what is done with them."""
