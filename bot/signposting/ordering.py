"""Service ids in the order in which they should be thought of."""

from collections.abc import Collection, Iterable

from bot.content.library import Library
from bot.content.service import Service
from bot.signposting.specialism import has_called, is_guess, is_in_place
from bot.signposting.standing_data import standing_lists
from bot.signposting.suitability import Person, is_for
from bot.vocabulary import Audience, Category


def suitable(
    library: Library,
    category: Category | None,
    person: Person,
    reasons: Collection[str] | None = None,
) -> list[str]:
    """Ids of the services for this person and risk: those that the risk names, then the standing list.

    The first is followed by specialists whose own rule was the reason, and, for an adult who asks for a
    child, by the council's team. Emergency services are left out: they come first or not at all.

    Args:
        library: the content files.
        category: the risk; `None` for the standing list alone.
        person: whom to help.
        reasons: the assessment's explanation; `None` lets every specialist in.
    """
    risk = library.risks.get(category) if category else None
    lists = standing_lists()
    standing = lists.adult if person.audience is Audience.ADULT else lists.child
    services = library.services
    named = distinct([*(risk.services if risk else ()), *standing])
    names = [name for name in named if name in services and not services[name].emergency]
    local = [name for name, service in services.items() if service.areas and _fits(service, person)]
    fitting = [
        name
        for name in names
        if name not in local
        and _fits(services[name], person)
        and (reasons is None or is_in_place(name, category, _calling(services[name], person, reasons)))
    ]
    # Where a life is surely at risk the lines for that come first, also for a worried adult.
    council_next = person.asks_for_a_child and category is not Category.SUICIDE_SELF_HARM
    if person.asks_for_a_child and not council_next:
        fitting = _with_a_listener_for_adults(fitting, standing, surely=not is_guess(reasons or ()))
    elif council_next:
        fitting = _led_by_a_service_for_adults(library, fitting)
    elif person.audience is not Audience.ADULT and names[:1] != fitting[:1]:
        # The risk thinks of somebody else first; a child should still meet a listener first.
        fitting = distinct([*(name for name in standing[:1] if name in fitting), *fitting])
    called = [name for name in fitting[1:] if has_called(name, reasons or ())]
    second = [*called, *local] if council_next else called
    return distinct([*fitting[:1], *second, *fitting[1:], *local])


def emergencies(library: Library, person: Person) -> list[str]:
    """Ids of the emergency services for this person, the one that leads first."""
    others = (name for name, service in library.services.items() if service.emergency)
    names = distinct([*standing_lists().emergency, *others])
    return [name for name in names if name in library.services and is_for(library.services[name], person)]


def distinct(names: Iterable[str]) -> list[str]:
    """The names in order, each once."""
    return list(dict.fromkeys(names))


def _fits(service: Service, person: Person) -> bool:
    return not service.emergency and is_for(service, person)


def _calling(service: Service, person: Person, reasons: Collection[str]) -> Collection[str]:
    """The reasons that may call a specialist; none where it is for the child that an adult asks for.

    A rule may mean another child: who shared a picture is not who is in it.
    """
    return reasons if service.is_for(person.audience) else ()


def _with_a_listener_for_adults(names: list[str], standing: list[str], *, surely: bool) -> list[str]:
    """Beside the lines for a life at risk: second where that is sure, else first."""
    listener = [name for name in standing[:1] if name in names]
    return distinct([*(names[:1] if surely else ()), *listener, *names])


def _led_by_a_service_for_adults(library: Library, names: list[str]) -> list[str]:
    """The risk files think of a child first; bring the first service for adults alone to the front."""
    for name in names:
        if library.services[name].audiences == [Audience.ADULT]:
            return distinct([name, *names])
    return names
