"""A moment as people say it: today 10:42, yesterday 16:03, Saturday 21 November 09:15."""

from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime


def spoken_time(moment: datetime, now: datetime | None = None) -> str:
    """The day and the time to the minute, in the interface's language and this computer's time zone."""
    local = moment.astimezone()
    today = (now or datetime.now(UTC)).astimezone().date()
    time = clock(local)
    days = (today - local.date()).days
    if days == 0:
        return QCoreApplication.translate("SpokenTime", "today {time}").format(time=time)
    if days == 1:
        return QCoreApplication.translate("SpokenTime", "yesterday {time}").format(time=time)
    form = "dddd d MMMM" if local.year == today.year else "d MMMM yyyy"
    day = QLocale().toString(QDate(local.year, local.month, local.day), form)
    return f"{day} {time}"


def clock(moment: datetime) -> str:
    """The time of the day, "10:42"."""
    local = moment.astimezone()
    return QLocale().toString(QTime(local.hour, local.minute), "HH:mm")


def spoken_iso(text: str) -> str:
    """As `spoken_time`, of ISO 8601 text; what is not a time comes back as it is."""
    try:
        return spoken_time(datetime.fromisoformat(text))
    except ValueError:
        return text


def spoken_size(size: int) -> str:
    """Bytes as people say them: "48 KB", "1.2 MB" with the language's own comma."""
    return QLocale().formattedDataSize(
        size, 1 if size >= 1_000_000 else 0, QLocale.DataSizeFormat.DataSizeSIFormat
    )
