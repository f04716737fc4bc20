"""Custom actions: one module per conversation skill. Words come from `data/`, never from here."""
