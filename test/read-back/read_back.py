"""Reads a release with the readers that people use in Python, and compares what they find.

    pip install -r test/read-back/requirements.txt
    python test/read-back/read_back.py dist/<version>

Knows nothing of the pipeline: only the files of the release, and what its data package and dictionary promise.
Prints one line for each failed check and closes with the counts; exits with 1 if a check failed.
"""

import csv
import datetime
import functools
import hashlib
import json
import shutil
import subprocess
import sys
from pathlib import Path

import duckdb
import pandas
import polars
import pyarrow
import pyarrow.ipc

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
    if value is None or value is pandas.NA or value is pandas.NaT or value != value:
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


# Checks of one table.


def jsonl_has_one_row_a_line_for_splitlines(release, table):
    text = Path(release.path("jsonl", table)).read_bytes().decode("utf-8")
    yield from differences([json.loads(line) for line in text.splitlines()], release.rows(table))
    if not text.endswith("\n") or text.startswith("\ufeff"):
        yield "found a byte order mark or no line end at the end"


def columns_are_those_of_the_data_package(release, table):
    names = [field["name"] for field in release.schemas[table]["fields"]]
    if not release.rows(table):
        yield "found no rows"
    for i, row in enumerate(release.rows(table)):
        if list(row) != names:
            yield f"row {i}: found {list(row)}, expected {names}"
        yield from (f"row {i}, {name}: found an empty text" for name, value in row.items() if value == "")


def arrow_schema_is_that_of_the_data_package(release, table):
    schema = pyarrow.ipc.open_file(release.path("arrow", table)).schema
    fields = release.schemas[table]["fields"]
    types = {"string": "string", "date": "date32[day]", "integer": "int32", "number": "double", "boolean": "bool"}
    expected = [(f["name"], types[f["type"]], not f["constraints"]["required"], f["description"]) for f in fields]
    found = [(f.name, str(f.type), f.nullable, (f.metadata or {}).get(b"description", b"").decode()) for f in schema]
    yield from (f"found {a}, expected {b}" for a, b in zip(found, expected) if a != b)
    if len(found) != len(expected):
        yield f"found {len(found)} fields, expected {len(expected)}"


def arrow_rows_are_equal(release, table):
    read = pyarrow.ipc.open_file(release.path("arrow", table)).read_all()
    read.validate(full=True)
    yield from differences(read.to_pylist(), release.rows(table))


def csv_rows_are_equal_for_the_csv_module(release, table):
    types = {field["name"]: field["type"] for field in release.schemas[table]["fields"]}
    of = {"integer": int, "number": float, "boolean": {"true": True, "false": False}.__getitem__}
    with open(release.path("csv", table), encoding="utf-8", newline="") as file:
        rows = [{n: of.get(types[n], str)(v) if v else None for n, v in row.items()} for row in csv.DictReader(file)]
    yield from differences(rows, release.rows(table))


def rows_are_equal_for_pandas(release, table):
    of_json = pandas.read_json(release.path("jsonl", table), lines=True, dtype=False, convert_dates=False)
    yield from differences(of_json.to_dict("records"), release.rows(table))
    options = {"keep_default_na": False, "na_values": [""], "float_precision": "round_trip"}
    of_csv = pandas.read_csv(release.path("csv", table), **options)
    yield from differences(of_csv.to_dict("records"), release.rows(table))


def ids_and_hashes_stay_text_for_pandas_by_default(release, table):
    names = [f["name"] for f in release.schemas[table]["fields"] if f["name"].endswith(("_id", "_sha256", "qid", "iso3"))]
    expected = [{name: row[name] for name in names} for row in release.rows(table)]
    for read in [pandas.read_csv(release.path("csv", table)), pandas.read_json(release.path("jsonl", table), lines=True)]:
        yield from differences(read[names].to_dict("records"), expected)


def rows_are_equal_for_polars(release, table):
    readers = {"jsonl": polars.read_ndjson, "csv": polars.read_csv}
    for form, read in readers.items():
        rows = read(release.path(form, table), infer_schema_length=None).to_dicts()
        yield from differences(rows, release.rows(table))
    yield from differences(polars.read_ipc(release.path("arrow", table), memory_map=False).to_dicts(), release.rows(table))


def rows_are_equal_for_duckdb(release, table):
    with duckdb.connect() as db:
        arrow = pyarrow.ipc.open_file(release.path("arrow", table)).read_all()
        csv_, jsonl = release.path("csv", table), release.path("jsonl", table)
        for relation in [db.read_csv(csv_), db.read_json(jsonl), db.from_arrow(arrow)]:
            rows = [dict(zip(relation.columns, values)) for values in relation.fetchall()]
            yield from differences(rows, release.rows(table))


# Checks of the texts.


