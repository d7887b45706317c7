"""The page editor of a record: its form, the choice of terms, and panels for what is saved outside the form."""
