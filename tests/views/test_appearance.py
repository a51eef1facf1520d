"""Theme, text size, motion, fingers: switched while running, remembered, readable, and never on paper."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QStyle,
    QStyleOptionButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.exports.svg import write_svg
from app.layout.themes import THEMES, contrast
from app.models.resources import resource_path
from app.views.appearance import TEXT_SIZES, appearance, px
from app.views.fields import Field
from app.views.icons import icon
from app.views.intensity_slider import IntensitySlider
from app.views.motion import system_keeps_still
from app.views.notes.hints_box import HintsBox
from app.views.palette import FINGER, LEAST_TARGET, PALETTES, Palette, style_sheet
from app.views.persona_panel import PersonaCard
from app.views.plain import ElidedLabel
from tests.views.room import Room

PRESSED = (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, IntensitySlider, PersonaCard)
every_palette = pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES)
every_theme = pytest.mark.parametrize("theme", PALETTES)


@pytest.fixture(autouse=True)
def afterwards_as_before(qtbot: QtBot) -> Iterator[None]:
    """Other tests measure pixels."""
    yield
    look = appearance()
    look.touched, look.name, look.text_size, look.reduced_motion = False, "light", 100, False
    look.dress()


def press(room: Room, key: str) -> None:
    """Choose an action."""
    room.window.actions_by_key[key].trigger()
    QTest.qWait(1)


def shown(window: QWidget, kinds: tuple[type[QWidget], ...]) -> list[QWidget]:
    """Every widget of these kinds that somebody sees."""
    return [w for w in window.findChildren(QWidget) if isinstance(w, kinds) and w.isVisible()]


def name_of(widget: QWidget) -> str:
    """Which widget it is, for a failed test."""
    text = getattr(widget, "text", lambda: "")()
    return (
        f"{type(widget).__name__} {widget.objectName()} {text or widget.accessibleName()!r} {widget.size()}"
    )


# ---- colours of the window -----------------------------------------------------------------------


def rules() -> Iterator[tuple[str, dict[str, str]]]:
    """Selector and declarations of every rule of the style sheet, with the names of colours in them."""
    sheet = re.sub(r"/\*.*?\*/", "", resource_path("window.qss").read_text("utf-8"), flags=re.DOTALL)
    for selector, body in re.findall(r"([^{}]+)\{([^{}]*)\}", sheet):
        pairs = (part.split(":", 1) for part in body.split(";") if ":" in part)
        yield selector.strip(), {name.strip(): value.strip() for name, value in pairs}


def colour_of(palette: Palette, value: str) -> str:
    """The colour that a declaration names, or "" where it names none."""
    found = re.fullmatch(r"\$(\w+)", value)
    return getattr(palette, found[1]) if found else ""


@every_palette
def test_words_of_the_window_can_be_read_wherever_they_stand(palette: Palette) -> None:
    grounds = {"ground": palette.ground, "sunken": palette.sunken, "hover": palette.hover}
    checked = 0
    for selector, body in rules():
        if ":disabled" in selector or "color" not in body:
            continue
        colour = colour_of(palette, body["color"])
        assert colour, f"{selector} has a colour of its own"
        own = colour_of(palette, body.get("background", ""))
        if "warning" in body["color"] or "danger" in body["color"]:
            continue  # on grounds of their own, below
        for name, ground in ({"own": own} if own else grounds).items():
            assert contrast(colour, ground) >= 4.5, (selector, name)
            checked += 1
    assert checked > 40


@every_palette
def test_words_on_grounds_of_their_own_can_be_read(palette: Palette) -> None:
    for colour, ground in (
        (palette.warning_text, palette.warning_ground),
        (palette.warning_text, palette.ground),
        (palette.danger_text, palette.danger_ground),
        (palette.danger_text, palette.ground),
        (palette.on_brand, palette.brand),
        (palette.on_chosen, palette.chosen_hover),
        (palette.on_accent, palette.accent),
        (palette.on_done, palette.done),
        (palette.on_moment, palette.moment),
        (palette.on_chosen, palette.chosen),
        (palette.on_tip, palette.tip),
    ):
        assert contrast(colour, ground) >= 4.5, (colour, ground)


@every_palette
def test_the_ring_of_the_focus_stands_out(palette: Palette) -> None:
    for ground in (palette.ground, palette.sunken, palette.board, palette.chosen):
        assert contrast(palette.accent, ground) >= 3
    if palette is not PALETTES["light"]:
        assert contrast(palette.line, palette.ground) >= (3 if palette is PALETTES["projector"] else 1.2)


def test_the_style_sheet_has_no_colour_that_a_theme_cannot_change() -> None:
    sheet = resource_path("window.qss").read_text("utf-8")
    assert not re.findall(r"#[0-9a-fA-F]{3,8}\b(?=[; ])", re.sub(r"(?m)^[^{]*\{|,\s*$", "", sheet))


def test_window_and_board_agree_on_the_ground_of_the_board() -> None:
    assert {name: palette.board for name, palette in PALETTES.items()} == {
        name: THEMES[name].board for name in PALETTES
    }


# ---- switched while running ----------------------------------------------------------------------


@every_theme
def test_a_theme_is_shown_at_once_and_next_time(room: Room, theme: str) -> None:
    press(room, "theme_dark" if theme != "dark" else "theme_light")
    note = room.note("I google")
    room.view.board.select_notes([note])
    press(room, f"theme_{theme}")
    ticked = {key for key, action in room.window.actions_by_key.items() if action.isChecked()}
    assert {key for key in ticked if key.startswith("theme")} == {f"theme_{theme}"}
    image = room.window.grab().toImage()
    for panel in (room.view.board, room.view.curve):
        assert image.pixelColor(panel.mapTo(room.window, QPoint(3, 3))).name() == THEMES[theme].board
    assert THEMES[theme].notes["yellow"].fill in colours(image)
    assert room.view.board.selected_notes() == [note]
    appearance().recall()
    assert appearance().name == theme


def colours(image: QImage) -> set[str]:
    """The colours of every fourth pixel both ways."""
    return {
        image.pixelColor(x, y).name() for x in range(0, image.width(), 4) for y in range(0, image.height(), 4)
    }


def test_nothing_of_the_light_theme_stays_in_the_dark(room: Room) -> None:
    """White is the loudest thing on a dark screen: only what is written may be so light."""
    press(room, "theme_dark")
    room.view.board.select_notes([room.note("I google")])
    QTest.qWait(1)
    image = (
        room.window.grab().toImage().scaled(QSize(175, 107), mode=Qt.TransformationMode.SmoothTransformation)
    )
    bright = [
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).lightness() > 235
    ]
    assert not bright


def test_what_was_made_in_another_theme_looks_as_if_made_in_this(room: Room) -> None:
    """Pieces of lines in the legend kept the colours of the curve as it was before."""
    room.window.show_view("board")
    press(room, "theme_light")
    room.choose(room.note("I ask three"))
    press(room, "theme_dark")
    kept = [each.grab().toImage() for each in with_signs(room)]
    room.window.relabel()
    QApplication.processEvents()
    made = [each.grab().toImage() for each in with_signs(room)]
    assert all(not each.isNull() for each in kept)
    assert kept == made


def with_signs(room: Room) -> list[QWidget]:
    """The legend of the curve and the hints of the panel."""
    return [room.view.curve.legend, room.view.side.note.hints.step]


def test_icons_follow_the_theme(room: Room) -> None:
    drawn = icon("plus")
    pictures = []
    for theme in PALETTES:
        appearance().show_theme(theme)
        image = drawn.pixmap(QSize(48, 48)).toImage()
        found = {image.pixelColor(x, 24).name() for x in range(48) if image.pixelColor(x, 24).alpha() == 255}
        assert appearance().palette.text in found
        pictures.append(found)
    assert pictures[0] != pictures[1]


def test_icons_have_the_pixels_of_a_fine_screen() -> None:
    image = icon("plus").pixmap(QSize(16, 16), 2.0).toImage()
    assert (image.width(), image.height(), image.devicePixelRatio()) == (32, 32, 2.0)


def test_text_grows_and_shrinks_and_what_is_chosen_stays(room: Room) -> None:
    note = room.note("I google")
    room.view.board.select_notes([note])
    for size in TEXT_SIZES[1:]:
        press(room, "larger_text")
        assert room.window.bar.title.font().pixelSize() == round(15 * size / 100)
        assert room.view.side.width() == round(296 * size / 100)
        assert room.view.board.selected_notes() == [note]
    assert not room.window.actions_by_key["larger_text"].isEnabled()
    appearance().recall()
    assert appearance().text_size == 200
    press(room, "smaller_text")
    assert appearance().text_size == 175
    assert room.window.actions_by_key["larger_text"].isEnabled()


def test_what_nobody_ever_chose_is_ignored_in_the_settings(reisbord_home: Path, qapp: QApplication) -> None:
    (reisbord_home / "window.ini").write_text("[General]\ntheme=neon\ntext_size=9000\nmotion=\n")
    appearance().recall()
    assert appearance().name in PALETTES
    assert appearance().text_size == 100


@pytest.mark.parametrize("text_size", [100, 125, 150])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_nothing_is_cut_off_on_a_laptop(
    open_room: Callable[..., Room], speak: Callable[[str], None], language: str, text_size: int
) -> None:
    speak(language)
    appearance().show_text_size(text_size)
    room = open_room((1366, 768)).open_sample()
    room.view.board.select_notes([next(iter(room.view.board.scene.plan.notes))])
    QTest.qWait(20)
    assert room.window.size() == QSize(1366, 768)
    assert not (wrong := [name_of(widget) for widget in cut_off(room.window)]), wrong


@pytest.mark.parametrize("size", [(1366, 768), (900, 560)])
def test_at_twice_the_size_panels_fold_or_scroll(
    open_room: Callable[..., Room], size: tuple[int, int]
) -> None:
    appearance().show_text_size(200)
    room = open_room(size).open_sample()
    QTest.qWait(20)
    assert room.window.size() == QSize(*size)
    assert not room.view.rail.isVisible()
    assert room.view.board.width() >= 320
    assert not (wrong := [name_of(widget) for widget in cut_off(room.window)]), wrong


def test_at_twice_the_size_what_is_hidden_covers_no_name_of_a_row(open_room: Callable[..., Room]) -> None:
    appearance().show_text_size(200)
    room = open_room((1366, 768)).open_sample()
    board = room.view.board
    furniture, viewport = board.furniture, QRectF(board.viewport().rect())
    assert furniture.chip.isVisible()
    chip, lock = QRectF(furniture.chip.geometry()), QRectF(furniture.lock.geometry())
    names = [board.panes.lane_rect(lane) for lane in board.scene.plan.lanes]
    assert any(viewport.intersects(name) for name in names)
    assert not [name for name in names if name.intersects(chip)]
    assert lock.right() <= chip.left()
    assert furniture.chip.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonTextBesideIcon  # the figure too
    assert min(lock.width(), lock.height()) >= LEAST_TARGET


@pytest.mark.parametrize(("text_size", "lines"), [(100, 1), (200, 2)])
def test_the_search_says_all_its_words_on_as_many_lines_as_they_need(
    open_room: Callable[..., Room], text_size: int, lines: int
) -> None:
    appearance().show_text_size(text_size)
    room = open_room((1366, 768)).open_sample()
    room.choose(next(iter(room.view.board.scene.plan.notes)))
    room.do("find")
    room.type("video")
    room.still()
    bar = room.view.search.bar
    assert bar.count.text() == bar.count.whole() != ""
    buttons = bar.findChildren(QToolButton)
    assert not [button.text() for button in buttons if button.width() < button.sizeHint().width()]
    assert len({button.y() for button in buttons}) == lines
    assert not (wrong := [name_of(widget) for widget in cut_off(bar)]), wrong


def cut_off(window: QWidget) -> list[QWidget]:
    """Buttons and labels whose words have no room, and widgets beyond the edge of what holds them."""
    found: list[QWidget] = []
    for widget in shown(window, (QAbstractButton, QLabel)):
        words = "" if isinstance(widget, ElidedLabel) else getattr(widget, "text", lambda: "")()
        icon_only = (
            getattr(widget, "toolButtonStyle", lambda: None)() == Qt.ToolButtonStyle.ToolButtonIconOnly
        )
        if (words and not icon_only and not has_room(widget, words)) or not is_within(widget):
            found.append(widget)
    return found


def has_room(widget: QWidget, words: str) -> bool:
    """Whether a widget is as large as its words in its own letters."""
    metrics = widget.fontMetrics()
    if isinstance(widget, QLabel) and widget.wordWrap():
        box = metrics.boundingRect(QRect(0, 0, widget.width(), 9999), Qt.TextFlag.TextWordWrap, words)
        return box.height() <= widget.height() + 2
    return metrics.horizontalAdvance(words) <= widget.width() and metrics.height() <= widget.height() + 2


def is_within(widget: QWidget) -> bool:
    """Whether a widget lies inside its parents, up to the window or to something that scrolls."""
    parent = widget.parentWidget()
    while parent is not None and not widget.isWindow():
        if isinstance(parent.parentWidget(), QAbstractScrollArea):
            return True
        inside = QRect(widget.mapTo(parent, QPoint(0, 0)), widget.size())
        if not parent.rect().contains(inside):
            return False
        if parent.isWindow():
            return True
        parent = parent.parentWidget()
    return True


# ---- focus and targets ---------------------------------------------------------------------------


@every_theme
def test_where_the_focus_is_can_be_seen(room: Room, theme: str) -> None:
    press(room, f"theme_{theme}")
    room.view.board.select_notes([room.note("I google")])
    QTest.qWait(1)
    found = shown(room.window, (QAbstractButton, QComboBox, IntensitySlider, PersonaCard, Field))
    assert len(found) > 20
    assert not (wrong := [name_of(widget) for widget in found if not shows_focus(room.window, widget)]), wrong


def shows_focus(window: QWidget, widget: QWidget) -> bool:
    """Whether the colour of the focus appears on a widget that gets it; True where it takes none."""
    target = widget.editor if isinstance(widget, Field) else widget
    if target.focusPolicy() == Qt.FocusPolicy.NoFocus or not target.isEnabled():
        return True
    window.setFocus()
    before = widget.grab().toImage()
    target.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    after = widget.grab().toImage()
    accent = appearance().palette.accent
    places = [(x, y) for x in range(0, widget.width(), 2) for y in range(widget.height())]
    ring = [at for at in places if after.pixelColor(*at).name() == accent != before.pixelColor(*at).name()]
    return len(ring) >= 20


@pytest.mark.parametrize("touch", [False, True], ids=["mouse", "finger"])
def test_everything_that_is_pressed_is_large_enough(room: Room, touch: bool) -> None:
    if touch:
        touch_the_screen(room)
    for chosen in ("I google", "I ask three"):
        room.view.board.select_notes([room.note(chosen)])
        room.window.banner.tell("A message", offers=(("Do it", lambda: None),))
        QTest.qWait(20)
        least = FINGER if touch else LEAST_TARGET
        widgets = shown(room.window, PRESSED)
        assert len(widgets) > 20
        small = [w for w in widgets if min(target_of(w).width(), target_of(w).height()) < least]
        assert not small, [name_of(widget) for widget in small]


def target_of(widget: QWidget) -> QSize:
    """What one may press to reach a widget: of an editor in a frame with a caption, the whole frame."""
    parent = widget.parentWidget()
    return parent.size() if isinstance(parent, Field) else widget.size()


def touch_the_screen(room: Room) -> None:
    """One finger, by a real event."""
    surface = room.window.windowHandle()
    at = room.view.rail.mapTo(room.window, QPoint(20, room.view.rail.height() - 10))
    QTest.touchEvent(surface, QTest.createTouchDevice()).press(0, at, surface).commit()
    QTest.touchEvent(surface, QTest.createTouchDevice()).release(0, at, surface).commit()
    QTest.qWait(20)
    assert appearance().touched


def test_a_press_on_the_frame_of_a_field_is_a_press_on_the_field(room: Room) -> None:
    room.view.board.select_notes([room.note("I google")])
    field = room.view.side.note.channel
    QTest.mouseClick(field, Qt.MouseButton.LeftButton, pos=QPoint(12, 6))
    assert field.editor.hasFocus()


def test_the_style_sheet_scales_measures_and_leaves_lines_thin() -> None:
    normal, double = style_sheet(PALETTES["light"]), style_sheet(PALETTES["light"], 2.0)
    assert "font-size: 13px" in normal
    assert "font-size: 26px" in double
    assert "1px solid" in double
    assert "2px solid" in double
    assert "$" not in double


# ---- motion --------------------------------------------------------------------------------------


def test_reduced_motion_reaches_the_board_and_is_remembered(room: Room) -> None:
    appearance().keep_still(False)
    room.view.board.reduced_motion = False  # whatever the room itself asks for
    press(room, "motion")
    assert room.view.board.reduced_motion
    assert room.window.actions_by_key["motion"].isChecked()
    press(room, "larger_text")  # panels are made anew
    assert room.view.board.reduced_motion
    appearance().recall()
    assert appearance().reduced_motion


@pytest.mark.parametrize(
    ("file", "text", "still"),
    [
        ("kdeglobals", "[KDE]\nAnimationDurationFactor=0\n", True),
        ("kdeglobals", "[KDE]\nAnimationDurationFactor=0.5\n", False),
        ("gtk-3.0/settings.ini", "[Settings]\ngtk-enable-animations = false\n", True),
        ("gtk-4.0/settings.ini", "[Settings]\ngtk-enable-animations=1\n", False),
    ],
)
def test_a_desktop_that_keeps_still_is_believed(
    qapp: QApplication,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    file: str,
    text: str,
    still: bool,
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setattr("sys.platform", "linux")
    assert not system_keeps_still()
    (tmp_path / file).parent.mkdir(exist_ok=True)
    (tmp_path / file).write_text(text)
    assert system_keeps_still() == still


# ---- paper ---------------------------------------------------------------------------------------


def test_paper_knows_no_theme(room: Room, tmp_path: Path) -> None:
    sheets = []
    for theme in PALETTES:
        press(room, f"theme_{theme}")
        path = tmp_path / f"{theme}.svg"
        write_svg(room.document, path)
        sheets.append(path.read_bytes())
    assert len(set(sheets)) == 1
    assert THEMES["paper"].notes["yellow"].fill.encode() in sheets[0]


def test_a_measure_grows_with_the_text(qapp: QApplication) -> None:
    appearance().show_text_size(150)
    assert px(10) == 15


def test_the_corner_between_two_scroll_bars_is_empty(room: Room) -> None:
    board = room.view.board
    board.real_size()
    board.zoom_in()
    room.still()
    down, across = board.verticalScrollBar(), board.horizontalScrollBar()
    assert down.isVisible()
    assert across.isVisible()
    corner = QPoint(down.mapTo(room.window, QPoint(0, 0)).x(), across.mapTo(room.window, QPoint(0, 0)).y())
    shown = room.window.grab(QRect(corner, QSize(down.width(), across.height()))).toImage()
    colours = {shown.pixel(x, y) for x in range(shown.width()) for y in range(shown.height())}
    assert len(colours) == 1


@pytest.mark.parametrize(("text_size", "side"), [(100, 16), (200, 32)])
def test_signs_in_menus_are_as_large_as_their_words(
    open_room: Callable[..., Room], text_size: int, side: int
) -> None:
    appearance().show_text_size(text_size)
    menu = QMenu(open_room().open_sample().window)
    menu.ensurePolished()
    assert menu.style().pixelMetric(QStyle.PixelMetric.PM_SmallIconSize, None, menu) == side


def test_signs_beside_words_follow_the_theme(room: Room) -> None:
    """That of a hint, which says how many touchpoints are worth a look, and the diamond of the legend."""

    def signs() -> list[QImage]:
        hint = room.view.side.findChild(HintsBox)
        assert hint is not None
        marks = [hint.step.findChildren(QWidget)[0], room.view.curve.legend._moment]
        assert hint.step.isVisible()
        return [mark.grab().toImage() for mark in marks]

    light = signs()
    press(room, "theme_dark")
    dark = signs()
    assert all(one != other for one, other in zip(light, dark, strict=True))
    room.window.rebuild()
    room.still()
    assert signs() == dark, "as they are when they are made now"


def test_the_words_of_a_flat_button_have_room_inside_the_ring_of_the_focus(
    open_room: Callable[..., Room],
) -> None:
    room = open_room()
    looks = next(each for each in room.window.findChildren(QPushButton) if each.text() == "Appearance")
    free = looks.width() - room_of_words(looks)
    looks.setFocus()
    assert looks.width() - room_of_words(looks) == free


def room_of_words(button: QPushButton) -> int:
    """Pixels that a button leaves to its sign and words."""
    option = QStyleOptionButton()
    button.initStyleOption(option)
    return button.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, button).width()
