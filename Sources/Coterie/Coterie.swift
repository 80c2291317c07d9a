/// Everything that a user of the library needs under one import: reading, corpus, networks, analysis, drawing, tables.
@_exported import CoterieAnalysis
@_exported import CoterieCorpus
@_exported import CoterieGraph
@_exported import CoterieIndicators
@_exported import CoterieNetworks
@_exported import CoterieRecords
@_exported import CoterieRendering
@_exported import CoterieReport
@_exported import CoterieText
