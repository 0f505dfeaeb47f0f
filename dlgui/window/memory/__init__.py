"""What was set: undone and done again, led back to its preset, and there at the next start."""
