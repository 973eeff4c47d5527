// The code that a successful plain read does not need. A single file, because bundlers then create a single chunk.

import { loaded } from "../redact/redact-url.ts";
import { redactorOf } from "../redact/redactor.ts";

// These are exported here too, because bundlers then put all shared code into one chunk, which is smaller than two
// chunks.
export { createClient } from "../client/create-client.ts";
export { createRepeatedPageError } from "../errors/repeated-page-error.ts";
export { cleanIfSecret, cleanReceived, describeReceived } from "../redact/describe-received.ts";
export { redactFields, redactQuotedFields } from "../redact/redact-fields.ts";
export { redactJson } from "../redact/redact-json.ts";
export { redactorOf } from "../redact/redactor.ts";
export { secretsIn } from "../redact/secrets-in.ts";
export { sentSecrets } from "../redact/sent-secrets.ts";
export { createAuthorizeAny } from "./authorize-any.ts";
export { exchangeAny, resumeExchange } from "./exchange-any.ts";
export { followLink, readLink } from "./links.ts";

loaded.redactorOf = redactorOf;
