"""The PySpark example of the README runs and finds claims."""
import re
import subprocess
import sys
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


class Readme(unittest.TestCase):
    def test_the_example_in_pyspark_runs(self):
        example = re.search(r"```python\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL).group(1)
        done = subprocess.run([sys.executable, "-c", example], cwd=ROOT, capture_output=True, text=True, timeout=300)
        self.assertEqual(done.returncode, 0, done.stderr)
        rows = [line for line in done.stdout.splitlines() if line.startswith("|")][1:]
        self.assertEqual(len(rows), 5, done.stdout)
        self.assertTrue(any("soldiers" in row for row in rows), done.stdout)


if __name__ == "__main__":
    unittest.main()
