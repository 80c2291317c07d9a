#!/usr/bin/env python3
"""Times the graph measures of `coterie` and of python-igraph side by side, on the same graph in the same run.

    Examples/bench/kernels.py GRAPH [--coterie .build/release/coterie] [--weighted] [--repeat 5] [--only pagerank,core]

GRAPH is an edge list, taken without direction. igraph searches from one source in C for exact betweenness, closeness
and harmonic centrality, so on large graphs its time is measured on --sources of them and scaled up to all (`~`).
Medians of wall time; a ratio above 1 means that coterie was faster.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time

import igraph


def read(path, weighted):
    number, edges, weights = {}, [], []
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            parts = line.split()
            if len(parts) < 2 or line.startswith(("#", "%")):
                continue
            a, b = (number.setdefault(name, len(number)) for name in parts[:2])
            if a != b:
                edges.append((a, b))
                weights.append(float(parts[2]) if weighted and len(parts) > 2 else 1.0)
    graph = igraph.Graph(n=len(number), edges=edges)
    graph.es["weight"] = weights
    graph.simplify(combine_edges="sum" if weighted else "first")
    return graph


def passes(graph, weighted, sources):
    """name -> (function, factor from the measured part to the whole)"""
    n = graph.vcount()
    weights = graph.es["weight"] if weighted else None
    lengths = [1 / weight for weight in weights] if weighted else None
    some = list(range(0, n, max(1, n // sources))) if n > sources else list(range(n))
    factor = n / max(1, len(some))
    return {
        "core": (graph.coreness, 1),
        "clustering": (lambda: graph.transitivity_local_undirected(mode="zero"), 1),
        "pagerank": (lambda: graph.pagerank(weights=weights), 1),
        "clusters": (lambda: graph.community_leiden("modularity", weights=weights, n_iterations=2), 1),
        "harmonic": (lambda: graph.harmonic_centrality(vertices=some, weights=lengths), factor),
        "closeness": (lambda: graph.closeness(vertices=some, weights=lengths), factor),
        "betweenness": (lambda: graph.betweenness(weights=lengths, sources=some), factor),
    }


def ours(coterie, path, name, weighted):
    """Seconds of one stage, and the modularity if there is one."""
    with tempfile.TemporaryDirectory() as folder:
        timings = os.path.join(folder, "t.json")
        cost = ["--cost", "inverse"] if weighted else []
        if name == "clusters":
            command = ["clusters", path, "--iterations", "2"]
        else:
            command = ["rank", path, "--by", name, *cost]
        run = subprocess.run(
            [coterie, *command, "--timings", timings, "--to", "json"], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
        )
        if run.returncode != 0:
            sys.exit(run.stderr.decode(errors="replace"))
        with open(timings, encoding="utf-8") as file:
            stages = {stage["stage"]: stage for stage in json.load(file)}
        return stages[name]["seconds"], stages[name].get("quality")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("graph")
    parser.add_argument("--coterie", default=".build/release/coterie")
    parser.add_argument("--weighted", action="store_true", help="the third column is a strength; lengths are 1 / strength")
    parser.add_argument("--repeat", type=int, default=5)
    parser.add_argument("--sources", type=int, default=200)
    parser.add_argument("--only", default="")
    options = parser.parse_args()

    graph = read(options.graph, options.weighted)
    print(f"igraph {igraph.__version__}, {graph.vcount()} vertices, {graph.ecount()} edges")
    print(f"{'stage':<12} {'igraph s':>12} {'coterie s':>12} {'ratio':>8}")
    wanted = [name for name in options.only.split(",") if name]
    for name, (run, factor) in passes(graph, options.weighted, options.sources).items():
        if wanted and name not in wanted:
            continue
        repeat = options.repeat if factor == 1 else max(1, options.repeat // 2)
        theirs, mine, qualities, peers = [], [], [], []
        # In turns, so that whatever else the machine does meets both.
        for _ in range(repeat):
            begin = time.perf_counter()
            result = run()
            theirs.append((time.perf_counter() - begin) * factor)
            if name == "clusters":
                peers.append(graph.modularity(result, weights="weight" if options.weighted else None))
            seconds, quality = ours(options.coterie, options.graph, name, options.weighted)
            mine.append(seconds)
            if quality is not None:
                qualities.append(quality)
        a, b = statistics.median(theirs), statistics.median(mine)
        mark = "~" if factor > 1 else " "
        print(f"{name:<12} {mark}{a:>11.4f} {b:>12.4f} {a / b if b else float('inf'):>8.1f}", flush=True)
        if qualities:
            print(f"{'':<12} modularity: igraph {statistics.median(peers):.5f}, coterie {statistics.median(qualities):.5f}")


if __name__ == "__main__":
    main()
