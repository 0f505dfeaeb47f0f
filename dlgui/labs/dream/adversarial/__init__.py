"""The pictures of an adversarial net: its points over the field, its losses, a step taken apart."""
