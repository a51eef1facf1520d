"""Readings of a workshop: figures, averages, proposals and differences. They change nothing."""
