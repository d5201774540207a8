"""The CSV of run_sql.py: other people's words stay words."""
import csv
import io
import os
import subprocess
import sys
import tempfile
import unittest
from datetime import date
from pathlib import Path

import run_sql

FORMULAS = ["=HYPERLINK(\"https://x.example\";\"a\")", "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\uff1d1"]


class Csv(unittest.TestCase):
    def test_text_that_begins_as_a_formula_gets_an_apostrophe(self):
        self.assertEqual([run_sql.plain(text) for text in FORMULAS], ["'" + text for text in FORMULAS])

    def test_all_else_stays_as_it_is(self):
        for value in ("a = b", "3-4", "", None, -5, -0.5, date(2024, 10, 1), True):
            self.assertIs(run_sql.plain(value), value)

    def test_a_title_can_break_out_of_neither_its_cell_nor_its_row(self):
        title = "=1+1\",\"b\n=2"
        with tempfile.TemporaryDirectory() as folder:
            sql = Path(folder) / "hostile.sql"
            quoted = title.replace("'", "''")
            sql.write_text(f"select '{quoted}' as title, -1 as n", encoding="utf-8")
            printed = subprocess.run([sys.executable, run_sql.__file__, sql], check=True, capture_output=True,
                                     env=os.environ).stdout.decode()
        self.assertEqual(list(csv.reader(io.StringIO(printed, newline=""))), [["title", "n"], ["'" + title, "-1"]])


if __name__ == "__main__":
    unittest.main()
