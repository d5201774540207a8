"""The same tables on a standalone cluster, undisturbed and with its processes killed."""
import random
import threading

from checks import LeftOut, jar, stages
from cluster import Cluster, spark_home

BEFORE = "start Spark"


def _home():
    home = spark_home()
    if home is None:
        raise LeftOut("no Spark 4 distribution; bin/notebooks makes one (pyspark), or set SPARK_HOME")
    return home


def same_tables_everywhere(bench):
    home = _home()
    news = bench.corpus("news", 400 if bench.short else 4000)
    bench.local(news, bench.folder / "local2", master="local[2]")
    if not bench.short:
        bench.local(news, bench.folder / "local1", master="local[1]")
        bench.same("local[1] and local[2]", bench.folder / "local2", bench.folder / "local1")
    with Cluster(home, bench.folder / "spark") as cluster:
        for mode in ("client", "cluster"):
            output = bench.folder / mode
            ended = cluster.submit(jar(), ["run", "--input", news, "--output", output], mode).wait()
            bench.expect(ended.code == 0, f"spark-submit in {mode} mode ends well", ended.text())
            bench.same(f"a cluster in {mode} mode and local[2]", bench.folder / "local2", output)


def kills(bench):
    home = _home()
    news = bench.corpus("news", 600 if bench.short else 6000)
    with Cluster(home, bench.folder / "spark") as cluster:
        calm = bench.folder / "undisturbed"
        ended = cluster.submit(jar(), ["run", "--input", news, "--output", calm]).wait()
        if not bench.expect(ended.code == 0, "an undisturbed run on the cluster", ended.text()):
            return
        expected = stages(calm)
        chosen = ["stories"] if bench.short else [s for s in expected if s != BEFORE]
        for what, strike in (("executor", cluster.kill_executor), ("Worker", cluster.kill_worker)):
            for turn in range(1 if bench.short else 2):
                output = bench.folder / f"{what}-{turn}"
                killer = Killer(expected, chosen, strike, turn)
                run = cluster.submit(jar(), ["run", "--input", news, "--output", output], on_stage=killer.stage_ended)
                ended = run.wait()
                told = f"{len(killer.hit)} times, each in another stage" + (f" ({', '.join(killer.hit)})" if killer.hit else "")
                bench.expect(ended.code == 0 and killer.hit, f"the run goes on where an {what} is killed {told}", ended.text())
                if killer.missed:
                    bench.measured("stages that were over before the blow", stages=", ".join(killer.missed))
                bench.same(f"its tables and those of the undisturbed run ({what}, round {turn + 1})", calm, output)
                cluster.wait_for_workers(2)


class Killer:
    """Strikes once in each chosen stage, at about its middle by the time that it took undisturbed."""

    def __init__(self, expected, chosen, strike, seed):
        self._expected, self._chosen, self._strike = expected, chosen, strike
        self._order = list(expected)
        self._random = random.Random(seed)
        self._running = None
        self.hit, self.missed = [], []

    def stage_ended(self, name):
        following = self._order.index(name) + 1 if name in self._order else len(self._order)
        self._running = self._order[following] if following < len(self._order) else None
        if self._running in self._chosen:
            delay = self._expected[self._running] * self._random.uniform(0.3, 0.7)
            threading.Timer(delay, self._blow, [self._running]).start()

    def _blow(self, stage):
        if self._running == stage and self._strike() is not None:
            self.hit.append(stage)
        else:
            self.missed.append(stage)
