"""Reads a release with the readers that people use in Python, and compares what they find.

    pip install -r test/read-back/requirements.txt
    python test/read-back/read_back.py dist/<version>

Knows nothing of the pipeline: only the files of the release, and what its data package and dictionary promise.
Prints one line for each failed check and closes with the counts; exits with 1 if a check failed.
"""

import sys
from pathlib import Path

from release import Release
from release_checks import RELEASE_CHECKS
from table_checks import TABLE_CHECKS


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
