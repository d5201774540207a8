"""Writes ../resources/reference/burst.tsv: Kleinberg's batch automaton by trying every sequence of states.

    python burst.py

Needs mpmath 1.3.0 or later (40 digits). Odds of state i are 2^i times the pooled odds; a rise of one state costs
ln(number of periods), a fall nothing; the walk starts in state 0. Of equally cheap sequences the one whose last state is
lowest is taken, then whose last but one is, and so on.
"""

import itertools
import random
from pathlib import Path

import mpmath as mp

mp.mp.dps = 40
OUT = Path(__file__).parent.parent / "resources" / "reference" / "burst.tsv"


def levels(about, of):
    p = mp.mpf(sum(about)) / sum(of)
    if p in (0, 1):
        return [0] * len(about)
    chances = []
    for state in range(3):
        odds = 2**state * p / (1 - p)
        chances.append(odds / (1 + odds))
    explains = [
        [-(x * mp.log(q) + (n - x) * mp.log(1 - q)) for q in chances] for x, n in zip(about, of)
    ]
    rise = mp.log(len(about))
    best = None
    for walk in itertools.product(range(3), repeat=len(about)):
        cost, at = mp.mpf(0), 0
        for t, state in enumerate(walk):
            cost += max(0, state - at) * rise + explains[t][state]
            at = state
        key = (mp.nint(cost * mp.mpf(10) ** 25), walk[::-1])
        if best is None or key < best:
            best = key
    return list(best[1][::-1])


def main():
    random.seed(20250304)
    cases = [
        ([0, 0, 0, 0], [5, 5, 5, 5]),
        ([5, 5, 5], [5, 5, 5]),
        ([3], [10]),
        ([1, 1, 9, 1], [20, 20, 20, 20]),
        ([1, 1, 0, 9, 9, 1], [20, 20, 0, 20, 20, 20]),
        ([2, 3, 2, 40, 45, 42, 2], [100, 110, 90, 100, 105, 100, 95]),
    ]
    while len(cases) < 60:
        periods = random.randint(2, 8)
        about, of = [], []
        rate = random.choice([0.02, 0.1, 0.4])
        for _ in range(periods):
            if random.random() < 0.3:
                rate = min(0.95, max(0.005, rate * random.choice([0.3, 3])))
            n = random.choice([0, 3, 30, 300])
            of.append(n)
            about.append(sum(random.random() < rate for _ in range(n)))
        if sum(of):
            cases.append((about, of))
    rows = [
        "\t".join(",".join(map(str, part)) for part in (about, of, levels(about, of))) for about, of in cases
    ]
    OUT.write_text(
        f"# every sequence of states, by mpmath {mp.__version__} at 40 digits: src/test/reference/burst.py\n"
        "about\tof\tlevels\n" + "\n".join(rows) + "\n"
    )


main()
