"""Every table as DuckDB, polars, pandas and pyarrow read it."""
import duckdb
import pandas
import polars
import pyarrow as pa
import pyarrow.parquet as pq

from contract import MONTH

ARROW = {
    "string": pa.string(), "bigint": pa.int64(), "double": pa.float64(), "boolean": pa.bool_(),
    "date": pa.date32(), "timestamp": pa.timestamp("us", tz="UTC"),
}
DUCKDB = {
    "string": "VARCHAR", "bigint": "BIGINT", "double": "DOUBLE", "boolean": "BOOLEAN",
    "date": "DATE", "timestamp": "TIMESTAMP WITH TIME ZONE",
}
POLARS = {
    "string": polars.String(), "bigint": polars.Int64(), "double": polars.Float64(), "boolean": polars.Boolean(),
    "date": polars.Date(), "timestamp": polars.Datetime("us", "UTC"),
}


def check_folders(output, tables):
    """Folders are month=YYYY-MM or month=undated where the table is partitioned; else files only."""
    for table in tables.values():
        folder = output.path / table.name
        for entry in sorted(folder.iterdir()):
            if entry.name[0] in "._":
                continue
            if table.by_month and not (entry.is_dir() and MONTH.fullmatch(entry.name)):
                yield f"{table.name}: {entry.name} is no month=YYYY-MM or month=undated"
            if not table.by_month and not entry.name.endswith(".parquet"):
                yield f"{table.name}: {entry.name} does not belong into a table without partitions"
        if not output.files(table):
            yield f"{table.name}: not one file"


def check_files(output, tables):
    """Each file has the contract's columns in order and in type, without the month, and never INT96."""
    for table in tables.values():
        expected = [(name, ARROW[kind]) for name, kind in table.columns.items()]
        for path in output.files(table):
            file = pq.ParquetFile(path)
            found = [(f.name, f.type) for f in file.schema_arrow]
            if found != expected:
                wrong = [f"{f} in place of {e}" for f, e in zip(found, expected) if f != e]
                yield f"{path}: {len(found)} columns of {len(expected)}; {wrong[:3]}"
            for i in range(len(file.schema)):
                if file.schema.column(i).physical_type == "INT96":
                    yield f"{path}: {file.schema.column(i).name} is INT96"


def check_duckdb(output, tables):
    for table in tables.values():
        found = duckdb.sql(f"describe select * from read_parquet('{output.glob(table)}', hive_partitioning=false)")
        columns = {row[0]: row[1] for row in found.fetchall()}
        expected = {name: DUCKDB[kind] for name, kind in table.columns.items()}
        if list(columns.items()) != list(expected.items()):
            yield f"{table.name}: DuckDB reads {columns}"


def check_polars(output, tables):
    for table in tables.values():
        found = polars.scan_parquet(output.glob(table), hive_partitioning=False).collect_schema()
        expected = {name: POLARS[kind] for name, kind in table.columns.items()}
        if list(found.items()) != list(expected.items()):
            yield f"{table.name}: polars reads {found}"


def check_rows(output, tables):
    """The three read the same rows, as many as run.json tells: nulls and sums of each column (of text, its lengths)."""
    for table in tables.values():
        by_engine = {
            "DuckDB": _duckdb_sums(output, table),
            "polars": _polars_sums(output, table),
            "pandas": _pandas_sums(output, table),
        }
        told = output.run["tables"].get(table.name)
        for engine, (rows, sums) in by_engine.items():
            if rows != told:
                yield f"{table.name}: {engine} reads {rows} rows; run.json tells {told}"
            for column, value in sums.items():
                if value != by_engine["DuckDB"][1][column]:
                    yield (f"{table.name}.{column}: {engine} reads {value} (not null, sum), "
                           f"DuckDB {by_engine['DuckDB'][1][column]}")


def _summed(kind):
    """Sums are of whole numbers, that the order of adding does not matter."""
    return kind in ("string", "bigint", "boolean")


def _duckdb_sums(output, table):
    parts = ["count(*)"]
    for column, kind in table.columns.items():
        value = {"string": f'length("{column}")', "boolean": f'"{column}"::bigint'}.get(kind, f'"{column}"')
        parts.append(f'count("{column}")')
        parts.append(f"coalesce(sum({value}), 0)::hugeint" if _summed(kind) else "0")
    row = duckdb.sql(f"select {', '.join(parts)} from read_parquet('{output.glob(table)}', hive_partitioning=false)")
    values = [int(v) for v in row.fetchall()[0]]
    return values[0], {c: (values[2 * i + 1], values[2 * i + 2]) for i, c in enumerate(table.columns)}


def _polars_sums(output, table):
    sums, rows = {}, None
    for column, kind in table.columns.items():
        values = polars.scan_parquet(output.glob(table), hive_partitioning=False).select(column).collect()[column]
        rows = len(values)
        total = values.str.len_chars() if kind == "string" else values
        sums[column] = (rows - values.null_count(), int(total.cast(polars.Int64).sum() or 0) if _summed(kind) else 0)
    return rows, sums


def _pandas_sums(output, table):
    """pandas reads the folder as a user does, and so finds the month beside the columns."""
    sums, rows = {}, None
    for column, kind in table.columns.items():
        frame = pandas.read_parquet(output.path / table.name, columns=[column])
        values = frame[column].dropna()
        rows = len(frame)
        total = values.str.len() if kind == "string" else values
        sums[column] = (len(values), int(total.sum()) if _summed(kind) and len(values) else 0)
    return rows, sums


def check_month(output, tables):
    """Read with its partitions, a table has the month of published_on beside its columns."""
    for table in tables.values():
        if not table.by_month:
            continue
        wrong = duckdb.sql(f"""
            select month, published_on, count(*)
            from read_parquet('{output.glob(table)}', hive_partitioning=true, hive_types_autocast=false)
            where month is distinct from coalesce(strftime(published_on, '%Y-%m'), 'undated')
            group by all order by all limit 5""").fetchall()
        for month, day, rows in wrong:
            yield f"{table.name}: {rows} rows of {day} stand under month={month}"
        columns = list(pandas.read_parquet(output.path / table.name).columns)
        if columns != [*table.columns, "month"]:
            yield f"{table.name}: pandas reads the columns {columns}"


CHECKS = [check_folders, check_files, check_duckdb, check_polars, check_rows, check_month]
