"""The shapes of what is read and what is published: records, context, SHACL shapes, kinds of event."""
