"""Searching for settings: drawn at random in ranges, tried, ranked, and the ranges narrowed."""
