"""The guide for those who test networks through the window: examples that are tests themselves."""
