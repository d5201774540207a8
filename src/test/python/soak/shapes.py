"""Corpora of awkward shapes."""
import itertools
import json

import contract
import corpus
from checks import stages
from muster import ROOT


def check(bench):
    count = 500 if bench.short else 8000
    for name, shape in (("a huge article", _huge), ("one outlet with nine of ten articles", _one_outlet),
                        ("one country in every article", _one_country), ("the same footer under every article", _footer)):
        records = map(shape, enumerate(itertools.islice(corpus.copies(corpus.articles(ROOT, bench.shared)), count)))
        folder = bench.folder / name.replace(" ", "-")
        read = corpus.write(corpus.take(records), folder)
        _run(bench, name, folder, read)
    files = 3000 if bench.short else 1_000_000
    tiny = ({"id": str(i), "date": f"20{i % 20:02}-{1 + i % 12:02}-11", "text": f"Ghana sent {i % 90 + 2} soldiers to Togo."}
            for i in range(files))
    read = corpus.write_each(corpus.take(tiny), bench.folder / "tiny")
    _run(bench, f"{files:,} files of one record", bench.folder / "tiny", read, "--max-reject-rate", "1")


def _run(bench, name, folder, read, *options):
    output = bench.folder / "out"
    ended = bench.local(folder, output, *options)
    if ended.code:
        return
    made = contract.Output(output)
    records = made.run["records"]
    settled = records["accepted"] + sum(records["rejected"].values()) + sum(records["skipped"].values())
    bench.expect(records["read"] == settled == read, f"{name}: {read:,} records read and settled", records)
    sizes = [f.stat().st_size for table in contract.read_contract().values() if made.has(table) for f in made.files(table)]
    slowest = max(stages(output).items(), key=lambda stage: stage[1])
    bench.measured(name, seconds=round(ended.seconds), cpu_seconds=round(ended.cpu_seconds), peak_mb=round(ended.peak_mb),
                   files=len(sizes), mean_kb=round(sum(sizes) / len(sizes) / 1024), slowest=f"{slowest[0]} {slowest[1]:.0f} s")


def _huge(numbered):
    i, article = numbered
    if i == 100:
        article = dict(article, text=(article["text"] + "\n\n") * max(1, 4_500_000 // len(json.dumps(article))))
    return article


def _one_outlet(numbered):
    i, article = numbered
    return dict(article, source="The Daily Flood" if i % 10 else article["source"])


def _one_country(numbered):
    _, article = numbered
    return dict(article, text=article["text"] + "\n\nFrance was not asked.")


def _footer(numbered):
    _, article = numbered
    return dict(article, text=article["text"] + "\n\n" + FOOTER)


FOOTER = " ".join(f"Sign up for newsletter {n} of our desk, and write to its editor when a report is wrong or late." for n in range(18))
