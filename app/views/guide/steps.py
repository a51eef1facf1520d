"""The steps of the method, one entry each: what the rail says about a step, and how it sets the board up."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.views.edit_titles import QT_TRANSLATE_NOOP

PAIN, CHANCE = "pain_point", "opportunity"
TOUCHPOINT = ("touchpoint",)


@dataclass(frozen=True, slots=True)
class Starter:
    """How a note may begin, and the kinds of lanes it may go to: the first that the board has."""

    words: str
    kinds: tuple[str, ...] = TOUCHPOINT


@dataclass(frozen=True, slots=True)
class StepEntry:
    """A step. Texts are English sources: `done` is what progress.py counts, said to the room.

    `kinds` of lanes are in sight, all of them where it is empty; new notes go to a lane of the first of
    `targets` that there is. `curve` is whether it is shown, None leaves it as it is. `offers` are keys of
    views and actions that belong to the step; one that this program does not have is passed over.
    """

    name: str
    question: str
    prompt: str
    done: str
    starters: tuple[Starter, ...] = ()
    kinds: tuple[str, ...] = ()
    targets: tuple[str, ...] = TOUCHPOINT
    curve: bool | None = None
    offers: tuple[str, ...] = ()


STEPS: dict[int, StepEntry] = {
    0: StepEntry(
        QT_TRANSLATE_NOOP("Step", "Prepare"),
        QT_TRANSLATE_NOOP("Step", "Who is it about, and who is in the room?"),
        QT_TRANSLATE_NOOP(
            "Step",
            "Settle target group, goal and scenario. Invite a mixed group, and let somebody keep time.",
        ),
        QT_TRANSLATE_NOOP(
            "Step",
            "Done when target group, goal, scenario, date, participants and agenda are filled in.",
        ),
        offers=("workshop",),
    ),
    1: StepEntry(
        QT_TRANSLATE_NOOP("Step", "Lifecycle"),
        QT_TRANSLATE_NOOP("Step", "Which road does your customer travel?"),
        QT_TRANSLATE_NOOP("Step", "Agree on the phases. What would the customer say in each of them?"),
        QT_TRANSLATE_NOOP(
            "Step", "Done when the phases are your own, each with a goal and a sentence of the customer."
        ),
        curve=False,
        offers=("add_phase", "change_template", "funnel"),
    ),
    2: StepEntry(
        QT_TRANSLATE_NOOP("Step", "Touchpoints"),
        QT_TRANSLATE_NOOP("Step", "What do customers do?"),
        QT_TRANSLATE_NOOP(
            "Step", "Sit down in the customer’s chair. Write every contact as “I …”, one a note."
        ),
        QT_TRANSLATE_NOOP("Step", "Done with three touchpoints in every phase. More is better."),
        (
            Starter(QT_TRANSLATE_NOOP("Step", "I look for")),
            Starter(QT_TRANSLATE_NOOP("Step", "I see")),
            Starter(QT_TRANSLATE_NOOP("Step", "I ask")),
            Starter(QT_TRANSLATE_NOOP("Step", "I receive")),
            Starter(QT_TRANSLATE_NOOP("Step", "I talk about")),
        ),
        kinds=TOUCHPOINT,
        curve=False,
        offers=("library",),
    ),
    3: StepEntry(
        QT_TRANSLATE_NOOP("Step", "Channels and means"),
        QT_TRANSLATE_NOOP("Step", "How do you meet?"),
        QT_TRANSLATE_NOOP(
            "Step", "Say for every touchpoint through which channel it goes, and in which form."
        ),
        QT_TRANSLATE_NOOP("Step", "Done when every touchpoint has a channel and a means."),
        kinds=TOUCHPOINT,
        curve=False,
        offers=("channels",),
    ),
    4: StepEntry(
        QT_TRANSLATE_NOOP("Step", "Experience"),
        QT_TRANSLATE_NOOP("Step", "What does your customer feel?"),
        QT_TRANSLATE_NOOP(
            "Step",
            "Follow the route. What is expected here, how do we do, what does it feel like? Drag the point.",
        ),
        QT_TRANSLATE_NOOP(
            "Step",
            "Done when every stop has an expectation and an emotion, and a moment of truth is marked.",
        ),
        (
            Starter(QT_TRANSLATE_NOOP("Step", "It hurts that"), (PAIN,)),
            Starter(QT_TRANSLATE_NOOP("Step", "It would help if"), (CHANCE,)),
        ),
        kinds=("touchpoint", PAIN, CHANCE),
        curve=True,
        offers=("scores", "moments"),
    ),
    5: StepEntry(
        QT_TRANSLATE_NOOP("Step", "Test with customers"),
        QT_TRANSLATE_NOOP("Step", "Is it true?"),
        QT_TRANSLATE_NOOP("Step", "Ask your most enthusiastic customers. Which route do they really take?"),
        QT_TRANSLATE_NOOP(
            "Step",
            "Done when three customers told their story, and every moment of truth came up in it.",
        ),
        kinds=("touchpoint", PAIN, "need", "objection"),
        curve=True,
        offers=("interview", "conversations"),
    ),
    6: StepEntry(
        QT_TRANSLATE_NOOP("Step", "Design"),
        QT_TRANSLATE_NOOP("Step", "Where do you make the difference?"),
        QT_TRANSLATE_NOOP("Step", "Think up something that beats the expectation."),
        QT_TRANSLATE_NOOP(
            "Step",
            "Done when every moment of truth has an experience, an owner and a date.",
        ),
        (
            Starter(QT_TRANSLATE_NOOP("Step", "What if"), ("idea", CHANCE)),
            Starter(QT_TRANSLATE_NOOP("Step", "We surprise with"), ("idea", CHANCE)),
        ),
        kinds=("touchpoint", CHANCE, "idea"),
        targets=("idea", CHANCE),
        curve=True,
        offers=("compare", "experiences"),
    ),
}


def step_word(text: str) -> str:
    """A text of a step in the interface's language."""
    return QCoreApplication.translate("Step", text)
