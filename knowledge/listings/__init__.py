"""The admin's lists of records: one for each kind, and one for each thing that records may lack."""
