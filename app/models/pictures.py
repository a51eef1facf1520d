"""Pictures by their hash, as a pen asks for them."""

from app.models.board import Picture
from app.models.document import Document


def picture_of(document: Document, sha256: str) -> bytes | None:
    """The bytes of a picture as the document holds it now, or None where it has none of that hash."""
    row = document.find(Picture, sha256)
    return row.content if row else None
