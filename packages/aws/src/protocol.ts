// The code with libraries, which is loaded with the first request. A single file, because bundlers then create a single
// chunk.
export { readXml } from "./read-xml.ts";
export { signForm } from "./sign-form.ts";
