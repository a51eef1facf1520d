"""The language of the interface: Dutch first, English on a switch. Data is never translated."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from app.models.resources import resource_path
from app.views.settings import setting, store_setting

LANGUAGES = {"nl": "Nederlands", "en": "English"}
_installed: list[QTranslator] = []


def preferred_language() -> str:
    """What was chosen before; else Dutch, unless this computer speaks something else than Dutch."""
    chosen = setting("language", "")
    if chosen in LANGUAGES:
        return chosen
    return "nl" if QLocale.system().language() in (QLocale.Language.Dutch, QLocale.Language.C) else "en"


def current_language() -> str:
    """The language that is shown now."""
    return "nl" if _installed else "en"


def install_language(language: str, remember: bool = False) -> None:
    """Show the interface in a language from here on; widgets that are there already must be made anew."""
    application = QCoreApplication.instance()
    assert application is not None
    while _installed:
        application.removeTranslator(_installed.pop())
    QLocale.setDefault(QLocale(language))
    if language == "nl":
        _install("qtbase_nl", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        _install("reisbord_nl", str(resource_path("translations")))
    if remember:
        store_setting("language", language)


def _install(name: str, folder: str) -> None:
    translator = QTranslator()
    if translator.load(name, folder):
        application = QCoreApplication.instance()
        assert application is not None
        application.installTranslator(translator)
        _installed.append(translator)
