"""`python -m tests.nlu.train_tiny FOLDER`: trains a tiny model with the real components into FOLDER."""

import sys
from pathlib import Path

from bot.brain import rasa_environment

FILES = {
    "config.yml": """
recipe: default.v1
assistant_id: tiny
language: en
pipeline:
  - name: bot.nlu.folded_tokenizer.FoldedTokenizer
  - name: bot.nlu.sentence_vectors.SentenceVectors
  - name: CountVectorsFeaturizer
  - name: CountVectorsFeaturizer
    analyzer: char_wb
    min_ngram: 2
    max_ngram: 4
  - name: LogisticRegressionClassifier
    max_iter: 200
    tol: 0.001
    random_state: 42
  - name: FallbackClassifier
    threshold: 0.3
  - name: bot.nlu.risk.RiskComponent
policies:
  - name: MemoizationPolicy
  - name: RulePolicy
""",
    "domain.yml": """
version: "3.1"
intents: [greet, goodbye, risk]
responses:
  utter_greet: [{text: Hello.}]
  utter_goodbye: [{text: Bye.}]
""",
    "data.yml": """
version: "3.1"
nlu:
  - intent: greet
    examples: |
      - hello
      - hi there
      - good morning
      - hey you
  - intent: goodbye
    examples: |
      - bye
      - see you later
      - good night
      - got to go
rules:
  - rule: greet
    steps: [{intent: greet}, {action: utter_greet}]
  - rule: goodbye
    steps: [{intent: goodbye}, {action: utter_goodbye}]
""",
}


def main(folder: Path) -> None:
    """Write the files, train, keep the archive as `model.tar.gz`."""
    rasa_environment.prepare()
    rasa_environment.silence_structlog()
    for name, text in FILES.items():
        (folder / name).write_text(text, encoding="utf-8")
    from rasa.model_training import train

    train(
        domain=str(folder / "domain.yml"),
        config=str(folder / "config.yml"),
        training_files=str(folder / "data.yml"),
        output=str(folder),
        fixed_model_name="model",
        force_training=True,
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
