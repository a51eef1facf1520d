"""SVG: the board's poster as one picture; of other contents a file a page.

With one page the file is called as asked; with more, "cards.svg" becomes "cards-1.svg", "cards-2.svg", …
"""

from contextlib import ExitStack
from pathlib import Path
from typing import Any

from app.exports.contents import Wish, language_of, pages_of, pictures_of
from app.exports.replacing import replacing
from app.exports.svg_pen import svg
from app.layout.sheet_head import title_of
from app.models.document import Document
from app.models.under_way import part


def write_svg(document: Document, path: Path, **wanted: Any) -> tuple[Path, ...]:
    """Write the pages of a content; `wanted` are fields of `Wish`. Returns the files. Raises Refused."""
    wish = Wish(**wanted)
    with part(0.0, 0.4):
        pages = pages_of(document, wish, "svg")
    pictures = pictures_of(document)
    paths = numbered(path, len(pages))
    title = title_of(document, wish.language or language_of(document))
    with ExitStack() as files:  # they take their places together, when the last one is whole
        for number, (page, target) in enumerate(zip(pages, paths, strict=True)):
            with part(0.4 + 0.6 * number / len(pages), 0.4 + 0.6 * (number + 1) / len(pages)):
                text = svg(page.face, page.width, page.height, pictures, title=page.title or title)
            files.enter_context(replacing(target)).write_text(text, encoding="utf-8", newline="\n")
    return paths


def numbered(path: Path, count: int) -> tuple[Path, ...]:
    """The names of `count` files."""
    if count == 1:
        return (path,)
    return tuple(path.with_name(f"{path.stem}-{i}{path.suffix}") for i in range(1, count + 1))
