"""Work that tells how far it is, overheard."""

from app.models.under_way import Watch


class Noting(Watch):
    """Keeps every share of the work that was told."""

    def __init__(self) -> None:
        super().__init__()
        self.shares: list[float] = []

    def reach(self, share: float) -> None:
        super().reach(share)
        self.shares.append(self.share)
