// Generated from specs/qdrant/openapi.yaml by `pnpm generate qdrant`. Do not edit.

import { createQdrantClient } from "@snap/qdrant";
import * as msw from "@snap/qdrant/msw";
import { describeProvider } from "@snap/provider-tests";
import { subject } from "./subject.ts";

describeProvider({ provider: "qdrant", createClient: createQdrantClient, msw, subject });
