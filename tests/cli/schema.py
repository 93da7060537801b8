"""schema.py SCHEMA FILE: checks a JSON file against a JSON Schema.

By jsonschema where it is installed; else by the keywords that the schemas of
this program use, all of which are known here.
"""
import json
import re
import sys

KNOWN = {
    "$schema", "$id", "$defs", "$ref", "title", "description", "type", "const",
    "enum", "required", "properties", "additionalProperties", "items",
    "minimum", "minLength", "pattern",
}
TYPES = {
    "object": dict, "array": list, "string": str, "integer": int,
}


def fail(path, text):
    sys.exit(f"{path or '/'}: {text}")


def check_object(root, schema, value, path):
    for key in schema.get("required", []):
        if key not in value:
            fail(path, f"{key} is missing")
    properties = schema.get("properties", {})
    rest = schema.get("additionalProperties", True)
    for key, inner in value.items():
        if key in properties:
            check(root, properties[key], inner, f"{path}/{key}")
        elif rest is False:
            fail(path, f"{key} is not known")
        elif rest is not True:
            check(root, rest, inner, f"{path}/{key}")


def check(root, schema, value, path=""):
    unknown = set(schema) - KNOWN
    if unknown:
        fail(path, f"the schema has {unknown}")
    if "$ref" in schema:
        check(root, root["$defs"][schema["$ref"].split("/")[-1]], value, path)
    if "type" in schema and not isinstance(value, TYPES[schema["type"]]):
        fail(path, f"is no {schema['type']}")
    if "const" in schema and value != schema["const"]:
        fail(path, f"is not {schema['const']}")
    if "enum" in schema and value not in schema["enum"]:
        fail(path, f"is none of {schema['enum']}")
    if value.__class__ is int and value < schema.get("minimum", value):
        fail(path, "is too small")
    if isinstance(value, str):
        if len(value) < schema.get("minLength", 0):
            fail(path, "is too short")
        if not re.search(schema.get("pattern", ""), value):
            fail(path, "has another pattern")
    if isinstance(value, dict):
        check_object(root, schema, value, path)
    if isinstance(value, list) and "items" in schema:
        for i, item in enumerate(value):
            check(root, schema["items"], item, f"{path}/{i}")


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        schema = json.load(file)
    with open(sys.argv[2], encoding="utf-8") as file:
        value = json.load(file)
    check(schema, schema, value)
    try:
        import jsonschema
    except ImportError:
        return
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(value, schema)


main()
