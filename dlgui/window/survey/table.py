"""All models of the survey. One entry in the tables makes a model known; a test finds labs and
presets that there are not.
"""

from typing import Final

from dlgui.window.survey.feeding_models import FEEDING
from dlgui.window.survey.hidden_models import HIDDEN
from dlgui.window.survey.model import Model

MODELS: Final[tuple[Model, ...]] = (*FEEDING, *HIDDEN)
