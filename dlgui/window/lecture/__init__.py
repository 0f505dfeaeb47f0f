"""Showing the window to others: large pictures, captions, what is pressed and what is meant."""
