"""Events told by lines instead of sentences: headings that are dates, labels ("Wann: ... Wo: ..."), agendas, captions, headlines."""
