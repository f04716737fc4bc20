"""Whether questions reach the right topic."""

from collections.abc import Sequence

from pydantic import BaseModel

from bot.content.library import Library
from bot.evaluation.questions import TopicQuestion
from bot.evaluation.share import Share, Shares, share_of, shares_by
from bot.evaluation.understood import Understood


class TopicFigures(BaseModel):
    """Shares of questions.

    `reached`: the right topic is the answer, or one of at most two topics that stand there to be chosen.
    `answered`: the right topic is the answer at once. `misled`: another topic is, and the right one is not
    offered beside it. `help_shown`: help comes first, because the question tells of a risk. `only_help`: a
    life may be at risk, so that nothing else is offered; these questions count in no other share.
    """

    reached: Share
    answered: Share
    misled: Share
    help_shown: Share
    only_help: Share
    by_group: Shares
    by_audience: Shares


def topic_figures(
    questions: Sequence[TopicQuestion], understood: Sequence[Understood], library: Library
) -> TopicFigures:
    """The figures over questions and what was made of each."""
    every = zip(questions, understood, strict=True)
    pairs = [(question, found) for question, found in every if not found.only_help]
    reached = [question.is_served_by(_shown(found)) for question, found in pairs]
    groups = [library.topics[question.topic].group for question, _ in pairs]
    audiences = [question.audience.value for question, _ in pairs]
    return TopicFigures(
        reached=share_of(reached),
        answered=share_of(question.is_served_by((found.answered or "",)) for question, found in pairs),
        misled=share_of(
            found.answered is not None and not there for (_, found), there in zip(pairs, reached, strict=True)
        ),
        help_shown=share_of(found.help_shown for _, found in pairs),
        only_help=share_of(found.only_help for found in understood),
        by_group=shares_by(sorted(zip(groups, reached, strict=True))),
        by_audience=shares_by(sorted(zip(audiences, reached, strict=True))),
    )


def _shown(found: Understood) -> tuple[str, ...]:
    answered = (found.answered,) if found.answered else ()
    return (*answered, *found.offered)
