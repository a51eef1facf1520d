"""How much a row may hold. No imports: also what must be quick to load asks this."""

LINE = 300  # characters in a name or title
PARAGRAPH = 5_000  # characters in a note or a field of a card
SHEET = 100_000  # characters in a facilitator's running notes
LONGEST_ID = 64  # a picture's id is its SHA-256 in hex; every other id is shorter
PICTURE_BYTES = 25 * 1024 * 1024
SNAPSHOT_BYTES = 200 * 1024 * 1024
COUNT_LIMIT = 1_000_000_000
