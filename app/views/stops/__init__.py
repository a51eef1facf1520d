"""What the panel of a stop is made of: emotion words, moment of truth, scores of a group."""
