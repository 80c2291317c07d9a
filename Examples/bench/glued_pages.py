#!/usr/bin/env python3
"""glued_pages.py COTERIE ACL_DATA_DIR ACL_TRUTH_DIR [--people 400] [--seed 1] [--papers 10-200] [--abstracts yes|no] [--keep DIR] [--verbose]

How many titles and author lists come out right of pages that glue them together. Writes pages in the layout `paper-page`,
one person's papers a page, authors cut at three and ` et al.`, from the ACL Anthology's records, where the truth is known;
runs `COTERIE records PAGE... --no-merge --to csl-json` on each page alone and on all together; compares. Takes only
people whose names glued_names.py didn't count (odd first byte of the slug's SHA-256), and reports apart the lines
whose first author is such a person too. ACL_TRUTH_DIR holds acl_truth.py. `crude` is the rule "the last capital behind a
non-space, acronyms and Mc apart".
"""
import argparse, collections, glob, hashlib, json, os, random, re, subprocess, sys, tempfile, time, unicodedata
from xml.etree import ElementTree as ET

MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


def plain(text):
    return unicodedata.normalize("NFC", " ".join((text or "").split()))


def held_out(slug):
    return hashlib.sha256(slug.encode()).digest()[0] & 1 == 1


def papers(data, truth):
    """(year, title, [(name, person)], abstract) of every paper with authors."""
    sys.path.insert(0, truth)
    import acl_truth

    people = {(r, i): p for r, i, _, _, p, _ in acl_truth.mentions(data)}
    for path in sorted(glob.glob(f"{data}/xml/*.xml")):
        root = ET.parse(path).getroot()
        for volume in root.iter("volume"):
            year = int(volume.findtext("meta/year") or 2000)
            for paper in volume.findall("paper"):
                record = f"{root.get('id')}.{volume.get('id')}.{paper.get('id')}"
                names = [plain(f"{a.findtext('first') or ''} {a.findtext('last') or ''}") for a in paper.findall("author")]
                text = lambda tag: plain("".join(paper.find(tag).itertext())) if paper.find(tag) is not None else ""
                if names and text("title"):
                    yield year, text("title"), [(n, people.get((record, i))) for i, n in enumerate(names)], text("abstract")


def glue(title, names):
    return title + ", ".join(names[:3]) + (" et al." if len(names) > 3 else "")


def crude(line):
    line = line.removesuffix(" et al.")
    best = None
    for match in re.finditer(r"(?<=\S)(?=[^\W\d_])", line):
        before, here, after = line[match.start() - 1], line[match.start()], line[match.start() + 1 : match.start() + 2]
        if not here.isupper() or before in "-'’." or line[max(0, match.start() - 2) : match.start()] == "Mc":
            continue
        if not before.isupper() or after.islower() or after == ".":
            best = match.start()
    return (line, []) if best is None else (line[:best], line[best:].split(", "))


def shown(author):
    if "literal" in author:
        return plain(author["literal"])
    return plain(" ".join(author.get(k, "") for k in ("given", "dropping-particle", "non-dropping-particle", "family", "suffix")))


def read(coterie, pages):
    run = subprocess.run([coterie, "records", *pages, "--no-merge", "--to", "csl-json"], capture_output=True, text=True)
    if run.returncode:
        sys.exit(f"exit status {run.returncode}: {run.stderr[-500:]}")
    found = {}
    for item in json.loads(run.stdout):
        for source in item["custom"]["sources"]:
            found[source["file"], source["line"]] = (
                plain(item["title"]), [shown(a) for a in item.get("author", [])], bool(item["custom"].get("authorsTruncated")))
    return found, run.stderr.count("[byline-")


def report(name, found, truth, warnings, verbose=False):
    count = collections.Counter()
    for place, (title, names, _, is_new) in truth.items():
        got = found.get(place, ("", [], False))
        right = (got[0] == title, got[1] == names[:3] and got[2] == (len(names) > 3))
        for group in ("all", "new") if is_new else ("all",):
            count[group, "lines"] += 1
            count[group, "titles"] += right[0]
            count[group, "authors"] += right[1]
        if verbose and not all(right):
            print("   ", place, glue(title, names)[-100:], "->", got[0][-30:], "|", got[1])
    share = lambda group, what: f"{100 * count[group, what] / max(count[group, 'lines'], 1):.2f} %"
    print(f"{name:10} {count['all', 'lines']} lines, titles {share('all', 'titles')}, author lists {share('all', 'authors')}; "
          f"first author held out: {count['new', 'lines']} lines, {share('new', 'titles')}, {share('new', 'authors')}; {warnings} warnings")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("coterie")
    parser.add_argument("data")
    parser.add_argument("truth")
    parser.add_argument("--people", type=int, default=400)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--papers", default="10-200")
    parser.add_argument("--abstracts", choices=("yes", "no"), default="yes")
    parser.add_argument("--keep", help="folder for the pages")
    parser.add_argument("--verbose", action="store_true", help="print what is wrong")
    options = parser.parse_args()
    least, most = map(int, options.papers.split("-"))
    works = list(papers(options.data, options.truth))
    of = collections.defaultdict(list)
    for index, (_, _, names, _) in enumerate(works):
        for person in sorted({p for _, p in names if p}):
            of[person].append(index)
    people = sorted(p for p, w in of.items() if held_out(p) and least <= len(w) <= most)
    random.Random(options.seed).shuffle(people)
    people = people[: options.people]
    folder = options.keep or tempfile.mkdtemp(prefix="glued-pages-")
    os.makedirs(folder, exist_ok=True)
    truth, files = {}, []
    for number, person in enumerate(people):
        name, lines = f"{number:04d}.txt", []
        for index in of[person]:
            year, title, names, abstract = works[index]
            names = [n for n, _ in names]
            truth[name, len(lines) + 1] = (title, names, glue(title, names), held_out(works[index][2][0][1] or ""))
            lines += [f"CL{MONTHS[index % 12]} {index % 28 + 1}, {year}", glue(title, names)]
            if abstract and options.abstracts == "yes":
                lines.append(abstract)
        files.append(os.path.join(folder, name))
        with open(files[-1], "w", encoding="utf-8") as out:
            out.write("\n".join(lines) + "\n")
    print(f"{len(people)} people, {len(truth)} lines, abstracts: {options.abstracts}, seed {options.seed}")
    guesses = {}
    for place, (_, names, line, _) in truth.items():
        title, authors = crude(line)
        guesses[place] = (title, authors, len(names) > 3)
    report("crude", guesses, truth, 0)
    found, warnings, start = {}, 0, time.time()
    for page in files:
        more, count = read(options.coterie, [page])
        found.update(more)
        warnings += count
    report("alone", found, truth, warnings, options.verbose)
    middle = time.time()
    found, warnings = read(options.coterie, files)
    report("together", found, truth, warnings, options.verbose)
    print(f"alone {middle - start:.1f} s, together {time.time() - middle:.1f} s")


if __name__ == "__main__":
    main()
