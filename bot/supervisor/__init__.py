"""`signpost up`: starts the processes, restarts a dead one, stops them all."""
