#!/usr/bin/env python3
"""What a night on a cluster does to a run: each check kills, fills, takes away or grows something and compares the tables.

  soak.py [--short] [--shared DIR] [--work DIR] [--results FILE] [CHECK ...]

  cluster   the tables of a standalone cluster, in client and in cluster mode, equal those of local[1] and local[2]
  kills     SIGKILL of an executor, and of a Worker, in the middle of the stages of a run
  driver    SIGKILL of the driver at random moments: the target stays whole, the next run leaves nothing behind
  disk      a full disk under the output and under Spark's own files; inputs that vanish or grow during a run
  store     input and output in an S3 store on loopback
  shapes    a huge article, one outlet with most articles, a country in all, very many tiny files
  growth    time and peak memory as the corpus grows, in a heap of 2 GB

Without CHECK all of them. --short does a little of each. A check that this machine cannot make is told as LEFT OUT. Exit 1
where something did not hold.
"""
import argparse
import json
import shutil
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import disk
import driver
import growth
import on_cluster
import shapes
import store
from checks import Bench, LeftOut
from muster import ROOT

CHECKS = {"cluster": on_cluster.same_tables_everywhere, "kills": on_cluster.kills, "driver": driver.kills,
          "disk": disk.checks, "store": store.check, "shapes": shapes.check, "growth": growth.table}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("checks", nargs="*", metavar="CHECK", choices=[*CHECKS, []])
    parser.add_argument("--short", action="store_true")
    parser.add_argument("--shared", default=str(ROOT.parent / "shared"))
    parser.add_argument("--work", help="where corpora and outputs are made; a temporary folder unless told")
    parser.add_argument("--results", help="a file for what was measured, as JSON")
    arguments = parser.parse_args()
    work = Path(arguments.work or tempfile.mkdtemp(prefix="muster-soak-"))
    results, failed = {}, False
    for name in arguments.checks or CHECKS:
        folder = work / name
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        bench = Bench(folder, arguments.shared, arguments.short)
        try:
            CHECKS[name](bench)
        except LeftOut as left:
            print(f"soak: LEFT OUT {name}: {left}", flush=True)
        results[name] = bench.results
        failed |= bench.failed
        if not bench.failed:
            shutil.rmtree(folder, ignore_errors=True)
    if arguments.results:
        Path(arguments.results).write_text(json.dumps(results, indent=1) + "\n", encoding="utf8")
    if not arguments.work and not failed:
        shutil.rmtree(work)
    print("soak: " + (f"FAILED; what was made is in {work}" if failed else "all held"))
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
