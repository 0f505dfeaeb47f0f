"""The search lab: trials of settings drawn at random, and the ranges narrowed on the picture."""
