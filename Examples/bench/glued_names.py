#!/usr/bin/env python3
"""glued_names.py ACL_DATA_DIR ACL_TRUTH_DIR > Sources/CoterieRecords/GluedBylines/NameTokens+Table.swift

Counts in how many people's names a word stands as given name and as family name, and with which three letters titles
end but given names don't, and writes both as Swift tables. Counts half of the people, those whose slug's SHA-256 begins
with an even byte, so that glued_pages.py can measure on the other half. ACL_TRUTH_DIR holds acl_truth.py.
"""
import collections, glob, hashlib, math, re, sys, unicodedata
from xml.etree import ElementTree as ET

LEAST_PEOPLE, LEAST_TITLES = 5, 25
PARTICLES = set("de van der da von la den del dos ter ten do des di zu el al le bin ibn ben du af av zur vom y e st. della dalla degli op het 't ’t san".split())


def even(slug):
    return hashlib.sha256(slug.encode()).digest()[0] & 1 == 0


def level(count):
    return count.bit_length()


def main(data, truth):
    sys.path.insert(0, truth)
    import acl_truth

    nfc = lambda text: unicodedata.normalize("NFC", text)
    given, family, people = collections.defaultdict(set), collections.defaultdict(set), {}
    for record, position, first, last, person, _ in acl_truth.mentions(data):
        if position == 0:
            people[record] = person
        if person and even(person):
            for word in nfc(first).split():
                given[word].add(person)
            for word in nfc(last).split():
                family[word].add(person)
    ends = set()
    for path in sorted(glob.glob(f"{data}/xml/*.xml")):
        root = ET.parse(path).getroot()
        for volume in root.iter("volume"):
            for paper in volume.findall("paper"):
                person = people.get(f"{root.get('id')}.{volume.get('id')}.{paper.get('id')}")
                title = paper.find("title")
                if not person or not even(person) or title is None:
                    continue
                words = nfc("".join(title.itertext())).lower().split()
                word = re.sub(r"^\W+|\W+$", "", words[-1]).split("-")[-1] if words else ""
                if len(word) >= 3 and word.isascii() and word.isalpha():
                    ends.add((word, person))
    counts = lambda table: {w: len(p) for w, p in table.items() if len(p) >= LEAST_PEOPLE and w.lower() not in PARTICLES}
    given, family = counts(given), counts(family)
    titles, names = collections.Counter(w[-3:] for w, _ in ends), collections.Counter()
    for word, count in given.items():
        for part in re.split("-", word):
            if len(part) >= 3 and part.isascii():
                names[part[-3:].lower()] += count
        hump = re.match("[A-Z][a-z]{2,}(?=[A-Z])", word)
        if hump:
            names[hump.group(0)[-3:].lower()] += count
    all_titles, all_names, endings = sum(titles.values()), sum(names.values()), {}
    for ending, count in titles.items():
        if count >= LEAST_TITLES:
            weight = round(math.log2((count + 0.5) / all_titles * all_names / (names[ending] + 5)))
            if weight >= 1:
                endings[ending] = min(weight, 6)

    def lines(table):
        for wanted in sorted(set(table.values())):
            row = str(wanted)
            for word in sorted(w for w, v in table.items() if v == wanted):
                if len(row) + len(word) > 116:
                    yield row
                    row = str(wanted)
                row += " " + word
            yield row

    print("// Written by Examples/bench/glued_names.py; counts, by powers of two, of people of the ACL Anthology.")
    print("extension NameTokens {")
    for name, table in (("given", {w: level(c) for w, c in given.items()}), ("family", {w: level(c) for w, c in family.items()}), ("ending", endings)):
        print(f'  static let {name}Text = """')
        for row in lines(table):
            print("    " + row)
        print('    """' + ("\n" if name != "ending" else ""))
    print("}")


if __name__ == "__main__":
    main(*sys.argv[1:])
