"""The keyboard: the one table of keys, what they do on stage, and the way of the Tab key."""
