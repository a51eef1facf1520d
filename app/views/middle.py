"""A column of words and buttons in the middle of a page that has nothing else on it yet."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget


def put_in_the_middle(page: QWidget, inside: QWidget) -> None:
    """Lay `inside` out on `page`: as wide as it may be, and a little above the middle."""
    across = QHBoxLayout()  # an alignment would forget how high the words get
    across.addStretch(1)
    across.addWidget(inside, 100)
    across.addStretch(1)
    whole = QVBoxLayout(page)
    whole.addStretch(1)
    whole.addLayout(across)
    whole.addStretch(2)
