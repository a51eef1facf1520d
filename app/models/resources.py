"""Where the files that travel with the program are, from a source tree and from an installed wheel alike."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def resource_path(*parts: str) -> Path:
    """The path of a bundled resource, e.g. `resource_path("templates", "lifecycle-5.toml")`.

    A wheel carries the folder inside the package (`app/resources`); the source tree has it beside the
    package.
    """
    inside = _PACKAGE / "resources"
    return (inside if inside.is_dir() else _PACKAGE.parent / "resources").joinpath(*parts)
