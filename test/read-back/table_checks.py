"""Checks of one table: every common reader finds the same rows. Each check yields what is wrong."""

import csv
import json
from pathlib import Path

import duckdb
import pandas
import polars
import pyarrow.ipc

from release import differences

csv.field_size_limit(2**31 - 1)

# No two of the seeds have an article in common. JSON Lines without a line have no columns; CSV and Arrow have.
EMPTY = {"document_relations"}


def columns_are_those_of_the_data_package(release, table):
    names = [field["name"] for field in release.schemas[table]["fields"]]
    if bool(release.rows(table)) == (table in EMPTY):
        yield f"found {len(release.rows(table))} rows"
    for i, row in enumerate(release.rows(table)):
        if list(row) != names:
            yield f"row {i}: found {list(row)}, expected {names}"
        yield from (f"row {i}, {name}: found an empty text" for name, value in row.items() if value == "")


def jsonl_has_one_row_a_line_for_splitlines(release, table):
    text = Path(release.path("jsonl", table)).read_bytes().decode("utf-8")
    yield from differences([json.loads(line) for line in text.splitlines()], release.rows(table))
    if (text and not text.endswith("\n")) or text.startswith("\ufeff"):
        yield "found a byte order mark or no line end at the end"


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
    # Without precise_float the last digit of a number may differ: 0.9500000000000001.
    of_json = pandas.read_json(release.path("jsonl", table), lines=True, dtype=False, precise_float=True)
    of_csv = pandas.read_csv(release.path("csv", table), keep_default_na=False, na_values=[""])
    for frame in [of_json, of_csv]:
        yield from differences(frame.to_dict("records"), release.rows(table))


def ids_and_hashes_stay_text_for_pandas_by_default(release, table):
    tails = ("_id", "_sha256", "qid", "iso3")
    names = [field["name"] for field in release.schemas[table]["fields"] if field["name"].endswith(tails)]
    expected = [{name: row[name] for name in names} for row in release.rows(table)]
    of_json = [pandas.read_json(release.path("jsonl", table), lines=True)] if expected else []
    for frame in [*of_json, pandas.read_csv(release.path("csv", table))]:
        yield from differences(frame[names].to_dict("records"), expected)


def rows_are_equal_for_polars(release, table):
    # From JSON it gives the columns in any order.
    names = [field["name"] for field in release.schemas[table]["fields"]]
    # It stops at a file without a line.
    jsonl = [release.path("jsonl", table)] if release.rows(table) else []
    of_json = [polars.read_ndjson(path, infer_schema_length=None).select(names) for path in jsonl]
    of_csv = polars.read_csv(release.path("csv", table), infer_schema_length=None)
    for frame in [*of_json, of_csv, polars.read_ipc(release.path("arrow", table))]:
        yield from differences(frame.to_dicts(), release.rows(table))


def rows_are_equal_for_duckdb(release, table):
    with duckdb.connect() as db:
        arrow = pyarrow.ipc.open_file(release.path("arrow", table)).read_all()
        csv_, jsonl = release.path("csv", table), release.path("jsonl", table)
        for relation in [db.read_csv(csv_), db.read_json(jsonl), db.from_arrow(arrow)]:
            rows = [dict(zip(relation.columns, values)) for values in relation.fetchall()]
            yield from differences(rows, release.rows(table))


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
