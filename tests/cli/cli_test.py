"""What the command does from outside: its output, its messages, its exit codes.

    python3 tests/cli/cli_test.py build/release/gahnegar
"""
import json
import os
import pty
import subprocess
import sys
import tempfile
import unittest

PROGRAM = ""


class Run:
    """One run of the program: exit code, output and messages as text."""

    def __init__(self, *arguments, stdin=b"", cwd=None):
        if isinstance(stdin, str):
            stdin = stdin.encode()
        done = subprocess.run([PROGRAM, *arguments], input=stdin, capture_output=True, cwd=cwd,
                              timeout=120)
        self.code = done.returncode
        self.out = done.stdout.decode("utf-8")
        self.err = done.stderr.decode("utf-8")

    def records(self):
        return [json.loads(line) for line in self.out.splitlines()]


class CommandTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def file(self, name, content):
        path = os.path.join(self.folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as f:
            f.write(content if isinstance(content, bytes) else content.encode())
        return path

    def check_failure(self, run, message):
        """A mistake of the command line: nothing on stdout, the message, exit code 2."""
        self.assertEqual((run.code, run.out, run.err), (2, "", message))


class UsageTest(CommandTest):
    def test_version(self):
        run = Run("--version")
        self.assertRegex(run.out, r"^gahnegar \d+\.\d+\.\d+\n$")
        self.assertEqual((run.code, run.err), (0, ""))

    def test_help_of_every_command_has_examples(self):
        for command in ([], ["extract"], ["explain"], ["convert"], ["calendar"], ["grammar"],
                        ["grammar", "check"], ["grammar", "print"]):
            with self.subTest(command=command):
                run = Run(*command, "--help")
                self.assertEqual((run.code, run.err), (0, ""))
                self.assertIn(" ".join(["Usage: gahnegar", *command]), run.out)
                self.assertIn("Example", run.out)
                self.assertIn(" ".join(["\n  gahnegar", *command]), run.out)

    def test_nothing_shows_help(self):
        run = Run()
        self.assertEqual((run.code, run.out), (2, ""))
        self.assertIn("Usage: gahnegar", run.err)

    def test_unknown_option(self):
        self.check_failure(Run("extract", "--bogus"),
                           "gahnegar: The following argument was not expected: --bogus\n"
                           "Try `gahnegar extract --help`.\n")
        self.check_failure(Run("grammar", "check", "--bogus"),
                           "gahnegar: The following argument was not expected: --bogus\n"
                           "Try `gahnegar grammar check --help`.\n")

    def test_bad_values(self):
        self.check_failure(Run("extract", "--reference", "yesterday"),
                           "gahnegar: --reference: «yesterday» is not a date (write 2021-08-08, "
                           "2021-08-08T10:30 or 1400-05-17)\n")
        self.check_failure(Run("extract", "--encoding", "windos-1256"),
                           'gahnegar: --encoding: there is no encoding "windos-1256"; '
                           "did you mean windows-1256, windows-1252 or windows-1250?\n")
        self.check_failure(Run("extract", "--format", "xml"),
                           "gahnegar: --format: xml not in {json,ndjson}\n"
                           "Try `gahnegar extract --help`.\n")

    def test_extract_on_a_terminal_shows_help_and_does_not_wait(self):
        ours, theirs = pty.openpty()
        try:
            done = subprocess.run([PROGRAM, "extract"], stdin=theirs, capture_output=True,
                                  timeout=20)
        finally:
            os.close(ours)
            os.close(theirs)
        self.assertEqual((done.returncode, done.stdout), (2, b""))
        self.assertIn(b"Usage: gahnegar extract", done.stderr)


EMPTY = {"mentions": [], "events": [], "notices": []}


class ExtractTextTest(CommandTest):
    def test_members_of_a_record_in_order(self):
        run = Run("extract", "--reference", "1400-05-17", "--source", "مشرق", stdin="سلام.\n")
        self.assertEqual((run.code, run.err), (0, ""))
        record = json.loads(run.out)
        self.assertEqual(list(record), ["format", "document", "mentions", "events", "notices"])
        self.assertEqual(record["format"], "gahnegar/1")
        self.assertEqual(record["document"], {"id": None, "published": "2021-08-08",
                                              "source": "مشرق", "title": None, "url": None})

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

    def test_the_file_name_says_that_it_is_ndjson(self):
        path = self.file("news.jsonl", '{"id":"a","text":"x"}\n{"id":"b","text":"y"}\n')
        self.assertEqual([r["document"]["id"] for r in Run("extract", path).records()], ["a", "b"])

    def test_options_fill_in_what_a_document_does_not_say(self):
        run = Run("extract", "--input", "ndjson", "--reference", "1400-05-17", "--source", "ایسنا",
                  stdin='{"text":"x"}\n{"text":"y","published":"2020-01-01","source":"مهر"}\n')
        self.assertEqual([(r["document"]["published"], r["document"]["source"])
                          for r in run.records()], [("2021-08-08", "ایسنا"), ("2020-01-01", "مهر")])

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


class ConvertTest(CommandTest):
    def test_a_card(self):
        run = Run("convert", "1400-05-16")
        self.assertEqual((run.code, run.err), (0, ""))
        lines = run.out.splitlines()
        self.assertEqual(lines[0], "شنبه ۱۶ مرداد ۱۴۰۰")
        self.assertEqual(lines[1], "  solar      1400-05-16   ۱۶ مرداد ۱۴۰۰")
        self.assertTrue(lines[2].startswith("  lunar      1442-12-27   ۲۷ "))
        self.assertEqual(lines[3], "  gregorian  2021-08-07   Saturday 7 August 2021")
        self.assertEqual(lines[4], "  julian     2021-07-25")

    def test_every_way_to_write_a_day(self):
        for arguments in (["2021-08-07"], ["۱۴۰۰/۵/۱۶"], ["۱۶ مرداد ۱۴۰۰"],
                          ["--from", "lunar", "1442-12-27"], ["--from", "julian", "2021-07-25"]):
            with self.subTest(arguments=arguments):
                run = Run("convert", "--format", "ndjson", *arguments)
                self.assertEqual((run.code, run.err), (0, ""))
                record = run.records()[0]
                self.assertEqual(
                    [record[k] for k in ("solar", "lunar", "gregorian", "julian", "weekday")],
                    ["1400-05-16", "1442-12-27", "2021-08-07", "2021-07-25", "saturday"])
                self.assertEqual(list(record), ["input", "solar", "lunar", "gregorian", "julian",
                                                "weekday", "holidays", "days", "display"])

    def test_years_before_one(self):
        run = Run("convert", "--format", "ndjson", "--", "-0538-10-29")
        self.assertEqual(run.records()[0]["gregorian"], "-0538-10-29")

    def test_an_impossible_date_says_why_and_the_stream_goes_on(self):
        run = Run("convert", "--format", "ndjson",
                  stdin="1400-07-31\n\n1400-05-16\r\n1400-12-30\n1400-13-01\n1400-05\n2021-02-29\n")
        self.assertEqual(run.code, 2)
        records = run.records()
        self.assertEqual([r["input"] for r in records],
                         ["1400-07-31", "1400-05-16", "1400-12-30", "1400-13-01", "1400-05",
                          "2021-02-29"])
        self.assertEqual([r.get("error") for r in records], [
            "there is no day 31 in that month (solar): مهر ۳۰ روز است", None,
            "there is no day 30 in that month (solar): اسفند سال ۱۴۰۰، ۲۹ روز است",
            "there is no month 13 (solar)",
            "it is no single day: 1400-05-01 to 1400-05-31 (solar)",
            "there is no day 29 in that month (gregorian): فوریه سال ۲۰۲۱، ۲۸ روز است"])
        self.assertEqual(run.err.count("\n"), 5)
        self.assertIn("gahnegar: «1400-07-31»: there is no day 31 in that month (solar): "
                      "مهر ۳۰ روز است\n", run.err)

    def test_what_is_no_date(self):
        self.check_failure(Run("convert", "سلام"), "gahnegar: «سلام»: there is no date in it\n")
        self.check_failure(Run("convert", "--from", "lunar", "99999-01-01"),
                           "gahnegar: «99999-01-01»: the year 99999 is outside the calendar "
                           "(lunar)\n")

    def test_nowruz(self):
        run = Run("convert", "--nowruz", "1404", "--format", "ndjson")
        record = run.records()[0]
        self.assertEqual((record["solar"], record["gregorian"], record["weekday"]),
                         ("1404-01-01", "2025-03-21", "friday"))
        run = Run("convert", "--nowruz", "1405", "--format", "ndjson")
        moment = run.records()[0]["new_year"]
        self.assertEqual(moment["tehran"][:16], "2026-03-20T18:15")
        self.assertEqual(moment["utc"][:16], "2026-03-20T14:45")
        self.assertRegex(Run("convert", "--nowruz", "1405").out,
                         r"\n  new year   2026-03-20 18:15:\d\d in Tehran, 2026-03-20 14:45:\d\d "
                         r"UTC; 6 h 0\d min after noon\n")
        self.check_failure(Run("convert", "--nowruz", "9999"),
                           "gahnegar: «nowruz 9999»: the year 9999 is outside the calendar "
                           "(solar)\n")


class CalendarTest(CommandTest):
    def page(self, *arguments):
        run = Run("calendar", *arguments)
        self.assertEqual((run.code, run.err), (0, ""))
        self.assertNotIn("\x1b", run.out)  # colour is for terminals
        return run.out.replace("\u200e", "").splitlines()

    def test_saturday_first_from_right_to_left(self):
        lines = self.page("1400-05")
        self.assertIn("مرداد ۱۴۰۰", lines[0])
        self.assertIn("July – August 2021", lines[0])
        self.assertEqual(lines[1].split()[-1], "شنبه")
        self.assertEqual(lines[1].split()[0], "جمعه")
        # 1 Mordad 1400 was a Friday: alone on its line, leftmost.
        self.assertEqual(lines[2].replace("*", "").split(), ["۱", "23"])
        self.assertEqual(lines[3].replace("*", "").split(),
                         "۸ 30 ۷ 29 ۶ 28 ۵ 27 ۴ 26 ۳ 25 ۲ 24".split())
        self.assertEqual(lines[7].replace("*", "").split(), "۳۱ 22 ۳۰ 21".split())

    def test_a_month_in_words_and_by_a_day_in_it(self):
        self.assertEqual(self.page("1400-05"), self.page("2021-08-07"))
        self.assertEqual(self.page("1400-05"), self.page("۱۴۰۰/۰۵"))

    def test_no_such_month(self):
        self.check_failure(Run("calendar", "1400-13"),
                           "gahnegar: «1400-13»: there is no month 13 (solar)\n")

    def test_this_month(self):
        self.assertGreaterEqual(len(self.page()), 6)


class GrammarTest(CommandTest):
    def test_print_then_check(self):
        folder = os.path.join(self.folder, "mine")
        run = Run("grammar", "print", folder)
        self.assertEqual((run.code, run.err), (0, ""))
        self.assertRegex(run.out, r"^\d+ files? written to ")
        run = Run("grammar", "check", folder)
        self.assertEqual((run.code, run.err), (0, ""))
        self.assertRegex(run.out, r"^\d+ files?: no errors, and every example holds\n$")

    def test_print_overwrites_nothing(self):
        folder = os.path.join(self.folder, "mine")
        Run("grammar", "print", folder)
        run = Run("grammar", "print", folder)
        self.assertEqual((run.code, run.out), (2, ""))
        self.assertIn("is there already; nothing was written\n", run.err)

    def test_check_the_built_in_ones(self):
        run = Run("grammar", "check")
        self.assertEqual((run.code, run.err), (0, ""))

    def test_a_mistake_is_told_with_its_place(self):
        self.file("g/4-days/x.grammar", "BAD nonsense {\n")
        run = Run("grammar", "check", "--grammars", os.path.join(self.folder, "g"))
        self.assertEqual((run.code, run.out), (2, ""))
        self.assertRegex(run.err, r"(?m)^4-days/x\.grammar:1:\d+: error: ")
        self.assertRegex(run.err, r"(?m)^gahnegar: \d+ errors? in the grammars$")
        run = Run("extract", "--grammars", os.path.join(self.folder, "g"), stdin="x")
        self.assertEqual((run.code, run.out), (2, ""))
        self.assertTrue(run.err.endswith("gahnegar: the grammars cannot be used\n"))

    def test_folders_without_grammars(self):
        self.check_failure(Run("grammar", "check", self.folder),
                           f"gahnegar: there is no file *.grammar in {self.folder}\n")
        missing = os.path.join(self.folder, "none")
        self.check_failure(Run("grammar", "check", missing),
                           f"gahnegar: cannot read the folder {missing}: "
                           "No such file or directory\n")


class ExplainTest(CommandTest):
    def test_arguments_and_input_are_the_same_text(self):
        one = Run("explain", "۱۶ مرداد ۱۴۰۰")
        self.assertEqual((one.code, one.err), (0, ""))
        self.assertIn("مرداد", one.out)
        self.assertEqual(Run("explain", "۱۶", "مرداد", "۱۴۰۰").out, one.out)
        self.assertEqual(Run("explain", stdin="۱۶ مرداد ۱۴۰۰").out, one.out)

    def test_a_bad_reference(self):
        self.check_failure(Run("explain", "x", "--reference", "soon"),
                           "gahnegar: --reference: «soon» is not a date (write 2021-08-08, "
                           "2021-08-08T10:30 or 1400-05-17)\n")


if __name__ == "__main__":
    PROGRAM = os.path.abspath(sys.argv.pop(1))
    unittest.main()
