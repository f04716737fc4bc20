"""The edge's API, in this process, over the real parts and a brain that a test can break."""

import asyncio
from typing import Any

import pytest

from bot.content.library import Library
from bot.edge.brain_client import BrainReply
from tests.edge.asgi import Client
from tests.edge.fake_brain import ANSWER, FakeBrain

RISKY = "my uncle touches me and i hate it"
CANARY = "xylophonist"
START = "/api/v1/conversations"


class SlowBrain(FakeBrain):
    """Takes its time, and notes in which order things are over."""

    def __init__(self) -> None:
        super().__init__()
        self.log: list[str] = []

    async def ask(self, body: dict[str, Any]) -> BrainReply:
        """Answer late."""
        await asyncio.sleep(0.3)
        self.log.append("answered")
        return BrainReply(ANSWER)

    async def forget(self, conversation_id: str) -> None:
        """Note it."""
        self.log.append("forgot")


async def started(edge: Client, **body: str) -> str:
    answer = await edge.call("POST", START, {"site": "demo", **body})
    assert answer.status == 201
    return str(answer.json["conversation"])


async def said(edge: Client, conversation: str, **body: object) -> Any:
    return await edge.call("POST", f"{START}/{conversation}/messages", body)


async def test_a_conversation_begins_with_what_this_is_and_the_age(edge: Client) -> None:
    answer = await edge.call("POST", START, {"site": "demo"})
    types = [message["type"] for message in answer.json["messages"]]
    assert types == ["text", "text", "choices"]
    assert "999" in answer.json["messages"][0]["text"]


async def test_a_known_age_is_not_asked_for(edge: Client) -> None:
    answer = await edge.call("POST", START, {"site": "demo", "audience": "adult"})
    assert "audience_skip" not in answer.body.decode()


@pytest.mark.parametrize("body", [{"site": "nowhere"}, {}, {"site": None}])
async def test_a_site_that_is_not_registered_gets_a_problem(edge: Client, body: dict[str, object]) -> None:
    answer = await edge.call("POST", START, body)
    assert answer.status == 404
    assert answer.headers["content-type"] == "application/problem+json"


async def test_a_message_is_answered_and_a_risk_escalated(edge: Client) -> None:
    conversation = await started(edge)
    assert (await said(edge, conversation, text="what is consent")).json["escalation"] is None
    assert (await said(edge, conversation, text=RISKY)).json["escalation"]["category"] == "sexual_abuse"


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"text": "a", "choice": "goodbye"},
        {"choice": CANARY},
        {"choice": "/restart"},
        {"choice": "risk"},
        {"x": 1},
    ],
)
async def test_a_message_that_does_not_fit_is_refused_without_its_words(
    edge: Client, body: dict[str, str]
) -> None:
    answer = await said(edge, await started(edge), **body)
    assert answer.status == 400
    assert CANARY not in answer.body.decode()


@pytest.mark.parametrize("conversation", ["nowhere", "default", "..", "%00", "%F0%9F%99%82"])
async def test_a_conversation_that_is_over_points_to_help(edge: Client, conversation: str) -> None:
    answer = await said(edge, conversation, text=CANARY)
    assert answer.status == 404
    assert CANARY not in answer.body.decode()


async def test_a_forgotten_conversation_is_gone_here_and_in_the_brain(edge: Client, brain: FakeBrain) -> None:
    conversation = await started(edge)
    assert (await edge.call("DELETE", f"{START}/{conversation}")).status == 204
    assert (await said(edge, conversation, text="hello")).status == 404
    assert brain.forgotten == [conversation]
    assert (await edge.call("DELETE", f"{START}/{conversation}")).status == 204


async def test_a_typed_clear_forgets_here_and_in_the_brain(edge: Client, brain: FakeBrain) -> None:
    conversation = await started(edge)
    assert (await said(edge, conversation, text="clear")).json["ended"] is True
    assert brain.forgotten == [conversation]
    assert (await said(edge, conversation, text="hello")).status == 404


@pytest.mark.parametrize(
    "path",
    ["/api/v1/services?area=atlantis", "/api/v1/services?audience=7", "/api/v1/services?site=x", "/nothing"],
)
async def test_a_wrong_address_is_a_problem(edge: Client, path: str) -> None:
    answer = await edge.call("GET", path)
    assert answer.status in {400, 404}
    assert answer.headers["content-type"] == "application/problem+json"


