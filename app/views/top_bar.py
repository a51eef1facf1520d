"""The bar at the top: what this is, whether it is safe, which view and which route, and the buttons."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.views.actions import BELOW_A_LINE, ENTRIES, MENUS, WITHIN, action_word
from app.views.appearance import px
from app.views.buttons import WordsButton, give_air, take_air
from app.views.errors import guarded
from app.views.guide.clock_button import ClockButton
from app.views.guide.step_clock import StepClock
from app.views.icons import icon
from app.views.journey_button import LONG, SHORT, JourneyButton
from app.views.language import current_language
from app.views.plain import ElidedLabel, plain_caption, plain_tip
from app.views.route_look import route_swatch
from app.views.view_table import BY_KEY as VIEW_BY_KEY
from app.views.view_table import VIEWS, View, view_name

if TYPE_CHECKING:
    from app.models.document import Document
    from app.models.people import Route

BUTTONS = ("undo", "redo", "find", "print")
WITH_WORDS = ("find", "print")
LEAST_TITLE = 110  # pixels that are left to the title
USUAL_TITLE = 320  # pixels: rather than cut a title of this length off, buttons give up their words
SHORT_TITLE = LEAST_TITLE  # rather than give up the usual views, a title is cut off
USUAL_ONLY = 2  # the stage at which views that are not usual give up their tabs
FEW_ROUTES = 3  # at which only the chosen route has a pill: the others are in the menu beside it
NO_WORDS = 4  # at which the one button that stands out gives up its words too
ALL_IN_ONE = 5  # at which the views are in one button
MOST_FOLDED = 6
MOST_PILLS = 3  # more routes than this go into a menu


class Title(ElidedLabel):
    """The title of the workshop; a double click changes it and all else about the workshop."""

    def __init__(self, action: QAction) -> None:
        super().__init__("", "title")
        self._action = action

    @guarded
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._action.trigger()

    def _elide(self) -> None:
        super()._elide()
        how = self.tr("Double-click to change it.")
        self.setToolTip(plain_tip(f"{self._whole}\n{how}") if self._whole else "")


class TopBar(QWidget):
    """Title and status at the left, views and routes in the middle, actions at the right."""

    viewChosen = Signal(str)
    routeChosen = Signal(str)

    def __init__(self, actions: dict[str, QAction], clock: StepClock, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("topBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(px(54))
        self._actions = actions
        self.title = Title(actions["workshop"])
        self.status = ElidedLabel("", "status")
        self._tabs = QButtonGroup(self)
        self._texts: list[QToolButton] = []
        self._squares: list[QToolButton] = []
        self._stage = -1
        self._spare_routes: list[QWidget] = []  # what their menu offers too
        self._routes = QWidget()
        self._route_row = _tight_row(self._routes)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(10, 0, 14, 0)
        row.setSpacing(7)
        row.addWidget(self._menu_button())
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self.title)
        words.addWidget(self.status)
        words.addStretch(1)
        row.addLayout(words, 40)  # the title rather than air
        row.addWidget(self._journey_button())
        for view in VIEWS:
            row.addWidget(self._tab(view))
        self._view_button = self._views_in_one()
        row.addWidget(self._view_button)
        row.addStretch(1)
        row.addWidget(self._routes)
        row.addStretch(1)
        for key in BUTTONS:
            row.addWidget(self._action_button(key, with_text=key in WITH_WORDS))
        self.clock = ClockButton(clock, actions)
        row.insertWidget(row.count() - 1, self.clock)  # print is the last before presenting
        row.addWidget(self._action_button("present", with_text=True, primary=True))

    def _menu_button(self) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon("logo", "brand"))
        button.setIconSize(QSize(px(24), px(24)))
        button.setToolTip(plain_tip(self.tr("Menu (F10)")))
        button.setAccessibleName(self.tr("Menu"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(button)
        self.menus: dict[str, QMenu] = {}
        for key, text in MENUS.items():
            above = self.menus.get(WITHIN.get(key, ""), self.menu)
            self.menus[key] = above.addMenu(action_word(text))
            for entry in ENTRIES:
                if entry.menu == key:
                    if entry.key in BELOW_A_LINE:
                        self.menus[key].addSeparator()
                    self.menus[key].addAction(self._actions[entry.key])
        button.setMenu(self.menu)
        self.menu_button = button
        return button

    def _journey_button(self) -> JourneyButton:
        self.journeys = JourneyButton([self._actions[key] for key in ("make_future", "journeys")])
        return self.journeys

    def _tab(self, view: View) -> QPushButton:
        tab = QPushButton(view_name(view))
        tab.setObjectName("tab")
        tab.setCheckable(True)
        tab.setProperty("view", view.key)
        self._tabs.addButton(tab)
        tab.clicked.connect(lambda: self.viewChosen.emit(view.key))
        return tab

    def _tabs_at(self, stage: int) -> list[QAbstractButton]:
        """The tabs that keep their place at a stage."""
        return [
            tab
            for tab in self._tabs.buttons()
            if stage < USUAL_ONLY or (stage < ALL_IN_ONE and VIEW_BY_KEY[tab.property("view")].usual)
        ]

    def _views_in_one(self) -> QToolButton:
        """One button for the views whose names do not fit beside each other."""
        button = WordsButton()
        button.setObjectName("tab")
        button.setCheckable(True)  # it looks chosen where it says which view is shown
        button.setIcon(icon("chevron-down"))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        for view in VIEWS:
            action = menu.addAction(view_name(view))
            action.triggered.connect(lambda _=False, key=view.key: self.viewChosen.emit(key))
        button.setMenu(menu)
        button.hide()
        return button

    def _fold(self) -> None:
        """Leave out what is in the menu too, one thing after the other, until the rest fits."""
        stages = range(MOST_FOLDED + 1)
        stage = next((each for each in stages if self._needed(each) <= self.width()), MOST_FOLDED)
        spare = self.width() - self._needed(stage) if stage < NO_WORDS else 0
        self.journeys.cut(max(SHORT, min(LONG, int(SHORT + spare / px(1)))))
        if stage == self._stage:
            return
        self._stage = stage
        with_words = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        for button in self._texts:
            has_words = self._has_words(button, stage)
            (give_air if has_words else take_air)(button)
            button.setToolButtonStyle(with_words if has_words else Qt.ToolButtonStyle.ToolButtonIconOnly)
        self.clock.fold(stage > 0)
        only_sign = Qt.ToolButtonStyle.ToolButtonIconOnly
        self.journeys.setToolButtonStyle(with_words if stage < ALL_IN_ONE else only_sign)
        stay = self._tabs_at(stage)
        for tab in self._tabs.buttons():
            tab.setVisible(tab in stay)
        self._view_button.setVisible(len(stay) < len(VIEWS))
        self._name_view_button()
        self._routes.setVisible(stage < MOST_FOLDED)
        self._show_spare_routes()

    def _show_spare_routes(self) -> None:
        for widget in self._spare_routes:
            widget.setVisible(self._stage < FEW_ROUTES)

    def _routes_width(self, stage: int) -> int:
        """Pixels that the routes take at a stage."""
        row, width = self._route_row, 0
        for i in range(row.count()):
            item = row.itemAt(i)
            widget = item.widget() if item is not None else None
            if widget is not None and (stage < FEW_ROUTES or widget not in self._spare_routes):
                width += widget.sizeHint().width() + row.spacing()
        return width

    def _has_words(self, button: QToolButton, stage: int) -> bool:
        """The one button that stands out keeps its words longest."""
        return stage < (NO_WORDS if button.objectName() == "primary" else 1)

    def _needed(self, stage: int) -> int:
        """Pixels that the bar takes at a stage, with little of the name of a journey. 1: no words on
        buttons; 2: usual views only; 3: one route; 4: no words at all; 5: views in one; 6: no routes.
        """
        square = self._squares[0].sizeHint().width()
        longest = USUAL_TITLE if stage < NO_WORDS else SHORT_TITLE
        title = min(self.title.sizeHint().width(), px(longest)) if stage < ALL_IN_ONE else 0
        widths = [self.menu_button.sizeHint().width(), max(px(LEAST_TITLE), title)]
        widths += [square] * len(self._squares)
        if self.journeys.is_wanted:
            words = self.journeys.words_width(SHORT) + px(5)
            widths.append(square + (words if stage < ALL_IN_ONE else 0))
        widths.append(self.clock.needed(stage > 0))
        for button in self._texts:
            words = button.fontMetrics().horizontalAdvance(button.text()) + px(9)
            widths.append(square + (words if self._has_words(button, stage) else 0))
        stay = self._tabs_at(stage)
        views = stay if len(stay) == len(VIEWS) else [*stay, self._view_button]
        widths += [view.sizeHint().width() for view in views]
        if stage < MOST_FOLDED:
            widths.append(self._routes_width(stage))
        margins = self._row.contentsMargins()
        return sum(widths) + self._row.spacing() * (len(widths) + 1) + margins.left() + margins.right()

    @guarded
    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize, QEvent.Type.Show):
            self._fold()
        return done

    def _action_button(self, key: str, with_text: bool, primary: bool = False) -> QToolButton:
        button = WordsButton()
        button.setDefaultAction(self._actions[key])
        button.setToolButtonStyle(
            Qt.ToolButtonStyle.ToolButtonTextBesideIcon
            if with_text
            else Qt.ToolButtonStyle.ToolButtonIconOnly
        )
        button.setAccessibleName(self._actions[key].iconText())
        (self._texts if with_text else self._squares).append(button)
        if primary:
            button.setObjectName("primary")
            self._actions[key].setIcon(icon("play", "on_chosen"))
        return button

    def show_view(self, key: str) -> None:
        """Mark the view that is shown."""
        for tab in self._tabs.buttons():
            tab.setChecked(tab.property("view") == key)
        self._name_view_button()

    def _name_view_button(self) -> None:
        """It says which view is shown, unless a tab beside it does."""
        chosen = self._tabs.checkedButton()
        told = chosen is None or chosen in self._tabs_at(max(self._stage, 0))
        self._view_button.setText(self.tr("More") if told or chosen is None else chosen.text())
        if self._view_button.isChecked() == told:
            self._view_button.setChecked(not told)

    def show_routes(self, document: "Document | None", journey: str, chosen: str) -> None:
        """A pill for each route; many become one button with a menu."""
        from app.models.edits.routes import routes_of

        while (item := self._route_row.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._spare_routes.clear()
        if document is None:
            return
        routes = _hers_first(routes_of(document, journey), chosen)
        shown = routes if len(routes) <= MOST_PILLS else [r for r in routes if r.id == chosen] or routes[:1]
        for route in shown:
            pill = self._pill(document, route, route.id == chosen)
            self._route_row.addWidget(pill)
            if len(shown) > 1 and route.id != chosen:
                self._spare_routes.append(pill)
        if routes:
            self._route_row.addWidget(self._more_routes(document, routes))
        if len(shown) < len(routes):
            self._show_spare_routes()
            return  # where they are many, the way to add one is in their menu
        add = QToolButton()
        add.setIcon(icon("plus"))
        add.setObjectName("pill")
        add.setToolTip(plain_tip(self.tr("Add a route")))
        add.setAccessibleName(self.tr("Add a route"))
        add.clicked.connect(self._actions["add_route"].trigger)
        self._route_row.addWidget(add)
        if routes:
            self._spare_routes.append(add)
        self._show_spare_routes()

    def _pill(self, document: "Document", route: "Route", chosen: bool) -> QPushButton:
        name = route_name(document, route)
        pill = QPushButton(
            plain_caption(self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, px(170)))
        )
        pill.setIcon(route_swatch(document, route))
        pill.setIconSize(QSize(px(24), px(20)))
        pill.setObjectName("pill")
        pill.setCheckable(True)
        pill.setChecked(chosen)
        pill.setToolTip(plain_tip(name))
        key = route.id  # the row would keep its whole workshop, and the pill outlives that
        pill.clicked.connect(lambda: self.routeChosen.emit(key))
        pill.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        pill.customContextMenuRequested.connect(lambda at: self._ask_route_menu(key, pill.mapToGlobal(at)))
        return pill

    def _ask_route_menu(self, route: str, at: QPoint) -> None:
        """Choose a route, and open the menu of what can be done with it."""
        self.routeChosen.emit(route)
        self.menus["route"].popup(at)

    def _more_routes(self, document: "Document", routes: "list[Route]") -> QToolButton:
        more = QToolButton()
        more.setIcon(icon("chevron-down"))
        more.setObjectName("pill")
        more.setAccessibleName(self.tr("All routes"))
        more.setToolTip(plain_tip(self.tr("All routes")))
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(more)
        for route in routes:
            action = menu.addAction(route_swatch(document, route), plain_caption(route_name(document, route)))
            action.triggered.connect(lambda _=False, chosen=route.id: self.routeChosen.emit(chosen))
        menu.addSeparator()
        for entry in ENTRIES:
            if entry.menu == "route" or entry.key == "add_route":
                menu.addAction(self._actions[entry.key])
        more.setMenu(menu)
        return more


def _tight_row(widget: QWidget) -> QHBoxLayout:
    """A row without air around it and little within."""
    row = QHBoxLayout(widget)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(4)
    return row


def _hers_first(routes: "list[Route]", chosen: str) -> "list[Route]":
    """The routes of the persona who travels the chosen one, before those of others."""
    persona = next((route.persona for route in routes if route.id == chosen), None)
    return sorted(routes, key=lambda route: route.persona != persona)


def route_name(document: "Document", route: "Route") -> str:
    """What a route is called: its title, or whose it is and which side tells it."""
    from app.models.findings.routes import route_title

    return route_title(document, route.id, current_language())
