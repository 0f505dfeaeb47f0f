"""Files that a person opens, saves and exports."""
