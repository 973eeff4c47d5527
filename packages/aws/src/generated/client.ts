// Generated from specs/aws/openapi.yaml by `pnpm generate aws`. Do not edit.

import { type ApiClient, type ClientOptions, type SigningCredentials, type Pagination } from "@snap/runtime";
import { createScopedClient } from "@snap/runtime/scopes";
import { sign } from "../sign.ts";
import type { paths } from "./schema.ts";

/** Options of {@link createAWSClient}. */
export interface AWSClientOptions extends ClientOptions {
  /**
   * The keys that sign requests, or a function that returns them; `null` to send no signature. Default: the environment
   * variables `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY`, `AWS_SESSION_TOKEN`.
   */
  keys?: SigningCredentials<"accessKeyId" | "secretAccessKey", "sessionToken"> | null;
  /**
   * The `region` in the URL of the API. Default: the environment variable `AWS_REGION`.
   */
  region?: string | undefined;
}

/** A typed client for the AWS snapshot API. */
export type AWSClient = ApiClient<paths, typeof paginations>;

const tokenPagination = {
  style: "token",
  position: "NextToken",
  size: { parameter: "MaxResults", default: 1000, max: 1000 },
  items: "/imagesSet",
  next: "/nextToken",
} as const satisfies Pagination;

const singlePagePagination = { style: "none", items: "/regionInfo" } as const satisfies Pagination;

const tokenPagination3 = {
  style: "token",
  position: "NextToken",
  size: { parameter: "MaxResults", default: 1000, max: 1000 },
  items: "/snapshotSet",
  next: "/nextToken",
} as const satisfies Pagination;

const tokenPagination4 = {
  style: "token",
  position: "NextToken",
  size: { parameter: "MaxResults", default: 500, max: 500 },
  items: "/volumeSet",
  next: "/nextToken",
} as const satisfies Pagination;

/** The pagination of each list of the AWS snapshot API, by path. */
const paginations = {
  "/?Action=DescribeImages&Version=2016-11-15&Owner.1=self": tokenPagination,
  "/?Action=DescribeRegions&Version=2016-11-15": singlePagePagination,
  "/?Action=DescribeSnapshots&Version=2016-11-15&Owner.1=self": tokenPagination3,
  "/?Action=DescribeVolumes&Version=2016-11-15": tokenPagination4,
  "/?Action=ListSnapshotsInRecycleBin&Version=2016-11-15": tokenPagination3,
};

const definition = {
  provider: "aws",
  baseUrl: "https://ec2.{region}.amazonaws.com",
  credentials: { keys: "AWS_ACCESS_KEY_ID" },
  scopes: { region: { environment: "AWS_REGION", variable: "region" } },
  security: [
    [
      {
        in: "signature",
        name: "authorization",
        option: "keys",
        signature: {
          fields: {
            accessKeyId: "AWS_ACCESS_KEY_ID",
            secretAccessKey: "AWS_SECRET_ACCESS_KEY",
            sessionToken: "AWS_SESSION_TOKEN",
          },
          optional: ["sessionToken"],
          sign,
        },
      },
    ],
  ],
  paginations,
  errorMessage: "/Errors/0/Message",
  operations: { "POST /?Action=CreateVolume&Version=2016-11-15": { idempotencyKey: "?ClientToken" } },
  wire: () => import("../wire.ts"),
} as const;

/**
 * Creates a typed client for the AWS snapshot API (`https://ec2.{region}.amazonaws.com`).
 *
 * @throws {CredentialError} when neither `keys` nor `AWS_ACCESS_KEY_ID` holds a credential.
 */
export function createAWSClient(options: AWSClientOptions = {}): AWSClient {
  return createScopedClient<paths, typeof paginations>(definition, options);
}
