"""The journey canvas as a page that is written in: the sheets of paper, cell by cell."""
