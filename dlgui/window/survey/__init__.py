"""The map of models: the study notes' survey as a picture in which each model can be opened."""
