"""The private channel: where its secret comes from, and that it is the only one."""

import pytest
import yaml

from bot.brain.channel import SECRET_VARIABLE, SignpostChannel
from bot.paths import PROJECT


def test_the_secret_comes_from_the_environment_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SECRET_VARIABLE, "from the environment")
    channel = SignpostChannel.from_credentials({"secret": "from a file"})
    assert channel._secret == "from the environment"


def test_there_is_no_channel_without_a_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(SECRET_VARIABLE, raising=False)
    with pytest.raises(KeyError):
        SignpostChannel.from_credentials(None)


def test_the_credentials_file_names_this_channel_alone() -> None:
    named = yaml.safe_load((PROJECT / "credentials.yml").read_text(encoding="utf-8"))
    assert named == {"bot.brain.channel.SignpostChannel": None}
