"""The driver dies at random moments of a run that replaces an output."""
import contract
import random
import shutil
import threading
import time

import same_tables
from checks import beside
from muster import run


def kills(bench):
    chance = random.Random(20261128)
    old_news, new_news = bench.corpus("old-news", 40), bench.corpus("new-news", 60)
    old, new = bench.folder / "old", bench.folder / "new"
    bench.local(old_news, old)
    whole = bench.local(new_news, new).seconds
    target = bench.folder / "out"
    shutil.copytree(old, target)
    moments = 2 if bench.short else 20
    found = {"old": 0, "new": 0, "absent": 0}
    for i in range(moments):
        doomed = run([new_news], target)
        if i % 2:  # the move is a hundredth of a run; half of the blows look for it
            _wait_for(lambda: any(target.parent.glob("out.staging-*/tables/run.json")) or doomed.process.poll() is not None)
            time.sleep(chance.uniform(0, 0.03))
        else:
            threading.Event().wait(chance.uniform(0.5, whole))
        doomed.kill()
        doomed.wait()
        state = _state(target, old, new)
        found[state] = found.get(state, 0) + 1
        if state not in ("old", "new", "absent"):
            bench.expect(False, f"the target after death {i + 1}", state)
        ended = run([old_news if state == "new" else new_news], target).wait()
        bench.expect(ended.code == 0 and not beside(target),
                     f"after death {i + 1} (target {state}) the next run ends well and leaves nothing behind",
                     f"{ended.text()}\nbeside: {beside(target)}")
        bench.same(f"its tables (death {i + 1})", old if state == "new" else new, target)
        if state != "new":
            shutil.rmtree(target)
            shutil.copytree(old, target)
    bench.measured(f"{moments} deaths found the target", **found)


def _state(target, old, new):
    if not target.exists():
        previous, staged = target.with_name("out.previous"), next(iter(target.parent.glob("out.staging-*/tables")), None)
        both = staged is not None and not _differences(old, previous) and not _differences(new, staged)
        return "absent" if both else "absent without both beside it"
    for name, output in (("old", old), ("new", new)):
        if not _differences(output, target):
            return name
    return "a part"


def _differences(expected, got):
    try:
        return list(same_tables.compare(contract.Output(expected), contract.Output(got)))
    except (SystemExit, Exception) as broken:
        return [str(broken)]


def _wait_for(condition, seconds=120):
    deadline = time.monotonic() + seconds
    while not condition() and time.monotonic() < deadline:
        time.sleep(0.001)
