"""What khal shows of a folder of calendars: uid and instant of each start.

khal.py FOLDER FROM BEFORE; ends with 3 where khal is missing.
"""
import pathlib
import shutil
import subprocess
import sys
import tempfile

if shutil.which("khal") is None:
    sys.exit(3)

CONFIG = """
[calendars]
[[all]]
path = {folder}
type = calendar
[locale]
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
default_timezone = UTC
local_timezone = UTC
[sqlite]
path = {work}/khal.db
"""


def main(folder, since, before):
    with tempfile.TemporaryDirectory() as work:
        config = pathlib.Path(work) / "config"
        config.write_text(CONFIG.format(folder=folder, work=work))
        shown = subprocess.run(
            ["khal", "-c", str(config), "list", "--day-format", "", "--format",
             "{uid}|{start-long}|{status}", since[:10], before[:10]],
            check=True, capture_output=True, text=True).stdout
    found = set()
    for line in shown.splitlines():
        if line.count("|") == 2:
            uid, start, status = line.split("|")
            if "CANCELLED" not in status:
                found.add(uid + " " + start.replace(" ", "T") + ":00Z")
    for line in sorted(found):
        if since <= line.split(" ")[1] < before:
            print(line)


main(*sys.argv[1:])
