"""Papers and bonds: what was signed by whom, and who is bound to whom without a paper.

`agreements` is the way in. A sentence is read by `tellings` (a paper, or a bond that it tells of) with `papers` (what is signed),
`partnerships` and `bonds` (what stands, and since when). Who the parties are is asked in one place, `sought`: named in the clause
(`parties`, `governed`), meant without a name (`pairs`, `company`, `sorts`, `joint`), or near by (`strangers`, `unlisted`, `standins`). `doubts`,
`lapsed`, `history` and `shadows` say which of it is none.
"""
