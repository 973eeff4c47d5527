import { type MediaKind, mediaKind } from "@snap/runtime/media";
import { expect, it } from "vitest";

const TYPES: Readonly<Record<MediaKind, readonly string[]>> = {
  json: [
    "application/json",
    "application/json; charset=utf-8",
    "APPLICATION/JSON;charset=UTF-8",
    " application/json ",
    "text/json",
    "application/problem+json",
    "application/vnd.api+json; profile=a/b",
    "application/merge-patch+json",
    "application/geo+json",
  ],
  stream: [
    "text/event-stream",
    "text/event-stream;charset=utf-8",
    "Text/Event-Stream",
    "application/x-ndjson",
    "application/ndjson",
    "application/jsonl",
    "application/x-jsonlines",
    "application/json-lines",
    "application/json-seq",
    "application/stream+json",
  ],
  form: ["application/x-www-form-urlencoded", "application/x-www-form-urlencoded; charset=utf-8"],
  multipart: ["multipart/form-data", "multipart/form-data; boundary=a", "multipart/mixed"],
  text: [
    "text/plain",
    "text/html; charset=iso-8859-1",
    "text/csv",
    "text/*",
    "text/event-streams",
    "text/x-text/event-stream",
    "application/xml",
    "application/atom+xml",
    "image/svg+xml",
    "application/yaml",
    "application/openapi+yaml",
    "application/javascript",
    "application/graphql",
  ],
  binary: [
    "application/octet-stream",
    "application/pdf",
    "image/png",
    "*/*",
    "application/*",
    "application/jsonx",
    "application/xmlfoo",
    "application/json+zip",
    "application/x-jsonl",
    "application/jsonl-x",
    "x-application/jsonl",
    "x-application/x-www-form-urlencoded",
    "application/x-www-form-urlencoded-x",
    "x-multipart/form-data",
    "x-text/plain",
    "application/javascripts",
    "x-application/javascript",
    "application/vnd.ms-excel",
    "",
  ],
};

it.each(Object.entries(TYPES).flatMap(([kind, types]) => types.map((type) => [type, kind])))(
  "%j is %s",
  (type, kind) => {
    expect(mediaKind(type as string)).toBe(kind);
  },
);
