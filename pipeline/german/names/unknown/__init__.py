"""Names that no list and no rule of a layer knows: what speaks for which kind (`evidence`, `weights`), what forbids one, what comes again."""
