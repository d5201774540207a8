"""Time and peak memory as a corpus grows."""
import corpus
import shutil
from checks import stages
from muster import ROOT

MEGABYTES = (250, 1000, 5000)


def table(bench):
    first = None
    for megabytes in (10, 20) if bench.short else MEGABYTES:
        folder = bench.folder / f"{megabytes}-mb"
        read = corpus.write(corpus.take(corpus.copies(corpus.articles(ROOT, bench.shared)), megabytes=megabytes), folder, files=8)
        output = bench.folder / "out"
        ended = bench.local(folder, output, heap="2g")
        shutil.rmtree(folder)
        if ended.code:
            return
        per_gb = ended.cpu_seconds / megabytes * 1000
        bench.measured(f"{megabytes:,} MB in local[2] with a heap of 2 GB", records=read, seconds=round(ended.seconds),
                       cpu_seconds=round(ended.cpu_seconds), cpu_seconds_per_gb=round(per_gb), peak_mb=round(ended.peak_mb),
                       **{stage.replace(" ", "_"): round(seconds) for stage, seconds in stages(output).items()})
        first = first or per_gb
    if not bench.short:
        bench.expect(per_gb <= 1.15 * first, f"processor time a GB at {megabytes:,} MB within 15% of that at {MEGABYTES[0]} MB: "
                                             f"{per_gb / first:.2f}")
