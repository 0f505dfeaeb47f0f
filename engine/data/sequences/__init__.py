"""Sequences to learn from, made on the spot: what is read step by step, and what is asked."""
