"""Ways into a workshop: CSV, text, JSON."""
