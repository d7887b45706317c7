"""Content as files: one small YAML file a record, read and written in one format."""
