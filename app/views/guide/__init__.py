"""Guidance: what the rail shows of the step that the room is in, and how a step sets the board up."""
