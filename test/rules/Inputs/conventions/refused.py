"""refused.py ROOT FOLDER OLD NEW: writes from FOLDER/table.json, with NEW where OLD stands first."""

import subprocess
import sys
from pathlib import Path

root, folder, old, new = sys.argv[1:]
table = Path(__file__).with_name("table.json").read_text()
assert old in table, old
broken = Path(folder, "table.json")
broken.write_text(table.replace(old, new, 1))
sys.exit(subprocess.run([sys.executable, f"{root}/rules/conventions/refresh.py", broken,
                         f"{folder}/out.json"], check=False).returncode)
