"""The menus of the curve: what a point can feel and be, and which lines are shown."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtWidgets import QMenu

from app.layout.curve_lines import averages_over
from app.layout.themes import DASHES
from app.models.edits.routes import routes_of, set_feeling, set_moment
from app.models.emotions import Feeling, palette_of
from app.models.findings.routes import route_title
from app.models.people import MOMENTS, Persona, Stop
from app.models.words import word
from app.views.curve_choice import MOST_PERSONAS
from app.views.edit_titles import QT_TRANSLATE_NOOP
from app.views.errors import attempt
from app.views.language import current_language
from app.views.plain import plain_caption

if TYPE_CHECKING:
    from app.views.curve_view import CurveView

assert len(DASHES) >= MOST_PERSONAS  # else two of them would have the same dash


def tr(text: str) -> str:
    """A text of a menu in the interface's language."""
    return QCoreApplication.translate("", text)  # lupdate files a bare tr() under no context


SIGNS: dict[int, str] = {
    -1: QT_TRANSLATE_NOOP("CurveView", "Unpleasant"),
    0: QT_TRANSLATE_NOOP("CurveView", "Neither"),
    1: QT_TRANSLATE_NOOP("CurveView", "Pleasant"),
}


def sign_name(sign: int) -> str:
    """What the words of a sign have in common, in the interface's language."""
    return QCoreApplication.translate("CurveView", SIGNS[sign])


def open_point_menu(view: "CurveView", stop: str, at: QPoint) -> QMenu:
    """Open the menu of a point at a place on the screen."""
    menu = QMenu(view)
    menu.setObjectName("pointMenu")
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.addAction(tr("Value…")).triggered.connect(lambda: view.hands.type_value())
    row = view.document.find(Stop, stop)
    feelings = menu.addMenu(tr("Emotion"))
    add_feelings(
        feelings,
        palette_of(view.document, current_language()),
        row.emotion if row else "",
        _write(view, stop),
    )
    moments = menu.addMenu(tr("Moment of truth"))
    for kind in MOMENTS:
        action = moments.addAction(word(f"moment.{kind}", current_language()))
        action.setCheckable(True)
        action.setChecked(row is not None and row.moment == kind)
        action.triggered.connect(
            lambda _=False, kind=kind: attempt(
                lambda: set_moment(view.document, stop, kind), view.trouble.emit
            )
        )
    menu.addSeparator()
    menu.addAction(tr("Off the route")).triggered.connect(lambda: view.hands.take_off(stop))
    menu.popup(at)
    return menu


def _write(view: "CurveView", stop: str) -> Callable[[Feeling], object]:
    return lambda feeling: attempt(
        lambda: set_feeling(view.document, stop, feeling.word, feeling.sign), view.trouble.emit
    )


def add_feelings(
    menu: QMenu, palette: tuple[Feeling, ...], chosen: str, write: Callable[[Feeling], object]
) -> None:
    """A menu of words for each sign; the chosen one carries a tick."""
    for sign in (1, 0, -1):
        words = menu.addMenu(sign_name(sign))
        for feeling in (each for each in palette if each.sign == sign):
            action = words.addAction(plain_caption(feeling.word))
            action.setCheckable(True)
            action.setChecked(feeling.word == chosen)
            action.triggered.connect(lambda _=False, feeling=feeling: write(feeling))


def fill_lines_menu(menu: QMenu, view: "CurveView") -> None:
    """Personas that can be laid over each other, and every line with a tick where it is shown."""
    menu.clear()
    _add_personas(menu, view)
    shown = {line.route for line in view.plan.routes}
    personas = view.personas()
    for line in averages_over(view.document, view.journey, current_language()):
        if personas is None or line.key.partition(":")[2] in personas:
            _add_line(menu, view, line.key, line.title, line.key in shown)
    for route in routes_of(view.document, view.journey):
        if personas is None or route.persona is None or route.persona in personas:
            _add_line(
                menu,
                view,
                route.id,
                route_title(view.document, route.id, current_language()),
                not route.hidden,
            )


def _add_personas(menu: QMenu, view: "CurveView") -> None:
    shown = view.personas()
    if shown is None:
        return
    travelling = {route.persona for route in routes_of(view.document, view.journey)}
    rows = [row for row in view.document.ordered(Persona) if row.id in travelling]
    if len(rows) < 2:
        return
    menu.addSection(tr("Personas over each other"))
    own = shown - view.choice.overlay
    for row in rows:
        action = menu.addAction(plain_caption(row.name or tr("Without a name")))
        action.setCheckable(True)
        action.setChecked(row.id in shown)
        action.setEnabled(row.id not in own and (row.id in shown or len(shown) < MOST_PERSONAS))
        action.triggered.connect(lambda on, persona=row.id: view.lay_over(persona, on))
    menu.addSection(tr("Lines"))


def _add_line(menu: QMenu, view: "CurveView", key: str, title: str, shown: bool) -> None:
    action = menu.addAction(plain_caption(title))
    action.setCheckable(True)
    action.setChecked(shown)
    action.triggered.connect(lambda on: view.show_line(key, on))
