#!/usr/bin/env python3
"""Writes the lexicon files that are drawn from public data: states.tsv, leaders-factbook.tsv and leaders-phoenix.tsv.

usage: build.py DATA OUT

DATA holds territories.tar.gz (opensanctions/rigour, MIT), factbook-2026-05.csv (factbook.json, public domain) and
phoenix-countries-2014.txt.gz (openeventdata/petrarch2, MIT). OUT is the folder of the lexicon's files. The other files
there are written by hand and left alone.
"""
import csv
import datetime
import gzip
import re
import sys
import tarfile
import unicodedata
from pathlib import Path

RENAMED = {
    "Congo (Brazzaville)": "Congo-Brazzaville", "DRC": "DR Congo", "Cabo Verde": "Cape Verde", "The Gambia": "Gambia",
    "Sao Tome and Principe": "São Tomé and Príncipe", "The Bahamas": "Bahamas", "The Dominican": "Dominican Republic",
    "Curacao": "Curaçao", "Virgin Islands": "U.S. Virgin Islands", "Burma": "Myanmar", "Hong Kong": "Hong Kong SAR",
    "Macau": "Macao SAR", "Holy See (Vatican City)": "Holy See", "Turkey": "Türkiye", "Nauru": "Naoero",
    "Falkland Islands (Islas Malvinas)": "Falkland Islands",
}
UNNAMED = {"ct": "Central African Republic", "fm": "Micronesia", "ae": "United Arab Emirates"}
SHOWN = {
    "DR Congo": "Democratic Republic of the Congo", "Congo-Brazzaville": "Republic of the Congo", "Türkiye": "Turkey",
    "Hong Kong SAR": "Hong Kong", "Macao SAR": "Macau", "Naoero": "Nauru", "São Tomé and Príncipe": "Sao Tome and Principe",
    "Curaçao": "Curacao", "Holy See": "Vatican",
}
# Territories without a people of their own, and lines that are no territory at all.
SKIPPED = {
    "Antarctica", "Bouvet Island", "Jan Mayen", "Clipperton Island", "Christmas Island", "Cocos (Keeling) Islands",
    "Norfolk Island", "Pitcairn Islands", "Saint Barthelemy", "Saint Martin", "Saint Pierre and Miquelon",
    "Northern Mariana Islands", "American Samoa", "Wallis and Futuna", "Tokelau", "Guernsey", "Jersey", "Isle of Man",
    "Navassa Island", "Wake Island", "Montserrat", "Anguilla", "British Virgin Islands", "Virgin Islands", "Niue",
    "Turks and Caicos Islands", "Sint Maarten",
}
# Capitals that news English uses by another name, or that are no seat of anything the world writes about.
CAPITALS = {
    "Benin": ["Porto-Novo", "Cotonou"], "Burundi": ["Gitega", "Bujumbura"], "Bolivia": ["La Paz"],
    "Sri Lanka": ["Colombo"], "South Africa": ["Pretoria"], "Netherlands": ["The Hague"], "Burma": ["Naypyidaw", "Nay Pyi Taw"],
    "Ukraine": ["Kyiv", "Kiev"], "United States": ["Washington", "Washington, D.C."], "Kosovo": ["Pristina"],
    "Moldova": ["Chisinau"], "Serbia": ["Belgrade"], "Libya": ["Tripoli"], "Equatorial Guinea": ["Malabo"],
    "Côte d'Ivoire": ["Abidjan", "Yamoussoukro"], "Eswatini": ["Mbabane"], "Chile": ["Santiago"], "India": ["New Delhi", "Delhi"],
    "Holy See (Vatican City)": ["Vatican City"], "Mexico": ["Mexico City"], "Yemen": ["Sanaa", "Sana'a"], "Nauru": [],
    "Tanzania": ["Dodoma", "Dar es Salaam"], "Kazakhstan": ["Astana"], "Malaysia": ["Kuala Lumpur", "Putrajaya"],
    "Georgia": ["Tbilisi"], "Israel": [], "Singapore": [], "Monaco": [], "San Marino": [], "Luxembourg": [],
    "Djibouti": [], "Guatemala": [], "Panama": [], "Kuwait": [], "Hong Kong": [], "Macau": [], "Jamaica": [],
    "Seychelles": [], "Guyana": [], "Bermuda": [], "Falkland Islands (Islas Malvinas)": [], "Cayman Islands": [], "Iceland": ["Reykjavik"], "Maldives": [], "Switzerland": ["Bern", "Berne"],
}
PEOPLE = {  # where the column cannot be read by rule: singular, plural
    "Botswana": ["Motswana", "Batswana"], "Lesotho": ["Mosotho", "Basotho"], "Eswatini": ["Swazi", "Swazis"],
    "Netherlands": ["Dutchman", "Dutchmen", "Dutchwoman", "Dutch"], "United Kingdom": ["Briton", "Britons", "British", "Brit", "Brits"],
    "Ireland": ["Irishman", "Irishmen", "Irishwoman", "Irish"], "France": ["Frenchman", "Frenchmen", "Frenchwoman", "French"],
    "Spain": ["Spaniard", "Spaniards", "Spanish"], "New Zealand": ["New Zealander", "New Zealanders"], "Hong Kong": ["Hong Konger", "Hong Kongers"],
    "Macau": [], "Holy See (Vatican City)": [], "Kosovo": ["Kosovan", "Kosovans", "Kosovar", "Kosovars"], "Western Sahara": ["Sahrawi", "Sahrawis"],
    "Kyrgyzstan": ["Kyrgyz", "Kyrgyzstani", "Kyrgyzstanis"], "Kazakhstan": ["Kazakh", "Kazakhs", "Kazakhstani", "Kazakhstanis"],
    "Afghanistan": ["Afghan", "Afghans"], "Nepal": ["Nepali", "Nepalis", "Nepalese"], "Argentina": ["Argentine", "Argentines", "Argentinian", "Argentinians"],
    "Croatia": ["Croat", "Croats", "Croatian", "Croatians"], "Serbia": ["Serb", "Serbs", "Serbian", "Serbians"], "Slovenia": ["Slovene", "Slovenes", "Slovenian", "Slovenians"],
    "Bosnia and Herzegovina": ["Bosnian", "Bosnians"], "Equatorial Guinea": ["Equatorial Guinean", "Equatorial Guineans"],
    "Côte d'Ivoire": ["Ivorian", "Ivorians", "Ivoirian", "Ivoirians"], "Niger": ["Nigerien", "Nigeriens"], "Monaco": ["Monegasque", "Monegasques"],
    "Taiwan": [], "Laos": ["Laotian", "Laotians"], "Korea, South": [], "South Korea": [], "North Korea": [], "Denmark": ["Dane", "Danes"], "Poland": ["Pole", "Poles"], "Turkey": ["Turk", "Turks"], "Sweden": ["Swede", "Swedes"],
    "Finland": ["Finn", "Finns"], "Iceland": ["Icelander", "Icelanders"], "Uzbekistan": ["Uzbek", "Uzbeks", "Uzbekistani"], "Tajikistan": ["Tajik", "Tajiks"],
    "Turkmenistan": ["Turkmen", "Turkmens"], "Saint Kitts and Nevis": [], "Saint Lucia": ["Saint Lucian", "St. Lucian"], "Suriname": ["Surinamese"],
    "Solomon Islands": ["Solomon Islander", "Solomon Islanders"], "Bangladesh": ["Bangladeshi", "Bangladeshis"], "Luxembourg": ["Luxembourger", "Luxembourgers"],
    "Philippines": ["Filipino", "Filipinos", "Filipina"], "Georgia": ["Georgian", "Georgians"], "Saint Vincent and the Grenadines": ["Vincentian", "Vincentians"],
    "Trinidad and Tobago": ["Trinidadian", "Trinidadians", "Tobagonian"], "Antigua and Barbuda": ["Antiguan", "Antiguans", "Barbudan"], "Barbados": ["Barbadian", "Barbadians", "Bajan"],
}
ADJECTIVES = {
    "Botswana": ["Botswanan"], "Congo (Brazzaville)": ["Congolese"], "DRC": [], "Equatorial Guinea": ["Equatorial Guinean"],
    "Lesotho": ["Basotho"], "Western Sahara": ["Sahrawi"], "Eswatini": ["Swazi"], "Hong Kong": [], "Macau": [], "none": [],
    "Curacao": ["Curacaoan"], "Saudi Arabia": ["Saudi", "Saudi Arabian"], "Argentina": ["Argentine", "Argentinian", "Argentinean"],
    "Kyrgyzstan": ["Kyrgyz", "Kyrgyzstani"], "Kazakhstan": ["Kazakh", "Kazakhstani"], "Serbia": ["Serbian", "Serb"], "Croatia": ["Croatian", "Croat"],
    "Slovenia": ["Slovenian", "Slovene"], "Slovakia": ["Slovak", "Slovakian"], "Nepal": ["Nepali", "Nepalese"], "Kosovo": ["Kosovan", "Kosovar"],
    "Côte d'Ivoire": ["Ivorian", "Ivoirian"], "Afghanistan": ["Afghan"], "Bosnia and Herzegovina": ["Bosnian"], "Philippines": ["Philippine", "Filipino"],
    "Holy See (Vatican City)": [], "New Zealand": [], "Saint Kitts and Nevis": [], "Burma": ["Burmese"], "Burkina Faso": ["Burkinabe"], "Uzbekistan": ["Uzbek", "Uzbekistani"],
    "United States": ["American"], "Georgia": ["Georgian"], "Saint Vincent and the Grenadines": ["Vincentian"], "Trinidad and Tobago": ["Trinidadian"], "Luxembourg": [], "Monaco": ["Monegasque"],
    "Niger": ["Nigerien"], "Antigua and Barbuda": ["Antiguan"], "Barbados": ["Barbadian"], "Turkmenistan": ["Turkmen"], "Tajikistan": ["Tajik", "Tajikistani"], "Liechtenstein": [], "Kiribati": [],
    "Papua New Guinea": ["Papua New Guinean"], "Aruba": ["Aruban"], "Taiwan": [], "South Korea": [], "North Korea": [],
}
MONTHS = {m: i for i, m in enumerate("January February March April May June July August September October November December".split(), 1)}


