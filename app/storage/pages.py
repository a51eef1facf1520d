"""Records out of the bytes of a database that SQLite refuses, page by page: a lost page costs no other.

The layout is that of sqlite.org/fileformat2.html: a table keeps its rows in leaf pages (kind 13), a row that
does not fit goes on in overflow pages. Nothing here believes a number: what leads out of the file ends a row.
"""

import struct
from collections.abc import Iterator
from typing import NamedTuple

_LEAF, _INNER = 13, 5
_HEADER = 100  # bytes of the file before the first page's own header
_USUAL = 4096  # the page size of files that we write
_LONGEST = 64 * 1024 * 1024  # bytes of one row
_FIXED = {0: 0, 1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8, 7: 8, 8: 0, 9: 0}  # bytes by serial type

Value = int | float | str | bytes | None
Record = tuple[Value, ...]


class Unsound(ValueError):
    """These bytes are no row."""


class Found(NamedTuple):
    """A row, and the number of the page that it lies on, counted from 1."""

    page: int
    record: Record


class Pages:
    """The pages of a file, of which any may be damaged."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        said = int.from_bytes(content[16:18])
        sizes = {_USUAL, said} if said >= 512 and said & (said - 1) == 0 else {_USUAL}
        self.size = max(sorted(sizes, reverse=True), key=self._rows_at)
        self.count = -(-len(content) // self.size)

    def _rows_at(self, size: int) -> int:
        """How many rows there are with pages of this size: what the file says of itself may be damaged."""
        self.size, self.count = size, -(-len(self._content) // size)
        return sum(1 for _ in self.records())

    def records(self) -> Iterator[Found]:
        """Every row that can be read, in the order of the pages."""
        for number in range(1, self.count + 1):
            yield from (Found(number, record) for record in self._records_of(number))

    def leaves(self, root: int) -> set[int]:
        """The leaf pages under a root, as far as the pages between can be read."""
        found: set[int] = set()
        seen: set[int] = set()
        waiting = [root]
        while waiting:
            number = waiting.pop()
            if number in seen or not 1 <= number <= self.count:
                continue
            seen.add(number)
            page, start = self._page(number)
            kind = page[start : start + 1]
            if kind == bytes((_LEAF,)):
                found.add(number)
            elif kind == bytes((_INNER,)):
                cells = self._cells(page, start, 12)
                waiting += [int.from_bytes(page[cell : cell + 4]) for cell in cells]
                waiting.append(int.from_bytes(page[start + 8 : start + 12]))
        return found

    def _page(self, number: int) -> tuple[bytes, int]:
        """The bytes of a page, and where its own header begins."""
        begin = (number - 1) * self.size
        return self._content[begin : begin + self.size], _HEADER if number == 1 else 0

    def _cells(self, page: bytes, start: int, header: int) -> list[int]:
        """Where the cells of a page begin."""
        room = max(0, (len(page) - start - header) // 2)
        count = min(int.from_bytes(page[start + 3 : start + 5]), room)
        first = start + header
        return [int.from_bytes(page[at : at + 2]) for at in range(first, first + 2 * count, 2)]

    def _records_of(self, number: int) -> Iterator[Record]:
        page, start = self._page(number)
        if page[start : start + 1] != bytes((_LEAF,)):
            return
        for cell in self._cells(page, start, 8):
            try:
                yield _decoded(self._payload(page, cell))
            except (Unsound, IndexError, struct.error, UnicodeDecodeError):
                continue

    def _payload(self, page: bytes, cell: int) -> bytes:
        """The bytes of a row, those on overflow pages included."""
        length, at = _varint(page, cell)
        _, at = _varint(page, at)  # the number of the row says nothing: rows have ids of their own
        if not 0 < length <= _LONGEST:
            raise Unsound("length")
        usable = self.size
        most = usable - 35
        if length <= most:
            here = length
        else:
            least = (usable - 12) * 32 // 255 - 23
            here = least + (length - least) % (usable - 4)
            here = least if here > most else here
        whole = bytearray(page[at : at + here])
        if len(whole) < here:
            raise Unsound("the row leads out of its page")
        if here < length:
            self._add_overflow(whole, int.from_bytes(page[at + here : at + here + 4]), length)
        return bytes(whole)

    def _add_overflow(self, whole: bytearray, number: int, length: int) -> None:
        while len(whole) < length:
            page, _ = self._page(number)
            if number <= 1 or len(page) <= 4:
                raise Unsound("the row leads out of the file")
            whole += page[4 : 4 + length - len(whole)]
            number = int.from_bytes(page[:4])


def _varint(content: bytes, at: int) -> tuple[int, int]:
    """A number of one to nine bytes, and where it ends."""
    value = 0
    for step in range(8):
        byte = content[at + step]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + step + 1
    return value << 8 | content[at + 8], at + 9


def _decoded(payload: bytes) -> Record:
    """The columns of a row."""
    end, at = _varint(payload, 0)
    if not at <= end <= len(payload):
        raise Unsound("header")
    kinds = []
    while at < end:
        kind, at = _varint(payload, at)
        kinds.append(kind)
    values: list[Value] = []
    at = end
    for kind in kinds:
        length = _FIXED.get(kind, (kind - 12) // 2)
        if kind in (10, 11) or at + length > len(payload):
            raise Unsound("column")
        values.append(_value(kind, payload[at : at + length]))
        at += length
    if at != len(payload):
        raise Unsound("the row is longer than its columns")
    return tuple(values)


def _value(kind: int, content: bytes) -> Value:
    if kind == 0:
        return None
    if kind in (8, 9):
        return kind - 8
    if kind == 7:
        return float(struct.unpack(">d", content)[0])
    if kind < 7:
        return int.from_bytes(content, signed=True)
    return content if kind % 2 == 0 else content.decode("utf-8")
