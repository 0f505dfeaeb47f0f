"""Controls with no word of the subject in them; any program could use them."""
