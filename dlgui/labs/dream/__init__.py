"""The lab of Boltzmann machines: how they learn, and what they dream."""
