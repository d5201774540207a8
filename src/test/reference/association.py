"""Writes ../resources/reference/association.tsv: co-mention statistics at 50 digits.

    python association.py

Needs mpmath 1.3.0 or later. Independent of Muster's code: log-gamma at 60 digits, tails summed to 1e-45.
"""

import random
from pathlib import Path

import mpmath as mp

mp.mp.dps = 60
OUT = Path(__file__).parent.parent / "resources" / "reference" / "association.tsv"


def log_binomial(n, k):
    return mp.loggamma(n + 1) - mp.loggamma(k + 1) - mp.loggamma(n - k + 1)


class Hypergeometric:
    """The number of stories with both, given n stories of which a and b hold one and the other."""

    def __init__(self, n, a, b):
        self.n, self.a, self.b = n, a, b
        self.lowest, self.highest = max(0, a + b - n), min(a, b)
        self.mode = ((a + 1) * (b + 1)) // (n + 2)
        self.norm = log_binomial(n, b)

    def log_pmf(self, k):
        return log_binomial(self.a, k) + log_binomial(self.n - self.a, self.b - k) - self.norm

    def up(self, k):
        """P(k + 1) / P(k)"""
        return mp.mpf((self.a - k) * (self.b - k)) / ((k + 1) * (self.n - self.a - self.b + k + 1))

    def tail(self, k, step):
        """The sum from k outward, as a logarithm."""
        term = total = mp.mpf(1)
        at = k
        while self.lowest <= at + step <= self.highest:
            term *= self.up(at) if step > 0 else 1 / self.up(at - 1)
            at += step
            total += term
            if term < total * mp.mpf(10) ** -45:
                break
        return self.log_pmf(k) + mp.log(total)

    def two_sided(self, observed):
        """Sums all tables with a probability of at most observed * (1 + 1e-7), as R's fisher.test; a logarithm."""
        limit = self.log_pmf(observed) + mp.log1p(mp.mpf(10) ** -7)
        if self.log_pmf(self.mode) <= limit:
            return mp.mpf(0)
        tails = []
        low, high = self.lowest, self.mode
        if self.log_pmf(low) <= limit:
            while high - low > 1:
                middle = (low + high) // 2
                low, high = (middle, high) if self.log_pmf(middle) <= limit else (low, middle)
            tails.append(self.tail(low, -1))
        low, high = self.mode, self.highest
        if self.log_pmf(high) <= limit:
            while high - low > 1:
                middle = (low + high) // 2
                low, high = (low, middle) if self.log_pmf(middle) <= limit else (middle, high)
            tails.append(self.tail(high, 1))
        return mp.log(mp.fsum(mp.exp(tail) for tail in tails))


def g2(n, a, b, ab):
    total = mp.mpf(0)
    for observed, row, column in (
        (ab, a, b),
        (a - ab, a, n - b),
        (b - ab, n - a, b),
        (n - a - b + ab, n - a, n - b),
    ):
        if observed > 0:
            total += observed * mp.log(mp.mpf(observed) * n / (mp.mpf(row) * column))
    return 2 * total


def log_chi2_tail(x):
    return mp.log(mp.erfc(mp.sqrt(x / 2)))


def statistics(n, a, b, ab):
    expected = mp.mpf(a) * b / n
    g = g2(n, a, b, ab)
    smallest = min(mp.mpf(r) * c / n for r in (a, n - a) for c in (b, n - b))
    fisher = Hypergeometric(n, a, b).two_sided(ab)
    log_p = fisher if smallest < 5 else log_chi2_tail(g)
    lift = pmi = npmi = None
    lift = ab / expected
    if ab > 0:
        pmi = mp.log(lift, 2)
        npmi = mp.mpf(1) if ab == n else pmi / -mp.log(mp.mpf(ab) / n, 2)
    return [
        expected,
        lift,
        mp.mpf(ab) / (a + b - ab),
        pmi,
        npmi,
        -g if ab < expected else g,
        mp.exp(fisher),
        fisher / mp.log(10),
        mp.exp(log_p),
        log_p / mp.log(10),
    ]


def written(x):
    if x is None:
        return "null"
    return mp.nstr(x, 25, min_fixed=0, max_fixed=0)


def cases():
    fixed = [
        (1, 1, 1, 1), (2, 1, 1, 1), (2, 1, 1, 0), (2, 2, 1, 1), (3, 3, 3, 3), (10, 3, 4, 0), (10, 3, 4, 3),
        (10, 5, 5, 5), (10, 5, 5, 3), (10, 5, 5, 2), (100, 50, 50, 25), (100, 50, 50, 26), (100, 99, 99, 98),
        (100, 99, 99, 99), (1000, 3, 3, 3), (20, 10, 10, 5), (101, 50, 51, 25),
        (100000000, 1, 1, 1), (100000000, 3, 3, 3), (100000000, 100000000, 3, 3), (100000000, 50000000, 50000000, 25000000),
        (100000000, 50000000, 50000000, 25000001), (100000000, 50000000, 50000000, 25020000),
        (100000000, 50000000, 50000000, 24920000), (100000000, 20000, 20000, 0), (100000000, 20000, 20000, 60),
        (100000000, 20000, 20000, 2000), (100000000, 20000, 20000, 20000), (100000000, 22000, 22000, 5),
        (100000000, 99999990, 40000000, 39999991), (100000000, 99999990, 40000000, 39999999),
        (100000000, 10000000, 10000000, 1000000), (100000000, 10000000, 10000000, 1030000),
        (100000000, 10000000, 10000000, 0), (100000000, 10000000, 10000000, 10000000),
        (100000000, 99999999, 99999999, 99999998), (100000000, 99999999, 99999999, 99999999),
        (99999989, 31622777, 3162277, 1000003), (99999989, 31622777, 3162277, 1010003),
    ]
    yield from fixed
    random.seed(20250301)
    while True:
        n = int(10 ** random.uniform(0.3, 8))
        a = max(1, min(n, int(n * 10 ** random.uniform(-8, 0))))
        b = max(1, min(n, int(n * 10 ** random.uniform(-8, 0))))
        low, high = max(0, a + b - n), min(a, b)
        middle = a * b / n
        near = random.random()
        if near < 0.6:
            spread = (middle * (1 - a / n) * (1 - b / n)) ** 0.5 + 1
            ab = round(middle + random.gauss(0, 1) * spread * random.choice([1, 3, 12, 40]))
        elif near < 0.8:
            ab = random.randint(low, high)
        else:
            ab = round(low + (high - low) * 10 ** random.uniform(-6, 0))
        yield n, a, b, max(low, min(high, ab))


def main():
    rows, seen = [], set()
    for case in cases():
        if case in seen:
            continue
        seen.add(case)
        rows.append("\t".join([*map(str, case), *map(written, statistics(*case))]))
        if len(rows) == 400:
            break
    header = "n n_a n_b n_ab expected lift jaccard pmi npmi g2 fisher_p fisher_log10_p p_value log10_p".split()
    OUT.write_text(
        f"# mpmath {mp.__version__}, 60 digits, written to 25: src/test/reference/association.py\n"
        + "\t".join(header) + "\n" + "\n".join(rows) + "\n"
    )


main()
