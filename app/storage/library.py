"""The library of earlier workshops, in the program's own folder and nowhere else.

library/sources.json   which workshops it was filled from
        <key>.json     what one of them put in, with a hash: half a file, or a changed one, is noticed
        <key>-<hash>.picture   the portrait of one of its personas

Each file is written whole or not at all. One that is damaged is set aside, and read anew from its workshop
where that can still be read; nobody ever loses more than one workshop's part, and the workshop has it still.
"""

import contextlib
import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from app.models.library import MOST_ITEMS, Item, Rows, as_values, from_values, items_of, merged, portraits_of
from app.models.limits import LINE
from app.models.text import clean_line
from app.storage import files, library_pictures
from app.storage.gate import read_file
from app.storage.home import home_folder
from app.storage.problems import FileRefused, Notice, cannot_keep

FORMAT = 1
LARGEST = 64 * 1024 * 1024  # bytes of one file of the library
_INDEX = "sources.json"


@dataclass(frozen=True, slots=True)
class Source:
    """A workshop that the library was filled from: its document id, title, and where its file was."""

    document: str
    title: str
    path: str = ""
    count: int = 0


@dataclass(frozen=True, slots=True)
class Library:
    """Everything that is kept, each thing once, and sentences about what was wrong with it."""

    items: tuple[Item, ...] = ()
    sources: tuple[Source, ...] = ()
    notices: tuple[Notice, ...] = ()


def add_file(path: Path, home: Path | None = None) -> Source:
    """Fill the library from a workshop file, through the gate. Raises FileRefused."""
    content = read_file(path)
    return add_rows(content.meta.document, content.rows, path, home)


def add_rows(document: str, rows: Rows, path: Path, home: Path | None = None) -> Source:
    """Fill the library from the rows of a workshop; what it had put in before is replaced. Raises
    FileRefused.
    """
    workshop = next(iter(rows["workshop"].values()), {})
    title = clean_line(str(workshop.get("title", "")), LINE) or path.stem
    items = items_of(rows)
    source = Source(document, title, str(path), len(items))
    where = _folder(home)
    try:
        files.make_folder(where)
        with library_pictures.instead(where, _key(document), portraits_of(rows, items)):
            files.write_safely(where / _name(document), _packed(source, items))
        _write_index(where, {**_index(where), document: source})
    except OSError as problem:
        raise cannot_keep(problem) from problem
    return source


def remove_source(document: str, home: Path | None = None) -> None:
    """Take a workshop's part out of the library. Raises FileRefused."""
    where = _folder(home)
    try:
        library_pictures.remove(where, _key(document))
        with contextlib.suppress(FileNotFoundError):
            files.remove(where / _name(document))
        _write_index(where, {key: each for key, each in _index(where).items() if key != document})
    except OSError as problem:
        raise cannot_keep(problem) from problem


def load(home: Path | None = None) -> Library:
    """Read the library. What is damaged is set aside and, where that is possible, made anew."""
    where = _folder(home)
    known, found = _index(where), _parts(where)
    notices: list[Notice] = []
    parts: dict[str, tuple[Source, list[Item]]] = {}
    for name in sorted({*found, *(_name(document) for document in known)}):
        try:
            part = _read(where / name)
        except _NotNow:
            continue
        if part is None:
            lost = next((each for each in known.values() if _name(each.document) == name), None)
            part = _rebuild(where, name, lost, home, notices)
        if part is not None:
            parts[part[0].document] = part
    sources = {document: source for document, (source, _) in parts.items()}
    if not known.keys() >= sources.keys():
        with contextlib.suppress(OSError):
            _write_index(where, {**known, **sources})
    ordered = sorted(parts.values(), key=lambda part: part[0].title.casefold())
    everything = (replace(item, sources=(source.title,)) for source, items in ordered for item in items)
    return Library(tuple(merged(everything)), tuple(source for source, _ in ordered), tuple(notices))


def portrait(sha256: str, home: Path | None = None) -> bytes | None:
    """The picture of a persona out of the library, or None. Anybody may have made it: it is not looked at."""
    return library_pictures.read(_folder(home), sha256)


def stamp(home: Path | None = None) -> tuple[tuple[str, int, int], ...]:
    """Another value after every change of the library, by whomever."""
    found = []
    for name in _parts(_folder(home)):
        with contextlib.suppress(OSError):
            status = files.status(_folder(home) / name)
            found.append((name, status.st_size, status.st_mtime_ns))
    return tuple(found)


