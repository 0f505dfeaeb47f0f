"""The presets that this lab offers, in the order of its list."""

PRESETS = (
    "vae",
    "vae-collapse",
    "autoencoder",
    "autoencoder-denoising",
    "autoencoder-sparse",
    "autoencoder-linear",
    "anomaly-one",
    "anomaly-eight",
)
