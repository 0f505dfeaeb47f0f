"""Everything that can be named in the window, found by id and by name in both languages."""
