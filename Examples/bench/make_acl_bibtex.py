#!/usr/bin/env python3
"""Writes the ACL Anthology's XML as one BibTeX file, to measure reading with.

    make_acl_bibtex.py XML-FOLDER OUT.bib [--megabytes N] [--no-abstracts]

Every other collection has its accents in TeX's notation. The order is that of the file names, so that the same
folder gives the same bytes.
"""
import argparse
import pathlib
import unicodedata
import xml.etree.ElementTree as ElementTree

ACCENTS = {0x300: "`", 0x301: "'", 0x302: "^", 0x303: "~", 0x304: "=", 0x306: "u", 0x307: ".", 0x308: '"', 0x30A: "r",
           0x30B: "H", 0x30C: "v", 0x327: "c", 0x328: "k", 0x323: "d"}
LETTERS = {"ß": "{\\ss}", "ø": "{\\o}", "Ø": "{\\O}", "ł": "{\\l}", "Ł": "{\\L}", "ı": "{\\i}", "æ": "{\\ae}",
           "–": "--", "—": "---", "“": "``", "”": "''"}
SPECIAL = {"&": "\\&", "%": "\\%", "$": "\\$", "#": "\\#", "_": "\\_", "{": "\\{", "}": "\\}", "\\": "\\textbackslash{}"}


def tex(text, with_accents):
    out = []
    for char in text:
        if char in SPECIAL:
            # Unbalanced braces would end the value.
            out.append("" if char in "{}" else SPECIAL[char])
        elif with_accents and ord(char) > 127:
            parts = unicodedata.normalize("NFD", char)
            if char in LETTERS:
                out.append(LETTERS[char])
            elif len(parts) == 2 and ord(parts[1]) in ACCENTS and parts[0].isascii():
                mark = ACCENTS[ord(parts[1])]
                base = "\\i" if parts[0] == "i" else parts[0]
                out.append("{\\%s{%s}}" % (mark, base))
            else:
                out.append(char)
        else:
            out.append(char)
    return "".join(out)


def flat(element, with_accents, braces=False):
    """The text of an element; fixed-case words in braces."""
    out = [tex(element.text or "", with_accents)]
    for child in element:
        inner = flat(child, with_accents)
        if child.tag == "tex-math":
            inner = "$" + "".join(child.itertext()).replace("$", "") + "$"
            if inner.count("{") != inner.count("}"):
                inner = inner.replace("{", "").replace("}", "")
        elif braces and child.tag == "fixed-case":
            inner = "{" + inner + "}"
        out.append(inner)
        out.append(tex(child.tail or "", with_accents))
    return " ".join("".join(out).split())


def people(elements, with_accents):
    names = []
    for element in elements:
        first = element.findtext("first") or ""
        last = element.findtext("last") or ""
        if last:
            names.append(tex(last, with_accents) + (", " + tex(first, with_accents) if first else ""))
    return "  and\n      ".join(names)


def entries(path, with_accents, abstracts):
    root = ElementTree.parse(path).getroot()
    for volume in root.iter("volume"):
        meta = volume.find("meta")
        if meta is None:
            continue
        common = []
        journal = meta.findtext("journal-title")
        book = meta.find("booktitle")
        if journal:
            common.append(("journal", tex(journal, with_accents)))
        elif book is not None:
            common.append(("booktitle", flat(book, with_accents, True)))
        for tag in ("month", "year", "address", "publisher"):
            element = meta.find(tag)
            if element is not None and element.text:
                common.append((tag, element.text[:3].lower() if tag == "month" else flat(element, with_accents)))
        for paper in volume.iter("paper"):
            title = paper.find("title")
            if title is None:
                continue
            url = paper.findtext("url") or ""
            key = paper.findtext("bibkey") or url
            fields = [("title", flat(title, with_accents, True))]
            authors = people(paper.findall("author"), with_accents)
            if authors:
                fields.append(("author", authors))
            fields += common
            if url:
                fields.append(("url", url if "://" in url else "https://aclanthology.org/" + url))
            for tag in ("doi", "pages"):
                if paper.findtext(tag):
                    fields.append((tag, paper.findtext(tag).replace("–", "--")))
            abstract = paper.find("abstract")
            if abstracts and abstract is not None:
                fields.append(("abstract", flat(abstract, with_accents)))
            lines = []
            for name, value in fields:
                bare = name == "month" and value.isalpha()
                lines.append(f"    {name} = {value}" if bare else f'    {name} = "{value}"' if '"' not in value
                             else f"    {name} = {{{value}}}")
            kind = "article" if journal else "inproceedings"
            yield f"@{kind}{{{key},\n" + ",\n".join(lines) + "\n}\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--megabytes", type=float, default=0, help="stop after that many")
    parser.add_argument("--no-abstracts", action="store_true")
    options = parser.parse_args()
    limit = options.megabytes * 1e6
    size = count = 0
    with open(options.out, "wb") as out:
        for index, path in enumerate(sorted(options.folder.glob("*.xml"))):
            for entry in entries(path, index % 2 == 0, not options.no_abstracts):
                data = entry.encode()
                if limit and size + len(data) > limit:
                    break
                out.write(data)
                size += len(data)
                count += 1
    print(f"{count} entries, {size} bytes")


if __name__ == "__main__":
    main()
