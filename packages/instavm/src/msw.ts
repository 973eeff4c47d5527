export * from "./generated/handlers.ts";
