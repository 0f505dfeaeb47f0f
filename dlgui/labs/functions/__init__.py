"""The lab of functions: activations, softmax, losses, gradients, one page each."""
