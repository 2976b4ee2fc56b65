"""The command line itself: help, version, mistakes; and the commands for whoever writes rules.

    python3 tests/cli/usage_test.py build/release/gahnegar
"""
import os
import pty
import subprocess
import unittest

from program import PROGRAM, CommandTest, Run


class UsageTest(CommandTest):
    def test_version(self):
        run = Run("--version")
        self.assertRegex(run.out, r"^gahnegar \d+\.\d+\.\d+\n$")
        self.assertEqual((run.code, run.err), (0, ""))

    def test_help_of_every_command_has_examples(self):
        for command in ([], ["extract"], ["timeline"], ["explain"], ["convert"], ["calendar"], ["grammar"],
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
    unittest.main()
