"""To a printer of this computer: its own dialog, then the very pages, drawn by the pen of the screen."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo

from app.layout.page import Page
from app.models.refusal import Refused
from app.models.under_way import tell
from app.models.words import word
from app.views import painter_pen
from app.views.language import current_language
from app.views.painter_pen import Pictures

if TYPE_CHECKING:
    from app.views.main_window import MainWindow

_POINTS_AN_INCH = 72.0


def has_printer() -> bool:
    """Whether this computer knows a printer."""
    return bool(QPrinterInfo.availablePrinterNames())


def print_on_paper(window: "MainWindow", pages: Sequence[Page], pictures: Pictures, title: str) -> None:
    """Ask which printer, and print there in the background; it can be stopped between two pages."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setPageLayout(_layout(pages[0]))
    dialog = QPrintDialog(printer, window)
    dialog.setMinMax(1, len(pages))
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    if not dialog.exec():
        return
    chosen = pages
    if printer.printRange() == QPrinter.PrintRange.PageRange and printer.fromPage():
        chosen = pages[printer.fromPage() - 1 : printer.toPage()]
    label = QCoreApplication.translate("Printing", "Printing {name} …").format(name=title)
    window.session.exchange.background.run(
        lambda: draw_pages(printer, chosen, pictures), lambda count: _tell(window, count), label
    )


def draw_pages(printer: QPrinter, pages: Sequence[Page], pictures: Pictures) -> int:
    """Draw pages on a printer, each at its own size; how many. Raises Refused where it does not begin."""
    scale = printer.resolution() / _POINTS_AN_INCH
    printer.setFullPage(True)
    printer.setPageLayout(_layout(pages[0]))
    painter = QPainter()
    if not painter.begin(printer):
        raise Refused("printer_failed", printer=printer.printerName())
    try:
        for i, page in enumerate(pages):
            tell(i, len(pages))
            if i:
                printer.setPageLayout(_layout(page))
                printer.newPage()
            painter.save()
            painter.scale(scale, scale)
            painter_pen.draw(painter, page.face, pictures, scale)
            painter.restore()
    except BaseException:
        printer.abort()
        raise
    finally:
        painter.end()
    return len(pages)


def _layout(page: Page) -> QPageLayout:
    """The sheet of a page; the margins are in the page itself."""
    upright = QSizeF(min(page.width, page.height), max(page.width, page.height))
    size = QPageSize(upright, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    lying = page.width > page.height
    way = QPageLayout.Orientation.Landscape if lying else QPageLayout.Orientation.Portrait
    return QPageLayout(size, way, QMarginsF())


def _tell(window: "MainWindow", count: int) -> None:
    text = word("went_to_printer", current_language(), count=count)
    window.session.told.emit(text, "note", (), 8)
