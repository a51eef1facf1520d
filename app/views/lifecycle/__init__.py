"""Step 1 in the window: editors of phases and stages, templates on a filled board, and the funnel."""
