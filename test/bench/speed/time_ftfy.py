"""Prints the CPU seconds that ftfy.fix_text takes for the texts of a JSON file, after a short warm-up."""

import json
import sys
import time

import ftfy

with open(sys.argv[1], encoding="utf-8") as file:
    texts = json.load(file)
for text in texts[:100]:
    ftfy.fix_text(text[:5000])
before = time.process_time()
for text in texts:
    ftfy.fix_text(text)
print(time.process_time() - before)
