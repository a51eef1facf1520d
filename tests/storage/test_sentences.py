"""Every reason that storage gives has its sentence, and every sentence is given."""

import re
from pathlib import Path

from app import storage
from app.models.words import words
from app.storage import problems

SOURCES = "".join(path.read_text("utf-8") for path in sorted(Path(storage.__file__).parent.rglob("*.py")))
# Given by the window, with the count that opening hands back.
ELSEWHERE = {"recovered"}


def test_reasons_and_sentences_belong_together() -> None:
    reasons = set(re.findall(r'FileRefused\(\s*"(\w+)"', SOURCES)) | {"directory", "not_a_file"}
    reasons |= {"changed_elsewhere", "work_full", "work_failed"}
    for table in (problems._READING, problems._WRITING, problems._WORKING):
        reasons |= set(table.values())
    reasons |= set(re.findall(r'\.get\(problem\.errno or 0, "(\w+)"\)', SOURCES))
    notices = set(re.findall(r'Notice\("(\w+)"', SOURCES)) | ELSEWHERE
    for language in ("nl", "en"):
        keys = words(language).keys()
        assert {key.partition(".")[2] for key in keys if key.startswith("refusal.")} == reasons
        assert {key.partition(".")[2] for key in keys if key.startswith("notice.")} == notices
