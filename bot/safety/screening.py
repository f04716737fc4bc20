"""What one pass over a message gives, so that nothing is read or encoded twice."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.safety.assessment import Assessment
from bot.safety.history import Earlier


@dataclass(frozen=True)
class Screening:
    """The assessment, the folded words, the sentence vector, and what the next message is read after.

    `by_adult` says whether the words sound like those of an adult who has to do with children, `of_self`
    whether they say that something was done to the writer.

    Nothing of this is the message as typed; the folded words are close to it and never leave memory.
    """

    assessment: Assessment
    folded: str
    vector: NDArray[np.float32]
    earlier: Earlier
    by_adult: bool = False
    of_self: bool = False
