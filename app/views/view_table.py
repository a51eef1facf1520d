"""The one table of views: tabs, the menu of views and the pages behind them. A new one is one entry.

A page is made when it is first looked at. It hears of every change through `sync`, hands over what is being
typed through the fields in it, and reports what went wrong through a signal `trouble`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, cast, runtime_checkable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.views.edit_titles import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from app.models.change import Change
    from app.views.chosen import Kept
    from app.views.main_window import MainWindow
    from app.views.workshop_view import WorkshopView

Make = Callable[["WorkshopView"], QWidget]


@runtime_checkable
class Page(Protocol):
    """What every page but the board can do."""

    def sync(self, change: "Change") -> None:
        """Show what an edit changed."""

    def take_focus(self) -> None:
        """The page was chosen: the keys go to what one would use first."""


@runtime_checkable
class Keeper(Protocol):
    """A page that leaves something to the one that takes its place, when panels are made anew."""

    def kept(self) -> "Kept":
        """What is chosen and typed here and nowhere else."""

    def take_up(self, kept: "Kept") -> None:
        """What `kept` gave; what is not there any more is passed over."""


@dataclass(frozen=True, slots=True)
class View:
    """A view: its key, English name and maker. One that is not `usual` gives up its tab first."""

    key: str
    name: str
    make: Make
    usual: bool = True


def _board(view: "WorkshopView") -> QWidget:
    return view.work


def _personas(view: "WorkshopView") -> QWidget:
    from app.views.personas.personas_view import PersonasView

    page = PersonasView(view.document, view)
    page.choose(view.persona)
    page.personaChosen.connect(view.choose_persona)
    page.printWanted.connect(lambda: view.actionWanted.emit("print"))
    return page


def _canvas(view: "WorkshopView") -> QWidget:
    from app.views.canvas.canvas_view import CanvasView

    return CanvasView(view.document, view.journey, lambda: view.show_view("board"))


def _channels(view: "WorkshopView") -> QWidget:
    from app.views.channels.channels_view import ChannelsView

    return ChannelsView(view)


def _compare(view: "WorkshopView") -> QWidget:
    from app.views.compare.compare_view import CompareView
    from app.views.journey_commands import make_future, show_journey

    page = CompareView(view.document, view.journey, view.persona, view)
    page.noteChosen.connect(lambda note: view.board.select_notes([note]))
    page.noteOpened.connect(view.choose_note)
    page.boardWanted.connect(lambda: view.show_view("board"))
    page.conversationWanted.connect(lambda: begin_conversation(view))
    page.futureWanted.connect(lambda: make_future(_window(view)))
    page.journeyWanted.connect(lambda journey: show_journey(_window(view), journey))
    page.elsewhereWanted.connect(lambda journey, note: show_journey(_window(view), journey, note))
    return page


def _window(view: "WorkshopView") -> "MainWindow":
    return cast("MainWindow", view.window())


def begin_conversation(view: "WorkshopView") -> None:
    """Show the page where a conversation with a customer begins."""
    view.show_view("interview")
    page = view.page("interview")
    begin = getattr(page, "begin_another", None)
    if begin is not None:
        begin()


def _interview(view: "WorkshopView") -> QWidget:
    from app.views.interview.interview_view import InterviewView

    page = InterviewView(view.document, view.journey, view.persona, view)
    page.routeChosen.connect(view.choose_route)
    page.compareWanted.connect(lambda: view.show_view("compare"))
    page.offer(view.route)
    return page


def _funnel(view: "WorkshopView") -> QWidget:
    from app.views.lifecycle.funnel_view import FunnelView

    return FunnelView(view)


VIEWS: tuple[View, ...] = (
    View("board", QT_TRANSLATE_NOOP("View", "Board"), _board),
    View("personas", QT_TRANSLATE_NOOP("View", "Personas"), _personas),
    View("canvas", QT_TRANSLATE_NOOP("View", "Canvas"), _canvas),
    View("compare", QT_TRANSLATE_NOOP("View", "Compare"), _compare),
    View("channels", QT_TRANSLATE_NOOP("View", "Channels"), _channels, usual=False),
    View("interview", QT_TRANSLATE_NOOP("View", "Conversation"), _interview, usual=False),
    View("funnel", QT_TRANSLATE_NOOP("View", "Funnel"), _funnel, usual=False),
)
BY_KEY = {view.key: view for view in VIEWS}


def view_name(view: View) -> str:
    """The name of a view in the interface's language."""
    return QCoreApplication.translate("View", view.name)


def as_page(widget: QWidget) -> Page | None:
    """The page, unless it is the board, which is not one."""
    return cast("Page", widget) if isinstance(widget, Page) else None
