#!/usr/bin/env python3
"""Prints the answer of one SQL file as CSV.

  run_sql.py FILE [--engine duckdb|spark]

The tables are those of MUSTER_OUTPUT, out/demo unless it is set. Text that a spreadsheet would take for a formula
(titles, outlets and sentences are other people's words) gets an apostrophe before it.
"""
import argparse
import csv
import os
import sys
from pathlib import Path

import muster_output

# What begins a formula in Excel, LibreOffice or Google Sheets: OWASP, "CSV Injection".
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--engine", choices=("duckdb", "spark"), default="duckdb")
    options = parser.parse_args()
    try:
        query = options.file.read_text(encoding="utf-8")
        columns, rows = ask_spark(query) if options.engine == "spark" else ask_duckdb(query)
    except (muster_output.NoOutput, FileNotFoundError) as error:
        sys.exit(f"sql: {error}")
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(columns)
    out.writerows([plain(value) for value in row] for row in rows)


def plain(value):
    """Text that no spreadsheet takes for a formula; numbers and days stay as they are."""
    return "'" + value if isinstance(value, str) and value.startswith(FORMULA) else value


def ask_duckdb(query, database=None):
    """The names of the columns, and the rows."""
    answer = (database or muster_output.connect()).execute(query)
    return [column[0] for column in answer.description], answer.fetchall()


def ask_spark(query, spark=None):
    """The same in Spark, whose sql() takes one statement and no semicolon after it."""
    answer = (spark or muster_output.spark_session()).sql(query.strip().removesuffix(";"))
    return answer.columns, [tuple(row) for row in answer.collect()]


if __name__ == "__main__":
    try:
        main()
    except BrokenPipeError:  # whoever reads has seen enough: | head
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
