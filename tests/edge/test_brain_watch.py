"""The watch over a brain that was late, or gave no answer."""

import asyncio

from bot.edge.brain_watch import BrainWatch


class Looks:
    """Answers of the brain to the watch's own question, one after another; the last one for ever."""

    def __init__(self, *answers: bool) -> None:
        self._answers = list(answers)
        self.count = 0

    async def look(self) -> bool:
        """The next one."""
        self.count += 1
        await asyncio.sleep(0)
        return self._answers.pop(0) if len(self._answers) > 1 else self._answers[0]


async def test_a_brain_that_nobody_suspects_is_not_asked() -> None:
    looks = Looks(True)
    watch = BrainWatch(looks.look)
    await asyncio.sleep(0.01)
    assert (watch.is_away, looks.count) == (False, 0)
    await watch.stop()


async def test_one_late_answer_of_a_brain_that_is_well_is_over_at_once() -> None:
    looks = Looks(True)
    watch = BrainWatch(looks.look, pause=60)
    watch.suspect()
    assert watch.is_away
    await asyncio.sleep(0.01)
    assert (watch.is_away, looks.count) == (False, 1)


async def test_it_looks_again_and_again_until_the_brain_is_well() -> None:
    looks = Looks(False, False, False, True)
    watch = BrainWatch(looks.look, pause=0.001)
    watch.suspect()
    async with asyncio.timeout(5):
        while watch.is_away:
            await asyncio.sleep(0.001)
    assert looks.count == 4


async def test_many_late_answers_at_once_are_one_watch() -> None:
    looks = Looks(False)
    watch = BrainWatch(looks.look, pause=60)
    for _ in range(20):
        watch.suspect()
        await asyncio.sleep(0)
    assert looks.count == 1
    await watch.stop()
    assert not watch.is_away
