"""Writes ../resources/reference/benjamini_hochberg.tsv and poisson_tail.tsv.

    python multiple_testing.py

Needs statsmodels 0.14 or later (multipletests, method fdr_bh) and mpmath 1.3.0 or later (60 digits).
"""

import random
from pathlib import Path

import mpmath as mp
import statsmodels
from statsmodels.stats.multitest import multipletests

OUT = Path(__file__).parent.parent / "resources" / "reference"
mp.mp.dps = 60


def benjamini_hochberg():
    random.seed(20250302)
    rows = []
    for family, size in (("one", 1), ("two", 2), ("ties", 12), ("mixed", 200)):
        if family == "ties":
            p_values = [random.choice([0.0, 1e-3, 0.02, 0.5, 1.0]) for _ in range(size)]
        else:
            p_values = [random.random() ** random.choice([1, 3, 9]) for _ in range(size)]
        for p, q in zip(p_values, multipletests(p_values, method="fdr_bh")[1]):
            rows.append(f"{family}\t{p!r}\t{float(q)!r}")
    (OUT / "benjamini_hochberg.tsv").write_text(
        f"# statsmodels {statsmodels.__version__}, multipletests(method='fdr_bh'): src/test/reference/multiple_testing.py\n"
        + "family\tp_value\tq_value\n" + "\n".join(rows) + "\n"
    )


def poisson_tail():
    random.seed(20250303)
    cases = [(1, 1e-12), (1, 1.0), (3, 2.5), (3, 3.0), (100000000, 1e8), (100000000, 99990000.0), (100000000, 100010000.0),
             (20, 1e-9), (1, 40.0), (1000, 1.0)]
    while len(cases) < 150:
        mean = 10 ** random.uniform(-6, 8)
        count = round(mean + random.gauss(0, 1) * (mean ** 0.5 + 1) * random.choice([1, 3, 12]))
        if count >= 1:
            cases.append((count, mean))
    rows = []
    for count, mean in cases:
        # upper tail of Poisson(mean) at count = P(count, mean), the lower regularised gamma function, by its own series
        m = mp.mpf(mean)
        term = total = mp.mpf(1)
        k = count
        while True:
            k += 1
            term *= m / k
            total += term
            if term < total * mp.mpf(10) ** -45:
                break
        upper = mp.exp(count * mp.log(m) - m - mp.loggamma(count + 1)) * total
        rows.append(f"{count}\t{mean!r}\t{mp.nstr(upper, 25, min_fixed=0, max_fixed=0)}")
    (OUT / "poisson_tail.tsv").write_text(
        f"# mpmath {mp.__version__}, 60 digits, written to 25: src/test/reference/multiple_testing.py\n"
        + "count\tmean\tupper\n" + "\n".join(rows) + "\n"
    )


benjamini_hochberg()
poisson_tail()
