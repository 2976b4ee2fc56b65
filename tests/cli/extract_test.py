"""What `gahnegar extract` does with files, streams and whatever is wrong with them.

    python3 tests/cli/extract_test.py build/release/gahnegar
"""
import json
import os
import subprocess
import unittest

from program import PROGRAM, CommandTest, Run


EMPTY = {"mentions": [], "events": [], "notices": []}


class ExtractTextTest(CommandTest):
    def test_members_of_a_record_in_order(self):
        run = Run("extract", "--reference", "1400-05-17", "--source", "مشرق", stdin="سلام.\n")
        self.assertEqual((run.code, run.err), (0, ""))
        record = json.loads(run.out)
        self.assertEqual(list(record), ["format", "document", "mentions", "events", "notices"])
        self.assertEqual(record["format"], "gahnegar/1")
        self.assertEqual(record["document"], {"id": None, "published": "2021-08-08",
                                              "source": "مشرق", "title": None, "url": None,
                                              "region": {"code": "IR", "zone": "Asia/Tehran",
                                                         "basis": "default", "because": []}})

    def test_one_text_is_laid_out_and_ndjson_is_a_line(self):
        self.assertGreater(Run("extract", stdin="سلام.").out.count("\n"), 3)
        self.assertEqual(Run("extract", "--format", "ndjson", stdin="سلام.").out.count("\n"), 1)

    def test_the_same_record_in_both_formats(self):
        text = "روز شنبه ۱۶ مرداد ۱۴۰۰ دیدار کردند."
        self.assertEqual(json.loads(Run("extract", stdin=text).out),
                         Run("extract", "--format", "ndjson", stdin=text).records()[0])

    def test_spans_slice_the_input_in_all_three_units(self):
        text = "😀 روز شنبه ۱۶ مرداد ۱۴۰۰ دیدار کردند."
        for mark in ("", "\ufeff"):
            with self.subTest(mark=mark):
                record = json.loads(Run("extract", stdin=mark + text).out)
                self.assertTrue(record["mentions"])
                for mention in record["mentions"]:
                    self.check_slices(mark + text, mention)

    def check_slices(self, text, mention):
        span = mention["span"]
        self.assertEqual(text[slice(*span["char"])], mention["text"])
        self.assertEqual(text.encode()[slice(*span["byte"])].decode(), mention["text"])
        begin, end = span["utf16"]
        utf16 = text.encode("utf-16-le")[2 * begin:2 * end]
        self.assertEqual(utf16.decode("utf-16-le"), mention["text"])

    def test_empty_input_gives_an_empty_record(self):
        run = Run("extract")
        self.assertEqual((run.code, run.err), (0, ""))
        record = json.loads(run.out)
        self.assertEqual({k: record[k] for k in EMPTY}, EMPTY)
        path = self.file("empty.txt", "")
        record = json.loads(Run("extract", path).out)
        self.assertEqual({k: record[k] for k in EMPTY}, EMPTY)

    def test_several_files_are_a_line_each_with_their_names(self):
        paths = [self.file("a.txt", "سلام."), self.file("b.txt", "درود.")]
        run = Run("extract", *paths)
        self.assertEqual([r["document"]["id"] for r in run.records()], paths)
        self.assertEqual((run.code, run.err), (0, ""))

    def test_a_missing_file_is_told_and_the_others_are_read(self):
        good = self.file("good.txt", "سلام.")
        missing = os.path.join(self.folder, "none.txt")
        run = Run("extract", missing, good)
        self.assertEqual(run.code, 2)
        self.assertIn(f"gahnegar: cannot read {missing}: No such file or directory\n", run.err)
        bad, fine = run.records()
        self.assertEqual(bad["error"], f"cannot read {missing}: No such file or directory")
        self.assertEqual(bad["document"]["id"], missing)
        self.assertNotIn("error", fine)

    def test_a_folder_is_no_document(self):
        run = Run("extract", self.folder)
        self.assertEqual(run.code, 2)
        self.assertIn(f"cannot read {self.folder}: it is a directory\n", run.err)

    def test_over_the_limit(self):
        run = Run("extract", "--max-bytes", "10", stdin="x" * 11)
        self.assertEqual(run.code, 2)
        self.assertEqual(json.loads(run.out)["error"],
                         "the document is over the limit of 10 bytes (--max-bytes)")
        self.assertEqual(run.err, "gahnegar: 1 of 1 document could not be read; the record of "
                                  "each says why\n")
        self.assertEqual(Run("extract", "--max-bytes", "10", stdin="x" * 10).code, 0)

    def test_bytes_that_are_not_utf8_are_not_fatal(self):
        run = Run("extract", stdin="روز ۱۶ مرداد ۱۴۰۰ ".encode() * 20 + b"\xff\n")
        self.assertEqual(run.code, 0)
        self.assertNotIn("error", json.loads(run.out))

    def test_a_legacy_encoding_is_converted_and_said(self):
        text = "وزير امور خارجه در ۱۶ تير به مسکو رفت و با همتاي خود گفتگو کرد."
        for letter, digit in zip("۰۱۲۳۴۵۶۷۸۹", "0123456789"):
            text = text.replace(letter, digit)
        text = text.replace("ی", "ي").replace("ک", "ك")
        run = Run("extract", "--encoding", "windows-1256", stdin=text.encode("windows-1256"))
        self.assertEqual((run.code, run.err), (0, ""))
        notices = json.loads(run.out)["notices"]
        self.assertIn({"kind": "converted-encoding", "severity": "info",
                       "message": {
                           "fa": "متن از windows-1256 به UTF-8 برگردانده شد؛ جای هر عبارت در متن "
                                 "برگردانده شمرده می‌شود.",
                           "en": "The text was converted from windows-1256 to UTF-8; spans count "
                                 "in the converted text."}}, notices)


