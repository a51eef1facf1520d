"""Finding: search and filters over the board, what colours mean, and notes that say the same."""
