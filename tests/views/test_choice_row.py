"""What is chosen is bold, and there is room for that."""

from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.views.pill import Pill


def test_a_pill_has_room_for_its_bold_words(qtbot: QtBot) -> None:
    pill, plain = Pill("Nu en straks"), QPushButton("Nu en straks")
    for button in (pill, plain):
        qtbot.addWidget(button)
    bold = QFont(pill.font())
    bold.setWeight(QFont.Weight.DemiBold)
    more = QFontMetrics(bold).horizontalAdvance("Nu en straks") - pill.fontMetrics().horizontalAdvance(
        "Nu en straks"
    )
    assert more > 0
    assert pill.sizeHint().width() == plain.sizeHint().width() + more
