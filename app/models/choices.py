"""The fixed lists that columns of the board choose from; the first is the default. No imports, so that words
and templates need not wait for tables.
"""

LANGUAGES = ("nl", "en")
JOURNEY_STATES = ("current", "future")
LANE_KINDS = (
    "touchpoint",
    "pain_point",
    "opportunity",
    "need",
    "objection",
    "conversion",
    "offer",
    "idea",
    "free",
)
EVIDENCE = ("assumed", "heard", "researched")
