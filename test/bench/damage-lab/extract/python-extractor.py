"""Reads PDF files with one Python package, named on the command line: one JSON job a line, `{pdf, out}`.

Each package is called as its documentation does in its first example.
"""

import json
import logging
import sys


def with_pdfminer():
    from pdfminer.high_level import extract_text

    return extract_text


def with_pypdf():
    from pypdf import PdfReader

    return lambda pdf: "\n".join(page.extract_text() for page in PdfReader(pdf).pages)


def with_pypdfium2():
    from pypdfium2 import PdfDocument

    def read(pdf):
        with PdfDocument(pdf) as document:
            return "\n".join(page.get_textpage().get_text_range() for page in document)

    return read


def with_pymupdf():
    import pymupdf

    def read(pdf):
        with pymupdf.open(pdf) as document:
            return "\n".join(page.get_text() for page in document)

    return read


def with_pdfplumber():
    import pdfplumber

    def read(pdf):
        with pdfplumber.open(pdf) as document:
            return "\n".join(page.extract_text() for page in document.pages)

    return read


logging.disable(logging.CRITICAL)
packages = {
    "pdfminer": with_pdfminer,
    "pdfplumber": with_pdfplumber,
    "pymupdf": with_pymupdf,
    "pypdf": with_pypdf,
    "pypdfium2": with_pypdfium2,
}
read = packages[sys.argv[1]]()
for line in sys.stdin:
    job = json.loads(line)
    try:
        text = read(job["pdf"])
    except Exception as error:  # a broken file is a result, not a reason to stop
        print(f"{job['pdf']}: {error}", file=sys.stderr)
        continue
    with open(job["out"], "w", encoding="utf-8", errors="replace", newline="") as file:
        file.write(text)
