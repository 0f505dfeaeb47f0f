"""The lab of overfitting: train and test accuracy part, and what closes the gap."""
