"""Fetching data sets: from where, into which folder, checked and resumed. No window is needed."""