def slices_are_equal_in_code_points(release):
    for document in release.rows("documents"):
        text, raw = document["text"] or "", release.raw(document)
        if (release.folder / "text/clean" / f"{document['doc_id']}.txt").read_bytes().decode("utf-8") != text:
            yield f"{document['doc_id']}: found another text in text/clean than in documents"
        if document["title"] is not None and text[: document["title_end"]] != document["title"]:
            yield f"{document['doc_id']}: found {text[: document['title_end']]!r}, expected the title"
        for table, column in [("sentences", "text"), ("mentions", "surface"), ("blocks", "text"), ("repairs", "text")]:
            for row in release.of(table, document):
                if row["start_char"] is not None and text[row["start_char"] : row["end_char"]] != (row[column] or ""):
                    yield f"{table} {list(row.values())[0]}: found {text[row['start_char'] : row['end_char']]!r}"
        for row in release.of("repairs", document):
            if raw[row["raw_start"] : row["raw_end"]] != (row["raw_text"] or ""):
                yield f"{row['repair_id']}: found {raw[row['raw_start'] : row['raw_end']]!r} in the raw file"


def outer(repairs):
    """The rows to replay: a row inside an earlier one explains a detail of it."""
    end = 0
    for row in sorted(repairs, key=lambda row: row["seq"]):
        if row["raw_start"] >= end:
            yield row
            end = row["raw_end"]


def replay(raw, repairs):
    parts, position = [], 0
    for row in outer(repairs):
        parts += [raw[position : row["raw_start"]], row["text"] or ""]
        position = row["raw_end"]
    return "".join(parts) + raw[position:]


def undo(repaired, repairs):
    parts, position, raw_position = [], 0, 0
    for row in outer(repairs):
        start = position + row["raw_start"] - raw_position
        parts += [repaired[position:start], row["raw_text"] or ""]
        position, raw_position = start + len(row["text"] or ""), row["raw_end"]
    return "".join(parts) + repaired[position:]


def repairs_replay_and_undo(release):
    for document in release.rows("documents"):
        raw, repairs = release.raw(document), release.of("repairs", document)
        repaired = replay(raw, repairs)
        for block in release.of("blocks", document):
            if block["kept"] and block["text"] not in repaired:
                yield f"{block['block_id']}: not found in the repaired file"
        if undo(repaired, repairs) != raw:
            yield f"{document['doc_id']}: found another raw file after undoing the repairs"


# Checks of the files.


def checksums_cover_every_file_and_match(release):
    listed = dict(reversed(line.split("  ", 1)) for line in (release.folder / "SHA256SUMS").read_text("utf-8").splitlines())
    files = {p.relative_to(release.folder).as_posix() for p in release.folder.rglob("*") if p.is_file()} - {"SHA256SUMS"}
    yield from (f"{path}: found on one side only" for path in sorted(files ^ set(listed)))
    for path in sorted(files & set(listed)):
        if hashlib.sha256((release.folder / path).read_bytes()).hexdigest() != listed[path]:
            yield f"{path}: found another hash"
    if shutil.which("sha256sum"):
        done = subprocess.run(["sha256sum", "--strict", "--quiet", "-c", "SHA256SUMS"], cwd=release.folder, capture_output=True)
        if done.returncode:
            yield f"sha256sum: {(done.stdout + done.stderr).decode().strip().splitlines()[0]}"


TABLE_CHECKS = [
    columns_are_those_of_the_data_package,
    jsonl_has_one_row_a_line_for_splitlines,
    arrow_schema_is_that_of_the_data_package,
    arrow_rows_are_equal,
    csv_rows_are_equal_for_the_csv_module,
    rows_are_equal_for_pandas,
    ids_and_hashes_stay_text_for_pandas_by_default,
    rows_are_equal_for_polars,
    rows_are_equal_for_duckdb,
]
RELEASE_CHECKS = [slices_are_equal_in_code_points, repairs_replay_and_undo, checksums_cover_every_file_and_match]


def failure_of(check, *arguments):
    """What is wrong first, and how much more; None if nothing is. A reader that gives up is a failure, too."""
    try:
        found = list(check(*arguments))
    except Exception as error:  # noqa: BLE001 – whatever a reader throws
        return f"{type(error).__name__}: {error}".split("\n")[0]
    return None if not found else found[0] + (f" (and {len(found) - 1} more)" if len(found) > 1 else "")


def main(arguments):
    if len(arguments) != 1 or not (Path(arguments[0]) / "datapackage.json").is_file():
        print("usage: python read_back.py <folder of a release, with datapackage.json in it>", file=sys.stderr)
        return 2
    release = Release(arguments[0])
    csv.field_size_limit(2**31 - 1)
    runs = [(check, (release, table)) for table in release.schemas for check in TABLE_CHECKS]
    runs += [(check, (release,)) for check in RELEASE_CHECKS]
    failed = 0
    for check, given in runs:
        failure = failure_of(check, *given)
        if failure is not None:
            failed += 1
            print(f"{' '.join([check.__name__, *given[1:]])}: {failure}")
    print(f"{len(runs) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
