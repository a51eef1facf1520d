"""Own templates: named anew, deleted, written to a file to share, and taken in from one."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QWidget

from app.models.refusal import Refused
from app.storage.own_templates import (
    SUFFIX,
    delete_template,
    own_templates,
    rename_template,
    take_in,
    template_file_text,
)
from app.views import file_dialogs
from app.views.dialogs.frame import FramedDialog
from app.views.dialogs.name_dialog import ask_name
from app.views.language import current_language
from app.views.plain import PlainLabel, ask

_WIDE = 560  # pixels


class OwnTemplatesDialog(FramedDialog):
    """A list with what can be done to the chosen one; what goes wrong is said under it."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent, self.tr("Own templates"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.windowTitle())
        self.nothing = PlainLabel("", "hint", wrap=True)
        self.nothing.setText(
            self.tr(
                "There are none yet. Keep a board as an own template, or take in a file that you were sent."
            )
        )
        self.said = PlainLabel("", "trouble", wrap=True)
        self.rename = QPushButton(self.tr("Rename…"))
        self.share = QPushButton(self.tr("Share as a file…"))
        self.delete = QPushButton(self.tr("Delete"))
        self.take = QPushButton(self.tr("Take in a file…"))
        self._lay_out()
        self._connect()
        self._is_empty: bool | None = None
        self.refresh()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.rename, self.share, self.delete):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self.nothing, 1, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row)
        self.body.addWidget(self.said)
        self.add_aside(self.take)
        self.add_buttons(self.tr("Close"))

    def _connect(self) -> None:
        self.rename.clicked.connect(lambda: self._attempt(self._rename))
        self.share.clicked.connect(lambda: self._attempt(self._share))
        self.delete.clicked.connect(lambda: self._attempt(self._delete))
        self.take.clicked.connect(lambda: self._attempt(self._take_in))
        self.list.itemDoubleClicked.connect(lambda _: self._attempt(self._rename))

    def refresh(self, chosen: str = "") -> None:
        """Show what there is now."""
        templates = own_templates()
        self.list.clear()
        for key, template in templates.items():
            item = QListWidgetItem(template.name[current_language()])
            item.setData(Qt.ItemDataRole.UserRole, key)
            self.list.addItem(item)
        keys = list(templates)
        self.list.setCurrentRow(keys.index(chosen) if chosen in keys else 0)
        self.list.setVisible(bool(keys))
        self.nothing.setVisible(not keys)
        for button in (self.rename, self.share, self.delete):
            button.setVisible(bool(keys))
        self._fit(not keys)
        (self.list if keys else self.take).setFocus()

    def _fit(self, is_empty: bool) -> None:
        """With nothing in the list no higher than the words that say so."""
        if is_empty == self._is_empty:
            return
        self._is_empty = is_empty
        if is_empty:
            self.open_narrow(_WIDE)
        else:
            self.open_at(_WIDE, 420)

    def _chosen(self) -> tuple[str, str]:
        item = self.list.currentItem()
        return item.data(Qt.ItemDataRole.UserRole), item.text()

    def _attempt(self, work: Callable[[], str]) -> None:
        """Do something that gives back the key to choose; what was refused is said, and nothing changed."""
        self.said.setText("")
        try:
            chosen = work()
        except Refused as refused:
            self.said.setText(refused.sentence(current_language()))
        else:
            self.refresh(chosen)

    def _rename(self) -> str:
        key, name = self._chosen()
        wanted = ask_name(self, self.tr("Rename the template"), self.tr("Name of the template"), name)
        if wanted:
            rename_template(key, wanted)
        return key

    def _delete(self) -> str:
        key, name = self._chosen()
        text = self.tr("Delete the template “{name}”? Boards that were made from it stay as they are.")
        answers = [self.tr("Delete"), self.tr("Keep")]
        if ask(self, self.tr("Delete"), text.format(name=name), answers) == 0:
            delete_template(key)
        return key

    def _share(self) -> str:
        from app.exports.replacing import replacing

        key, name = self._chosen()
        place = file_dialogs.safe_folder() / (
            file_dialogs.file_name(name).removesuffix(file_dialogs.SUFFIX) + SUFFIX
        )
        path = file_dialogs.ask_save(self, self.tr("Share as a file"), place, self._filter())
        if path is not None:
            with replacing(path) as part:
                part.write_text(template_file_text(key), "utf-8")
        return key

    def _take_in(self) -> str:
        path = file_dialogs.ask_open(
            self, self.tr("Take in a template"), file_dialogs.safe_folder(), self._filter()
        )
        return take_in(path).key if path is not None else self._chosen()[0] if self.list.count() else ""

    def _filter(self) -> str:
        return self.tr("Templates (*.toml)")
