"""The head of a generated page: fixed keys, each value escaped once, printed by a YAML dumper."""

from __future__ import annotations

import re

import yaml

from converter.writers.escape import escape_html

HEAD = re.compile(rb"---\ndescription: .*\nhide:\n- navigation\ntitle: .*\n---\n")
"""How each generated page begins, and hardly a page that somebody wrote."""


def write_front_matter(title: str, description: str) -> str:
    """Return the YAML block with the title and the description of a page; the theme's menu stays away."""
    keys = {
        "title": escape_html(title),
        "description": escape_html(description),
        "hide": ["navigation"],
    }
    return f"---\n{yaml.dump(keys, Dumper=yaml.CSafeDumper, allow_unicode=True, width=10**6)}---\n"
