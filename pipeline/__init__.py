"""depesche: German press releases in, linked data out. The map of the house, one line a room.

    __main__.py     the command line: arguments and messages
    batch.py        many releases: what changed is read, what is gone is removed, the report
    annotate.py     JSON lines in, mentions out
    sources.py      what there is to read: files, lines, ids
    state.py        what a run remembers of earlier ones; files written whole or not at all
    workers.py      the same work in several processes, which may die
    readers/        one file a source format: bytes to Document
    document.py     a text with where it comes from
    extract.py      the way through: one release from text to record, room by room
    facts.py        what a release says, as lines to read
    kernel.py       Sequence, Layer, Node, explain: knows no German
    rule.py         one rule, and what to do with its matches
    patterns.py     the language of rules: a pattern to a small program
    automaton.py    all rules of a layer as one automaton
    columns.py      what is known of each word alone, for all tokens at once
    lexicon/        words: one TSV file a subject, and their loader
    german/         one room a kind of thing: sections, dates, people, organisations, places, happenings
    spoken.py       the one door to dateparser
    resolve/        one entity from many mentions; the release's home and publisher
    assemble/       events and agreements from mentions
    graph.py        Release to rdflib Graph: one mapping table
    houses.py       which type an organisation is published as
    addresses.py    where venues lie, and their addresses
    titles.py       an office's title as published, and who is employed
    terms.py        RDF terms, made once
    minting.py      IRIs from content
    slug.py         names to the ASCII of identifiers
    store.py        a graph that is cheap to fill
    canonical.py    the one order in which a graph is written
    jsonld.py       Graph to JSON-LD
    turtle.py       Graph to Turtle
    provenance.py   the characters each fact stands on, as Web Annotations
    merge.py        the graphs of all releases as one
    vocabulary.py   the terms of schema.org
    check.py        SHACL shapes and vocabulary over published files
    timeml.py       mentions of time as TimeML
    view.py         one release as a page to look at (view.css)
    beside.py       the lists beside the text on that page
    wording.py      numbers with their nouns, for messages and pages

Nothing is imported here, so that each command pays for its own rooms only.
"""

__version__ = "0.1.0"
