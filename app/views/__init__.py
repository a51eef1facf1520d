"""The window: everything that needs Qt. No SQL."""
