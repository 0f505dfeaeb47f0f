"""A run as a Python script that needs nothing but NumPy."""
