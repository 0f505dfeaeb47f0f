"""The worker thread: the one that makes the updates, and what it says and is told."""