def territories(data):
    codes = {}
    with tarfile.open(data / "territories.tar.gz") as archive:
        for member in archive:
            if not member.name.endswith(".yml"):
                continue
            text = archive.extractfile(member).read().decode("utf-8")
            name = re.search(r"^name: (.*)", text, re.M)
            code = re.search(r"^alpha3: (\w+)", text, re.M)
            full = re.search(r"^full_name: (.*)", text, re.M)
            if name and code:
                codes[name.group(1).strip("\"'")] = (code.group(1).upper(), full.group(1).strip("\"'") if full else None)
    return codes


def title(words):
    words = re.sub(r"[^\W\d_]+", lambda m: m.group(0).capitalize(), words)
    words = re.sub(r"\b(Ii|Iii|Iv|Vi|Vii|Viii|Xiv|Xvi)\b", lambda m: m.group(0).upper(), words)
    words = re.sub(r"\b(Bin|Ibn|Al|El|Ul|Ud|De|Da|Do|Dos|Del|Von|Van|Der|Den|Ould)\b(?=[ -])", lambda m: m.group(0).lower(), words)
    return words[:1].upper() + words[1:]


def holder(text):
    """Office, name, short name and first day from 'Prime Minister Keir STARMER (since 5 July 2024)', or None."""
    found = re.match(r"(.*?)\s*\((?:since )?(\d{1,2} )?(?:(%s) )?(\d{4})\)" % "|".join(MONTHS), text)
    if not found:
        return None
    words, day, month, year = found.groups()
    words = re.sub(r"^(Transition|Transitional|Interim|Acting|Caretaker|overall|co-chiefs of state) ?", "", words).strip(" ,")
    words = re.sub(r"\b(Dr|Capt|Col|Gen|General|Sir|Dame|Sr)\.? ", "", words)
    words = re.sub(r" of (the Netherlands|Denmark|Norway|China|French Polynesia|the Government)\b", "", words)
    found = re.match(
        r"(?P<office>(?:(?:Supreme Leader|President of the Swiss Confederation|President of Council of Ministers|"
        r"President, Presidential Council,|Sovereign Council Chair and Commander-in-Chief of the Sudanese Armed Forces|"
        r"Presidential Leadership Council Chairperson|President of the Government of Spain \(prime minister-equivalent\)|"
        r"President of the National Council for the Safeguard of the Homeland \(CNSP\)|CNSP Prime Minister|GNU Interim Prime Minister|"
        r"Sultan and Prime Minister|Prime Minister and Foreign Minister|Crown Prince and Prime Minister|Prime Minister Crown Prince|Prime Minister and Co-Vice President|"
        r"Prime Minister|President|King|Queen|Prince|Grand Duke|Chancellor|Amir|Sultan|Pope|Emperor|Chief Executive|General Secretary|"
        r"State Affairs Commission President|Premier|Taliban Leader|Vice President|Co-prince|Taoiseach \(Prime Minister\))\s*)+)(?P<name>.+)$",
        words)
    if not found:
        return None
    name = found.group("name").strip()
    if len(name.split()) > 6 or re.search(r"[;()]|represented|bin |ibn ", name):
        return None
    capitals = [w for w in name.split() if w.isupper() or re.match(r"^(EL|al|el|Al)-[A-Z]", w)]
    short = re.sub(r"^(\w\. )+|,", "", " ".join(capitals))
    name = name.replace(",", "")
    if not capitals or len(name.split()) < 2:
        return None
    date = year + (f"-{MONTHS[month]:02d}" + (f"-{int(day):02d}" if day else "") if month else "")
    office = re.sub(r"\s+", " ", found.group("office")).strip(" ,")
    return office, title(name), title(short), date


