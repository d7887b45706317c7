"""The admin as editors meet it: its menus and its front page."""