class ExtractNdjsonTest(CommandTest):
    def test_one_line_in_one_line_out_in_order_whatever_is_wrong(self):
        lines = ['{"id":"a","text":"سلام","published":"2021-08-08"}', "garbage", '{"id":"c"}',
                 "", '{"id":"d","text":"x","published":"soon"}', '{"id":5,"text":"سلام"}']
        run = Run("extract", "--input", "ndjson", stdin="\n".join(lines))
        self.assertEqual(run.code, 2)
        self.assertEqual(run.err, "gahnegar: 3 of 5 documents could not be read; the record of "
                                  "each says why\n")
        records = run.records()
        self.assertEqual([r["document"]["id"] for r in records], ["a", None, "c", "d", "5"])
        self.assertEqual([r.get("error") for r in records], [
            None, "line 2: not JSON: unexpected «g» at byte 1", 'line 3: "text" is missing',
            'line 5: "published" is not a date: «soon» (write 2021-08-08, 2021-08-08T10:30 or '
            "1400-05-17)", None])
        self.assertEqual(list(records[1]), ["format", "document", "error", "mentions", "events",
                                            "notices"])

    def test_bytes_of_a_line_that_are_not_utf8(self):
        run = Run("extract", "--input", "ndjson", stdin=b'{"id":"a","text":"\xff x"}\n{"text":"y"}\n')
        self.assertEqual(run.code, 2)
        self.assertEqual([r.get("error") for r in run.records()],
                         ["line 1: not UTF-8 at byte 19", None])

    def test_the_file_name_says_that_it_is_ndjson(self):
        path = self.file("news.jsonl", '{"id":"a","text":"x"}\n{"id":"b","text":"y"}\n')
        self.assertEqual([r["document"]["id"] for r in Run("extract", path).records()], ["a", "b"])

    def test_options_fill_in_what_a_document_does_not_say(self):
        run = Run("extract", "--input", "ndjson", "--reference", "1400-05-17", "--source", "ایسنا",
                  stdin='{"text":"x"}\n{"text":"y","published":"2020-01-01","source":"مهر"}\n')
        self.assertEqual([(r["document"]["published"], r["document"]["source"])
                          for r in run.records()], [("2021-08-08", "ایسنا"), ("2020-01-01", "مهر")])

    def test_the_region_of_the_option_of_the_line_and_of_the_text(self):
        lines = '{"text":"عید قربان برگزار شد"}\n{"text":"عید قربان برگزار شد","region":"IR"}\n' \
                '{"text":"در ۱۶ اسد"}\n'
        def days(*options):
            run = Run("extract", "--input", "ndjson", "--reference", "2021-07-25", *options,
                      stdin=lines)
            self.assertEqual((run.code, run.err), (0, ""))
            return [(r["document"]["region"]["code"], r["document"]["region"]["basis"],
                     r["mentions"][0]["start"]) for r in run.records()]
        self.assertEqual(days(), [("IR", "default", "2021-07-21"), ("IR", "given", "2021-07-21"),
                                  ("AF", "text", "2021-08-07")])
        self.assertEqual(days("--region", "AF"),
                         [("AF", "given", "2021-07-20"), ("IR", "given", "2021-07-21"),
                          ("AF", "given", "2021-08-07")])

    def test_names_of_months_are_those_of_the_region(self):
        def shown(region):
            run = Run("extract", "--region", region, "--reference", "2021-08-16", stdin="دیروز رفت")
            return json.loads(run.out)["mentions"][0]["display"]["fa"]
        self.assertIn("مرداد", shown("IR"))
        self.assertIn("اسد", shown("AF"))

    def test_no_other_region(self):
        run = Run("extract", "--region", "TJ", stdin="x")
        self.assertNotEqual(run.code, 0)
        self.assertIn("--region", run.err)

    def test_no_line_no_record(self):
        run = Run("extract", "--input", "ndjson")
        self.assertEqual((run.code, run.out, run.err), (0, "", ""))

    def test_a_line_over_the_limit_keeps_its_id_and_the_run_goes_on(self):
        long = json.dumps({"id": "long", "text": "x" * 200000})
        run = Run("extract", "--input", "ndjson", "--max-bytes", "1000",
                  stdin=long + '\n{"id":"b","text":"y"}\n')
        records = run.records()
        self.assertEqual(run.code, 2)
        self.assertEqual([r["document"]["id"] for r in records], ["long", "b"])
        self.assertEqual(records[0]["error"],
                         "line 1: the line is over the limit of 1000 bytes (--max-bytes)")

    def test_lines_of_every_length_around_the_size_of_a_read(self):
        lengths = [1, 65_500, 65_536, 3, 131_072, 70_000, 2]
        lines = [json.dumps({"id": str(n), "text": "x" * n}) for n in lengths]
        run = Run("extract", "--input", "ndjson", stdin="\n".join(lines))
        self.assertEqual([r["document"]["id"] for r in run.records()], [str(n) for n in lengths])
        self.assertEqual((run.code, run.err), (0, ""))

    def test_each_line_is_answered_before_the_next_comes(self):
        with subprocess.Popen([PROGRAM, "extract", "--input", "ndjson"], stdin=subprocess.PIPE,
                              stdout=subprocess.PIPE) as talk:
            for name in ("a", "b"):
                talk.stdin.write(b'{"id":"%s","text":"x"}\n' % name.encode())
                talk.stdin.flush()
                self.assertEqual(json.loads(talk.stdout.readline())["document"]["id"], name)
            talk.stdin.close()
            self.assertEqual(talk.wait(20), 0)

    def test_a_reader_that_goes_away_is_no_trouble(self):
        lines = b'{"id":"a","text":"x"}\n' * 20000
        path = self.file("many.ndjson", lines)
        with subprocess.Popen([PROGRAM, "extract", path], stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE) as talk:
            talk.stdout.readline()
            talk.stdout.close()
            self.assertEqual(talk.stderr.read(), b"")
            self.assertEqual(talk.wait(20), 0)

    def test_a_full_disk_is_trouble(self):
        if not os.path.exists("/dev/full"):
            self.skipTest("no /dev/full here")
        with open("/dev/full", "wb") as full:
            done = subprocess.run([PROGRAM, "extract"], input=b"x", stdout=full,
                                  stderr=subprocess.PIPE, timeout=20)
        self.assertEqual((done.returncode, done.stderr),
                         (2, b"gahnegar: cannot write the output: No space left on device\n"))


if __name__ == "__main__":
    unittest.main()
