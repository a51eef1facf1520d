"""The sample workshop: data like a user's own, read by the same import."""

from pathlib import Path

from app.imports.json_file import import_json
from app.models.document import Document
from app.models.resources import resource_path
from app.storage.home import home_folder
from app.storage.opening import create

NAMES = {"nl": "Voorbeeldworkshop.reisbord", "en": "Sample workshop.reisbord"}


def sample_document(language: str) -> Document:
    """The sample in a language, in memory."""
    document = Document()
    import_json(document, resource_path("samples", f"sample-{language}.json").read_text("utf-8"))
    return document


def sample_file(language: str, home: Path | None = None) -> Path:
    """A workshop file with the sample, for the user to play with: made once, and kept as it was left."""
    path = home_folder(home) / "samples" / NAMES[language]
    if not path.exists():
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        create(path, home, sample_document(language).saved()).close()
    return path
