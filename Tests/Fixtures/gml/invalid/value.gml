graph [
  node [ id ] ]
