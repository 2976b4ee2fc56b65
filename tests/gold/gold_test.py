"""Every sentence of fixtures/gold-mentions through the program; fails when fewer pass than did.

    python3 tests/gold/gold_test.py build/release/gahnegar

A sentence passes when each expected expression is found with its value, and nothing else is found.
"""
import datetime
import json
import pathlib
import subprocess
import sys

FOLDER = pathlib.Path(__file__).resolve().parents[2] / "fixtures" / "gold-mentions"
FLOOR = 0.98  # share of sentences that pass; raised by hand when the grammar gets better


def same(want, got, tolerance):
    """Whether two days or clock times are the same; a clock time to the minute."""
    if want is None or got is None:
        return want is got
    if ("T" in want) != ("T" in got) or want[10:16] != got[10:16]:
        return False
    if want[:10] == got[:10]:
        return True
    if not tolerance or want[0] == "-" or got[0] == "-":
        return False
    days = datetime.date.fromisoformat(want[:10]) - datetime.date.fromisoformat(got[:10])
    return abs(days.days) <= tolerance


def right(expected, mention):
    start, end = expected.get("start"), expected.get("end")
    if expected.get("candidates"):
        return mention["start"] is None or mention["start"] in expected["candidates"]
    if expected.get("date_ok") and start and mention["start"] == mention["end"] == start[:10]:
        return True
    if expected["type"] == "SET" and expected.get("split_ok"):
        return mention["type"] == "set"
    if start is None and end is None:
        return expected.get("value") is None or mention["value"] == expected["value"]
    tolerance = expected.get("tolerance_days", 0)
    return same(start, mention["start"], tolerance) and same(end, mention["end"], tolerance)


def has_value(mention):
    return (mention["start"] or mention["end"] or mention["candidates"] or mention["value"]
            or mention["type"] in ("duration", "set"))


def troubles(case, mentions):
    """What is wrong with the mentions of one sentence, in words."""
    left = [m for m in mentions if has_value(m)]
    found = []
    for expected in case["expect"]:
        begin, end = expected["span"]
        here = [m for m in left if m["span"]["char"][0] < end and begin < m["span"]["char"][1]]
        if not here:
            if not expected.get("optional"):
                found.append(f"missed «{expected['surface']}»")
            continue
        whole = next((m for m in here if right(expected, m)), None)
        if whole is None and expected.get("split_ok") and len(here) > 1 and all(
                m["start"] for m in here):
            hull = {"type": "range", "start": min(m["start"] for m in here),
                    "end": max(m["end"] for m in here), "value": None, "candidates": []}
            if right(expected, hull):
                left = [m for m in left if m not in here]
                continue
        if expected["type"] == "SET" and expected.get("split_ok"):
            left = [m for m in left if m not in here]
        if whole is None:
            got = here[0]
            left.remove(got)
            if not expected.get("optional"):
                found.append(f"«{got['text']}» is {got['start']}..{got['end']} {got['value'] or ''}, "
                             f"not {expected.get('start')}..{expected.get('end')} "
                             f"{expected.get('value') or ''} [{got['rule']}]")
        elif whole in left:
            left.remove(whole)
    found += [f"spurious «{m['text']}» [{m['rule']}]" for m in left]
    return found


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    count = passed = 0
    for path in sorted(FOLDER.glob("*.jsonl")):
        lines = path.read_text(encoding="utf-8").splitlines()
        cases = [json.loads(line) for line in lines if line]
        documents = [{"id": c["id"], "text": c["text"], "published": c.get("reference")}
                     for c in cases]
        done = subprocess.run(
            [sys.argv[1], "extract", "--input", "ndjson"], capture_output=True, check=True,
            input="".join(json.dumps(d) + "\n" for d in documents).encode(), timeout=600)
        records = [json.loads(line) for line in done.stdout.splitlines()]
        assert len(records) == len(cases), path.name
        ok = 0
        for case, record in zip(cases, records):
            wrong = troubles(case, record["mentions"])
            ok += not wrong
            if wrong:
                print(f"{case['id']}  {case['text']}  @ {case.get('reference')}")
                for line in wrong:
                    print(f"    {line}")
        count += len(cases)
        passed += ok
        print(f"{path.name}: {ok} of {len(cases)}")
    share = passed / count
    print(f"{passed} of {count} sentences pass: {share:.4f}; the floor is {FLOOR}")
    sys.exit(share < FLOOR)


main()
