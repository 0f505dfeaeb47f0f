"""Neural networks in plain NumPy."""
