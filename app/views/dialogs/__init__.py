"""Dialogs: they ask and hand back values; commands do the work."""
