#!/usr/bin/env python3
"""Reading BibTeX: time against pybtex and bibutils' bib2xml, growth with the size of the file, peak memory.

    Examples/bench/reading.py FILE.bib [--coterie .build/release/coterie] [--repeat 3] [--peers]

FILE.bib comes from make_acl_bibtex.py. Whole commands: `coterie rank FILE --by papers --names exact`. Growth is measured on the
first sixteenth, the first quarter and all of the file; the peers read the first sixteenth and are scaled up by bytes.
Medians of wall time on a machine that should do nothing else.
"""

import argparse
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time


def part(text, share, folder):
    end = len(text) if share == 1 else text.index(b"\n@", len(text) // share) + 1
    path = os.path.join(folder, f"part{share}.bib")
    with open(path, "wb") as file:
        file.write(text[:end])
    return path, end


def seconds(command, repeat):
    times = []
    for _ in range(repeat):
        start = time.perf_counter()
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("file")
    options.add_argument("--coterie", default=".build/release/coterie")
    options.add_argument("--repeat", type=int, default=3)
    options.add_argument("--peers", action="store_true")
    given = options.parse_args()
    with open(given.file, "rb") as file:
        text = file.read()
    with tempfile.TemporaryDirectory() as folder:
        print(f"{'MB':>8} {'seconds':>9} {'s / MB':>9}")
        for share in (16, 4, 1):
            path, size = part(text, share, folder)
            taken = seconds([given.coterie, "rank", path, "--by", "papers", "--names", "exact", "--quiet"], given.repeat)
            print(f"{size / 1e6:8.1f} {taken:9.3f} {taken / size * 1e6:9.4f}")
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024
        print(f"peak memory {peak / 1e6:.0f} MB for {len(text) / 1e6:.0f} MB")
        if not given.peers:
            return
        path, size = part(text, 16, folder)
        pybtex = f"from pybtex.database import parse_file; parse_file({path!r})"
        peers = [("pybtex", [sys.executable, "-c", pybtex])]
        if shutil.which("bib2xml"):
            peers.append(("bib2xml", ["bib2xml", path]))
        for name, command in peers:
            scaled = seconds(command, 1) * len(text) / size
            print(f"{name:>8} ~{scaled:8.1f} s, {scaled / taken:.0f} times as long")


if __name__ == "__main__":
    main()
