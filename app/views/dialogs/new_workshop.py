"""What a new workshop starts with: title, organisation, date, template and language."""

from dataclasses import dataclass

from PySide6.QtCore import QDate, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.models.board import LANGUAGES
from app.models.columns import LINE
from app.models.templates import DEFAULT_TEMPLATE, Template
from app.models.text import clean_line
from app.storage.own_templates import all_templates
from app.views.appearance import px
from app.views.dialogs.date_field import DateField
from app.views.dialogs.form import keep_on_top, line_of_a_name
from app.views.dialogs.frame import FramedDialog
from app.views.dialogs.phase_strip import PhasePreview, draw_strip
from app.views.errors import guarded
from app.views.language import LANGUAGES as LANGUAGE_NAMES
from app.views.language import current_language
from app.views.plain import PlainLabel

_Index = QModelIndex | QPersistentModelIndex
_ROW = 44  # pixels of a template in the list


@dataclass(frozen=True, slots=True)
class NewWorkshop:
    """What somebody filled in; `date` is ISO 8601 or "", `language` that of the workshop's own words."""

    title: str
    organisation: str
    date: str
    template: str
    language: str


class NewWorkshopDialog(FramedDialog):
    """Everything but the template may stay empty; where the file is kept is asked after it."""

    def __init__(self, parent: QWidget | None, template: str = DEFAULT_TEMPLATE) -> None:
        super().__init__(parent, self.tr("New workshop"))
        self._templates = all_templates()
        self._language = current_language()
        self.title, title = line_of_a_name(self.tr("Title"))
        title.setPlaceholderText(self.tr("For example: from first call to second order"))
        self.organisation, _ = line_of_a_name(self.tr("Organisation"))
        self.date = DateField(self.tr("Date"), QDate.currentDate().toString(Qt.DateFormat.ISODate))
        self.body.addWidget(self.title)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.organisation, 3)
        row.addWidget(self.date, 2)
        self.body.addLayout(row)
        for field in (self.organisation, self.date):
            keep_on_top(field)
        self.body.addLayout(self._language_row())
        self.body.addLayout(self._template_row(), 1)
        self.add_buttons(self.tr("Make workshop…"), self.tr("Cancel"))
        self._choose(template)
        self.open_at(920, 680)
        self.title.editor.setFocus()

    def values(self) -> NewWorkshop:
        """What is filled in."""
        return NewWorkshop(
            clean_line(self.title.text(), LINE),
            clean_line(self.organisation.text(), LINE),
            self.date.iso(),
            self.template(),
            self._language,
        )

    def fill(self, values: NewWorkshop) -> None:
        """Show what was filled in before."""
        self.title.show_text(values.title)
        self.organisation.show_text(values.organisation)
        self.date.show_iso(values.date)
        self.languages.button(LANGUAGES.index(values.language)).setChecked(True)
        self._language = values.language
        self._choose(values.template)

    def template(self) -> str:
        """The key of the template that is chosen."""
        return self.list.currentItem().data(Qt.ItemDataRole.UserRole)

    def _language_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        label = PlainLabel(self.tr("Language of the workshop"), "heading")
        row.addWidget(label)
        row.addSpacing(8)
        self.languages = QButtonGroup(self)
        for number, language in enumerate(LANGUAGES):
            button = QPushButton(LANGUAGE_NAMES[language])
            button.setObjectName("pill")
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.setChecked(language == self._language)
            self.languages.addButton(button, number)
            row.addWidget(button)
        self.languages.idClicked.connect(lambda number: self._speak(LANGUAGES[number]))
        row.addStretch(1)
        return row

    def _template_row(self) -> QHBoxLayout:
        self.list = QListWidget()
        self.list.setObjectName("templates")
        self.list.setAccessibleName(self.tr("Template"))
        self.list.setFixedWidth(px(280))
        self.list.setItemDelegate(_TemplateRow(self.list, self._templates))
        for key in self._templates:
            item = QListWidgetItem()
            item.setData(Qt.ItemDataRole.UserRole, key)
            item.setSizeHint(QSize(100, px(_ROW)))
            self.list.addItem(item)
        self.list.itemDoubleClicked.connect(self.accept)
        self.list.currentRowChanged.connect(lambda _: self._show_template())
        self._name = PlainLabel("", "promptTitle")
        self._description = PlainLabel("", "promptText", wrap=True)
        self.preview = PhasePreview()
        right = QVBoxLayout()
        right.setSpacing(8)
        for widget in (self._name, self._description, self.preview):
            right.addWidget(widget)
        right.insertSpacing(2, 6)
        right.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addWidget(self.list)
        row.addLayout(right, 1)
        return row

    def _choose(self, key: str) -> None:
        keys = list(self._templates)
        self.list.setCurrentRow(keys.index(key) if key in keys else 0)
        self._speak(self._language)

    def _speak(self, language: str) -> None:
        self._language = language
        for number, template in enumerate(self._templates.values()):
            self.list.item(number).setText(template.name[language])
        self._show_template()

    def _show_template(self) -> None:
        template = self._templates[self.template()]
        self._name.setText(template.name[self._language])
        self._description.setText(template.description[self._language])
        self.preview.show_template(template, self._language)


class _TemplateRow(QStyledItemDelegate):
    """A name with the small drawing of its phases below it."""

    def __init__(self, parent: QWidget, templates: dict[str, Template]) -> None:
        super().__init__(parent)
        self._templates = templates

    @guarded
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        self.initStyleOption(option, index)
        text, option.text = option.text, ""
        style = option.widget.style()
        style.drawControl(style.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        painter.save()
        painter.setPen(option.palette.color(option.palette.ColorRole.Text))
        inside = QRectF(option.rect).adjusted(12, px(5), -12, -px(6))
        align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        elided = option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, int(inside.width()))
        painter.drawText(inside, align, elided)
        painter.restore()
        template = self._templates[index.data(Qt.ItemDataRole.UserRole)]
        high, wide = px(11), px(24) * len(template.phases) + 7.0
        strip = QRectF(inside.left(), inside.bottom() - high, min(inside.width(), wide), high)
        draw_strip(painter, strip, template)
