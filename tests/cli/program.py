"""Runs the program for the tests of the command line; each test file names what it tests."""
import json
import os
import subprocess
import sys
import tempfile
import unittest

PROGRAM = os.path.abspath(sys.argv.pop(1))


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
