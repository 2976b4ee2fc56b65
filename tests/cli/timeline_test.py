"""What `gahnegar timeline` reads, merges, keeps and prints.

    python3 tests/cli/timeline_test.py build/release/gahnegar
"""
import json
import os
import unittest

from program import CommandTest, Run


def spans():
    return {"byte": [0, 4], "char": [0, 2], "utf16": [0, 2]}


def record(document, date, people, kind="meeting", place=None, modality="actual", country=None,
           published="2024-01-03"):
    """A record as `extract` writes it."""
    return json.dumps({
        "format": "gahnegar/1",
        "document": {"id": document, "published": published, "source": "منبع " + document,
                     "title": None, "url": None},
        "mentions": [],
        "events": [{
            "id": "e1", "type": kind, "cameo": None, "plover": None, "modality": modality,
            "start": date, "end": date, "grain": "day" if date else None, "when": None,
            "trigger": {"text": "دیدار", "span": spans()},
            "participants": [{"name": n, "text": n, "role": None, "side": "subject",
                              "country": country, "span": spans()} for n in people],
            "place": {"text": place, "span": spans()} if place else None, "source": None,
            "headline": {"fa": "دیدار " + " با ".join(people), "en": None},
            "evidence": {"text": "…", "span": spans()}, "confidence": 0.5}],
        "notices": []}, ensure_ascii=False)


FIRST = record("a", "2024-01-02", ["داریوش نیک‌پی", "جنک آلتین‌اوغلو"], place="آنکارا", country="TR")
SECOND = record("b", "2024-01-01", ["نیک پی", "آلتین اوغلو"], place="آنکارا",
                published="2024-01-04")
THIRD = record("c", "2023-12-12", ["کامیار فرهودی"], kind="visit", place="مسقط", modality="planned")
ALL = "\n".join([FIRST, SECOND, THIRD]) + "\n"


