"""Disks that fill up, and inputs that change under a run."""
import os
import shutil
import subprocess
from contextlib import contextmanager

from checks import LeftOut, beside
from muster import run


def checks(bench):
    news = bench.corpus("news", 600 if bench.short else 1500, files=3)
    inputs_that_change(bench, news)
    small = bench.corpus("few", 5)
    try:
        full_output(bench, small, news)
        full_spill(bench, small, news)
    except LeftOut as left:
        print(f"soak: LEFT OUT full disks: {left}", flush=True)


def full_output(bench, small, news):
    with tmpfs(bench.folder / "output-disk", "1m" if bench.short else "3m") as disk:
        output = disk / "out"
        bench.local(small, output)
        _fails(bench, "a full disk under the output", run([news], output), output, "space")


def full_spill(bench, small, news):
    with tmpfs(bench.folder / "spill-disk", "100k" if bench.short else "300k") as disk:
        output = bench.folder / "spilled"
        bench.local(small, output)
        doomed = run([news], output, java_options=f"-Dspark.local.dir={disk}")
        _fails(bench, "a full disk under Spark's own files", doomed, output, "space")


def inputs_that_change(bench, news):
    def vanish(file):
        file.unlink()

    def grow(file):
        with open(file, "ab") as end:
            end.write(file.read_bytes()[:50_000].rpartition(b"\n")[0] + b"\n")

    for name, change in (("vanishes", vanish), ("grows", grow)):
        changing = bench.folder / f"{name}"
        shutil.copytree(news, changing)
        output = bench.folder / f"out-{name}"
        bench.local(bench.corpus("few", 5), output)
        file = sorted(changing.iterdir())[-1]
        doomed = run([changing], output, on_stage=lambda stage: change(file) if stage == "start Spark" else None)
        _fails(bench, f"an input that {name} during the run", doomed, output, file.name)


def _fails(bench, what, doomed, output, word):
    """Exit 1, one clear line, the old output untouched, an account of the failure beside it and nothing else."""
    before = (output / "run.json").read_bytes()
    files = sorted(str(p) for p in output.rglob("*"))
    ended = doomed.wait()
    last = ended.lines[-1] if ended.lines else ""
    bench.expect(ended.code == 1 and word in last and "\tat " not in ended.text(), f"{what}: exit 1 and a clear line: {last}",
                 ended.text())
    bench.expect((output / "run.json").read_bytes() == before and sorted(str(p) for p in output.rglob("*")) == files,
                 f"{what}: the old output is untouched")
    bench.expect(beside(output) == [f"{output.name}.failed.json"], f"{what}: its account is beside it, and nothing else",
                 beside(output))


@contextmanager
def tmpfs(folder, size):
    folder.mkdir()
    mounted = os.geteuid() == 0 and subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)], capture_output=True, check=False).returncode == 0
    if not mounted:
        raise LeftOut("a small disk cannot be mounted without the right to")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=False)
