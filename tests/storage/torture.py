"""How large a campaign is: small at each commit, large where REISBORD_TORTURE is set; the seed is printed.

REISBORD_TORTURE=1 is the whole of it, 0.05 a twentieth.
"""

import os
import random


def size(each_commit: int, on_demand: int) -> int:
    """How many rounds to do."""
    part = float(os.environ.get("REISBORD_TORTURE") or 0)
    return max(each_commit, round(on_demand * part))


def dice(name: str) -> random.Random:
    """Chance that can be repeated: REISBORD_SEED sets it, a campaign on demand gets a new one each time."""
    fresh = random.randrange(2**32) if os.environ.get("REISBORD_TORTURE") else 20261122
    seed = int(os.environ.get("REISBORD_SEED", fresh))
    print(f"{name}: REISBORD_SEED={seed}")
    return random.Random(seed)
