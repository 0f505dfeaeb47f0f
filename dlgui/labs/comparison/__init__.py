"""The lab of comparisons: many runs beside each other, with the claims of their source."""
