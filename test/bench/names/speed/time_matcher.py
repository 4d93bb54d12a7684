"""Prints MB/s of spaCy's PhraseMatcher, the CPU seconds of its making and the number of matches.

time_matcher.py CORPUS ALIASES: a file of JSON with the texts of warmUp and texts, and one with a list of aliases.
"""

import json
import sys
import time

import spacy
from spacy.matcher import PhraseMatcher

with open(sys.argv[1], encoding="utf-8") as file:
    corpus = json.load(file)
with open(sys.argv[2], encoding="utf-8") as file:
    aliases = json.load(file)

nlp = spacy.blank("ar")
before = time.process_time()
matcher = PhraseMatcher(nlp.vocab)
matcher.add("NAME", [nlp.make_doc(alias) for alias in aliases])
build = time.process_time() - before

for _ in range(4):
    for text in corpus["warmUp"]:
        matcher(nlp.make_doc(text))
size = sum(len(text.encode("utf-8")) for text in corpus["texts"])
names = 0
before = time.process_time()
for text in corpus["texts"]:
    names += len(matcher(nlp.make_doc(text)))
used = time.process_time() - before
print(json.dumps({"speed": size / 1e6 / used, "build": build, "names": names, "version": spacy.__version__}))
