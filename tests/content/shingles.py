"""Runs of eight words of the report, as hashes: enough to see a copied sentence, too little to read one.

    python -m tests.content.shingles REPORT.txt

writes them anew from the text of the report, which does not lie in this repository.
"""

import hashlib
import re
import sys
import unicodedata
from pathlib import Path

LENGTH = 8
BYTES = 5
KEPT = Path(__file__).with_name("shingles.bin")
MARKUP = re.compile(r"<[^>]+>|[⁰¹²³⁴-⁹*_]")
WORD = re.compile(r"[^\W_]+")


def words_of(text):
    """Without markup, marks of footnotes, capitals, accents and apostrophes."""
    plain = unicodedata.normalize("NFKD", MARKUP.sub("", text)).lower()
    return WORD.findall("".join(sign for sign in plain if not unicodedata.combining(sign) and sign not in "'’"))


def runs_of(text):
    words = words_of(text)
    return [" ".join(words[start : start + LENGTH]) for start in range(len(words) - LENGTH + 1)]


def hash_of(run):
    return hashlib.sha256(run.encode()).digest()[:BYTES]


def kept():
    data = KEPT.read_bytes()
    return {data[start : start + BYTES] for start in range(0, len(data), BYTES)}


if __name__ == "__main__":
    KEPT.write_bytes(b"".join(sorted({hash_of(run) for run in runs_of(Path(sys.argv[1]).read_text())})))
