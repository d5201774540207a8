"""Joins labels with the texts of their corpora, into a file for `muster evaluate --gold`: join.py CORPORA LABELS.jsonl > GOLD.jsonl"""

import gzip
import json
import sys
from pathlib import Path


def wanted_articles(corpora, keys):
    for corpus in sorted({corpus for corpus, _ in keys}):
        for file in sorted((corpora / corpus).glob("*.jsonl.gz")):
            with gzip.open(file, "rt", encoding="utf8") as lines:
                for line in lines:
                    article = json.loads(line)
                    if (corpus, str(article["id"])) in keys:
                        yield (corpus, str(article["id"])), article


def gold(label, article):
    texts = {"title": article.get("title") or "", "body": article["text"]}
    claims = []
    for claim in label["claims"]:
        attributes = {name: value for name, value in claim.items() if name not in ("section", "start", "end")}
        attributes["surface"] = texts[claim["section"]][claim["start"] : claim["end"]]
        attributes["source"] = None
        claims.append(attributes)
    return {"id": f"{label['corpus']}/{label['id']}", "published_on": (article.get("date") or "")[:10] or None, **texts, "claims": claims}


def main():
    corpora, labels = Path(sys.argv[1]), Path(sys.argv[2])
    with open(labels, encoding="utf8") as lines:
        by_key = {(label["corpus"], label["id"]): label for label in map(json.loads, lines)}
    articles = dict(wanted_articles(corpora, by_key.keys()))
    missing = by_key.keys() - articles.keys()
    if missing:
        sys.exit(f"not in {corpora}: {sorted(missing)[:5]}")
    for key, label in by_key.items():
        print(json.dumps(gold(label, articles[key]), ensure_ascii=False))


if __name__ == "__main__":
    main()
