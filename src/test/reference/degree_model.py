"""Writes ../resources/reference/degree_model.tsv: expectations of the bipartite configuration model.

    python degree_model.py

Needs bicm 3.4.0 (Python package for bipartite configuration models) and mpmath 1.3.0 or later. bicm solves each case,
mpmath's multidimensional Newton polishes the solution to 50 digits, and the two must agree.
"""

import random
from importlib.metadata import version
from pathlib import Path

import mpmath as mp
import numpy as np
from bicm import BipartiteGraph

mp.mp.dps = 50
OUT = Path(__file__).parent.parent / "resources" / "reference" / "degree_model.tsv"


def draw(seed, countries, stories, largest):
    """Totals and sizes of stories whose countries are drawn with unequal chances."""
    rng = random.Random(seed)
    weights = [1 / (rank + 1) for rank in range(countries)]
    totals, sizes = [0] * countries, {}
    for _ in range(stories):
        size = min(largest, 1 + int(rng.expovariate(0.6)))
        held = set()
        while len(held) < size:
            held.add(rng.choices(range(countries), weights)[0])
        for country in held:
            totals[country] += 1
        sizes[size] = sizes.get(size, 0) + 1
    return totals, sizes


def by_bicm(totals, sizes):
    rows = np.array(totals)
    columns = np.array([size for size, stories in sorted(sizes.items()) for _ in range(stories)])
    graph = BipartiteGraph(degree_sequences=(rows, columns))
    graph.solve_tool(method="newton", tol=1e-10, verbose=False)
    x, y = graph.get_bicm_fitnesses()
    first = {}
    for index, size in enumerate(columns):
        first.setdefault(int(size), index)
    return [x[i] for i in range(len(totals))], [y[first[size]] for size in sorted(sizes)]


def polished(totals, sizes, x, y):
    """Newton at 50 digits, the last y held fast (x and 1/y are known but for a factor)."""
    ds, ms = zip(*sorted(sizes.items()))
    theta = [mp.log(mp.mpf(float(v))) for v in x]
    beta = [mp.log(mp.mpf(float(v))) for v in y]
    c, k = len(theta), len(beta)
    for _ in range(60):
        p = [[1 / (1 + mp.exp(-(theta[i] + beta[j]))) for j in range(k)] for i in range(c)]
        lack = [totals[i] - mp.fsum(ms[j] * p[i][j] for j in range(k)) for i in range(c)]
        lack += [ms[j] * (ds[j] - mp.fsum(p[i][j] for i in range(c))) for j in range(k - 1)]
        if max(abs(v) for v in lack) < mp.mpf(10) ** -40:
            return p, ms
        hessian = mp.zeros(c + k - 1)
        for i in range(c):
            for j in range(k):
                w = ms[j] * p[i][j] * (1 - p[i][j])
                hessian[i, i] += w
                if j < k - 1:
                    hessian[c + j, c + j] += w
                    hessian[i, c + j] += w
                    hessian[c + j, i] += w
        step = mp.lu_solve(hessian, mp.matrix(lack))
        for i in range(c):
            theta[i] += step[i]
        for j in range(k - 1):
            beta[j] += step[c + j]
    raise ArithmeticError("not polished")


def main():
    rows = []
    for name, case in {
        "few": draw(1, 5, 60, 3),
        "skewed": draw(2, 12, 400, 6),
        "many": draw(3, 30, 3000, 12),
    }.items():
        totals, sizes = case
        x, y = by_bicm(totals, sizes)
        p, ms = polished(totals, sizes, x, y)
        numpy_p = [[float(a) * float(b) / (1 + float(a) * float(b)) for b in y] for a in x]
        written_totals = ",".join(map(str, totals))
        written_sizes = ",".join(f"{size}:{stories}" for size, stories in sorted(sizes.items()))
        for a in range(len(totals)):
            for b in range(a + 1, len(totals)):
                exact = mp.fsum(m * p[a][j] * p[b][j] for j, m in enumerate(ms))
                rough = sum(m * numpy_p[a][j] * numpy_p[b][j] for j, m in enumerate(ms))
                assert abs(rough - exact) / exact < 1e-5, (name, a, b, rough, exact)
                if len(totals) <= 12 or (a * 31 + b) % 7 == 0:
                    rows.append(f"{name}\t{written_totals}\t{written_sizes}\t{a}\t{b}\t{mp.nstr(exact, 25)}")
    OUT.write_text(
        f"# bicm {version('bicm')} (BipartiteGraph.solve_tool, method newton), polished by mpmath {mp.__version__} at 50"
        " digits: src/test/reference/degree_model.py\n"
        "case\ttotals\tstories_by_size\ta\tb\texpected\n" + "\n".join(rows) + "\n"
    )


main()
