#!/usr/bin/env python3
"""Compares two outputs of the same records: every table row by row, but for where the records stood.

  same_tables.py OUTPUT_A OUTPUT_B

Left out are input_file and input_position, and of run.json all but the records and the rows of the tables. Doubles are
compared bit by bit. Exit 1 where the outputs differ.
"""
import argparse
import sys

import duckdb

from contract import Output, read_contract

WHERE_IT_STOOD = {"input_file", "input_position"}
SHOWN = 3


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("a")
    parser.add_argument("b")
    arguments = parser.parse_args()
    differences = list(compare(Output(arguments.a), Output(arguments.b)))
    for difference in differences:
        print(difference)
    if not differences:
        print(f"the same: {arguments.a} and {arguments.b}")
    sys.exit(1 if differences else 0)


def compare(a, b):
    for part in ("records", "tables"):
        if a.run[part] != b.run[part]:
            yield f"run.json: {part} {a.run[part]} and {b.run[part]}"
    for table in read_contract().values():
        if a.has(table) != b.has(table):
            yield f"{table.name}: in one of the two only"
        elif a.has(table):
            yield from _compare(table, a, b)


def _compare(table, a, b):
    columns = ", ".join(_exact(c, kind) for c, kind in table.columns.items() if c not in WHERE_IT_STOOD)
    first, second = (f"select {columns} from read_parquet('{o.glob(table)}', hive_partitioning=false)" for o in (a, b))
    for output, here, there in ((a, first, second), (b, second, first)):
        rows = duckdb.sql(f"({here}) except all ({there})").limit(SHOWN + 1).fetchall()
        for row in rows[:SHOWN]:
            yield f"{table.name}: only in {output.path}: {', '.join(_short(value) for value in row)}"
        if len(rows) > SHOWN:
            yield f"{table.name}: more only in {output.path}"


def _short(value):
    text = str(value)
    return text if len(text) <= 50 else text[:49] + "…"


def _exact(column, kind):
    """A double as its shortest text, which tells it from every other; as numbers -0.0 and 0.0 would be equal."""
    return f'"{column}"::varchar' if kind in ("double", "timestamp") else f'"{column}"'


if __name__ == "__main__":
    main()
