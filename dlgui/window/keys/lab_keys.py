"""The keys that bring a lab on stage, by its place in the list."""

DIGITS = 9


def lab_keys(number: int) -> str:
    """Return "Ctrl+1" to "Ctrl+9" for the labs 1 to 9, then "Ctrl+Shift+1" on; then nothing."""
    if number <= DIGITS:
        return f"Ctrl+{number}"
    return f"Ctrl+Shift+{number - DIGITS}" if number <= 2 * DIGITS else ""
