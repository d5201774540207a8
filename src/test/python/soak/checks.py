"""What every check has at hand: a folder, corpora, and a place for its findings."""
import contract
import corpus
import same_tables
from muster import ROOT, run


class LeftOut(Exception):
    """The machine lacks what the check needs."""


class Bench:
    def __init__(self, folder, shared, short):
        self.folder, self.shared, self.short = folder, shared, short
        self.results, self.failed = [], False

    def corpus(self, name, count, files=4):
        """A folder of that many records; made once."""
        folder = self.folder / name
        if not folder.exists():
            corpus.write(corpus.take(corpus.copies(corpus.articles(ROOT, self.shared)), count=count), folder, files)
        return folder

    def local(self, inputs, output, *options, **settings):
        """A run that must end well."""
        ended = run([inputs], output, *options, **settings).wait()
        self.expect(ended.code == 0, f"a run into {output.name}", ended.text())
        return ended

    def same(self, what, expected, got):
        """Two outputs are the same, row by row."""
        try:
            differences = list(same_tables.compare(contract.Output(expected), contract.Output(got)))
        except SystemExit as missing:
            differences = [str(missing)]
        return self.expect(not differences, what, "\n".join(differences))

    def expect(self, holds, what, otherwise=""):
        self.results.append({"what": what, "holds": bool(holds)})
        print(f"soak: {'ok  ' if holds else 'FAILED'} {what}", flush=True)
        if not holds:
            self.failed = True
            print("    " + str(otherwise)[-4000:].replace("\n", "\n    "), flush=True)
        return holds

    def measured(self, what, **figures):
        self.results.append({"what": what, **figures})
        print(f"soak: {what}: " + ", ".join(f"{key} {value}" for key, value in figures.items()), flush=True)


def beside(output):
    """What stands beside an output that a run did not clear away."""
    return sorted(p.name for p in output.parent.glob(f"{output.name}.*"))


def stages(output):
    return contract.Output(output).run["stages"]


def jar():
    return ROOT / "target" / "muster.jar"
