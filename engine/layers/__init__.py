"""The layers that a network is made of."""