# Inside


def _folder(home: Path | None) -> Path:
    return home_folder(home) / "library"


def _key(document: str) -> str:
    """A workshop in names of files: ids may come from a stranger's file, so they are none."""
    return hashlib.sha256(document.encode(errors="replace")).hexdigest()[:32]


def _name(document: str) -> str:
    """The file of a workshop's part."""
    return f"{_key(document)}.json"


def _parts(where: Path) -> list[str]:
    try:
        names = [path.name for path in files.listed(where)]
    except OSError:
        return []
    return [name for name in names if name.endswith(".json") and name != _INDEX and not name.startswith(".")]


def _packed(source: Source, items: Iterable[Item]) -> bytes:
    values = [as_values(item) for item in items]
    body = {"document": source.document, "title": source.title, "path": source.path, "items": values}
    return _dumped({"format": FORMAT, "sha256": _digest(body), **body})


def _dumped(values: Any) -> bytes:
    return json.dumps(values, ensure_ascii=False, separators=(",", ":")).encode()


def _digest(body: Mapping[str, Any]) -> str:
    return hashlib.sha256(_dumped(body)).hexdigest()


def _load_json(path: Path) -> Any:
    """The values of a file of ours; None where it is not JSON. Raises OSError."""
    if files.status(path).st_size > LARGEST:
        return None
    try:
        return json.loads(b"".join(files.pieces(path)))
    except (ValueError, RecursionError):
        return None


class _NotNow(Exception):
    """A part that may be good, but not for us: the disk says no, or a newer version wrote it. It stays."""


def _read(path: Path) -> tuple[Source, list[Item]] | None:
    """One workshop's part; None where it is not there or not what we wrote."""
    try:
        values = _load_json(path)
    except FileNotFoundError:
        return None
    except OSError as problem:
        raise _NotNow from problem
    if not isinstance(values, dict):
        return None
    if isinstance(values.get("format"), int) and values["format"] > FORMAT:
        raise _NotNow
    body = {name: values.get(name) for name in ("document", "title", "path", "items")}
    source = _source(body)
    if source is None or not isinstance(body["items"], list) or path.name != _name(source.document):
        return None
    try:
        if values.get("format") != FORMAT or values.get("sha256") != _digest(body):
            return None
    except ValueError:  # half a character, which nobody of us wrote
        return None
    items = [item for each in body["items"][:MOST_ITEMS] if (item := from_values(each)) is not None]
    return replace(source, count=len(items)), items


def _source(values: Any) -> Source | None:
    """A source out of plain values; None where they make no sense."""
    if not isinstance(values, dict):
        return None
    document, title, path = (values.get(name) for name in ("document", "title", "path"))
    if not isinstance(document, str) or not isinstance(title, str) or not isinstance(path, str):
        return None
    return Source(document, clean_line(title, LINE), path)


def _rebuild(
    where: Path, name: str, lost: Source | None, home: Path | None, notices: list[Notice]
) -> tuple[Source, list[Item]] | None:
    """Set a damaged part aside, and read its workshop anew."""
    damaged = where / name
    with contextlib.suppress(OSError):
        files.replace(damaged, damaged.with_suffix(".damaged"))
    if lost is None:
        notices.append(Notice("library_lost", name=name))
        with contextlib.suppress(OSError):
            library_pictures.remove(where, damaged.stem)
        return None
    try:
        add_file(Path(lost.path), home)
    except FileRefused:
        notices.append(Notice("library_lost", name=lost.title))
        with contextlib.suppress(OSError):
            library_pictures.remove(where, damaged.stem)
            _write_index(where, {key: each for key, each in _index(where).items() if each != lost})
        return None
    notices.append(Notice("library_rebuilt", name=lost.title))
    return _read(damaged)


def _index(where: Path) -> dict[str, Source]:
    """Which workshops the library was filled from; what of it cannot be read is left out."""
    try:
        values = _load_json(where / _INDEX)
    except OSError:
        return {}
    sources = map(_source, values if isinstance(values, list) else ())
    return {source.document: source for source in sources if source is not None}


def _write_index(where: Path, sources: Mapping[str, Source]) -> None:
    told = [{"document": s.document, "title": s.title, "path": s.path} for s in sources.values()]
    files.write_safely(where / _INDEX, _dumped(told))
