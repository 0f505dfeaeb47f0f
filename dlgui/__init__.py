"""Watch neural networks learn: a desktop program on top of `engine`."""
