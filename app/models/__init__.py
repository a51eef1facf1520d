"""Rows, the document and its edits. No Qt, no reportlab."""
