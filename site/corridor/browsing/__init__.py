"""Every list and the search page: one question from the address, one answer from the search contract."""
