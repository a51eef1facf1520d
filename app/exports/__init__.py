"""Ways out of a workshop: PDF, SVG, PNG, JSON, CSV."""
