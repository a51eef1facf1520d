"""The six steps of the method as the rail shows them. One entry a step."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.views.edit_titles import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class StepText:
    """English sources: the step's name, its question to the room, what to do, and how a note may begin."""

    name: str
    question: str
    prompt: str
    starters: tuple[str, ...] = ()


STEPS: dict[int, StepText] = {
    1: StepText(
        QT_TRANSLATE_NOOP("Step", "Lifecycle"),
        QT_TRANSLATE_NOOP("Step", "Which road does your customer travel?"),
        QT_TRANSLATE_NOOP("Step", "Agree on the phases. What would the customer say in each of them?"),
    ),
    2: StepText(
        QT_TRANSLATE_NOOP("Step", "Touchpoints"),
        QT_TRANSLATE_NOOP("Step", "What does your customer do?"),
        QT_TRANSLATE_NOOP(
            "Step", "Sit down in the customer's chair. Write every contact as “I …”, one a note."
        ),
        (
            QT_TRANSLATE_NOOP("Step", "I search for"),
            QT_TRANSLATE_NOOP("Step", "I see"),
            QT_TRANSLATE_NOOP("Step", "I ask"),
            QT_TRANSLATE_NOOP("Step", "I receive"),
            QT_TRANSLATE_NOOP("Step", "I talk about"),
        ),
    ),
    3: StepText(
        QT_TRANSLATE_NOOP("Step", "Channels and means"),
        QT_TRANSLATE_NOOP("Step", "How do you meet?"),
        QT_TRANSLATE_NOOP(
            "Step", "Say for every touchpoint through which channel it goes, and in which form."
        ),
    ),
    4: StepText(
        QT_TRANSLATE_NOOP("Step", "Experience"),
        QT_TRANSLATE_NOOP("Step", "What does your customer feel?"),
        QT_TRANSLATE_NOOP(
            "Step",
            "Follow the route. What is expected here, how do we do, what does it feel like? Drag the point.",
        ),
    ),
    5: StepText(
        QT_TRANSLATE_NOOP("Step", "Test with customers"),
        QT_TRANSLATE_NOOP("Step", "Is it true?"),
        QT_TRANSLATE_NOOP("Step", "Ask your most enthusiastic customers. Which route do they really take?"),
    ),
    6: StepText(
        QT_TRANSLATE_NOOP("Step", "Design"),
        QT_TRANSLATE_NOOP("Step", "Where do you make the difference?"),
        QT_TRANSLATE_NOOP(
            "Step", "Choose moments of truth and think up something that beats the expectation."
        ),
        (QT_TRANSLATE_NOOP("Step", "What if"), QT_TRANSLATE_NOOP("Step", "We surprise with")),
    ),
}


def step_word(text: str) -> str:
    """A text of a step in the interface's language."""
    return QCoreApplication.translate("Step", text)
