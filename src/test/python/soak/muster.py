"""Runs of bin/muster as processes of their own: their lines, what they cost, and their death."""
import os
import signal
import subprocess
import threading
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[4]


@dataclass
class Ended:
    code: int
    lines: list[str]
    seconds: float
    cpu_seconds: float  # of the process and its children
    peak_mb: float

    def text(self):
        return "\n".join(self.lines)


class Run:
    """A process that prints the lines of muster run. `on_stage` is called with the name of each stage that has ended."""

    def __init__(self, command, environment=None, on_stage=None):
        self.lines = []
        self.ended_stages = []
        self._on_stage = on_stage
        self._start = time.monotonic()
        self.process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
                                        errors="replace", env={**os.environ, **(environment or {})}, start_new_session=True)
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self):
        for line in self.process.stderr:
            self.lines.append(line.rstrip("\n"))
            stage = stage_of(line)
            if stage:
                self.ended_stages.append(stage)
                if self._on_stage:
                    self._on_stage(stage)

    def kill(self):
        """As the kernel does it: at once, and the processes that it started too."""
        try:
            os.killpg(self.process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass

    def wait(self):
        _, status, usage = os.wait4(self.process.pid, 0)
        self.process.returncode = os.waitstatus_to_exitcode(status)
        self._reader.join(10)
        return Ended(self.process.returncode, self.lines, time.monotonic() - self._start,
                     usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def stage_of(line):
    """`muster: read and extract    34.2 s  37,554 records` tells of a stage that has ended."""
    if not line.startswith("muster: ") or " s" not in line[26:40]:
        return None
    name, seconds = line[8:26].strip(), line[26:34].strip()
    return name if name and seconds.replace(".", "").isdigit() else None


def run(inputs, output, *options, master="local[2]", heap="2g", java_options="", environment=None, on_stage=None):
    """Starts bin/muster run on the embedded Spark."""
    command = [str(ROOT / "bin" / "muster"), "run", "--input", *map(str, inputs), "--output", str(output),
               "--overwrite", "--master", master, *options]
    settings = {"MUSTER_HEAP": heap, "MUSTER_JAVA_OPTS": java_options, "SPARK_HOME": "", **(environment or {})}
    return Run(command, settings, on_stage)
