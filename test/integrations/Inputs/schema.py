"""Holds the configurations that pages show against the schema that is installed.

usage: schema.py SCHEMA PAGE...
"""

import json
import re
import sys

import jsonschema

schema = json.load(open(sys.argv[1]))
jsonschema.Draft7Validator.check_schema(schema)
for page in sys.argv[2:]:
    shown = re.findall(r"^```json\n(.*?)^```", open(page).read(), re.M | re.S)
    for text in shown or sys.exit(f"{page}: shows none"):
        jsonschema.validate(json.loads(text), schema)
