"""Signpost: a help bot that answers young people and puts a human helpline in front of them."""
