"""The printer of this computer gets the very pages; without one the dialog says so."""

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo

from app.imports.sample import sample_document
from app.layout.canvas import canvas_pages
from app.layout.persona_card import persona_pages
from app.layout.tiles import plan_tiles, tile_pages
from app.models.pictures import picture_of
from app.models.under_way import Stopped, Watch, watched
from app.views.dialogs.print_dialog import PrintDialog
from app.views.printing import draw_pages
from tests.paper import lines_of, outside, with_canvas
from tests.views.room import Room


def into_file(path: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def test_pages_come_out_at_their_own_size_and_way(qapp: object, tmp_path: Path) -> None:
    document = sample_document("nl")
    pages = (*canvas_pages(document, "journey", "A3", "nl"), *persona_pages(document, "A4", "nl"))
    path = tmp_path / "printed.pdf"
    assert draw_pages(into_file(path), pages, lambda key: picture_of(document, key)) == len(pages)
    printed = PdfReader(path).pages
    assert len(printed) == len(pages)
    for sheet, page in zip(printed, pages, strict=True):
        assert float(sheet.mediabox.width) == pytest.approx(page.width, abs=1.5)
        assert float(sheet.mediabox.height) == pytest.approx(page.height, abs=1.5)


def test_printing_can_be_stopped(qapp: object, tmp_path: Path) -> None:
    watch = Watch()
    watch.stop()
    with pytest.raises(Stopped), watched(watch):
        draw_pages(
            into_file(tmp_path / "a.pdf"),
            canvas_pages(with_canvas(), "journey", "A4", "nl"),
            lambda key: None,
        )


def test_tiles_are_pages_of_their_own_that_show_their_part_only() -> None:
    (page,) = canvas_pages(with_canvas(), "journey", "A1", "nl")
    tiling = plan_tiles(page, "A4")
    sheets = tile_pages(page, tiling, "Titel", "nl")
    assert len(sheets) == len(tiling.sheets) + 1
    for sheet, tile in zip(sheets[1:], tiling.sheets, strict=True):
        assert (sheet.width, sheet.height) == (tiling.width, tiling.height)
        assert sheet.face[0].clip == tuple(tile.window)
        assert f"rij {tile.row}, kolom {tile.column}" in lines_of(sheet.face)
    assert outside(sheets[0]) == []


def test_without_a_printer_the_dialog_says_so_and_stays(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", staticmethod(list))

    def look(dialog: PrintDialog) -> None:
        dialog.print.click()
        assert dialog.isVisible()
        assert dialog.warning.isVisible()
        assert "knows no printer" in dialog._warning_text.text()
        dialog.reject()

    room.answer(look)
    room.do("print")


def test_with_a_printer_the_pages_go_there(
    room: Room, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = tmp_path / "printed.pdf"
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", staticmethod(lambda: ["Laser"]))

    def agreed(dialog: QPrintDialog) -> int:
        dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        dialog.printer().setOutputFileName(str(path))
        return 1

    monkeypatch.setattr(QPrintDialog, "exec", agreed)

    def choose(dialog: PrintDialog) -> None:
        dialog.choose_content("personas")
        dialog.refresh()
        dialog.print.click()

    room.answer(choose)
    room.do("print")
    room.exchanged()
    assert len(PdfReader(path).pages) == 3
    assert room.told[-1][0] == "3 sheets went to the printer."
