"""The parts of the panel of a note."""
