"""The articles of fixtures/documents and the timeline that is expected of each.

    python3 tests/documents/documents.py check PROGRAM        compare, and show every difference
    python3 tests/documents/documents.py regenerate PROGRAM   write NAME.json anew, to be reviewed

NAME.txt is the article, NAME.meta.json what is known of it ("published", "source", "title", "url",
each a string or null), NAME.json the record that `gahnegar extract` gives, laid out for reading.
"""
import difflib
import json
import pathlib
import subprocess
import sys

FOLDER = pathlib.Path(__file__).resolve().parents[2] / "fixtures" / "documents"
OPTIONS = {"published": "--reference", "source": "--source", "title": "--title", "url": "--url"}


def command(program, article):
    """The command line for one article, run inside FOLDER so that its id is its file's name."""
    meta = json.loads(article.with_suffix(".meta.json").read_text(encoding="utf-8"))
    unknown = sorted(set(meta) - set(OPTIONS))
    if unknown:
        sys.exit(f"{article.stem}.meta.json: there is no option for {', '.join(unknown)}")
    words = [program, "extract", "--input", "text", "--format", "json"]
    for key, option in OPTIONS.items():
        if meta.get(key) is not None:
            words += [option, meta[key]]
    return words + [article.name]


def extract(program, article):
    done = subprocess.run(command(program, article), capture_output=True, cwd=FOLDER, timeout=120)
    if done.returncode != 0 or done.stderr:
        sys.exit(f"{article.name}: exit code {done.returncode}\n{done.stderr.decode()}")
    return done.stdout


def check(program, articles):
    """How many articles differ from what is expected of them; the differences are printed."""
    bad = 0
    for article in articles:
        expected_file = article.with_suffix(".json")
        expected = expected_file.read_bytes() if expected_file.exists() else b""
        got = extract(program, article)
        if got == expected:
            continue
        bad += 1
        sys.stdout.writelines(difflib.unified_diff(
            expected.decode("utf-8").splitlines(True), got.decode("utf-8").splitlines(True),
            f"{expected_file.name} (expected)", f"{expected_file.name} (now)"))
    stems = {article.stem for article in articles}
    for other in sorted(FOLDER.glob("*.json")):
        if other.name.removesuffix(".json").removesuffix(".meta") not in stems:
            print(f"{other.name} belongs to no article")
            bad += 1
    if bad:
        print(f"\n{bad} of {len(articles)} differ. If the new records are right, run "
              "tests/regenerate and review the diff.")
    return bad


def regenerate(program, articles):
    changed = 0
    for article in articles:
        expected_file = article.with_suffix(".json")
        got = extract(program, article)
        if not expected_file.exists() or expected_file.read_bytes() != got:
            expected_file.write_bytes(got)
            print(f"written: {expected_file.name}")
            changed += 1
    print(f"{changed} of {len(articles)} changed")
    return 0


def main():
    if len(sys.argv) != 3 or sys.argv[1] not in ("check", "regenerate"):
        sys.exit(__doc__)
    program = str(pathlib.Path(sys.argv[2]).resolve())
    articles = sorted(FOLDER.glob("*.txt"))
    if not articles:
        sys.exit(f"no articles in {FOLDER}")
    task = check if sys.argv[1] == "check" else regenerate
    sys.exit(1 if task(program, articles) else 0)


if __name__ == "__main__":
    main()