def states(data, out):
    codes = territories(data)
    rows, leaders = [], []
    names_of_code = {}
    for line in csv.DictReader(open(data / "factbook-2026-05.csv", encoding="utf-8")):
        own = line["name"]
        if own in SKIPPED:
            continue
        known = UNNAMED.get(line["fips"], RENAMED.get(own, own))
        if known not in codes:
            continue
        code, full = codes[known]
        if code in names_of_code:
            continue
        name = SHOWN.get(known, known)
        names_of_code[code] = name
        add = lambda form, use, source="factbook.json": rows.append((form, use, code, source))
        add(name, "name")
        for other in {own, known, RENAMED.get(own, own)} - {name, "none", ""}:
            if "(" not in other:
                add(other, "alias")
        if full and full != name:
            add(full, "alias", "rigour")
        if own in ADJECTIVES:
            adjectives = ADJECTIVES[own] if own != "none" else [line["adjective"].split(";")[0]]
        else:
            adjectives = [a.strip() for a in re.split(r";| or |,", re.sub(r"\(.*?\)|note.*", "", line["adjective"])) if a.strip()]
        for adjective in adjectives:
            if adjective not in ("none", "NA") and adjective != name:
                add(adjective, "adjective")
        if own in PEOPLE:
            people = PEOPLE[own]
        else:
            people = []
            text = line["nationality"]
            for part in re.split(r";| or |, ", text):
                if "singular and plural" in part:
                    people.append(part.split("(")[0].strip())
                elif "(s)" in part:
                    form = part.split("(")[0].strip()
                    people += [form, form + "s"]
                elif part.strip() and part.strip() not in ("none", "NA") and "(" not in part and "note" not in part:
                    people.append(part.strip())
        for form in people:
            add(form, "people")
        if own in CAPITALS:
            capitals = CAPITALS[own]
        else:
            capital = re.split(r"[;(]", line["capital"])[0].strip(" ,")
            capitals = [capital] if capital and len(capital) < 30 else []
        for capital in capitals:
            add(capital, "capital")
        if code not in ("HKG", "MAC", "ABW", "CUW", "FRO", "GRL"):
            for column in ("chief_of_state", "head_of_government"):
                if "CHARLES III" in line[column] and code != "GBR" or "MACRON" in line[column] and code != "FRA" or "TRUMP" in line[column] and code != "USA":
                    continue
                found = holder(line[column])
                if found:
                    office, person, short, since = found
                    leaders.append((person, short, "", code, "GOV", office, since, "2026-05?", "factbook.json 2026-05"))
    with open(out / "states.tsv", "w", encoding="utf-8") as file:
        file.write("# What states and territories are called. Written by lexicon/build.py; corrections belong in states-own.tsv.\n")
        file.write("# form\tuse\tcode\tsource\n")
        for row in dict.fromkeys(rows):
            file.write("\t".join(row) + "\n")
    with open(out / "leaders-factbook.tsv", "w", encoding="utf-8") as file:
        file.write("# Who held office in May 2026. Written by lexicon/build.py.\n")
        file.write("# name\talso\tgender\tcountry\tsector\toffice\tfrom\tto\tsource\n")
        for row in sorted(set(leaders), key=lambda r: (r[3], r[0])):
            file.write("\t".join(row) + "\n")
    return names_of_code


