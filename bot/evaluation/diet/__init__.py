"""The baseline DIET, which needs TensorFlow and so an environment of its own: `signpost evaluate --diet`."""

from bot.evaluation.diet.diet import Diet, diet_folder, running_diet
from bot.evaluation.diet.environment import CannotMeasureDiet

__all__ = ["CannotMeasureDiet", "Diet", "diet_folder", "running_diet"]
