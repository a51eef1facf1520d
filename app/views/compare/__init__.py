"""The page that compares what we thought with what customers tell, and what is designed for it."""
