"""Pages of which one is shown; Qt's own stack is as high as the highest of all, and scrolls for nothing."""

from PySide6.QtWidgets import QVBoxLayout, QWidget


class PageStack(QWidget):
    """As high as the page that is shown."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._pages: list[QWidget] = []
        self._current = 0
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def addWidget(self, page: QWidget) -> None:
        """One more page; the first one is shown."""
        self._pages.append(page)
        self._column.addWidget(page)
        page.setVisible(len(self._pages) == 1)

    def count(self) -> int:
        """How many pages there are."""
        return len(self._pages)

    def currentIndex(self) -> int:
        """Which page is shown."""
        return self._current

    def setCurrentIndex(self, number: int) -> None:
        """Show another page."""
        self._current = number
        for each, page in enumerate(self._pages):
            page.setVisible(each == number)
