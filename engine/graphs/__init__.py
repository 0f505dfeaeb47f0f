"""Computation graphs with values: what a layer does in one go, as steps that one can look into."""
