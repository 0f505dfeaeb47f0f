"""Digits to learn from: the bundled ones, IDX files, and mini-batches of them."""
