"""Rows of another workshop into this one: in the place of everything, or its journeys beside it."""

from collections.abc import Callable
from uuid import uuid4

from app.models.board import Channel, Journey
from app.models.columns import LINE
from app.models.document import Document
from app.models.people import Caption, Emotion, Persona
from app.models.plain_rows import Rows
from app.models.rank import ranks_between
from app.models.refusal import Refused
from app.models.row import Row, Values
from app.models.tables import BY_NAME, TABLES, columns_of, name_of, references_of
from app.models.text import clean_line

# Of the workshop as a whole: the one that is open keeps its own.
_STAYS_BEHIND = ("workshop", "step", "snapshot")
# Rows that mean the same in both workshops are there once: by what they are known.
_SAME: dict[type[Row], Callable[[Values], object]] = {
    Channel: lambda row: clean_line(row["name"], LINE).casefold(),
    Caption: lambda row: row["colour"],
    Emotion: lambda row: clean_line(row["word"], LINE).casefold(),
    Persona: lambda row: tuple(row[name] for name in row if name != "rank"),  # the very same, id included
}
_IN_A_ROW = (Journey, Channel, Persona)  # ranked among all of the workshop: new ones come last


def replace_all(document: Document, rows: Rows) -> None:
    """Make the rows those of the document, with their ids. Call inside an edit."""
    for table in reversed(TABLES):
        if table is not BY_NAME["workshop"] or rows["workshop"]:
            for row in list(document.rows(table).values()):
                document.remove(row)
    for table in TABLES:
        for values in rows[name_of(table)].values():
            document.add(table, **values)


def add_rows(document: Document, rows: Rows) -> None:
    """Add the journeys of other rows, with what hangs on them. Call inside an edit.

    Ids are made anew where they are taken. Channels of the same name become one.
    """
    ids: dict[tuple[str, str], str] = {}
    for table in TABLES:
        if name_of(table) not in _STAYS_BEHIND:
            _choose_ids(document, table, rows, ids)
    for table in TABLES:
        name = name_of(table)
        new = [values for values in rows[name].values() if (name, values["id"]) in ids]
        new = [values for values in new if ids[name, values["id"]] not in document.rows(table)]
        ranks = _ranks_at_end(document, table, new)
        for number, values in enumerate(new):
            document.add(
                table, **{**_moved(table, values, ids), **({"rank": ranks[number]} if ranks else {})}
            )


def _choose_ids(document: Document, table: type[Row], rows: Rows, ids: dict[tuple[str, str], str]) -> None:
    name, there = name_of(table), document.rows(table)
    known_by = _SAME.get(table)
    known = {known_by(row.values()): row.id for row in there.values()} if known_by else {}
    for row_id, values in rows[name].items():
        if name == "picture":
            ids[name, row_id] = row_id  # the same id is the same picture
        elif known_by and known_by(values) in known:
            ids[name, row_id] = known[known_by(values)]
        else:
            ids[name, row_id] = uuid4().hex if row_id in there else row_id


def _moved(table: type[Row], values: Values, ids: dict[tuple[str, str], str]) -> Values:
    """The row with its own id and all it points at as they are called in the document."""
    name = name_of(table)
    moved = {**values, "id": ids[name, values["id"]]}
    for column in references_of(table):
        if values[column.name] is not None:
            moved[column.name] = ids[column.references or "", values[column.name]]
    if origin := values.get("copied_from"):
        moved["copied_from"] = ids.get((name, origin), origin)
    return moved


def _ranks_at_end(document: Document, table: type[Row], new: list[Values]) -> list[float]:
    """Ranks after all that are there, for `new`, which is put in order; none where order counts elsewhere."""
    if table not in _IN_A_ROW or not new:
        return []
    new.sort(key=lambda values: (values["rank"], values["id"]))
    there = [row.__dict__["rank"] for row in document.rows(table).values()]
    return ranks_between(max(there), None, len(new)) if there else []


def of_journey(rows: Rows, title: str) -> Rows:
    """The rows of one journey, by its title, with all that they need. Raises Refused where there is none."""
    wanted = clean_line(title, LINE).casefold()
    chosen = {
        i: row for i, row in rows["journey"].items() if clean_line(row["title"], LINE).casefold() == wanted
    }
    if not chosen:
        raise Refused(
            "json_no_journey", title=title, titles=", ".join(row["title"] for row in rows["journey"].values())
        )
    kept: Rows = {}
    for table in TABLES:
        name = name_of(table)
        there = chosen if name == "journey" else rows[name]
        kept[name] = {
            i: _without_lost(table, row, kept) for i, row in there.items() if _has_parents(table, row, kept)
        }
    _drop_unused(kept)
    return kept


def _has_parents(table: type[Row], row: Values, kept: Rows) -> bool:
    needed = [column for column in columns_of(table) if column.references and not column.nullable]
    return all(row[column.name] in kept[column.references or ""] for column in needed)


def _without_lost(table: type[Row], row: Values, kept: Rows) -> Values:
    """The row with nothing where it pointed at a row that is left out."""
    perhaps = [column for column in references_of(table) if column.nullable]
    lost = [column.name for column in perhaps if row[column.name] not in kept[column.references or ""]]
    return {**row, **dict.fromkeys(lost)}


def _drop_unused(kept: Rows) -> None:
    """Channels, personas and pictures that no row of the journey points at stay behind."""
    for target in ("persona", "channel", "picture"):
        used = {
            row[column.name]
            for table in TABLES
            for column in references_of(table)
            if column.references == target
            for row in kept[name_of(table)].values()
        }
        kept[target] = {i: row for i, row in kept[target].items() if i in used}
