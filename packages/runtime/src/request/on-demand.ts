// What a plain read that succeeds does not need. One file, so that bundlers make one chunk of it.

import { loaded } from "../redact/redact-url.ts";
import { redactorOf } from "../redact/redactor.ts";

// Here too, so that bundlers put all that it shares with a program into one chunk, which weighs less than two.
export { createClient } from "../client/create-client.ts";
export { cleanReceived, describeReceived } from "../redact/describe-received.ts";
export { redactFields } from "../redact/redact-fields.ts";
export { redactJson } from "../redact/redact-json.ts";
export { redactorOf } from "../redact/redactor.ts";
export { secretsIn } from "../redact/secrets-in.ts";
export { sentSecrets } from "../redact/sent-secrets.ts";
export { createAuthorizeAny } from "./authorize-any.ts";
export { exchangeAny, resumeExchange } from "./exchange-any.ts";

loaded.redactorOf = redactorOf;
