"""Fails where a measured figure is below its floor, or above its ceiling {"at_most": x}: floors.py FLOORS.json < FIGURES.json"""

import json
import sys


def figure(figures, path):
    for part in path.split("."):
        figures = figures[part]
    return figures


def main():
    with open(sys.argv[1], encoding="utf8") as file:
        floors = json.load(file)
    figures = json.load(sys.stdin)
    below = []
    for path, floor in floors.items():
        found = figure(figures, path)
        ceiling = floor["at_most"] if isinstance(floor, dict) else None
        bound = f"floor {floor:.3f}" if ceiling is None else f"ceiling {ceiling:.3f}"
        print(f"{path:40s} {found:.3f}  {bound}")
        if found < floor if ceiling is None else found > ceiling:
            below.append(path)
    if below:
        sys.exit("beyond their bound: " + ", ".join(below))


if __name__ == "__main__":
    main()
