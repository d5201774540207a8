"""Fails where a measured figure is below its floor: floors.py FLOORS.json < FIGURES.json"""

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
        print(f"{path:40s} {found:.3f}  floor {floor:.3f}")
        if found < floor:
            below.append(path)
    if below:
        sys.exit("below their floor: " + ", ".join(below))


if __name__ == "__main__":
    main()
