"""The output of a run of Muster: where it lies, and its tables in DuckDB and in Spark.

MUSTER_OUTPUT names the folder; out/demo of this checkout unless it is set.
"""
import json
import os
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path

import duckdb

DEMO = Path(__file__).resolve().parent.parent / "out" / "demo"


class NoOutput(Exception):
    """The folder holds no output of Muster, or not what is to be drawn."""


def output_folder():
    return Path(os.environ.get("MUSTER_OUTPUT") or DEMO)


def read_run(output):
    """run.json: what was read, with which options, and what became of it."""
    try:
        return json.loads((Path(output) / "run.json").read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise NoOutput(
            f"{output}: no run.json here; run bin/muster demo, or set MUSTER_OUTPUT to the output of a run") from None


def table_names(output):
    return list(read_run(output)["tables"])


def is_by_month(output, table):
    """Whether a table lies in folders month=YYYY-MM."""
    return any((Path(output) / table).glob("month=*"))


def files(output, table):
    """The glob of a table's files."""
    return f"{Path(output) / table}/{'*/' if is_by_month(output, table) else ''}*.parquet"


def connect(output=None):
    """A DuckDB in memory with each table as a view; of what lies by month, `month` is a column of text."""
    output = output or output_folder()
    database = duckdb.connect()
    database.execute("set timezone = 'UTC'")
    for table in table_names(output):
        path = files(output, table).replace("'", "''")
        database.execute(f"create view {table} as select * from read_parquet('{path}'"
                         f", hive_partitioning = {is_by_month(output, table)}, hive_types_autocast = false)")
    return database


def first_row(database, query, otherwise):
    """The first row of the answer; NoOutput, saying `otherwise`, where there is none."""
    row = database.execute(query).fetchmany(1)
    if not row:
        raise NoOutput(otherwise)
    return row[0]


def spark_session(output=None):
    """A local Spark with each table as a view. Its log goes into a file of its own, not between the cells."""
    from pyspark.sql import SparkSession

    output = output or output_folder()
    os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    with _stderr_to(Path(tempfile.gettempdir()) / f"muster-notebooks-{os.getuid()}.log"):
        spark = (SparkSession.builder.master("local[2]").appName("Muster")
                 .config("spark.ui.enabled", "false")
                 .config("spark.ui.showConsoleProgress", "false")
                 .config("spark.sql.shuffle.partitions", "2")
                 .config("spark.sql.session.timeZone", "UTC")
                 .config("spark.sql.sources.partitionColumnTypeInference.enabled", "false")
                 .config("spark.driver.memory", "1g")
                 .getOrCreate())
    for table in table_names(output):
        spark.read.parquet(str(Path(output) / table)).createOrReplaceTempView(table)
    return spark


@contextmanager
def _stderr_to(path):
    """The JVM takes over our stderr when it starts; from then on it writes there."""
    sys.stderr.flush()
    ours = os.dup(2)
    with open(path, "ab") as log:
        os.dup2(log.fileno(), 2)
        try:
            yield
        finally:
            os.dup2(ours, 2)
            os.close(ours)
