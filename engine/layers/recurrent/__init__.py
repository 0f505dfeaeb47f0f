"""Layers that read a sequence step by step and carry what they remember from step to step."""
