Creator "igraph version 1.0.0 Sat Jan  3 12:00:00 2026"
Version 1
graph
[
  directed 0
  node
  [
    id 0
    name "a &quot;q&quot; &amp; b"
  ]
  node
  [
    id 1
    name "back\slash\"
  ]
  edge
  [
    source 1
    target 0
    weight 1.5
  ]
]
