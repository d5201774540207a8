"""The output contract, and an output directory seen through it."""
import json
import re
from dataclasses import dataclass, field
from pathlib import Path

CONTRACT = Path(__file__).resolve().parents[3] / "docs" / "contract.tsv"
ON_DEMAND = {"candidates"}  # written only with --keep-candidates
MONTH = re.compile(r"month=(\d{4}-(0[1-9]|1[0-2])|undated)")


@dataclass
class Table:
    name: str
    by_month: bool
    columns: dict[str, str] = field(default_factory=dict)  # name -> type, in order
    key: list[str] = field(default_factory=list)


def read_contract(path=CONTRACT):
    """The declared tables by name; docs/contract.tsv is generated from org.muster.tables.Tables."""
    tables, keys = {}, {}
    lines = path.read_text(encoding="utf8").splitlines()
    if lines[0] != "table\tby_month\tkey\tcolumn\ttype":
        raise SystemExit(f"{path}:1: not the header of a contract")
    for line in lines[1:]:
        name, by_month, position, column, kind = line.split("\t")
        table = tables.setdefault(name, Table(name, by_month == "true"))
        table.columns[column] = kind
        if position != "0":
            keys.setdefault(name, {})[int(position)] = column
    for name, positions in keys.items():
        tables[name].key = [positions[i] for i in sorted(positions)]
    return tables


class Output:
    """An output directory."""

    def __init__(self, path):
        self.path = Path(path)
        account = self.path / "run.json"
        if not account.is_file():
            raise SystemExit(f"{self.path} is no output of Muster: it holds no run.json")
        self.run = json.loads(account.read_text(encoding="utf8"))

    def has(self, table):
        return (self.path / table.name).is_dir()

    def files(self, table):
        """The data files of a table in the order of their names."""
        return sorted(p for p in (self.path / table.name).rglob("*.parquet") if p.name[0] not in "._")

    def glob(self, table):
        return str(self.path / table.name / ("month=*/*.parquet" if table.by_month else "*.parquet"))

    def config(self, option):
        return self.run["config"].get(option)
