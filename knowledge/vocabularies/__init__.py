"""How editors keep the vocabularies: terms and countries are renamed, retired and merged, never deleted."""
