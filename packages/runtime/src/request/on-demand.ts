// What a plain read that succeeds does not need. One file, so that bundlers make one chunk of it.
export { createAuthorizeAny } from "./authorize-any.ts";
export { exchangeAny, resumeExchange } from "./exchange-any.ts";
