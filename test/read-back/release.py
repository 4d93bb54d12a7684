"""The files of a release, and how two readings of them are compared."""

import datetime
import functools
import json
from pathlib import Path

import pandas

ENCODINGS = {"utf-16le": "utf-16-le", "utf-16be": "utf-16-be"}  # by these names Python leaves the byte order mark in


class Release:
    def __init__(self, folder):
        self.folder = Path(folder)
        package = json.loads((self.folder / "datapackage.json").read_text("utf-8"))
        self.schemas = {resource["name"]: resource["schema"] for resource in package["resources"]}

    def path(self, form, table):
        return str(self.folder / form / f"{table}.{form}")

    @functools.cache
    def rows(self, table):
        """The rows of a table, from JSON Lines: what every other reading is compared with."""
        text = Path(self.path("jsonl", table)).read_bytes().decode("utf-8")
        return [json.loads(line) for line in text.split("\n")[:-1]]

    def raw(self, document):
        name = document["raw_encoding"]
        bytes_ = (self.folder / "text/raw" / f"{document['doc_id']}.txt").read_bytes()
        return bytes_.decode(ENCODINGS.get(name, name))

    def of(self, table, document):
        return [row for row in self.rows(table) if row["doc_id"] == document["doc_id"]]


def plain(value):
    """What a reader gives, as JSON would say it."""
    if value is None or value is pandas.NA or value is pandas.NaT or value != value:  # NaN is not itself
        return None
    if isinstance(value, datetime.date):
        return value.isoformat()[:10]
    return value.item() if hasattr(value, "item") else value


def differences(found, expected):
    """Where two lists of rows differ; a flag is never equal to a number."""
    if len(found) != len(expected):
        yield f"found {len(found)} rows, expected {len(expected)}"
    for i, (row, wanted) in enumerate(zip(found, expected)):
        if list(row) != list(wanted):
            yield f"row {i}: found the columns {list(row)}, expected {list(wanted)}"
            continue
        for name, value in wanted.items():
            got = plain(row[name])
            if got != value or isinstance(got, bool) != isinstance(value, bool):
                yield f"row {i}, {name}: found {got!r}, expected {value!r}"
