#!/usr/bin/env python3
"""Executes the notebooks on an output of Muster and looks at what they print.

  execute.py --check    executes copies; the committed notebooks must have been executed and hold no error
  execute.py --write    executes them in place, without what differs from run to run

A warning is an error in every cell. MUSTER_OUTPUT names the output; out/demo unless it is set.
"""
import argparse
import os
import sys
import time
from base64 import b64decode, b64encode
from io import BytesIO
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError
from PIL import Image

HERE = Path(__file__).resolve().parent
LARGEST = 400_000
SECONDS = 300
KERNEL = [
    # In every cell and what it calls; what the kernel's own machinery does is not ours to mend.
    "--IPKernelApp.exec_lines=import warnings; warnings.simplefilter('error'); "
    "warnings.filterwarnings('ignore', module='ipykernel')",
    "--IPKernelApp.log_level=40",
]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    mode = parser.add_mutually_exclusive_group(required=True)
    mode.add_argument("--check", action="store_true")
    mode.add_argument("--write", action="store_true")
    parser.add_argument("notebooks", nargs="*", type=Path, help="all of them unless some are named")
    options = parser.parse_args()
    if os.environ.get("MUSTER_OUTPUT"):
        os.environ["MUSTER_OUTPUT"] = str(Path(os.environ["MUSTER_OUTPUT"]).resolve())
    os.environ["PYDEVD_DISABLE_FILE_VALIDATION"] = "1"

    problems, began = [], time.monotonic()
    for path in options.notebooks or sorted(HERE.glob("*.ipynb")):
        committed = nbformat.read(path, as_version=4)
        if options.check:
            problems += [f"{path.name}, as committed: {problem}" for problem in problems_of(committed)]
            problems += [f"{path.name}: {size:,} bytes; at most {LARGEST:,}"
                         for size in [path.stat().st_size] if size > LARGEST]
        start = time.monotonic()
        executed = execute(without_outputs(committed))
        found = list(problems_of(executed))
        problems += [f"{path.name}: {problem}" for problem in found]
        note = "" if found or not options.check or outputs(executed) == outputs(committed) else \
            "; not what is committed: bin/notebooks --write brings it up to date"
        print(f"notebooks: {'FAIL' if found else 'ok  '} {path.name} ({time.monotonic() - start:.0f} s){note}", flush=True)
        if options.write:
            nbformat.write(executed, path)
    print(f"notebooks: {time.monotonic() - began:.0f} s in all")
    for problem in problems:
        print(f"notebooks: {problem}", file=sys.stderr)
    sys.exit(1 if problems else 0)


def execute(notebook):
    """The notebook with the outputs of its cells, up to the first that fails."""
    client = NotebookClient(notebook, timeout=SECONDS, kernel_name="python3", record_timing=False,
                            extra_arguments=KERNEL, resources={"metadata": {"path": str(HERE)}})
    try:
        client.execute()
    except (CellExecutionError, CellTimeoutError, DeadKernelError) as error:
        print(error, file=sys.stderr)
    return steady(notebook)


def without_outputs(notebook):
    copy = nbformat.from_dict(notebook)
    for cell in copy.cells:
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
    return copy


def steady(notebook):
    """Without times, versions of the machine, and widths: executing again gives the same bytes."""
    notebook.metadata = nbformat.from_dict({
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
    })
    for cell in notebook.cells:
        cell.metadata = nbformat.from_dict({})
        for output in cell.get("outputs", []):
            if "metadata" in output:
                output.metadata = nbformat.from_dict({})
            if "image/png" in output.get("data", {}):
                output.data["image/png"] = small(output.data["image/png"])
    return notebook


def small(png):
    """The picture in 255 colours, a third of the bytes."""
    picture, out = Image.open(BytesIO(b64decode(png))).convert("RGB"), BytesIO()
    picture.quantize(255, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(out, "png", optimize=True)
    return b64encode(out.getvalue()).decode()


def problems_of(notebook):
    """What a notebook that has run well does not have."""
    cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
    counts = [cell.execution_count for cell in cells]
    if counts != list(range(1, len(cells) + 1)):
        yield f"its cells were executed in the order {counts}; expected once, from the first to the last"
    pictures = 0
    for index, cell in enumerate(cells, start=1):
        for output in cell.outputs:
            if output.output_type == "error":
                yield f"cell {index} ends in {output.ename}: {output.evalue}"
            elif output.output_type == "stream" and output.name == "stderr":
                yield f"cell {index} writes to stderr: {output.text.strip()[:300]}"
            elif "image/png" in output.get("data", {}):
                pictures += 1
    if not pictures:
        yield "it shows no chart"


def outputs(notebook):
    return [cell.get("outputs") for cell in notebook.cells]


if __name__ == "__main__":
    main()
