#!/usr/bin/env python3
"""read_back.py FILE...

Reads one network's exported files (.graphml, .gexf, .gml, .net, VOSviewer's .json, NAME-map.txt beside
NAME-network.txt) with other programs, networkx and igraph where they know the format, and fails unless all hold the
same vertices, links and strengths. Files of lines have blanks for tabs and line breaks.
"""
import csv, json, os, re, sys, warnings
from xml.etree import ElementTree

import igraph
import networkx

warnings.simplefilter("ignore")


def characters(text):
    return re.sub(r"&#(\d+);", lambda match: chr(int(match[1])), text)


class Network:
    def __init__(self, labels, links, directed, clusters=None):
        self.labels = [re.sub(r"[\t\n]", " ", label) for label in labels]
        self.links, self.directed, self.clusters = links, directed, clusters

    def facts(self, directed, change=lambda text: text):
        """What has to be the same: labels, and links by label."""
        links = []
        for source, target, weight in self.links:
            ends = (change(self.labels[source]), change(self.labels[target]))
            links.append((*(ends if directed else sorted(ends)), round(float(weight), 9)))
        return sorted(map(change, self.labels)), sorted(links)


def from_networkx(graph, label):
    order = {node: index for index, node in enumerate(graph)}
    clusters = [data.get("cluster") for _, data in graph.nodes(data=True)]
    links = [(order[a], order[b], data["weight"]) for a, b, data in graph.edges(data=True)]
    return Network(
        [label(node, data) for node, data in graph.nodes(data=True)], links, graph.is_directed(),
        None if None in clusters else [int(cluster) for cluster in clusters])


def from_igraph(graph, label):
    clusters = [int(c) for c in graph.vs["cluster"]] if "cluster" in graph.vs.attributes() else None
    return Network(
        [label(vertex) for vertex in graph.vs], [(edge.source, edge.target, edge["weight"]) for edge in graph.es],
        graph.is_directed(), clusters)


def vosviewer_json(path):
    with open(path, encoding="utf-8") as file:
        network = json.load(file)["network"]
    place = {item["id"]: index for index, item in enumerate(network["items"])}
    links = [(place[link["source_id"]], place[link["target_id"]], link["strength"]) for link in network["links"]]
    clusters = [item["cluster"] for item in network["items"]] if all("cluster" in item for item in network["items"]) else None
    return Network([item["label"] for item in network["items"]], links, None, clusters)


def vosviewer_pair(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    place = {row["id"]: index for index, row in enumerate(rows)}
    with open(path[: -len("map.txt")] + "network.txt", encoding="utf-8-sig", newline="") as file:
        links = [(place[a], place[b], weight) for a, b, weight in csv.reader(file, delimiter="\t")]
    clusters = [int(row["cluster"]) for row in rows] if rows and "cluster" in rows[0] else None
    return Network([row["label"] for row in rows], links, None, clusters)


def readings(path):
    """Name of the reader, what it read, and whether it leaves references of GML as they are."""
    labelled = lambda node, data: data["label"]
    if path.endswith((".graphml", ".gexf")):
        ElementTree.parse(path)
    if path.endswith(".graphml"):
        yield "networkx", from_networkx(networkx.read_graphml(path), labelled), False
        yield "igraph", from_igraph(igraph.Graph.Read_GraphML(path), lambda vertex: vertex["label"]), False
    elif path.endswith(".gexf"):
        yield "networkx", from_networkx(networkx.read_gexf(path, version="1.3"), labelled), False
    elif path.endswith(".gml"):
        yield "networkx", from_networkx(networkx.read_gml(path, label="id"), labelled), False
        yield "igraph", from_igraph(igraph.Graph.Read_GML(path), lambda vertex: vertex["label"]), True
    elif path.endswith(".net"):
        yield "networkx", from_networkx(networkx.read_pajek(path), lambda node, data: characters(node)), False
        graph = igraph.Graph.Read_Pajek(path)
        key = "name" if "name" in graph.vs.attributes() else "id"
        yield "igraph", from_igraph(graph, lambda vertex: characters(vertex[key])), False
    elif path.endswith(".json"):
        yield "json", vosviewer_json(path), False
    elif path.endswith("map.txt"):
        yield "csv", vosviewer_pair(path), False
    elif not path.endswith("network.txt"):
        sys.exit(f"{path}: no export that is known here")


def main(paths):
    read = [(path, *reading) for path in paths for reading in readings(path)]
    directed = any(network.directed for _, _, network, _ in read)
    first = read[0][2]
    failures = 0
    for path, program, network, keeps_references in read:
        change = characters if keeps_references else lambda text: text
        wrong = []
        if network.directed not in (None, directed):
            wrong.append("direction")
        for what, mine, other in zip(("labels", "links"), network.facts(directed, change), first.facts(directed, change)):
            if mine != other:
                wrong.append(what)
                print([pair for pair in zip(mine, other) if pair[0] != pair[1]][:2], file=sys.stderr)
        if network.clusters and first.clusters:
            mine, other = (dict(zip(map(change, n.labels), n.clusters)) for n in (network, first))
            if mine != other:
                wrong.append("clusters")
        failures += bool(wrong)
        print(f"{os.path.basename(path)}: {program}: {len(network.labels)} vertices, {len(network.links)} links:",
              ("differs in " + ", ".join(wrong)) if wrong else "the same")
    return 1 if failures else 0


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1:]))
