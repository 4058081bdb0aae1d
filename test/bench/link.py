"""Times the linking of generated programs, and of a warm second run.

usage: link.py --build BUILD [UNITS...]   (default: 100 1000)

Prints CPU seconds, milliseconds per unit and the most memory that was used. The
programs are those of generate.py; their models are kept below the system's
folder for temporary files, so that a second call only links.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

parser = argparse.ArgumentParser()
parser.add_argument("--build", required=True)
parser.add_argument("units", nargs="*", type=int)
options = parser.parse_args()
tool = Path(options.build).resolve() / "bin/span-tidy"
here = Path(__file__).resolve().parent


def run(command, folder):
    """CPU seconds and MiB of a command."""
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        sys.exit(f"{command[:3]} ... failed in {folder}")
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def extract(folder, entry, model):
    flags = [word for word in entry["arguments"][1:] if word.startswith(("-I", "-std"))]
    subprocess.run([tool, "extract", entry["file"], "-o", model, "--", *flags],
                   cwd=folder, check=True)


print(f"{'units':>7} {'link, s':>9} {'ms/unit':>8} {'MiB':>6} {'check --models, s':>18}")
for units in options.units or [100, 1000]:
    folder = Path(tempfile.gettempdir()) / f"span-tidy-link-{units}"
    if not folder.exists():
        subprocess.run([sys.executable, here / "generate.py", folder, str(units)],
                       check=True, stdout=subprocess.DEVNULL)
        (folder / ".span-tidy.json").write_text("{}")
    entries = json.loads((folder / "compile_commands.json").read_text())
    (folder / "models").mkdir(exist_ok=True)
    models = [f"models/{index:05d}.model" for index in range(len(entries))]
    with ThreadPoolExecutor(os.cpu_count()) as workers:
        list(workers.map(lambda pair: extract(folder, *pair),
                         [(e, m) for e, m in zip(entries, models)
                          if not (folder / m).exists()]))
    (folder / "models.txt").write_text("\n".join(models))
    seconds, memory = run([tool, "link", "@models.txt", "-o", "program.summaries"], folder)
    judged, _ = run([tool, "check", "--models", "@models.txt", "--summaries",
                     "program.summaries", "--quiet"], folder)
    print(f"{units:7} {seconds:9.2f} {1000 * seconds / units:8.2f} {memory:6.0f} {judged:18.2f}")
