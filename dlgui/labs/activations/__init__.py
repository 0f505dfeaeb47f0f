"""The lab of activations: what initial values and normalisation do to each layer."""
