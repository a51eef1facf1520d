"""What was done in the workshop: its steps, its snapshots compared with now, and the film of it."""
