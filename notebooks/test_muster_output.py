"""Where the tables are found, and what is said where they are not."""
import os
import tempfile
import unittest
from pathlib import Path
from unittest import mock

import duckdb

import muster_output


class Output(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.output = Path(folder.name)

    def write(self, table, path, rows):
        (self.output / table / path).parent.mkdir(parents=True, exist_ok=True)
        duckdb.sql(rows).write_parquet(str(self.output / table / path))

    def test_is_named_by_the_variable_else_the_demo(self):
        with mock.patch.dict(os.environ, {"MUSTER_OUTPUT": "/news"}):
            self.assertEqual(muster_output.output_folder(), Path("/news"))
        with mock.patch.dict(os.environ, {"MUSTER_OUTPUT": ""}):
            self.assertEqual(muster_output.output_folder().parts[-2:], ("out", "demo"))

    def test_that_is_missing_is_told_with_what_to_do(self):
        with self.assertRaisesRegex(muster_output.NoOutput, "no run.json here; run bin/muster demo, or set MUSTER_OUTPUT"):
            muster_output.connect(self.output)

    def test_by_month_has_the_month_as_text(self):
        (self.output / "run.json").write_text('{"tables": {"troop_claims": 2, "countries": 1}}')
        self.write("troop_claims", "month=2024-10/part.parquet", "select 1 as low")
        self.write("troop_claims", "month=undated/part.parquet", "select 2 as low")
        self.write("countries", "part.parquet", "select 'PRK' as code")
        with muster_output.connect(self.output) as database:
            self.assertEqual(database.sql("select low, month from troop_claims order by low").fetchall(),
                             [(1, "2024-10"), (2, "undated")])
            self.assertEqual(database.sql("from countries").fetchall(), [("PRK",)])

    def test_of_one_month_only_has_it_as_text_too(self):
        (self.output / "run.json").write_text('{"tables": {"troop_claims": 1}}')
        self.write("troop_claims", "month=2024-10/part.parquet", "select 1 as low")
        with muster_output.connect(self.output) as database:
            self.assertEqual(database.sql("select month from troop_claims").fetchall(), [("2024-10",)])

    def test_without_what_is_asked_for_says_so(self):
        with duckdb.connect() as database, self.assertRaisesRegex(muster_output.NoOutput, "nothing to draw"):
            muster_output.first_row(database, "select 1 where false", otherwise="nothing to draw")


if __name__ == "__main__":
    unittest.main()
