"""README.md does what it says.

    python3 tests/readme/readme_test.py build/release/gahnegar

Every command of its console blocks is run, in order, in one folder, and its output compared; «…»
stands for anything on its line (alone, for any lines). The two commands of the start are there and
are the ones .ci/run uses; every link leads somewhere.
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(language):
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def commands(block):
    """Pairs of command and expected output; «> » goes on with a command."""
    pairs = []
    for line in block.splitlines():
        if line.startswith("$ "):
            pairs.append([line[2:], []])
        elif line.startswith("> ") or line == ">":
            pairs[-1][0] += "\n" + line[2:]
        else:
            pairs[-1][1].append(line)
    return pairs


def pattern(lines):
    parts = []
    for line in lines:
        if line.strip() == "…":
            parts.append(r"(?:.*\n)*?")
        else:
            parts.append(".*".join(re.escape(part) for part in line.split("…")) + r"\n")
    return "".join(parts)


def run_consoles(program):
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        os.symlink(program, pathlib.Path(folder) / "gahnegar")
        environment = dict(os.environ, PATH=f"{folder}:{os.environ['PATH']}")
        count = 0
        for block in blocks("console"):
            for command, expected in commands(block):
                done = subprocess.run(["bash", "-c", command], cwd=folder, env=environment,
                                      stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=120)
                count += 1
                output = done.stdout.decode("utf-8")
                if not re.fullmatch(pattern(expected), output):
                    failed += 1
                    print(f"$ {command}\nexpected\n" + "\n".join(expected) + f"\ngot\n{output}")
    if count < 5:
        failed += 1
        print(f"only {count} commands were found")
    return failed


def start_and_test():
    failed = 0
    if blocks("sh") != ["bash .ci/start\nbash .ci/test\n"]:
        failed += 1
        print("the two commands are not what README.md says")
    calls = [line for line in (ROOT / ".ci" / "run").read_text().splitlines() if ".ci/" in line]
    if calls != ["exec bash .ci/test"]:
        failed += 1
        print(".ci/run calls", calls)
    for script in ("setup", "start", "test", "run"):
        failed += subprocess.run(["bash", "-n", ROOT / ".ci" / script]).returncode != 0
    return failed


def links():
    failed = 0
    for file in [ROOT / "README.md", *ROOT.glob("*/README.md"), *ROOT.glob("fixtures/*/README.md")]:
        for target in re.findall(r"\]\(([^)#:]+)\)", file.read_text(encoding="utf-8")):
            if not (file.parent / target).exists():
                failed += 1
                print(f"{file.relative_to(ROOT)} links to {target}, which is not there")
    return failed


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(1 if run_consoles(pathlib.Path(sys.argv[1]).resolve()) + start_and_test() + links()
             else 0)


main()
