import { loadConformanceSubject } from "@snap/provider-tests/conformance-subject";

// The subjects that tests of the conformance tests break in various ways.
export const [DIGITALOCEAN, FIREWORKS, INSTAVM] = await Promise.all([
  loadConformanceSubject("digitalocean"),
  loadConformanceSubject("fireworks"),
  loadConformanceSubject("instavm"),
]);
