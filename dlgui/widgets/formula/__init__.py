"""Formulas set as books set them: the one way in which the program writes mathematics."""
