"""Edits: functions named as the user would say them. Nothing else writes."""