async def test_an_area_is_chosen_from_a_list_and_kept(edge: Client) -> None:
    conversation = await started(edge)
    people = (await said(edge, conversation, choice="talk_to_someone")).json["messages"]
    assert people[-1]["choices"][-1] == {"id": "show_areas", "title": "Choose where I live"}
    areas = (await said(edge, conversation, choice="show_areas")).json["messages"][-1]["choices"]
    assert [area["title"] for area in areas][-3:] == ["Staffordshire", "Stoke-on-Trent", "Sutton"]
    await said(edge, conversation, choice="audience_adult")
    answer = await said(edge, conversation, choice="area_stoke_on_trent")
    assert [message["type"] for message in answer.json["messages"]] == ["text", "help", "choices"]
    again = await said(edge, conversation, text="help")
    assert again.json["messages"][1]["type"] == "help"


async def test_a_conversation_can_begin_in_an_area(edge: Client, library: Library) -> None:
    conversation = await started(edge, area="wales", audience="14-17")
    answer = await said(edge, conversation, text="i was raped last night")
    shown = {card["id"] for card in answer.json["escalation"]["services"]}
    assert shown & {"meic", "live_fear_free"}


async def test_an_area_that_is_none_is_refused(edge: Client) -> None:
    answer = await edge.call("POST", START, {"site": "demo", "area": "atlantis"})
    assert answer.status == 400
    assert "sutton" in answer.body.decode()


async def test_the_school_s_card_comes_with_help_and_again_when_people_are_asked_for(edge: Client) -> None:
    def cards(answer: Any) -> int:
        return sum(message["type"] == "notice" for message in answer.json["messages"])

    conversation = await started(edge)
    assert cards(await said(edge, conversation, text="what is consent")) == 0
    assert cards(await said(edge, conversation, text=RISKY)) == 1
    assert cards(await said(edge, conversation, text=RISKY)) == 0
    assert cards(await said(edge, conversation, text="help")) == 1


async def test_services_come_with_the_card_of_a_site(edge: Client) -> None:
    own = (await edge.call("GET", "/api/v1/services?site=demo")).json["notices"]
    assert [card["title"] for card in own] == ["Adults you can talk to at school"]
    assert (await edge.call("GET", "/api/v1/services")).json["notices"] == []


async def test_services_of_an_area_name_its_partners(edge: Client) -> None:
    answer = await edge.call("GET", "/api/v1/services?area=sutton&audience=adult")
    labels = {card["id"]: card["label"] for card in answer.json["services"]}
    assert labels["sutton_front_door"] == "Council in Sutton"


async def test_services_are_told_with_their_hours(edge: Client) -> None:
    answer = await edge.call("GET", "/api/v1/services?area=wales&audience=8-10&category=grooming")
    assert len(answer.json["services"]) >= 2
    assert all("open_now" in card and card["opening"] for card in answer.json["services"])


async def test_the_edge_lives_without_the_brain_and_says_that_it_is_not_ready(
    edge: Client, brain: FakeBrain
) -> None:
    assert (await edge.call("GET", "/readyz")).status == 200
    brain.answer = None
    assert (await edge.call("GET", "/livez")).status == 200
    assert (await edge.call("GET", "/readyz")).status == 503


@pytest.mark.parametrize(
    ("method", "path"), [("GET", "/livez"), ("GET", "/nothing"), ("POST", START), ("PUT", START)]
)
async def test_every_answer_carries_the_protective_headers(edge: Client, method: str, path: str) -> None:
    headers = (await edge.call(method, path)).headers
    assert headers["cache-control"] == "no-store"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert "set-cookie" not in headers


async def test_a_failure_of_our_own_is_told_without_words(
    edge: Client, brain: FakeBrain, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def crash(_: dict[str, Any]) -> None:
        raise RuntimeError(CANARY)

    conversation = await started(edge)
    monkeypatch.setattr(brain, "ask", crash)
    answer = await said(edge, conversation, text=CANARY)
    assert CANARY not in answer.body.decode()
    assert "999" in answer.body.decode()


class TestASlowBrain:
    """Two requests about one conversation at the same time."""

    @pytest.fixture
    def brain(self) -> FakeBrain:
        return SlowBrain()

    async def test_a_conversation_forgotten_during_an_answer_is_forgotten_by_the_brain_after_it(
        self, edge: Client, brain: SlowBrain
    ) -> None:
        conversation = await started(edge)
        answer = asyncio.create_task(said(edge, conversation, text="what is consent"))
        await asyncio.sleep(0.1)
        await edge.call("DELETE", f"{START}/{conversation}")
        await answer
        assert brain.log[-1] == "forgot"

    async def test_messages_of_one_conversation_are_answered_one_after_the_other(
        self, edge: Client, brain: SlowBrain
    ) -> None:
        conversation = await started(edge)
        before = asyncio.get_running_loop().time()
        await asyncio.gather(*(said(edge, conversation, text="what is consent") for _ in range(3)))
        assert asyncio.get_running_loop().time() - before > 0.85
