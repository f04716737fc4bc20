"""Signpost's parts of the Rasa graph: training-data importer, featurizer, risk component."""
