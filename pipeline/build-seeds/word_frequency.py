"""Maker of seeds/models/word-frequency/words.txt from the Arabic list of the Python package wordfreq 3.1.1.

Run by hand (pip install wordfreq==3.1.1 msgpack); see the card in that folder:

    python pipeline/build-seeds/word_frequency.py seeds/models/word-frequency/words.txt

Keeps the forms written in Arabic letters alone, down to a frequency of 10^-7.5. One line for each step of frequency:
the negative common logarithm times 100, then the forms in the order of their code points, parted by blanks.
"""

import gzip
import re
import sys
from importlib.resources import files

import msgpack

RAREST = 750
ARABIC = re.compile(r"[\u0621-\u063A\u0641-\u064A]{2,}")


def main(out: str) -> None:
    packed = files("wordfreq").joinpath("data/large_ar.msgpack.gz").read_bytes()
    header, *steps = msgpack.unpackb(gzip.decompress(packed), raw=False)
    assert header == {"format": "cB", "version": 1}, header
    with open(out, "w", encoding="utf-8", newline="\n") as file:
        for centibels, words in enumerate(steps):
            kept = sorted(word for word in words if ARABIC.fullmatch(word))
            if kept and centibels <= RAREST:
                file.write(f"{centibels} {' '.join(kept)}\n")


main(sys.argv[1])
