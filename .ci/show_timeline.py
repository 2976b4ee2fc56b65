"""The timeline of one article, to be read by people: standard input is the record that
`gahnegar extract --format json` gives, the argument is the article."""
import json
import pathlib
import sys
import textwrap


FROM_THE_RIGHT = "\u200f"  # keeps the number of a day to the right of its month


def days(mention):
    start, end = mention["start"], mention["end"]
    if start is None and end is None:
        return mention["value"] or "not known"
    return start if start == end else f"{start or '…'} – {end or '…'}"


def main():
    record = json.load(sys.stdin)
    article = pathlib.Path(sys.argv[1])
    lines = [line for line in article.read_text(encoding="utf-8").splitlines() if line]
    print(f"{article}, published {record['document']['published']}\n")
    for line in lines[:2]:
        print(textwrap.fill(line, 96, initial_indent="  ", subsequent_indent="  "))
    print("  …\n\nWhat it says about time\n")
    for mention in record["mentions"]:
        solar = (mention["dates"] or {}).get("solar")
        same_day = mention["start"] == mention["end"] and solar
        print(f"  {days(mention):26}{solar if same_day else '':13}"
              f"{FROM_THE_RIGHT}{mention['text']}")
        for why in mention["because"]:
            print(textwrap.fill(why, 96, initial_indent=" " * 41, subsequent_indent=" " * 41))
    if record["events"]:
        print("\nWhat happened\n")
    for event in sorted(record["events"], key=lambda e: e["start"] or "9999"):
        print(f"  {event['start'] or 'not dated':26}{FROM_THE_RIGHT}"
              f"{event['headline']['fa']}")
        for who in event["participants"]:
            print(f"  {'':26}{'، '.join(x for x in (who['name'], who['role']) if x)}")
    for notice in record["notices"]:
        print(f"\n  {notice['severity']}: {notice['message']['en']}")
    print()


main()
