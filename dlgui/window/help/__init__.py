"""Help: what every control, picture and curve is, and the engine's code behind it."""
