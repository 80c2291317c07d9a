graph [
  node [
    id 0
    label "a &#34;q&#34; b"
  ]
  node [
    id 1
    label "&#29579;&#20255;"
  ]
  node [
    id 2
    label "x ] y"
    graphics [ x 1.5 y 2 w [ deep [ deeper 1 ] ] ]
  ]
  edge [
    source 0
    target 1
    weight 2.5
  ]
  edge [ source 2 target 1 ]
]
