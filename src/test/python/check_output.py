#!/usr/bin/env python3
"""Checks an output of `muster run` against the contract.

  check_output.py OUTPUT_DIR

Every table is read with DuckDB, polars, pandas and pyarrow; run.json, ids, offsets and values are checked, and the
derived tables are counted anew from the fact tables. Prints a line for each check; exit 1 where one fails.
"""
import argparse
import sys
import time
from itertools import islice

import duckdb

import account
import derived
import facts
import readers
from contract import ON_DEMAND, Output, read_contract

SHOWN = 10


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("output")
    failed = check(parser.parse_args().output, print)
    sys.exit(1 if failed else 0)


def check(path, tell):
    """The names of the checks that fail."""
    output, tables = Output(path), read_contract()
    missing = [name for name, table in tables.items() if not output.has(table)]
    for name in set(missing) - ON_DEMAND:
        tell(f"FAIL {name}: no such table in {path}")
    if set(missing) - ON_DEMAND:
        return missing
    tables = {name: table for name, table in tables.items() if name not in missing}
    failed = []
    for one in readers.CHECKS:
        _run(one, failed, tell, output, tables)
    if failed:
        tell("the other checks would only repeat it")
        return failed
    database = duckdb.connect()
    database.sql("set timezone = 'UTC'")
    for table in tables.values():
        database.sql(f"create view {table.name} as "
                     f"select * from read_parquet('{output.glob(table)}', hive_partitioning=false)")

    def sql(query):
        return database.sql(query).fetchall()

    for one in account.CHECKS:
        _run(one, failed, tell, output, sql)
    for one in facts.CHECKS + derived.CHECKS:
        _run(one, failed, tell, output, sql, tables)
    return failed


def _run(one, failed, tell, *arguments):
    name = f"{one.__module__}: {one.__name__.removeprefix('check_').replace('_', ' ')}"
    start = time.monotonic()
    problems = list(islice(one(*arguments), SHOWN))
    if problems:
        failed.append(name)
    for problem in problems:
        tell(f"FAIL {name}: {problem}")
    if not problems:
        tell(f"ok   {name} ({time.monotonic() - start:.1f} s)")


if __name__ == "__main__":
    main()
