"""depesche: German press releases in, linked data out. The map of the house, one line a room.

    __main__.py     the command line: arguments and messages
    batch.py        many releases: what changed is read, what is gone is removed, the report
    sources.py      what there is to read: files, lines, ids
    state.py        what a run remembers of earlier ones; files written whole or not at all
    workers.py      the same work in several processes, which may die
    readers/        one file a source format: bytes to Document
    document.py     a text with where it comes from
    extract.py      the way through: one release from text to record, room by room
    automaton.py    rules as one automaton
    kernel.py       Token, Pattern, Rule, Cascade, explain: knows no German
    lexicon/        words: one TSV file a subject, and their loader
    german/         one room a kind of thing: sections, dates, people, organisations, places, happenings, agreements
    spoken.py       the one door to dateparser
    resolve.py      one entity from many mentions; dates get their years
    assemble.py     events and agreements from mentions
    timeml.py       mentions of time as TimeML
    slug.py         names to the ASCII of identifiers
    graph.py        Release to rdflib Graph (terms.py, minting.py, store.py: its words, IRIs and memory)
    jsonld.py       Graph to JSON-LD, the same bytes every time (canonical.py: the order)
    turtle.py       Graph to Turtle, the same
    provenance.py   the characters that published facts stand on
    merge.py        the graphs of all releases as one
    check.py        SHACL shapes and vocabulary over published files
    vocabulary.py   the terms of schema.org
    view.py         one release as a page to look at

Nothing is imported here, so that each command pays for its own rooms only.
"""

__version__ = "0.1.0"
