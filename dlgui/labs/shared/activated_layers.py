"""How many layers of a network have an activation: of so many there are outputs to look at."""

from engine.models.names import ModelName
from engine.models.stages import ConvStage, read_stages
from engine.training.config import RunConfig


def activated_layers(config: RunConfig) -> int:
    """Count the hidden layers, and the convolutions before them."""
    network = config.network
    if network.model is not ModelName.CONVOLUTIONAL:
        return len(network.hidden)
    stages = read_stages(network.stages)
    return len(network.hidden) + sum(isinstance(stage, ConvStage) for stage in stages)
