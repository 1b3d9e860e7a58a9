"""The steps that make the schema, oldest first; a step that has been released never changes."""
