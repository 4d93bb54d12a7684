"""Checks of the texts and of the files. Each check yields what is wrong."""

import hashlib
import re
import shutil
import subprocess
import sys
from pathlib import Path


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
                    yield f"{table} {next(iter(row.values()))}: found {text[row['start_char'] : row['end_char']]!r}"
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


def checksums_cover_every_file_and_match(release):
    folder = release.folder
    lines = (folder / "SHA256SUMS").read_text("utf-8").splitlines()
    listed = {path: sha256 for sha256, path in (line.split("  ", 1) for line in lines)}
    files = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()} - {"SHA256SUMS"}
    yield from (f"{path}: found on one side only" for path in sorted(files ^ set(listed)))
    for path in sorted(files & set(listed)):
        if hashlib.sha256((folder / path).read_bytes()).hexdigest() != listed[path]:
            yield f"{path}: found another hash"
    if shutil.which("sha256sum"):
        done = subprocess.run(["sha256sum", "--strict", "--quiet", "-c", "SHA256SUMS"], cwd=folder, capture_output=True)
        if done.returncode:
            yield f"sha256sum: {(done.stdout + done.stderr).decode().splitlines()[0]}"


def python_examples_of_readme_run(release):
    readme = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
    examples = re.findall(r"^```python\n(.*?)^```", readme, re.M | re.S)
    if len(examples) < 3:
        yield f"found {len(examples)} examples in README.md, expected pandas, polars and the replay"
    for example in examples:
        run = subprocess.run([sys.executable, "-c", example], cwd=release.folder, capture_output=True, text=True)
        if run.returncode != 0:
            yield f"found {run.stderr.strip().splitlines()[-1]!r} from the example that begins {example[:40]!r}"


RELEASE_CHECKS = [
    slices_are_equal_in_code_points,
    repairs_replay_and_undo,
    checksums_cover_every_file_and_match,
    python_examples_of_readme_run,
]
