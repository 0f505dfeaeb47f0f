"""The lab of autoencoders: digits squeezed into a code and rebuilt, and the map of the codes."""
