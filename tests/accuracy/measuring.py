"""What the measures of tests/accuracy share: the program asked once for each text, the scorer's functions
on cases in memory, tables."""
import contextlib
import io
import json
import pathlib
import subprocess
import sys
import types

ROOT = pathlib.Path(__file__).resolve().parents[2]
HERE = pathlib.Path(__file__).resolve().parent
SHARED = ROOT.parent / "shared"
PROGRAM = next((a for a in sys.argv[1:] if not a.startswith("--")), str(ROOT / "build/release/gahnegar"))
ARGUMENTS = []  # more of the command line, see `arguments`

if not (SHARED / "tools/score.py").exists():
    sys.exit("tests/accuracy.md was left as it is: the folder «shared» is not beside the project "
             f"({SHARED}), and the gold, the labelled news and the scorer are in it")
if not pathlib.Path(PROGRAM).exists():
    sys.exit(f"there is no program {PROGRAM}; build it, or name it on the command line")

# The scorer's functions without its command line; cases and answers come from memory.
score = types.ModuleType("score")
exec((SHARED / "tools/score.py").read_text(encoding="utf-8").split("\nap = argparse")[0],
     score.__dict__)
FILES, ANSWERS = {}, {}


def load(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def key(document):
    return (document["text"], document.get("published"), *ARGUMENTS)


@contextlib.contextmanager
def arguments(*more):
    """Within it the program is asked with more arguments."""
    ARGUMENTS[:] = more
    try:
        yield
    finally:
        ARGUMENTS.clear()


def answer(documents):
    """The records of documents, each asked once."""
    new = [d for d in documents if key(d) not in ANSWERS]
    if new:
        lines = "".join(json.dumps(d, ensure_ascii=False) + "\n" for d in new)
        done = subprocess.run([PROGRAM, "extract", "--input", "ndjson", *ARGUMENTS], input=lines.encode(),
                              stdout=subprocess.PIPE)
        records = [json.loads(line) for line in done.stdout.decode().splitlines() if line.strip()]
        if len(records) != len(new):
            sys.exit(f"{len(new)} documents went in and {len(records)} records came out")
        for document, record in zip(new, records):
            ANSWERS[key(document)] = record
    return [ANSWERS[key(d)] for d in documents]


score.load = lambda name: FILES[name]
score.run = lambda command, documents: answer(documents)


def measured(function, cases, **options):
    """The scorer's printed words and its figures for these cases."""
    FILES["cases"] = cases
    given = dict(files=["cases"], run="", show=0, strict=False, labels="DATE,TIME", types=None)
    given.update(options)
    words = io.StringIO()
    with contextlib.redirect_stdout(words):
        figures = function(types.SimpleNamespace(**given))
    return words.getvalue(), figures


def third(cases):
    return [c for number, c in enumerate(cases, 1) if number % 3 == 0]


def percent(part, whole=1):
    return "–" if not whole else f"{100 * part / whole:.1f}"


def table(head, rows, left=1):
    out = ["| " + " | ".join(head) + " |",
           "|" + "|".join("---" if i < left else "--:" for i in range(len(head))) + "|"]
    out += ["| " + " | ".join(str(cell) for cell in row) + " |" for row in rows]
    return "\n".join(out) + "\n"
