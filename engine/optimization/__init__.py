"""Optimizers, learning-rate schedules, penalties, and 2-D surfaces to watch them on."""
