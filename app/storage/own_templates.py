"""Templates of one's own: a file each in the program's folder on this computer.

A file that comes from somebody else is read as data that may be anything, and written anew: what lies in our
folder is always what we wrote.
"""

import re
from dataclasses import replace
from pathlib import Path

from app.models.folding import fold
from app.models.refusal import Refused
from app.models.template_text import renamed, template_text
from app.models.templates import BadTemplate, Template, load_templates, read_template
from app.storage import files
from app.storage.home import home_folder
from app.storage.problems import FileRefused, cannot_keep, cannot_read

SUFFIX = ".toml"
_LONGEST_KEY = 48


def own_folder(home: Path | None = None) -> Path:
    """Where own templates are; it need not be there yet."""
    return home_folder(home) / "templates"


def all_templates(home: Path | None = None) -> dict[str, Template]:
    """The templates that come with the program, then one's own."""
    return load_templates(own_folder(home))


def own_templates(home: Path | None = None) -> dict[str, Template]:
    """One's own templates by key, in the order of their files."""
    bundled = load_templates()
    return {key: template for key, template in all_templates(home).items() if key not in bundled}


def free_key(name: str, home: Path | None = None) -> str:
    """A key that no other template has, from a name: "Zorg & welzijn" becomes "zorg-welzijn"."""
    plain = re.sub("[^a-z0-9]+", "-", fold(name)).strip("-")[:_LONGEST_KEY].strip("-") or "own"
    taken = {*load_templates(), *(path.stem for path in _paths(home))}
    number, key = 1, plain
    while key in taken:
        number += 1
        key = f"{plain}-{number}"
    return key


def keep_template(template: Template, home: Path | None = None) -> None:
    """Write a template into our folder, over one with the same key. Raises FileRefused."""
    folder = own_folder(home)
    try:
        files.make_folder(folder)
        files.write_safely(folder / (template.key + SUFFIX), template_text(template).encode())
    except OSError as problem:
        raise cannot_keep(problem) from problem


def rename_template(key: str, name: str, home: Path | None = None) -> None:
    """Give an own template another name; its key stays, so that boards made from it still know it."""
    keep_template(renamed(_own(key, home), name), home)


def delete_template(key: str, home: Path | None = None) -> None:
    """Take an own template away; boards that were made from it stay as they are. Raises FileRefused."""
    try:
        files.remove(own_folder(home) / (_own(key, home).key + SUFFIX))
    except OSError as problem:
        raise cannot_keep(problem) from problem


def template_file_text(key: str, home: Path | None = None) -> str:
    """An own template as the text of a file to share."""
    return template_text(_own(key, home))


def take_in(path: Path, home: Path | None = None) -> Template:
    """Take a template that somebody shared into our folder. Raises Refused for a file that is none."""
    try:
        if not files.is_regular(path):
            raise FileRefused("not_a_file", name=path.name)
        found = read_template(path)
    except OSError as problem:
        raise cannot_read(problem, path) from problem
    except BadTemplate as problem:
        raise Refused("bad_template", name=path.name) from problem
    name = next(filter(None, found.name.values()), "") or path.stem
    if not all(found.name.values()):
        found = renamed(found, name)
    whole = replace(found, key=free_key(name, home))
    keep_template(whole, home)
    return whole


def _own(key: str, home: Path | None) -> Template:
    found = own_templates(home).get(key)
    if found is None:
        raise Refused("own_template_gone", template=key)
    return found


def _paths(home: Path | None) -> list[Path]:
    try:
        return [path for path in files.listed(own_folder(home)) if path.suffix == SUFFIX]
    except OSError:
        return []
