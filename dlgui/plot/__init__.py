"""Pictures of data: plots, maps, histograms, heat maps and grids of small plots."""