class TimelineTest(CommandTest):
    def events(self, *arguments, stdin=ALL):
        run = Run("timeline", *arguments, stdin=stdin)
        self.assertEqual((run.code, run.err), (0, ""))
        timeline = json.loads(run.out)
        self.assertEqual(timeline["format"], "gahnegar-timeline/1")
        return timeline["events"]

    def test_reports_of_one_event_and_their_conflict(self):
        events = self.events()
        self.assertEqual([len(e["reports"]) for e in events], [1, 2])
        meeting = events[1]
        self.assertEqual(meeting["start"], "2024-01-02")
        self.assertEqual([r["document"] for r in meeting["reports"]], ["a", "b"])
        self.assertEqual(meeting["conflicts"], [{"kind": "date", "values": [
            {"start": "2024-01-02", "end": "2024-01-02", "reports": [0]},
            {"start": "2024-01-01", "end": "2024-01-01", "reports": [1]}]}])

    def test_members_in_order(self):
        self.assertEqual(list(self.events()[0]), [
            "id", "type", "cameo", "plover", "modality", "start", "end", "grain", "when", "trigger",
            "participants", "place", "source", "headline", "evidence", "confidence", "reports",
            "conflicts"])

    def test_input_order_is_nothing(self):
        self.assertEqual(Run("timeline", stdin="\n".join([THIRD, SECOND, FIRST])).out,
                         Run("timeline", stdin=ALL).out)

    def test_filters(self):
        for arguments, kept in (
                (["--type", "visit"], ["visit"]), (["--type", "visit,meeting"], ["visit", "meeting"]),
                (["--type", "visit", "--type", "meeting"], ["visit", "meeting"]),
                (["--from", "1402-10-12"], ["meeting"]), (["--from", "2024-01-03"], []),
                (["--to", "2023-12-12"], ["visit"]), (["--from", "1402-09", "--to", "1402-09"], ["visit"]),
                (["--participant", "نيک پي"], ["meeting"]), (["--participant", "فرهودی"], ["visit"]),
                (["--country", "tr"], ["meeting"]), (["--country", "OM"], []),
                (["--place", "مسقط"], ["visit"]), (["--modality", "planned"], ["visit"]),
                (["--modality", "planned", "--type", "meeting"], [])):
            with self.subTest(arguments=arguments):
                self.assertEqual([e["type"] for e in self.events(*arguments)], kept)

    def test_ndjson_is_a_line_an_event(self):
        run = Run("timeline", "--format", "ndjson", stdin=ALL)
        self.assertEqual([r["format"] for r in run.records()], ["gahnegar-timeline/1"] * 2)
        for line, event in zip(run.records(), self.events()):
            del line["format"]
            self.assertEqual(line, event)

    def test_text_is_a_persian_timeline(self):
        run = Run("timeline", "--format", "text", stdin=ALL)
        self.assertEqual((run.code, run.err), (0, ""))
        self.assertIn("سه‌شنبه ۱۲ دی ۱۴۰۲ (۲ ژانویه ۲۰۲۴)\n", run.out)
        self.assertIn("دوشنبه ۱۱ دی ۱۴۰۲ (منبع b)", run.out)
        for line in run.out.splitlines():
            self.assertIn(line[:1], ("", "\u200f"))

    def test_documents_and_records_of_them_are_one_input(self):
        text = "سعید رستگار روز شنبه ۱۶ مرداد ۱۴۰۰ در تهران با بهمن فرهودی دیدار کرد."
        document = json.dumps({"id": "x", "text": text, "published": "2021-08-08"})
        records = Run("extract", "--input", "ndjson", stdin=document).out
        self.assertIn('"events":[{', records)
        expected = Run("timeline", stdin=records).out
        self.assertEqual(Run("timeline", stdin=document).out, expected)
        self.assertEqual(Run("timeline", stdin=document + "\n" + records).out, expected)
        laid_out = self.file("x", text)
        laid_out = Run("extract", "--reference", "2021-08-08", "x", cwd=self.folder).out
        self.assertTrue(laid_out.startswith("{\n"))
        self.assertEqual(Run("timeline", stdin=laid_out).out, expected)
        self.assertEqual(Run("timeline", "--reference", "2021-08-08", "x", cwd=self.folder).out,
                         expected)

    def test_bad_lines_are_told_and_the_run_goes_on(self):
        path = self.file("news.ndjson", f"{FIRST}\nnonsense\n{{\"id\": 1}}\n\n{THIRD}\n")
        run = Run("timeline", path)
        self.assertEqual(run.code, 2)
        self.assertEqual(len(json.loads(run.out)["events"]), 2)
        self.assertEqual(run.err, f"gahnegar: {path}: line 2: not JSON: unexpected «o» at byte 2\n"
                                  f'gahnegar: {path}: line 3: "text" is missing\n'
                                  "gahnegar: 2 of 4 documents could not be read\n")

    def test_a_missing_file_is_told_and_the_run_goes_on(self):
        missing = os.path.join(self.folder, "none.ndjson")
        run = Run("timeline", missing, "-", stdin=ALL)
        self.assertEqual((run.code, run.err),
                         (2, f"gahnegar: cannot read {missing}: No such file or directory\n"))
        self.assertEqual(len(json.loads(run.out)["events"]), 2)

    def test_nothing_in_nothing_out(self):
        self.assertEqual(self.events(stdin=""), [])

    def test_mistakes_of_the_command_line(self):
        self.check_failure(Run("timeline", "--from", "1402-13-01"),
                           "gahnegar: --from: «1402-13-01»: there is no month 13 (solar)\n")
        self.check_failure(Run("timeline", "--from", "1402-10-12", "--to", "1402-09"),
                           "gahnegar: --to: «1402-09» lies before --from «1402-10-12»: "
                           "no event could be in between\n")

    def test_a_type_that_no_event_has_is_told(self):
        run = Run("timeline", "--type", "meting,visit", stdin=ALL)
        self.assertEqual((run.code, run.err),
                         (0, "gahnegar: no event has the type «meting»; the types here: meeting, "
                             "visit\n"))
        self.assertEqual([e["type"] for e in json.loads(run.out)["events"]], ["visit"])
        self.assertEqual(Run("timeline", "--type", "meting").err, "")

    def test_a_text_over_the_limit(self):
        run = Run("timeline", "--max-bytes", "10", stdin="x" * 11)
        self.assertEqual((run.code, run.err),
                         (2, "gahnegar: the standard input: it is over the limit of 10 bytes "
                             "(--max-bytes)\ngahnegar: 1 of 1 document could not be read\n"))
        self.assertEqual(json.loads(run.out)["events"], [])

    def test_a_folder_is_no_document(self):
        run = Run("timeline", self.folder)
        self.assertEqual((run.code, run.err),
                         (2, f"gahnegar: cannot read {self.folder}: it is a directory\n"))


if __name__ == "__main__":
    unittest.main()
