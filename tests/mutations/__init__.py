"""Changes the program at one place at a time and tells which changes no test notices."""
