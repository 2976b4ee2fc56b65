"""The ten articles of fixtures/documents as one timeline, compared byte for byte.

    python3 tests/documents/timelines.py check PROGRAM        compare, and show every difference
    python3 tests/documents/timelines.py regenerate PROGRAM   write them anew, to be reviewed

The input is the records expected of the articles, first in one order and then in the other.
"""
import difflib
import pathlib
import subprocess
import sys

FIXTURES = pathlib.Path(__file__).resolve().parents[2] / "fixtures"
FORMATS = {"json": "articles.json", "text": "articles.txt"}


def timeline(program, form, backwards):
    names = sorted(p.name for p in (FIXTURES / "documents").glob("*.json")
                   if not p.name.endswith(".meta.json"))
    done = subprocess.run([program, "timeline", "--format", form,
                           *(reversed(names) if backwards else names)],
                          capture_output=True, cwd=FIXTURES / "documents", timeout=120)
    if done.returncode != 0 or done.stderr:
        sys.exit(f"exit code {done.returncode}\n{done.stderr.decode()}")
    return done.stdout


def main():
    if len(sys.argv) != 3 or sys.argv[1] not in ("check", "regenerate"):
        sys.exit(__doc__)
    program = str(pathlib.Path(sys.argv[2]).resolve())
    bad = 0
    for form, name in FORMATS.items():
        path = FIXTURES / "timelines" / name
        if sys.argv[1] == "regenerate":
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(timeline(program, form, False))
            continue
        expected = path.read_bytes() if path.exists() else b""
        for backwards in (False, True):
            got = timeline(program, form, backwards)
            if got == expected:
                continue
            bad += 1
            sys.stdout.writelines(difflib.unified_diff(
                expected.decode().splitlines(True), got.decode().splitlines(True),
                f"{name} (expected)", f"{name} (now)"))
    if bad:
        print("\nIf the new timeline is right, run tests/regenerate and review the diff.")
    sys.exit(1 if bad else 0)


main()