def phoenix_date(text, end):
    digits = re.sub(r"\D", "", text)
    if len(digits) == 6:
        year = int(digits[:2])
        digits = ("19" if year > 20 else "20") + digits
    if len(digits) != 8:
        return None
    year, month, day = int(digits[:4]), int(digits[4:6]), int(digits[6:])
    if not 1900 <= year <= 2015:
        return None
    try:
        return datetime.date(year, max(1, month), max(1, day)).isoformat()
    except ValueError:
        return f"{year}"


def phoenix(data, out, codes):
    sectors = {"GOV", "MIL", "LEG", "JUD", "OPP", "REB", "PTY", "SPY", "COP"}
    rows = set()
    block, terms = [], []

    def close():
        dated = [t for t in terms if t[2] or t[3]]
        if not block or not dated:
            return
        forms = []
        for form in block:
            words = [w for w in re.split(r"[_ ]+", form.strip()) if w]
            if 2 <= len(words) <= 4 and all(re.match(r"^[A-Z][A-Z'.\-]*$", w) for w in words):
                forms.append(words)
        offices = {"PRESIDENT", "MINISTER", "PRIME", "CHANCELLOR", "KING", "QUEEN", "SECRETARY", "AMBASSADOR", "GENERAL", "FOREIGN", "DEPUTY",
                   "GOVERNOR", "SENATOR", "MR.", "MRS.", "LEADER", "OF", "SIR", "LORD", "MINISTRY", "ARMY", "PARTY", "CHIEF", "PREMIER", "DR.", "SHEIK",
                   "SHEIKH", "GEN.", "COLONEL", "SPEAKER", "PRINCE", "EMIR", "AND", "THE", "JUDGE", "CHAIRMAN", "COUNCIL", "NATIONAL", "FRONT", "COURT",
                   "GOVERNMENT", "FORCES", "STATE", "DEFENSE", "POLICE", "FOR", "REPUBLIC", "MOVEMENT", "ASSEMBLY", "PARLIAMENT", "SPOKESMAN"}
        forms = [w for w in forms if not offices & set(w)]
        if not forms:
            return
        name = title(" ".join(forms[0]))
        if re.search(r"(.)\1\1", name) or any(len(w) > 18 for w in forms[0]):
            return
        also = "; ".join(dict.fromkeys(title(" ".join(w)) for w in forms[1:4] if w != forms[0]))
        for country, sector, start, end in dated:
            if country in codes and sector in sectors and (end or "2014") >= "1960" and not (start and end and start > end):
                rows.add((name, also, "", country, sector, "", start or "", end or "2014?", "phoenix 2014"))

    with gzip.open(data / "phoenix-countries-2014.txt.gz", "rt", encoding="utf-8", errors="replace") as file:
        for line in file:
            line = line.rstrip("\n")
            if not line.strip() or line.startswith("#"):
                continue
            head = line.split("#")[0]
            if not line.startswith(("+", "\t", " ")):
                close()
                block, terms = [], []
            form = head.split("[")[0].strip().lstrip("+")
            if form:
                block.append(form)
            for code in re.findall(r"\[([^\]]+)\]", head):
                found = re.match(r"([A-Z]{3})([A-Z]{3})?\w*\s*(.*)$", code.strip())
                if not found or not found.group(2):
                    continue
                country, sector, when = found.groups()
                when = when.replace(" ", "")
                if when.startswith(">"):
                    terms.append((country, sector, phoenix_date(when[1:], False), None))
                elif when.startswith("<"):
                    terms.append((country, sector, None, phoenix_date(when[1:], True)))
                elif "-" in when:
                    start, end = when.split("-", 1)
                    terms.append((country, sector, phoenix_date(start, False), phoenix_date(end, True)))
    close()
    with open(out / "leaders-phoenix.tsv", "w", encoding="utf-8") as file:
        file.write("# Who held office up to 2014, offices unnamed. Written by lexicon/build.py.\n")
        file.write("# name\talso\tgender\tcountry\tsector\toffice\tfrom\tto\tsource\n")
        for row in sorted(rows, key=lambda r: (r[3], r[0], r[6])):
            file.write("\t".join(row) + "\n")


def main():
    data, out = Path(sys.argv[1]), Path(sys.argv[2])
    codes = states(data, out)
    phoenix(data, out, codes)


if __name__ == "__main__":
    main()
