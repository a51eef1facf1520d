"""What must be fast, measured: the real window, real events, boards of 100, 1,000 and 10,000 notes."""
