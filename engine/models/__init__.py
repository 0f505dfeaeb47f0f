"""What can be trained: how the layers of each kind of model stand one after the other."""
