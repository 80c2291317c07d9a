# a comment with [ and "
Creator "by hand"
graph [
  directed 1
  edge [ source 7 target 3 value 4 ]
  edge [ source 3 target 3 ]
  # nodes may follow
  node [ id 3 label "C" ]
  node [ id 7 ]
]
