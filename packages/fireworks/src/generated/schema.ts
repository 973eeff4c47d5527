// Generated from specs/fireworks/openapi.yaml by `pnpm generate fireworks`. Do not edit.

export interface paths {
    "/v1/accounts/{account_id}/snapshots": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the account.
                 * @example acme-robotics
                 */
                account_id: components["parameters"]["AccountId"];
            };
            cookie?: never;
        };
        /**
         * List the snapshots of an account
         * @description Lists the snapshots of every environment, page by page. Snapshots of two environments may have the same last name segment.
         */
        get: operations["listSnapshots"];
        put?: never;
        /**
         * Create a snapshot
         * @description Starts a snapshot. Poll it until its state is no longer CREATING.
         */
        post: operations["createSnapshot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account_id}/snapshots/{snapshot_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the account.
                 * @example acme-robotics
                 */
                account_id: components["parameters"]["AccountId"];
                /**
                 * @description The last segment of the snapshot's name.
                 * @example 7
                 */
                snapshot_id: components["parameters"]["SnapshotId"];
            };
            cookie?: never;
        };
        /**
         * Get a snapshot
         * @description Returns one snapshot. Compare its name with the requested one, because the URL has only the last segment.
         */
        get: operations["getSnapshot"];
        put?: never;
        post?: never;
        /**
         * Delete a snapshot
         * @description Deletes one snapshot and returns an empty object.
         */
        delete: operations["deleteSnapshot"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @description A canonical code. Each corresponds to an HTTP status: OK 200, CANCELLED 499, UNKNOWN 500, INVALID_ARGUMENT 400, DEADLINE_EXCEEDED 504, NOT_FOUND 404, ALREADY_EXISTS 409, PERMISSION_DENIED 403, UNAUTHENTICATED 401, RESOURCE_EXHAUSTED 429, FAILED_PRECONDITION 400, ABORTED 409, OUT_OF_RANGE 400, UNIMPLEMENTED 501, INTERNAL 500, UNAVAILABLE 503, DATA_LOSS 500.
         * @default OK
         */
        Code: "OK" | "CANCELLED" | "UNKNOWN" | "INVALID_ARGUMENT" | "DEADLINE_EXCEEDED" | "NOT_FOUND" | "ALREADY_EXISTS" | "PERMISSION_DENIED" | "UNAUTHENTICATED" | "RESOURCE_EXHAUSTED" | "FAILED_PRECONDITION" | "ABORTED" | "OUT_OF_RANGE" | "UNIMPLEMENTED" | "INTERNAL" | "UNAVAILABLE" | "DATA_LOSS" | (string & {});
        /** @description An object without fields. */
        CreateSnapshotRequest: Record<string, unknown>;
        /** @description An object without fields. */
        Empty: Record<string, unknown>;
        /** @description A page of snapshots. Fields with default values may be omitted. */
        ListSnapshotsResponse: {
            snapshots?: components["schemas"]["Snapshot"][];
            /** @description The token of the next page; absent on the last page. */
            nextPageToken?: string;
            /**
             * Format: int32
             * @description The number of snapshots on all pages.
             */
            totalSize?: number;
        };
        /** @description An error in the form of google.rpc.Status. */
        RpcStatus: {
            /**
             * Format: int32
             * @description The canonical code as a number.
             */
            code?: number;
            /** @description The message of the error, in English. */
            message?: string;
            details?: {
                /** @description The type of the detail. */
                "@type"?: string;
                [key: string]: unknown;
            }[];
        };
        /** @description A snapshot of an environment, as a container image. Fields with default values may be omitted. */
        Snapshot: {
            /** @description The full resource name. The last segment alone is not unique. */
            readonly name?: string;
            /**
             * Format: date-time
             * @description When the snapshot was started.
             */
            readonly createTime?: string;
            /**
             * Format: date-time
             * @description When the snapshot last changed.
             */
            readonly updateTime?: string;
            state?: components["schemas"]["SnapshotState"];
            status?: components["schemas"]["Status"];
            /** @description The address of the container image. */
            readonly imageRef?: string;
        };
        /**
         * @description The state of the snapshot.
         * @default STATE_UNSPECIFIED
         */
        SnapshotState: "STATE_UNSPECIFIED" | "CREATING" | "READY" | "FAILED" | "DELETING" | (string & {});
        /** @description The result of the snapshot's last step. */
        Status: {
            code?: components["schemas"]["Code"];
            /** @description An explanation for developers, in English. */
            message?: string;
        };
    };
    responses: {
        /** @description A snapshot is already being created. */
        AlreadyExists: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["RpcStatus"];
            };
        };
        /** @description Fireworks failed. */
        Internal: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["RpcStatus"];
            };
        };
        /** @description The request is invalid. */
        InvalidArgument: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["RpcStatus"];
            };
        };
        /** @description The account or the snapshot does not exist. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["RpcStatus"];
            };
        };
        /** @description The key does not have the permission. */
        PermissionDenied: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["RpcStatus"];
            };
        };
        /** @description Too many requests, or a quota is used up. */
        ResourceExhausted: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["RpcStatus"];
            };
        };
        /** @description The key is missing or not valid. */
        Unauthenticated: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["RpcStatus"];
            };
        };
        /** @description Fireworks is temporarily unavailable. */
        Unavailable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["RpcStatus"];
            };
        };
        /** @description The API no longer serves this operation. */
        Unimplemented: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["RpcStatus"];
            };
        };
    };
    parameters: {
        /**
         * @description The id of the account.
         * @example acme-robotics
         */
        AccountId: string;
        /**
         * @description The fields to return, separated by commas. All fields if absent, empty or `*`.
         * @example *
         */
        ReadMask: string;
        /**
         * @description The last segment of the snapshot's name.
         * @example 7
         */
        SnapshotId: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listSnapshots: {
        parameters: {
            query?: {
                /**
                 * @description The largest number of snapshots on a page. Default 50; values above 200 count as 200.
                 * @example 200
                 */
                pageSize?: number;
                /**
                 * @description The token that the previous page returned. All other parameters must be the same as in that call.
                 * @example page-2-of-acme
                 */
                pageToken?: string;
                /**
                 * @description A condition that snapshots must meet, in the grammar of AIP-160.
                 * @example state = "READY"
                 */
                filter?: string;
                /**
                 * @description The fields to sort by, separated by commas; ` desc` after a field reverses its order. Default `create_time`.
                 * @example create_time desc
                 */
                orderBy?: string;
                /**
                 * @description The fields to return, separated by commas. All fields if absent, empty or `*`.
                 * @example *
                 */
                readMask?: components["parameters"]["ReadMask"];
            };
            header?: never;
            path: {
                /**
                 * @description The id of the account.
                 * @example acme-robotics
                 */
                account_id: components["parameters"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of snapshots. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListSnapshotsResponse"];
                };
            };
            400: components["responses"]["InvalidArgument"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["ResourceExhausted"];
            500: components["responses"]["Internal"];
            501: components["responses"]["Unimplemented"];
            503: components["responses"]["Unavailable"];
        };
    };
    createSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the account.
                 * @example acme-robotics
                 */
                account_id: components["parameters"]["AccountId"];
            };
            cookie?: never;
        };
        /** @description An empty object, because Fireworks sets every field of a snapshot. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSnapshotRequest"];
            };
        };
        responses: {
            /** @description The started snapshot. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Snapshot"];
                };
            };
            400: components["responses"]["InvalidArgument"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["AlreadyExists"];
            429: components["responses"]["ResourceExhausted"];
            500: components["responses"]["Internal"];
            501: components["responses"]["Unimplemented"];
            503: components["responses"]["Unavailable"];
        };
    };
    getSnapshot: {
        parameters: {
            query?: {
                /**
                 * @description The fields to return, separated by commas. All fields if absent, empty or `*`.
                 * @example *
                 */
                readMask?: components["parameters"]["ReadMask"];
            };
            header?: never;
            path: {
                /**
                 * @description The id of the account.
                 * @example acme-robotics
                 */
                account_id: components["parameters"]["AccountId"];
                /**
                 * @description The last segment of the snapshot's name.
                 * @example 7
                 */
                snapshot_id: components["parameters"]["SnapshotId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The snapshot. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Snapshot"];
                };
            };
            400: components["responses"]["InvalidArgument"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["ResourceExhausted"];
            500: components["responses"]["Internal"];
            501: components["responses"]["Unimplemented"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the account.
                 * @example acme-robotics
                 */
                account_id: components["parameters"]["AccountId"];
                /**
                 * @description The last segment of the snapshot's name.
                 * @example 7
                 */
                snapshot_id: components["parameters"]["SnapshotId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The snapshot is deleted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Empty"];
                };
            };
            400: components["responses"]["InvalidArgument"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["PermissionDenied"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["ResourceExhausted"];
            500: components["responses"]["Internal"];
            501: components["responses"]["Unimplemented"];
            503: components["responses"]["Unavailable"];
        };
    };
}
