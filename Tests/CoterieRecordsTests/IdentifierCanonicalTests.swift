import Testing

@testable import CoterieRecords

@Suite("Identifier+Canonical")
struct IdentifierCanonicalTests {
  @Test(
    arguments: [
      (.doi, "10.1000/ABC", "10.1000/abc"), (.doi, "https://doi.org/10.1000/182", "10.1000/182"),
      (.doi, "http://dx.doi.org/10.1000/182.", "10.1000/182"), (.doi, "doi: 10.1000/182", "10.1000/182"),
      (.doi, "DOI:10.1000/182,", "10.1000/182"), (.doi, "10.1000%2F182", "10.1000/182"),
      (.doi, "(10.1000/182)", nil), (.doi, "10.1016/S0140-6736(05)67889-X", "10.1016/s0140-6736(05)67889-x"),
      (.doi, "10.1000/182)", "10.1000/182"), (.doi, "10.1000", nil), (.doi, "10.1/x", nil), (.doi, "11.1000/x", nil),
      (.doi, "doi.org/10.1000/182", "10.1000/182"),
      (.doi, "10.1002/(SICI)1097<1::AID-X>3.0.CO;2-Y", "10.1002/(sici)1097<1::aid-x>3.0.co;2-y"),
      (.doi, "https://publisher.example/doi/10.1000/182", "10.1000/182"), (.doi, "see 10.1000/182", nil),
      (.doi, "", nil),
      // The examples of ORCID's documentation, one with X.
      (.orcid, "https://orcid.org/0000-0002-1825-0097", "0000-0002-1825-0097"),
      (.orcid, "0000000218250097", "0000-0002-1825-0097"),
      (.orcid, "0000-0002-1694-233x", "0000-0002-1694-233X"), (.orcid, "0000-0002-1825-0098", nil),
      (.orcid, "0000-0002-1825", nil),
      (.orcid, "orcid.org/0000-0001-5109-3700/", "0000-0001-5109-3700"), (.orcid, "N/A", nil),
      (.arxiv, "arXiv:2301.00001v3", "2301.00001"), (.arxiv, "https://arxiv.org/abs/1412.6980", "1412.6980"),
      (.arxiv, "https://arxiv.org/pdf/0706.0001v1.pdf", "0706.0001"), (.arxiv, "math.GT/0309136v2", "math/0309136"),
      (.arxiv, "hep-th/9901001", "hep-th/9901001"), (.arxiv, "10.48550/arXiv.2301.00001", "2301.00001"),
      (.arxiv, "https://doi.org/10.48550/arXiv.2301.00001", "2301.00001"), (.arxiv, "2313.00001", nil),
      (.arxiv, "1234", nil),
      (.arxiv, "2301.00001 [cs.CL]", "2301.00001"), (.pmid, "PMID: 012345", "12345"),
      (.pmid, "https://pubmed.ncbi.nlm.nih.gov/12345/", "12345"),
      (.pmid, "12x", nil), (.pmcid, "pmc12345", "PMC12345"), (.pmcid, "12345", nil),
      (.openAlex, "https://openalex.org/w2741809807", "W2741809807"), (.openAlex, "A5023888391", "A5023888391"),
      (.openAlex, "W", nil),
      // ISBN International's manual; its ISBN-10 has the checksum X.
      (.isbn, "978-3-16-148410-0", "9783161484100"), (.isbn, "3-16-148410-X", "9783161484100"),
      (.isbn, "ISBN-13: 978 3 16 148410 0", "9783161484100"),
      (.isbn, "978-3-16-148410-1", nil), (.isbn, "316148410X1", nil), (.issn, "0378-5955", "0378-5955"),
      (.issn, "03785955", "0378-5955"),
      (.issn, "2434-561x", "2434-561X"), (.issn, "0378-5954", nil), (.dblp, "DBLP:conf/acl/X20", "conf/acl/X20"),
      (.dblp, "https://dblp.org/rec/conf/acl/X20.bib", "conf/acl/X20"), (.dblp, "nothing", nil),
      (.acl, "https://www.aclweb.org/anthology/p19-1001.pdf", "P19-1001"),
      (.acl, "https://aclanthology.org/2020.acl-main.1/", "2020.acl-main.1"),
      (.acl, "2020.acl.x", nil), (.webOfScience, "ISI:000260623400012", "WOS:000260623400012"),
      (.semanticScholar, "CorpusID:123", "123"),
    ] as [(Identifier.Scheme, String, String?)])
  func canonical(_ scheme: Identifier.Scheme, _ raw: String, _ value: String?) {
    #expect(Identifier(scheme, raw)?.value == value, "\(scheme.rawValue) \(raw)")
  }

  @Test("addresses that name papers")
  func addresses() {
    #expect(Identifier(address: "https://doi.org/10.1000/182") == Identifier(scheme: .doi, canonical: "10.1000/182"))
    #expect(Identifier(address: "http://arxiv.org/abs/1412.6980v9")?.value == "1412.6980")
    #expect(Identifier(address: "https://aclanthology.org/P19-1001")?.scheme == .acl)
    #expect(Identifier(address: "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC12345/")?.value == "PMC12345")
    #expect(Identifier(address: "https://example.org/10.1000/182") == nil)
    #expect(Identifier(address: "no address") == nil)
  }
}
