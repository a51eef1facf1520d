"""The view of channels: which channel in which phase, and the notes behind every figure."""
