"""The language of the interface: Dutch first, English on a switch. Data is never translated."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from app.models.resources import resource_path
from app.views.settings import setting, store_setting

LANGUAGES = {"nl": "Nederlands", "en": "English"}
_DATES = {"nl": "nl_NL", "en": "en_GB"}  # our own words put the day first too, in both languages
_installed: list[QTranslator] = []
_current = "en"  # what the sources are written in


def preferred_language() -> str:
    """What was chosen before; else Dutch, unless this computer speaks something else than Dutch."""
    chosen = setting("language", "")
    if chosen in LANGUAGES:
        return chosen
    return "nl" if QLocale.system().language() in (QLocale.Language.Dutch, QLocale.Language.C) else "en"


def current_language() -> str:
    """The language that is shown now."""
    return _current


def install_language(language: str, remember: bool = False) -> None:
    """Show the interface in a language from here on; widgets that are there already must be made anew."""
    global _current
    application = QCoreApplication.instance()
    assert application is not None
    while _installed:
        application.removeTranslator(_installed.pop())
    _current = language if language in LANGUAGES else "en"
    QLocale.setDefault(QLocale(_DATES[_current]))
    _install(f"qtbase_{_current}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    _install(f"reisbord_{_current}", str(resource_path("translations")))  # in English: the plurals
    if remember:
        store_setting("language", _current)


def _install(name: str, folder: str) -> None:
    """Take up a file of translations; one that is not there leaves the English of the sources."""
    translator = QTranslator()
    if translator.load(name, folder):
        application = QCoreApplication.instance()
        assert application is not None
        application.installTranslator(translator)
        _installed.append(translator)
