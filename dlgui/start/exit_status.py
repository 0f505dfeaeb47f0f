"""What the program's exit status means."""

OK = 0
FAILED = 1
BAD_INPUT = 2
DIVERGED = 3
INTERRUPTED = 130

MEANING = """\
exit status:
  0    done
  1    failed: a file could not be written, or a gradient is wrong
  2    wrong input: a setting, a file or a name, told in one line
  3    a run diverged; all files are written
  130  stopped with Ctrl+C; what was recorded until then is written
"""
