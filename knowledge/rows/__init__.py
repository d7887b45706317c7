"""Rows that are not pages (links, figures) have the rights of the pages at their ends; this is where they get them."""
