"""The normalisation lab: layers taken apart into graphs, and what a normalisation averages."""
