"""The command line itself: help, version, mistakes; and the commands for whoever writes rules.

    python3 tests/cli/usage_test.py build/release/gahnegar
"""
import os
import pty
import subprocess
import unittest

from program import PROGRAM, CommandTest, Run


COMMANDS = [[], ["extract"], ["timeline"], ["explain"], ["convert"], ["calendar"], ["grammar"],
            ["grammar", "check"], ["grammar", "print"]]


class UsageTest(CommandTest):
    def test_version(self):
        run = Run("--version")
        self.assertRegex(run.out, r"^gahnegar \d+\.\d+\.\d+\n$")
        self.assertEqual((run.code, run.err), (0, ""))

    def test_help_of_every_command_has_examples(self):
        for command in COMMANDS:
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

    def test_help_fits_a_terminal(self):
        for command in COMMANDS:
            for line in Run(*command, "--help").out.splitlines():
                with self.subTest(line=line):
                    self.assertLessEqual(len(line), 100)

    def check_usage(self, command, message):
        """A mistake of the command line, and where to read on."""
        words = [word for word in command if not word.startswith("-")]
        run = Run(*command)
        self.assertEqual((run.code, run.out), (2, ""))
        said, where = run.err.splitlines()
        self.assertEqual(said, "gahnegar: " + message)
        self.assertTrue(where.startswith("Try `gahnegar") and where.endswith(" --help`."), where)
        for word in where[len("Try `gahnegar"):-len(" --help`.")].split():
            self.assertIn(word, words)

    def test_unknown_options_and_commands(self):
        for command, message in (
                (["--bogus"], "there is no option «--bogus»"),
                (["extract", "--bogus"], "there is no option «--bogus»"),
                (["extract", "--referense=1400-01-01"],
                 "there is no option «--referense»; did you mean --reference?"),
                (["grammar", "check", "--grammar", "x"],
                 "there is no option «--grammar»; did you mean --grammars?"),
                (["extrct"], "there is no command «extrct»; did you mean extract?"),
                (["news.txt"], "there is no command «news.txt»"),
                (["grammar", "chek"], "there is no command «chek»; did you mean check?"),
                (["grammar", "print", "a", "b"], "«b» is one argument too many")):
            with self.subTest(command=command):
                self.check_usage(command, message)
        self.assertTrue(Run("grammar", "check", "--bogus").err.endswith(
            "\nTry `gahnegar grammar check --help`.\n"))

    def test_a_command_without_its_own_command_shows_help(self):
        run = Run("grammar")
        self.assertEqual((run.code, run.out), (2, ""))
        self.assertIn("Usage: gahnegar grammar [OPTIONS] SUBCOMMAND\n", run.err)

    def test_bad_values(self):
        no_date = ("--reference: «yesterday» is not a date (write 2021-08-08, 2021-08-08T10:30 or "
                   "1400-05-17)")
        for command in ("extract", "timeline", "explain", "convert", "calendar"):
            with self.subTest(command=command):
                self.check_usage([command, "--reference", "yesterday"], no_date)
        for command, message in (
                (["extract", "--reference", ""], no_date.replace("yesterday", "")),
                (["extract", "--reference", "2021-13-45"],
                 no_date.replace("yesterday", "2021-13-45")),
                (["extract", "--reference"], "--reference: its DATE is missing"),
                (["extract", "--format", "xml"],
                 "--format: there is no «xml»; write json or ndjson"),
                (["extract", "--input", "xml"], "--input: there is no «xml»; write text or ndjson"),
                (["extract", "--max-bytes", "lots"],
                 "--max-bytes: «lots» is not a size (write 1000000, 64KiB or 64MiB)"),
                (["extract", "--max-bytes", "0"],
                 "--max-bytes: «0» is not a size (write 1000000, 64KiB or 64MiB)"),
                (["timeline", "--max-bytes=-1"],
                 "--max-bytes: «-1» is not a size (write 1000000, 64KiB or 64MiB)"),
                (["extract", "--max-bytes", "99999999999G"],
                 "--max-bytes: «99999999999G» is not a size (write 1000000, 64KiB or 64MiB)"),
                (["timeline", "--modality", "maybe"],
                 "--modality: there is no «maybe»; write actual, planned, negated, reported or "
                 "hypothetical"),
                (["timeline", "--country", "Iran"],
                 "--country: «Iran» is not a country code (two letters, such as IR or TR)"),
                (["convert", "--nowruz", "next"], "--nowruz: «next» is not a year"),
                (["convert", "--nowruz"], "--nowruz: its YEAR is missing"),
                (["grammar", "print"], "folder is required")):
            with self.subTest(command=command):
                self.check_usage(command, message)
        self.check_failure(Run("extract", "--encoding", "windos-1256"),
                           'gahnegar: --encoding: there is no encoding "windos-1256"; '
                           "did you mean windows-1256, windows-1252 or windows-1250?\n")

    def test_what_is_shown_of_a_long_or_wild_argument(self):
        self.check_usage(["extract", "--reference", "\x1b[31m" + "ه" * 100],
                         "--reference: « [31m" + "ه" * 55 + "…» is not a date (write 2021-08-08, "
                         "2021-08-08T10:30 or 1400-05-17)")

    def test_sizes(self):
        for size in ("1KiB", "1k", "1KB", "1024", "1024B"):
            with self.subTest(size=size):
                self.assertEqual(Run("extract", "--max-bytes", size, stdin="x" * 1024).code, 0)
                self.assertEqual(Run("extract", "--max-bytes", size, stdin="x" * 1025).code, 2)

    def test_on_a_terminal_without_input_there_is_help_and_no_wait(self):
        for command in ("extract", "timeline", "explain", "convert"):
            with self.subTest(command=command):
                ours, theirs = pty.openpty()
                try:
                    done = subprocess.run([PROGRAM, command], stdin=theirs, capture_output=True,
                                          timeout=20)
                finally:
                    os.close(ours)
                    os.close(theirs)
                self.assertEqual((done.returncode, done.stdout), (2, b""))
                self.assertIn(f"Usage: gahnegar {command}".encode(), done.stderr)

    def test_a_full_disk_is_trouble_for_every_command(self):
        if not os.path.exists("/dev/full"):
            self.skipTest("no /dev/full here")
        for command in (["--help"], ["--version"], ["extract", "--help"], ["extract"], ["timeline"],
                        ["explain"], ["convert", "1400-01-01"], ["calendar", "1400-01"],
                        ["grammar", "check"], ["grammar", "print", os.path.join(self.folder, "g")]):
            with self.subTest(command=command), open("/dev/full", "wb") as full:
                done = subprocess.run([PROGRAM, *command], input=b"x", stdout=full,
                                      stderr=subprocess.PIPE, timeout=60)
                self.assertEqual((done.returncode, done.stderr),
                                 (2, b"gahnegar: cannot write the output: No space left on "
                                     b"device\n"))


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

    def test_a_whole_grammar_or_an_overlay(self):
        self.check_failure(Run("grammar", "check", "a", "--grammars", "b"),
                           "gahnegar: a whole grammar in DIR or an overlay by --grammars: only one "
                           "can be checked at once\n")

    def test_the_word_error_is_red_on_a_terminal(self):
        self.file("g/4-days/x.grammar", "BAD nonsense {\n")
        for environment, wanted in (({"TERM": "xterm"}, True), ({"TERM": "dumb"}, False),
                                    ({"TERM": "xterm", "NO_COLOR": "1"}, False)):
            with self.subTest(environment=environment):
                ours, theirs = pty.openpty()
                try:
                    subprocess.run([PROGRAM, "grammar", "check", "--grammars", "g"], stderr=theirs,
                                   cwd=self.folder, timeout=60, env=environment)
                    shown = os.read(ours, 1 << 16)
                finally:
                    os.close(ours)
                    os.close(theirs)
                self.assertIn(b"4-days/x.grammar:1:", shown)
                self.assertEqual(b": \x1b[1;31merror:\x1b[0m " in shown, wanted)

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

    def test_too_much_to_explain(self):
        self.check_failure(Run("explain", stdin="x" * ((1 << 20) + 1)),
                           "gahnegar: the text is over 1 MiB, too long to explain\n")

    def test_what_is_not_utf8_or_nothing_is_explained_all_the_same(self):
        for text in (b"", b"\xff"):
            run = Run("explain", stdin=text)
            self.assertEqual((run.code, run.err), (0, ""))
            self.assertIn("mentions\n  none\n", run.out)


if __name__ == "__main__":
    unittest.main()
