"""Trains and asks stock Rasa. Runs by itself in an environment of Rasa's own, so it imports nothing of ours.

python worker.py train CONFIG EXAMPLES MODEL    make MODEL (.tar.gz) from examples in Rasa's JSON format
python worker.py answer MODEL                   for each line, a JSON list of texts, a JSON list of intents
"""

import asyncio
import json
import os
import sys
from pathlib import Path


def train(config: str, examples: str, model: str) -> None:
    """Train at the lowest priority: it takes long, and the machine may have other work."""
    from rasa.model_training import train_nlu

    os.nice(19)
    target = Path(model)
    if not train_nlu(config, examples, str(target.parent), fixed_model_name=target.name):
        sys.exit(1)


def answer(model: str) -> None:
    """Answer until standard input ends. Whatever libraries print goes to standard error."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    from rasa.core.agent import Agent

    agent = Agent.load(model)
    loop = asyncio.new_event_loop()
    for line in sys.stdin:
        found = [loop.run_until_complete(agent.parse_message(text)) for text in json.loads(line)]
        answers.write(json.dumps([each["intent"]["name"] for each in found]) + "\n")
        answers.flush()


if __name__ == "__main__":
    command, *paths = sys.argv[1:]
    if command == "train":
        train(*paths)
    else:
        answer(*paths)
