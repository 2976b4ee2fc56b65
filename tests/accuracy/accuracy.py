#!/usr/bin/env python3
"""Measures the program and writes tests/accuracy.md.

    python3 tests/accuracy/accuracy.py [PROGRAM]      by default build/release/gahnegar
    python3 tests/accuracy/accuracy.py --first-run [PROGRAM]    only: judge the sentences of our own
                that tests/accuracy/first-run.tsv does not hold yet, and add them to it; a line that
                is there is never changed

Needs the folder `shared` beside the project (gold sentences, labelled news, the scorer); says so and
changes nothing when it is not there. Nothing of it is copied: the page holds figures only. What was
judged by reading stands in the other files of tests/accuracy.
"""
import collections
import concurrent.futures
import random
import re
import subprocess
import sys

from event_measures import events_section
from measuring import HERE, PROGRAM, ROOT, SHARED, answer, load, measured, percent, score, table

FALSE_FRIENDS = ("29", "30", "31", "32", "33", "34")
NEWS_TYPES = "date,time,range"
SEED, SAMPLE = 1404, 200


def last_fifth(cases):
    return cases[len(cases) - len(cases) // 5:]


def mention_row(name, cases):
    if not cases:
        return [name, 0, "–", "–", "–"]
    f = measured(score.score_mentions, cases)[1]
    if not any(c["expect"] for c in cases):  # only sentences that hold no date
        return [name, len(cases), "–", percent(f["passed"]), "–"]
    return [name, len(cases), f"{f['value_f1']:.3f}", percent(f["passed"]), percent(f["strict"])]


def mentions_section(gold):
    head = ["file", "sentences", "value F1", "passed %", "strict spans %",
            "last fifth", "value F1", "passed %", "strict spans %"]
    rows = [mention_row(name, cases) + mention_row("", last_fifth(cases))[1:]
            for name, cases in gold.items()]
    everything = [c for cases in gold.values() for c in cases]
    fifth = [c for cases in gold.values() for c in last_fifth(cases)]
    rows.append(["**all**", *mention_row("", everything)[1:], *mention_row("", fifth)[1:]])
    friends = {n: c for n, c in gold.items() if n.startswith(FALSE_FRIENDS)}
    rows.append(["**29–34, what is no date**",
                 *mention_row("", [c for cases in friends.values() for c in cases])[1:],
                 *mention_row("", [c for cases in friends.values() for c in last_fifth(cases)])[1:]])
    out = "## Expressions and their values\n\n" \
        "A sentence passes when every expected expression is found with its value and nothing else is.\n" \
        "The last fifth of every file, by line, was unread while rules were written; it has been read since\n" \
        "(value F1 0.963 before that), so its figures are no longer those of unseen text.\n\n"
    out += table(head, rows)
    return out


def judged_alone(case):
    """What the scorer counts in one sentence: expected, found, strict, value, spurious; passed."""
    words, figures = measured(score.score_mentions, [case])
    total = next(line for line in words.splitlines() if line.startswith("TOTAL")).split()
    return [int(n) for n in total[3:]] + [int(figures["passed"])]


def first_run():
    """id → batch, counts: how each sentence of our own fared when the program first saw it."""
    path = HERE / "first-run.tsv"
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return {f[0]: (f[1], [int(n) for n in f[2:]])
            for f in (line.split("\t") for line in lines if not line.startswith("#"))}


def record_first_run(own):
    known = first_run()
    batch = str(1 + max((int(b) for b, _ in known.values()), default=0))
    new = [c for c in own if c["id"] not in known]
    with open(HERE / "first-run.tsv", "a", encoding="utf-8") as out:
        if not known:
            out.write("# How each sentence fared when the program first saw it: id, batch, expected, "
                      "found, strict, value, spurious, passed\n")
        for case in new:
            out.write("\t".join([case["id"], batch, *map(str, judged_alone(case))]) + "\n")
    print(f"{len(new)} sentences added to tests/accuracy/first-run.tsv as batch {batch}")


def row_of(counts):
    """value F1, passed %, strict % of counts of sentences."""
    expected, found, strict, value, spurious, passed = (sum(c) for c in zip(*counts))
    if not expected:
        return ["–", percent(passed, len(counts)), "–"]
    f = score.f1(value, spurious + found - value, expected - value)[2]
    return [f"{f:.3f}", percent(passed, len(counts)), percent(strict, expected)]


def own_section(own):
    known = first_run()
    groups = collections.defaultdict(list)
    for case in own:
        groups[case["id"].rsplit("-", 1)[0].removeprefix("own-")].append(case)
    rows = []
    for name, cases in [*sorted(groups.items()), ("**all**", own)]:
        rows.append([name, len(cases), *row_of([known[c["id"]][1] for c in cases]),
                     *row_of([judged_alone(c) for c in cases])])
    out = "\n### Sentences written before the program saw them\n\n" + \
        (HERE / "own.txt").read_text(encoding="utf-8") + "\n"
    batches = collections.defaultdict(list)
    for case in own:
        batches[known[case["id"]][0]].append(case)
    out += table(["batch", "sentences", "first value F1", "first passed %", "first strict %",
                  "value F1", "passed %", "strict spans %"],
                 [[b, len(c), *row_of([known[x["id"]][1] for x in c]),
                   *row_of([judged_alone(x) for x in c])] for b, c in sorted(batches.items())])
    return out + "\n" + table(["family", "sentences", "first value F1", "first passed %",
                               "first strict %", "value F1", "passed %", "strict spans %"], rows)


def news_section(news):
    f = measured(score.score_spans, news, types=NEWS_TYPES)[1]["cases"]
    everything = measured(score.score_spans, news)[1]["cases"]
    out = "## Spans in labelled news\n\n" \
        f"{len(news)} documents whose dates and times were labelled by hand and by other conventions; much is\n" \
        "left unlabelled there (see the reading below). Durations and sets are in the second line only.\n\n"
    out += table(["mentions counted", "overlap recall", "overlap precision", "trimmed F1", "strict F1"],
                 [[name, *(f"{x[k]:.3f}" for k in ("overlap_r", "overlap_p", "trimmed_f1", "strict_f1"))]
                  for name, x in (("date, time, range", f), ("all", everything))])
    return out


def matched(case, record):
    """The pairs (expectation, mention or None) as the scorer pairs them, and the mentions left."""
    mentions = [m for m in record["mentions"] if m.get("start") or m.get("end") or m.get("candidates")
                or m["type"] in ("duration", "set") or m.get("value")]
    used, pairs = set(), []
    for e in case["expect"]:
        begin, end = e["span"]
        here = [i for i, m in enumerate(mentions)
                if i not in used and score.overlap((begin, end), m["span"]["char"])]
        if not here:
            pairs.append((e, None))
            continue
        inside = [mentions[i] for i in here]
        if e.get("split_ok") and len(inside) > 1:
            used.update(here)
            continue
        best = max(here, key=lambda i: (
            score.value_ok(e, mentions[i]),
            min(end, mentions[i]["span"]["char"][1]) - max(begin, mentions[i]["span"]["char"][0])))
        used.add(best)
        pairs.append((e, mentions[best]))
    return pairs, [m for i, m in enumerate(mentions) if i not in used]


def confidence_section(gold):
    count = collections.defaultdict(lambda: collections.Counter())
    for cases in gold.values():
        for case, record in zip(cases, answer(score.docs_of(cases))):
            pairs, left = matched(case, record)
            for e, m in pairs:
                if m is None:
                    continue
                c = count[(m["basis"], m["confidence"])]
                c["matched"] += 1
                c["right"] += score.value_ok(e, m)
            for m in left:
                count[(m["basis"], m["confidence"])]["spurious"] += 1
    rows = []
    for basis in sorted({b for b, _ in count}):
        of = {s: c for (b, s), c in count.items() if b == basis}
        for said, c in sorted(of.items(), reverse=True):
            n = c["matched"]
            rows.append([basis, said, n, c["right"], percent(c["right"], n), c["spurious"],
                         percent(c["right"], n + c["spurious"])])
        if len(of) > 1:
            s = sum(of.values(), collections.Counter())
            rows.append([f"{basis}, all", "", s["matched"], s["right"],
                         percent(s["right"], s["matched"]), s["spurious"],
                         percent(s["right"], s["matched"] + s["spurious"])])
    return "## Confidence\n\n" \
        "What each basis got right on the gold, optional expectations included, beside the confidence\n" \
        "stated. Spurious mentions have no expectation to be compared with; the last column counts them as wrong. The gold is made of hard\n" \
        "and rare forms: a mention in news is right more often.\n\n" + \
        table(["basis", "stated", "expectations matched", "values right", "right %", "spurious",
               "right % of all returned"], rows)


RULE = re.compile(r"^  \d-\w+  (closed by )?(\S+) tokens (\d+)\.\.(\d+)$", re.M)


def traces(documents):
    """Of each document, the rules that fired in it: (rule, is a guard, tokens)."""
    def one(document):
        done = subprocess.run([PROGRAM, "explain"], input=document["text"].encode(),
                              stdout=subprocess.PIPE)
        return [(name, bool(guard), int(end) - int(begin))
                for guard, name, begin, end in RULE.findall(done.stdout.decode())]
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        return [fired for of in pool.map(one, documents) for fired in of]


def rules_section(gold, news):
    rules = []
    for path in sorted((ROOT / "grammars").rglob("*.grammar")):
        if "events" in path.parts:
            continue
        name = None
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("rule "):
                name = line.split()[1]
                rules.append((str(path.relative_to(ROOT / "grammars")), name))
    sides = {"gold": [d for cases in gold.values() for d in score.docs_of(cases)],
             "news": score.docs_of(news)}
    wins, fired, closed = {}, {}, {}
    for side, documents in sides.items():
        wins[side] = collections.Counter(m["rule"] for r in answer(documents) for m in r["mentions"])
        fired[side], closed[side] = collections.Counter(), collections.Counter()
        for name, guard, tokens in traces(documents):
            fired[side][name] += 1
            if guard:
                closed[side][name] += tokens
    guards = {n for side in closed.values() for n in side} | \
        {n for f, n in rules if f.startswith("1-guards")}
    out = "## Rules\n\nHow often each rule gave a mention of the output, and how often it fired at all (its words may be\n" \
        "taken up by a longer rule).\n\n"
    out += table(["file", "rule", "mentions, gold", "mentions, news", "fired, gold", "fired, news"],
                 [[f, n, wins["gold"][n], wins["news"][n], fired["gold"][n], fired["news"][n]]
                  for f, n in rules if n not in guards], left=2)
    dead = [(f, n) for f, n in rules if not fired["gold"][n] and not fired["news"][n]]
    out += "\n### Rules that never fired\n\n" + \
        ("\n".join(f"* {n} ({f})" for f, n in dead) or "None.") + "\n"
    inner = [(f, n) for f, n in rules if n not in guards and (f, n) not in dead
             and not wins["gold"][n] and not wins["news"][n]]
    out += "\n### Rules that fired and never won\n\nTheir words always became part of another rule's.\n\n" + \
        ("\n".join(f"* {n} ({f})" for f, n in inner) or "None.") + "\n"
    out += "\n### Guards\n\nWhat each closed; many tokens at a time show a greedy guard.\n\n"
    order = sorted(guards, key=lambda n: -(closed["gold"][n] + closed["news"][n]))
    out += table(["guard", "closings, gold", "tokens, gold", "closings, news", "tokens, news",
                  "tokens a closing"],
                 [[n, fired["gold"][n], closed["gold"][n], fired["news"][n], closed["news"][n],
                   f"{(closed['gold'][n] + closed['news'][n]) / max(1, fired['gold'][n] + fired['news'][n]):.1f}"]
                  for n in order])
    return out


def reading_section(news):
    """The sample of news that was read, mention by mention; a span nobody judged is counted apart."""
    judged = {}
    for line in (HERE / "news-read.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            document, begin, end, side, kind = line.split("\t")
            judged[(document, int(begin), int(end), side)] = kind
    sample = [news[i] for i in sorted(random.Random(SEED).sample(range(len(news)), SAMPLE))]
    counts, mentions, labels = collections.Counter(), 0, 0
    for case, record in zip(sample, answer(score.docs_of(sample))):
        text = case["text"]
        wanted = [tuple(s[:2]) for s in case["spans"] if s[2] in ("DATE", "TIME")]
        found = [tuple(m["span"]["char"]) for m in record["mentions"]
                 if m["type"] in NEWS_TYPES.split(",")]
        mentions += len(found)
        labels += len(wanted)
        for span in found:
            if not any(score.overlap(span, w) for w in wanted):
                counts[("spurious", judged.get((case["id"], *span, "spurious"), "not read yet"))] += 1
        for span in wanted:
            here = [f for f in found if score.overlap(span, f)]
            if [text[slice(*f)] for f in here] == [text[slice(*span)]]:
                continue
            side = "overlaps" if here else "missed"
            counts[(side, judged.get((case["id"], *span, side), "not read yet"))] += 1
    real = sum(n for (side, kind), n in counts.items() if kind.startswith("real") and side != "overlaps")
    borders = sum(n for (side, kind), n in counts.items() if kind.startswith("real") and side == "overlaps")
    today = counts[("spurious", "«today» for nowadays")]
    unread = sum(n for (_, kind), n in counts.items() if kind == "not read yet")
    out = "## Labelled news, read\n\n" \
        f"{SAMPLE} of the documents (seed {SEED}): {mentions} mentions of type date, time, range, {labels} labels. Every\n" \
        "spurious and missed one was read and classed (tests/accuracy/news-read.tsv); of those that only\n" \
        "overlap a label, the ones whose borders are wrong by our own conventions.\n\n"
    out += table(["comparison", "class", "count"],
                 [[side, kind, n] for (side, kind), n in
                  sorted(counts.items(), key=lambda c: (c[0][0], -c[1]))], left=2)
    out += f"\nReal errors among spurious and missed: {real}, **{percent(real, mentions)} %** of the mentions. With the wrong\n" \
        f"borders: {real + borders}, {percent(real + borders, mentions)} %. «امروز» in the sense of nowadays ({today}) is taken for the day of\n" \
        f"publication and not counted there. Not read yet: {unread}.\n"
    return out


def judged_section():
    """Pages written by hand about what was judged once."""
    return "\n".join(path.read_text(encoding="utf-8").rstrip() + "\n"
                     for path in sorted(HERE.glob("*.md")))


def main():
    gold = {p.stem: load(p) for p in sorted((SHARED / "gold").glob("[0-9][0-9]-*.jsonl"))}
    news = load(SHARED / "data/text/labelled-news-dev.jsonl")
    events = {n: load(SHARED / "gold" / n) for n in ("events.jsonl", "events-more.jsonl")}
    own = load(ROOT / "fixtures/sentences/own.jsonl")
    if "--first-run" in sys.argv:
        return record_first_run(own)
    page = "# Accuracy\n\nWritten by `python3 tests/accuracy/accuracy.py`; not to be edited. What was judged by reading comes\n" \
        "from the other files of tests/accuracy.\n\n"
    page += "\n".join([mentions_section(gold), own_section(own), news_section(news), reading_section(news), judged_section(),
                       events_section(events, news), confidence_section(gold), rules_section(gold, news)])
    (ROOT / "tests/accuracy.md").write_text(page, encoding="utf-8")
    print("tests/accuracy.md written")


main()
