"""The one clock of a window: all that takes time in it asks this room what time it is."""
