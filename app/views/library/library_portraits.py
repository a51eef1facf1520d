"""Portraits of personas out of the library: each is looked at like any picture that comes in."""

from collections.abc import Iterable

from app.models.board import Picture
from app.models.document import Document
from app.models.edits.parcels import Kept
from app.models.library import Item
from app.storage import library
from app.views.picture_loader import PictureRefused, take_picture


def looked_at(document: Document, items: Iterable[Item]) -> dict[str, Kept]:
    """The portraits by the hash that the items call them; one that is gone or no picture is left out."""
    found: dict[str, Kept] = {}
    for item in items:
        if item.portrait and item.portrait not in found and (kept := _taken(document, item)) is not None:
            found[item.portrait] = kept
    return found


def _taken(document: Document, item: Item) -> Kept | None:
    row = document.find(Picture, item.portrait)
    if row is not None:  # it comes home: written anew it would be another one
        return row.id, row.media_type, row.content
    content = library.portrait(item.portrait)
    try:
        return take_picture(content, item.text) if content is not None else None
    except PictureRefused:
        return None
