"""Content files (`data/`): one topic, one risk, one service, one file. Loaded, checked, never written."""
