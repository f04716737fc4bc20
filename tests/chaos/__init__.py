"""Help comes whatever dies: many conversations at once while the processes behind the edge are killed."""
