"""Each SQL file gives the same answer in DuckDB and in Spark."""
import math
import re
import unittest
from pathlib import Path

import duckdb

import muster_output
from run_sql import ask_duckdb, ask_spark

SQL = Path(__file__).resolve().parent / "sql"
QUESTIONS = sorted(SQL.glob("*.sql"))


def same(one, other):
    if isinstance(one, float) and isinstance(other, float):
        return math.isclose(one, other, rel_tol=1e-12)
    return one == other and isinstance(one, type(other))


class Sql(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.output = muster_output.output_folder()
        cls.database = muster_output.connect(cls.output)
        cls.spark = muster_output.spark_session(cls.output)

    @classmethod
    def tearDownClass(cls):
        cls.database.close()
        cls.spark.stop()

    def test_answers_are_equal(self):
        for path in QUESTIONS:
            with self.subTest(path.name):
                query = path.read_text(encoding="utf-8")
                columns, rows = ask_duckdb(query, self.database)
                spark_columns, spark_rows = ask_spark(query, self.spark)
                self.assertEqual(columns, spark_columns)
                self.assertEqual(len(rows), len(spark_rows))
                for number, (row, spark_row) in enumerate(zip(rows, spark_rows)):
                    differing = [(column, a, b) for column, a, b in zip(columns, row, spark_row) if not same(a, b)]
                    self.assertEqual(differing, [], f"row {number}: (column, DuckDB, Spark)")
                self.assertGreater(len(rows), 0, "no row: the question tells nothing on this output")

    def test_files_begin_with_their_question(self):
        for path in QUESTIONS:
            self.assertRegex(path.read_text(encoding="utf-8"), r"\A-- \w", path.name)

    def test_joined_forces_are_counted_under_each(self):
        query = (SQL / "joined_forces.sql").read_text(encoding="utf-8")
        _, rows = ask_duckdb(query, self.database)
        parts = self.database.sql("""
            select code, count(*) from (select unnest(string_split(force, '+')) as code from troop_claims) group by code""")
        self.assertEqual({row[0]: row[2] for row in rows}, {code: n for code, n in parts.fetchall() if code})

    def test_views_of_the_shells_are_the_tables(self):
        expected = {table: self.database.sql(f"select count(*) from {table}").fetchall()[0][0]
                    for table in muster_output.table_names(self.output)}
        statements = self.statements("duckdb")
        shell = duckdb.connect()
        for statement in statements:
            shell.execute(statement)
        views = [re.search(r"VIEW (\w+)", statement)[1] for statement in statements]
        self.assertEqual({view: shell.sql(f"select count(*) from {view}").fetchall()[0][0] for view in views}, expected)
        session = self.spark.newSession()
        for statement in self.statements("spark"):
            session.sql(statement)
        self.assertEqual({view: session.table(view).count() for view in views}, expected)

    def statements(self, engine):
        text = (SQL / "views" / f"{engine}.sql").read_text(encoding="utf-8").replace("out/demo", str(self.output))
        return [one for one in re.sub(r"(?m)^--.*\n", "", text).split(";") if one.strip()]


if __name__ == "__main__":
    unittest.main()
