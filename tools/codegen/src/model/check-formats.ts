import { walk } from "@snap/openapi/grammar";
import { toPointer } from "@snap/openapi/pointer";
import type { Diagnostic, Report } from "../diagnostic.ts";

const NUMBERS = ["integer", "number"];
const STRINGS = ["string"];

/** The types that each format applies to. */
const TYPES: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(["int32", "int64", "float", "double"].map((format) => [format, NUMBERS])),
  ...Object.fromEntries(
    ["date", "date-time", "time", "duration", "email", "hostname", "ipv4", "ipv6", "uri", "uuid"].map((format) => [
      format,
      STRINGS,
    ]),
  ),
};

/** Finds formats that do not apply to the type of their schema, for example after only the format or only the type was corrected. */
export function checkFormats(document: unknown, report: Report): Diagnostic[] {
  const faults: Diagnostic[] = [];
  walk(document, ({ type, format }, kind, keys) => {
    const expected = kind === "schema" && typeof format === "string" && Object.hasOwn(TYPES, format) && TYPES[format];
    const types: readonly unknown[] = Array.isArray(type) ? type : [type];
    if (!expected || type === undefined || types.some((one) => expected.includes(String(one)))) return;
    const found = types.map((one) => JSON.stringify(one)).join(", ");
    const message = `the format "${format}" applies to ${expected.join(" and ")}, but the type is ${found}`;
    faults.push(report("schema-invalid", toPointer([...keys, "format"]), message, "Correct the format or the type."));
  });
  return faults;
}
