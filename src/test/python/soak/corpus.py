"""Corpora of any size and shape, made from real articles (of a folder of shared corpora, else of the demo's output)."""
import gzip
import json
import os
import re
from datetime import date, timedelta
from pathlib import Path

WORD = re.compile(r"\b[a-z]{5,}\b")
OTHER_WORDS = ("apparently", "meanwhile", "yesterday", "officials", "residents", "southern", "several", "reporters")
DAYS_APART = 30  # copies of an article are that far apart, and so never one story


def articles(root, shared):
    """Articles with id, date, source, url, title and text, in an order that does not change."""
    folder = Path(shared) / "corpora" / "allsides"
    if folder.is_dir():
        for file in sorted(folder.glob("*.jsonl.gz")):
            with gzip.open(file, "rt", encoding="utf8") as lines:
                yield from map(json.loads, lines)
        return
    import duckdb

    demo = Path(root) / "out" / "demo" / "articles" / "*" / "*.parquet"
    columns = "article_id, cast(published_on as varchar), outlet, url, title, body"
    rows = duckdb.sql(f"select {columns} from read_parquet('{demo}') where body is not null order by article_id")
    for row in rows.fetchall():
        yield dict(zip(("id", "date", "source", "url", "title", "text"), row))


def copies(originals):
    """The articles, and then again with other ids, days and a few other words, without end."""
    kept = []
    for article in originals:
        kept.append(article)
        yield article
    copy = 0
    while kept:
        copy += 1
        for i, article in enumerate(kept):
            yield _copy(article, copy, i)


def _copy(article, copy, number):
    every = 29 + (number + copy) % 23
    seen = 0

    def other(match):
        nonlocal seen
        seen += 1
        return match.group() if seen % every else OTHER_WORDS[(seen + copy) % len(OTHER_WORDS)]

    changed = dict(article, id=f"{article['id']}-{copy}", text=WORD.sub(other, article["text"]))
    if article.get("date"):
        changed["date"] = str(date.fromisoformat(article["date"][:10]) - timedelta(days=DAYS_APART * copy))
    return changed


def take(records, count=None, megabytes=None):
    written = 0
    for i, record in enumerate(records):
        line = json.dumps(record, ensure_ascii=False).encode() + b"\n"
        if (count is not None and i >= count) or (megabytes is not None and written >= megabytes * 1e6):
            return
        written += len(line)
        yield line


def write(lines, folder, files=4):
    """Spreads lines over JSON lines files; their number is the records'."""
    folder.mkdir(parents=True)
    outputs = [open(folder / f"part-{i:03}.jsonl", "wb") for i in range(files)]
    count = 0
    for line in lines:
        outputs[count % files].write(line)
        count += 1
    for output in outputs:
        output.close()
    return count


def write_each(lines, folder):
    """One file a record, a thousand files a folder."""
    count = 0
    for line in lines:
        if count % 1000 == 0:
            part = folder / f"{count // 1000:04}"
            part.mkdir(parents=True)
        with open(part / f"{count:07}.jsonl", "wb", buffering=0) as file:
            os.write(file.fileno(), line)
        count += 1
    return count
