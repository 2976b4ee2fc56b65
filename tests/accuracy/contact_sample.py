#!/usr/bin/env python3
"""Sentences of the labelled news with a contact word and two labelled persons, drawn at random, for
reading: who met whom in them, and what the program says. The two samples leave five of them, so the
third is of sentences with one labelled person, drawn with a seed of its own.

    python3 tests/accuracy/contact_sample.py PROGRAM first|second|third    prints them, with what was judged

The verdicts stand in contact-read.tsv (numbers and classes, no text):

    document  begin  end  expects   N            N contacts (CONTACTS) worth a timeline
    document  begin  end  TYPE  trigger begin  participants and place  verdict  error class

where begin and end are those of the sentence in characters. A verdict holds for exactly that answer: when
the program answers something else, it is counted as «not read yet».
"""
import collections
import random
import re
import sys

SEED, SIZE = 1405, 60
THIRD_SEED = 1406
CONTACT = re.compile(r"دیدار|ملاقات|گفت[\s\u200c]*و[\s\u200c]*گو|گفتگو|مذاکر|رایزنی|تلفنی|سفر|نشست|جلسه|اجلاس|"
                     r"استقبال|میزبان")
CONTACTS = ("meeting", "call", "negotiation", "visit")
FOLD = str.maketrans("يك", "یک")


def pool(news, persons):
    """(document, begin, end) of every such sentence, in order."""
    out = []
    for case in news:
        text = case["text"].translate(FOLD)
        for m in re.finditer(r"[^.!؟\n]+", text):
            people = [s for s in case["spans"]
                      if s[2] == "PER" and m.start() <= s[0] and s[1] <= m.end()]
            if persons(len(people)) and CONTACT.search(m.group()):
                out.append((case["id"], m.start(), m.end()))
    return out


def sample(news, which):
    """60 sentences of the pool in random order."""
    third = which == "third"
    order = pool(news, (lambda n: n == 1) if third else (lambda n: n >= 2))
    random.Random(THIRD_SEED if third else SEED).shuffle(order)
    return order[SIZE:2 * SIZE] if which == "second" else order[:SIZE]


def answered(record, begin, end):
    """The contacts of a record with their trigger in a sentence: (type, trigger, who and where), event."""
    out = []
    for e in record["events"]:
        at = e["trigger"]["span"]["char"]
        if e["type"] in CONTACTS and begin <= at[0] < end:
            spans = [f"{p['side'][0]}{p['span']['char'][0]}-{p['span']['char'][1]}"
                     for p in e["participants"]]
            if e["place"]:
                spans.append("@{}-{}".format(*e["place"]["span"]["char"]))
            out.append(((e["type"], str(at[0]), f"{e['modality']} {e['start']} " + ",".join(spans)), e))
    return out


def verdicts(path):
    """What the file says: of sentences (how many contacts), and of answers (verdict, class)."""
    expects, judged = {}, {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        cells = line.split("\t")
        where = (cells[0], int(cells[1]), int(cells[2]))
        if cells[3] == "expects":
            expects[where] = int(cells[4])
        else:
            judged[(where, cells[3], cells[4], cells[5])] = (cells[6], cells[7] if len(cells) > 7 else "")
    return expects, judged


def judge(news, records, which, path):
    """Counts of one sample: expected, produced, real, right (fully), not read, and the error classes."""
    expects, judged = verdicts(path)
    of = {case["id"]: record for case, record in zip(news, records)}
    counts, classes = collections.Counter(), collections.Counter()
    for where in sample(news, which):
        counts["sentences"] += 1
        counts["unjudged sentences"] += where not in expects
        counts["expected"] += expects.get(where, 0)
        real = 0
        for key, _ in answered(of[where[0]], *where[1:]):
            counts["produced"] += 1
            verdict, kind = judged.get((where, *key), ("not read yet", ""))
            counts[verdict] += 1
            real += verdict in ("right", "part")
            if kind:
                classes[(verdict, kind)] += 1
        counts["real"] += real
        missed = expects.get(where, 0) - real
        if missed > 0:
            classes[("missed", "")] += missed
    return counts, classes


def main():
    from measuring import HERE, SHARED, answer, load, score
    news = load(SHARED / "data/text/labelled-news-dev.jsonl")
    texts = {case["id"]: case["text"] for case in news}
    of = dict(zip(texts, answer(score.docs_of(news))))
    path = HERE / "contact-read.tsv"
    expects, judged = verdicts(path) if path.exists() else ({}, {})
    for number, where in enumerate(sample(news, sys.argv[2]), 1):
        print(f"{number} {where} expects {expects.get(where)}\n  {texts[where[0]][where[1]:where[2]].strip()}")
        for key, e in answered(of[where[0]], *where[1:]):
            print(f"    {judged.get((where, *key), 'NOT READ')} {key}\n      {e['trigger']['text']} "
                  f"{[(p['text'], p['role'], p['side']) for p in e['participants']]} "
                  f"{(e['place'] or {}).get('text')} {e['modality']} {e['start']}")


if __name__ == "__main__":
    main()
