"""Trials of a search, trained by processes of this machine, a thread, or a cluster."""
