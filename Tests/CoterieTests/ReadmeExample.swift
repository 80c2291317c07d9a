import Coterie

/// README's example of the library, compiled. `ReadmeTests` compares the two and runs this.
func readmeExample(_ folder: String, print: (String) -> Void) throws {
  // begin
  let inputs = try InputList(arguments: [folder])
  let read = try RecordReading.readAll(inputs)
  var builder = CorpusBuilder()
  builder.add(read.records)
  let corpus = builder.build()

  let network = corpus.coauthorship(counting: .fractional)
  let betweenness = Betweenness().scores(of: network.graph)
  let clusters = Leiden(seed: 0).partition(of: network.graph)
  if let broker = betweenness.indices.max(by: { betweenness[$0] < betweenness[$1] }) {
    let author = corpus[network.vertices[broker]]
    print("\(author.displayName), \(author.works.count) papers, cluster \(clusters.clusters[broker] + 1)")
  }
  // end
}
