"""Where `python3 -m dlgui` and the installed command `dlgui` start.

There are no imports at the top: child processes import this file again, and a Python that is too
old has to come as far as the line that says so.
"""


def main() -> int:
    """Run the command line and return its exit status."""
    from dlgui.command.command_line import main as run

    return run()


if __name__ == "__main__":
    import sys

    if sys.version_info < (3, 11):  # noqa: UP036 - told before anything newer is read
        version = f"{sys.version_info[0]}.{sys.version_info[1]}"
        sys.exit(f"dlgui needs Python 3.11 or newer; this is Python {version}")

    from dlgui.start.bootstrap import prepare

    prepare()
    sys.exit(main())
