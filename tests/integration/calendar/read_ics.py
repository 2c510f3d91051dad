"""Prints the events of an iCalendar file from standard input as JSON, read by python3-icalendar."""

import json
import sys
from datetime import date, datetime, timezone

from icalendar import Calendar


def moment(value):
    if isinstance(value, datetime):
        return value.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    assert isinstance(value, date)
    return value.isoformat()


def optional(event, name):
    return str(event[name]) if name in event else None


def read(event):
    start = event.decoded("DTSTART")
    geo = event.get("GEO")
    return {
        "uid": str(event["UID"]),
        "summary": str(event["SUMMARY"]),
        "description": optional(event, "DESCRIPTION"),
        "location": optional(event, "LOCATION"),
        "url": optional(event, "URL"),
        "start": moment(start),
        "end": moment(event.decoded("DTEND", start)),
        "status": str(event["STATUS"]),
        "sequence": int(event["SEQUENCE"]),
        "stamp": moment(event.decoded("DTSTAMP")),
        "modified": moment(event.decoded("LAST-MODIFIED")),
        "categories": [str(c) for c in event["CATEGORIES"].cats] if "CATEGORIES" in event else [],
        "position": [geo.latitude, geo.longitude] if geo else None,
    }


calendar = Calendar.from_ical(sys.stdin.buffer.read())
json.dump([read(event) for event in calendar.walk("VEVENT")], sys.stdout)
