"""What every row is: plain assignments outside, noticed by its document inside."""

from typing import TYPE_CHECKING, Any, ClassVar, Self

from sqlmodel import SQLModel

if TYPE_CHECKING:
    from app.models.document import Document

Values = dict[str, Any]


class Row(SQLModel):
    """A row of a workshop. Assignments are refused unless its document is being edited."""

    id: str
    _columns: ClassVar[tuple[str, ...]] = ()
    _defaults: ClassVar[Values] = {}

    @classmethod
    def columns(cls) -> tuple[str, ...]:
        """The names of the columns in the order of the table."""
        if not cls.__dict__.get("_columns"):
            cls._columns = tuple(column.name for column in cls.__table__.columns)  # type: ignore[attr-defined]
        return cls._columns

    @classmethod
    def defaults(cls) -> Values:
        """A fresh dict with the default of every column."""
        if not cls.__dict__.get("_defaults"):
            cls._defaults = {name: cls.model_fields[name].default for name in cls.columns()}
        return cls._defaults.copy()

    @classmethod
    def of(cls, values: Values, document: "Document | None" = None) -> Self:
        """A row with these column values. Neither pydantic nor the ORM looks at them: loading 10,000 stays
        quick.
        """
        row = object.__new__(cls)
        state = row.__dict__
        state.update(values)
        state["_document"] = document
        return row

    def values(self) -> Values:
        """A fresh dict of the column values."""
        state = self.__dict__
        return {name: state[name] for name in type(self).columns()}

    def __setattr__(self, name: str, value: Any) -> None:
        state = self.__dict__
        if name not in state or name == "id":
            raise AttributeError(f"{type(self).__name__} has no changeable column {name!r}")
        if type(value) is float:
            value += 0.0  # the file gives −0.0 back as 0.0, and a hash tells them apart
        document = state["_document"]
        if document is not None:
            document.notice(self, name, value)
        state[name] = value

    def __eq__(self, other: object) -> bool:
        return self is other

    def __hash__(self) -> int:
        return id(self)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.id})"
