"""A standalone Spark cluster on loopback: a Master and Workers, each a process."""
import glob
import json
import os
import signal
import socket
import subprocess
import time
import urllib.request
from pathlib import Path

from muster import ROOT, Run

LOGGING = "-Dlog4j2.configurationFile=" + str(ROOT / "src/main/resources/org/muster/log4j2.properties")


def spark_home():
    """A Spark 4 distribution: $SPARK_HOME, else the one inside the notebooks' pyspark; None where there is neither."""
    found = [os.environ.get("SPARK_HOME", ""),
             *glob.glob(str(ROOT / "notebooks/.venv/lib/python*/site-packages/pyspark"))]
    for home in found:
        if home and glob.glob(home + "/jars/spark-core_2.13-4.*.jar"):
            return Path(home)
    return None


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


class Cluster:
    """Two Workers of one core each; use as a context."""

    def __init__(self, home, folder, workers=2, memory="3g"):
        self.home, self.folder, self.memory = home, Path(folder), memory
        self.port, self.web = free_port(), free_port()
        self.url = f"spark://127.0.0.1:{self.port}"
        self.environment = {**os.environ, "SPARK_HOME": str(home), "SPARK_LOCAL_IP": "127.0.0.1",
                            "SPARK_DAEMON_MEMORY": "384m", "SPARK_NO_DAEMONIZE": "1"}
        self.workers = {}
        self._count = workers

    def __enter__(self):
        self.folder.mkdir(parents=True, exist_ok=True)
        self._master = self._start("master", "org.apache.spark.deploy.master.Master", "--host", "127.0.0.1",
                                   "--port", self.port, "--webui-port", self.web)
        for _ in range(self._count):
            self.add_worker()
        self.wait_for_workers(self._count)
        return self

    def __exit__(self, *_):
        for process in [*self.workers.values(), self._master]:
            process.kill()
            process.wait()
        for pid in self._processes("spark"):  # executors and drivers that a killed Worker left
            os.kill(pid, signal.SIGKILL)

    def add_worker(self):
        name = f"worker-{len(list(self.folder.glob('worker-*.log')))}"
        self.workers[name] = self._start(name, "org.apache.spark.deploy.worker.Worker", "--host", "127.0.0.1", "--cores", 1,
                                         "--memory", self.memory, "--work-dir", self.folder / name, "--webui-port", free_port(),
                                         self.url)

    def kill_worker(self):
        """Kills a Worker, and gives the cluster another, as a supervisor would."""
        name = sorted(self.workers)[0]
        worker = self.workers.pop(name)
        worker.kill()
        worker.wait()
        self.add_worker()
        return name

    def kill_executor(self):
        """Kills the oldest of the running executors; None where there is none."""
        executors = self._processes("CoarseGrainedExecutorBackend")
        if not executors:
            return None
        try:
            os.kill(executors[0], signal.SIGKILL)
        except ProcessLookupError:
            return None
        return executors[0]

    def _processes(self, name):
        """Those that work in the folder of this cluster."""
        found = subprocess.run(["pgrep", "-f", name], capture_output=True, text=True, check=False).stdout.split()
        return sorted(int(pid) for pid in found if _folder(pid).startswith(str(self.folder)))

    def submit(self, jar, arguments, mode="client", settings=None, on_stage=None):
        """spark-submit of muster run; in cluster mode the driver is a process of a Worker, and the call waits for it."""
        conf = {"spark.executor.memory": "1g", "spark.driver.memory": "1g", "spark.ui.enabled": "false",
                "spark.standalone.submit.waitAppCompletion": "true", "spark.sql.shuffle.partitions": "16",
                "spark.driver.extraJavaOptions": LOGGING, "spark.executor.extraJavaOptions": LOGGING, **(settings or {})}
        command = [str(self.home / "bin" / "spark-submit"), "--class", "org.muster.Muster", "--master", self.url,
                   "--deploy-mode", mode]
        for key, value in conf.items():
            command += ["--conf", f"{key}={value}"]
        return Run([*command, str(jar), *map(str, arguments)], self.environment, on_stage)

    def wait_for_workers(self, count, seconds=60):
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{self.web}/json/", timeout=5) as page:
                    if sum(w["state"] == "ALIVE" for w in json.load(page)["workers"]) >= count:
                        return
            except OSError:
                pass
            time.sleep(0.3)
        raise SystemExit(f"the cluster did not come up in {seconds} s; its logs are in {self.folder}")

    def _start(self, name, main, *arguments):
        log = open(self.folder / f"{name}.log", "wb")
        return subprocess.Popen([str(self.home / "bin" / "spark-class"), main, *map(str, arguments)],
                                env=self.environment, stdout=log, stderr=subprocess.STDOUT)


def _folder(pid):
    try:
        return os.readlink(f"/proc/{pid}/cwd")
    except OSError:
        return ""
