"""The brain: Rasa Open Source, started our way (no TensorFlow, no telemetry, no text in logs)."""
