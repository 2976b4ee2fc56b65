"""What `gahnegar convert` and `gahnegar calendar` tell people.

    python3 tests/cli/convert_test.py build/release/gahnegar
"""
import os
import pty
import subprocess
import unittest

from program import PROGRAM, CommandTest, Run


class ConvertTest(CommandTest):
    def test_a_card(self):
        run = Run("convert", "1400-05-16")
        self.assertEqual((run.code, run.err), (0, ""))
        lines = run.out.splitlines()
        self.assertEqual(lines[0], "شنبه ۱۶ مرداد ۱۴۰۰")
        self.assertEqual(lines[1], "  solar      1400-05-16   \u200f۱۶ مرداد ۱۴۰۰")
        self.assertTrue(lines[2].startswith("  lunar      1442-12-27   \u200f۲۷ "))
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
                self.assertEqual(list(record), ["input", "solar", "lunar", "lunar_table", "gregorian",
                                                "julian", "weekday", "holidays", "days", "display"])

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

    def test_a_year_that_the_solar_calendar_does_not_reach(self):
        self.check_failure(Run("convert", "--", "-5"),
                           "gahnegar: «-5»: it is no single day: -0005-01-01 to -0005-12-31 "
                           "(gregorian)\n")

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

    def test_colour_on_a_terminal_that_wants_it(self):
        for environment, wanted in (({"TERM": "xterm"}, True), ({"TERM": "dumb"}, False),
                                    ({"TERM": "xterm", "NO_COLOR": "1"}, False)):
            with self.subTest(environment=environment):
                ours, theirs = pty.openpty()
                try:
                    subprocess.run([PROGRAM, "calendar", "1400-05"], stdout=theirs, check=True,
                                   timeout=20, env=environment)
                    shown = os.read(ours, 1 << 16)
                finally:
                    os.close(ours)
                    os.close(theirs)
                self.assertEqual(b"\x1b[31m" in shown, wanted)

    def test_no_such_month(self):
        self.check_failure(Run("calendar", "1400-13"),
                           "gahnegar: «1400-13»: there is no month 13 (solar)\n")

    def test_words_count_from_a_reference(self):
        self.assertEqual(self.page("ماه", "آینده", "--reference", "1400-04-10"),
                         self.page("1400-05"))
        self.check_failure(Run("calendar", "فردا"),
                           "gahnegar: «فردا»: it does not say which day is meant; --reference DATE "
                           "may help\n")

    def test_this_month(self):
        self.assertGreaterEqual(len(self.page()), 6)


if __name__ == "__main__":
    unittest.main()
