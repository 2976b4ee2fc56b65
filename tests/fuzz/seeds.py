"""What the fuzz targets begin with: pieces of the project's fixtures and grammars, none longer than
the inputs that tests/fuzz/run allows.

    python3 tests/fuzz/seeds.py FOLDER        writes FOLDER/TARGET/*
"""
import json
import pathlib
import re
import struct
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
DOCUMENTS = sorted((ROOT / "fixtures" / "documents").glob("*.txt"))
GRAMMARS = sorted((ROOT / "grammars").rglob("*.grammar"))
DATES = ["1400-05-17", "۱۴۰۰/۵/۱۷", "2021-08-08T10:30:00.5+03:30", "-0538-10-29", "۱۶ مرداد ۱۴۰۰",
         "28 ذیحجه 1442", "شنبه هفته آینده", "اوایل مهر", "1400"]
NAMED_DAYS = ["solar 5/17", "solar 6/31..7/6 since 1359", "lunar 2/last", "lunar 9/last-fri",
              "gregorian 11/4th-thu+1 until 1402", "solar 9/30 night", "lunar 9/19 eve"]


def paragraphs(path):
    return [p for p in re.split(r"\n\s*\n", path.read_text(encoding="utf-8")) if p.strip()]


def first_lines(block, size=8000):
    return block if len(block) <= size else block[:block.rindex(b"\n", 0, size)]


def records(path):
    """A record for each event of a record."""
    record = json.loads(path.read_text(encoding="utf-8"))
    return [json.dumps({**record, "mentions": [], "events": [event]}, ensure_ascii=False).encode()
            for event in record["events"]]


def values():
    """A value of each field, as grammars write them; the last byte chooses the field."""
    written = ["solar 5", "sat", "3", "hijri", "noon", "unit", "day", "-1", "after", "day -1 night",
               "ago", "first", "three-quarters", "about", "past", "+12", "0:30", *NAMED_DAYS]
    return [v.encode() + bytes([field]) for v in written for field in range(40)]


def seeds():
    texts = [p.encode() for path in DOCUMENTS for p in paragraphs(path)]
    lines = [json.dumps({"id": "a", "text": text.decode(), "published": "2021-08-08", "source": "x"},
                        ensure_ascii=False).encode() for text in texts[:20]]
    reports = [report for path in DOCUMENTS for report in records(path.with_suffix(".json"))]
    blocks = [first_lines(block.encode()) for path in GRAMMARS for block in paragraphs(path)]
    numbers = struct.pack("<4i", 18846, 1400, 5, 16)
    return {
        "calendars": [numbers + text.encode() for text in NAMED_DAYS],
        "dates": [text.encode() for text in DATES],
        "extract": texts,
        # The last byte chooses the folder.
        "grammar": [block + bytes([i % 6]) for i, block in enumerate(blocks)],
        "lines": [bytes([40, 0]) + text for text in texts[:10]] + [bytes([9, 255]) + b"a\nbcdef\n"],
        "ndjson": lines,
        "records": [*reports, *(b"\n".join(two) for two in zip(reports, reports[1:]))],
        "text": [*texts, *(text.decode().encode("cp1256", "replace") + b"\0" for text in texts[:9])],
        "values": values(),
    }


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    for target, inputs in seeds().items():
        folder = pathlib.Path(sys.argv[1]) / target
        folder.mkdir(parents=True, exist_ok=True)
        for i, content in enumerate(inputs):
            (folder / f"{i:04}").write_bytes(content)


main()
