import type { Sign } from "@snap/runtime";
import { AwsV4Signer } from "aws4fetch";

/** Writes a request as a form of the EC2 Query protocol, and signs it with Signature Version 4. */
export const signForm: Sign = async (
  { url, body, scopes },
  { accessKeyId = "", secretAccessKey = "", sessionToken },
) => {
  const [address = "", query = ""] = url.split("?");
  const given: unknown = body.length > 0 ? JSON.parse(new TextDecoder().decode(body)) : {};
  // The first action is that of the operation. A parameter, such as one of a stored job, must not select another one.
  const pairs = query.split("&").filter((pair, index) => index === 0 || !pair.startsWith("Action="));
  const form = [...pairs, ...toPairs("", given)].filter((pair) => pair !== "").join("&");
  const signer = new AwsV4Signer({
    method: "POST",
    url: address,
    headers: { "content-type": "application/x-www-form-urlencoded; charset=utf-8" },
    body: form,
    accessKeyId,
    secretAccessKey,
    ...(sessionToken !== undefined && { sessionToken }),
    service: "ec2",
    ...(scopes["region"] !== undefined && { region: scopes["region"] }),
    allHeaders: true,
  });
  const { headers } = await signer.sign();
  return { method: "POST", url: address, headers: { accept: "text/xml", ...Object.fromEntries(headers) }, body: form };
};

// Lists are numbered from 1, and the names of nested fields are joined with dots: `Tag.1.Key=env`.
function toPairs(name: string, value: unknown): string[] {
  if (value === undefined || value === null) return [];
  if (typeof value !== "object") return [`${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`];
  const before = name === "" ? "" : `${name}.`;
  return Object.entries(value).flatMap(([key, item]) =>
    toPairs(before + (Array.isArray(value) ? Number(key) + 1 : key), item),
  );
}
