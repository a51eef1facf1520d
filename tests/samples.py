"""The sample as it was before anybody thought of its future, for tests that make a future journey."""

from app.imports.sample import sample_document
from app.models.document import Document
from app.models.edits.journeys import delete_journey


def sample_of_now(language: str) -> Document:
    """The sample workshop with the journey of now only, and without history."""
    document = sample_document(language)
    delete_journey(document, "journey-later")
    return Document(document.saved())
