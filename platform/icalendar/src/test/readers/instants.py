"""What python3-icalendar and dateutil find in a folder of calendars: uid and instant of each start.

instants.py FOLDER FROM BEFORE; ends with 3 where the libraries are missing.
"""
import datetime
import pathlib
import sys

try:
    import icalendar
    from dateutil import rrule
except ImportError:
    sys.exit(3)

UTC = datetime.timezone.utc


def instant(text):
    return datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))


def localized(naive, zone):
    """A wall clock in a zone; one that happens twice is the first of the two."""
    if hasattr(zone, "localize"):
        return zone.localize(naive, is_dst=True)
    return naive.replace(tzinfo=zone)


def dates(entry, name):
    found = entry.get(name, [])
    found = found if isinstance(found, list) else [found]
    return [it.dt for listed in found for it in listed.dts]


def starts(entry, before):
    first = entry["DTSTART"].dt
    if "RRULE" not in entry:
        return {first.astimezone(UTC)}
    zone = first.tzinfo
    text = entry["RRULE"].to_ical().decode()
    until = None
    parts = []
    for part in text.split(";"):
        if part.startswith("UNTIL="):
            until = datetime.datetime.strptime(part[6:], "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
        else:
            parts.append(part)
    naive = first.replace(tzinfo=None)
    end = before.replace(tzinfo=None) + datetime.timedelta(days=1)
    found = set()
    for it in rrule.rrulestr(";".join(parts), dtstart=naive):
        if it > end:
            break
        at = localized(it, zone).astimezone(UTC)
        if until is None or at <= until:
            found.add(at)
    found |= {it.astimezone(UTC) for it in dates(entry, "RDATE")}
    found -= {it.astimezone(UTC) for it in dates(entry, "EXDATE")}
    return found


def main(folder, since, before):
    for file in sorted(pathlib.Path(folder).glob("*.ics")):
        calendar = icalendar.Calendar.from_ical(file.read_bytes())
        found = {}
        entries = list(calendar.walk("VEVENT"))
        for entry in [it for it in entries if "RECURRENCE-ID" not in it]:
            if entry.get("STATUS") != "CANCELLED":
                for at in starts(entry, before):
                    found[at] = at
        for entry in [it for it in entries if "RECURRENCE-ID" in it]:
            found.pop(entry["RECURRENCE-ID"].dt.astimezone(UTC), None)
            if entry.get("STATUS") != "CANCELLED":
                at = entry["DTSTART"].dt.astimezone(UTC)
                found[at] = at
        for at in sorted(found):
            if since <= at < before:
                print(entries[0]["UID"], at.strftime("%Y-%m-%dT%H:%M:%SZ"))


main(sys.argv[1], instant(sys.argv[2]), instant(sys.argv[3]))
