"""What the program's exit status means."""

OK = 0
FAILED = 1
BAD_INPUT = 2
INTERRUPTED = 130
