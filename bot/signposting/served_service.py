"""A service as a deployment shows it."""

from bot.content.model import Text
from bot.content.service import Service


class ServedService(Service):
    """A service whose `shown` is the deployment's own decision, with words of caution for its card."""

    caution: Text | None = None

    @classmethod
    def of(cls, service: Service, *, shown: bool, caution: str | None) -> "ServedService":
        """`service`, shown or not, with these words beside it; its parts are checked already."""
        return cls.model_construct(**{**dict(service), "shown": shown, "caution": caution})


def caution_of(service: Service) -> str | None:
    """What has to be said beside a service, if anything."""
    return service.caution if isinstance(service, ServedService) else None
