"""What every Signpost process does first: logging without words, settings from the environment."""
