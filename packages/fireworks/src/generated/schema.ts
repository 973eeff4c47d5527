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
         * @description Pages through the snapshots of every environment. Snapshots of two environments may share a last name segment.
         */
        get: operations["listSnapshots"];
        put?: never;
        /**
         * Create a snapshot
         * @description Starts a snapshot; read it until its state is no longer CREATING.
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
         * @description Answers one snapshot. Compare its name with the one you meant, since the URL holds the last segment alone.
         */
        get: operations["getSnapshot"];
        put?: never;
        post?: never;
        /**
         * Delete a snapshot
         * @description Deletes one snapshot and answers an empty object.
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
         * @description A canonical code, with the HTTP status that stands for it: OK 200, CANCELLED 499, UNKNOWN 500, INVALID_ARGUMENT 400, DEADLINE_EXCEEDED 504, NOT_FOUND 404, ALREADY_EXISTS 409, PERMISSION_DENIED 403, UNAUTHENTICATED 401, RESOURCE_EXHAUSTED 429, FAILED_PRECONDITION 400, ABORTED 409, OUT_OF_RANGE 400, UNIMPLEMENTED 501, INTERNAL 500, UNAVAILABLE 503, DATA_LOSS 500.
         * @default OK
         */
        Code: "OK" | "CANCELLED" | "UNKNOWN" | "INVALID_ARGUMENT" | "DEADLINE_EXCEEDED" | "NOT_FOUND" | "ALREADY_EXISTS" | "PERMISSION_DENIED" | "UNAUTHENTICATED" | "RESOURCE_EXHAUSTED" | "FAILED_PRECONDITION" | "ABORTED" | "OUT_OF_RANGE" | "UNIMPLEMENTED" | "INTERNAL" | "UNAVAILABLE" | "DATA_LOSS" | (string & {});
        /** @description Has no fields. */
        CreateSnapshotRequest: Record<string, unknown>;
        /** @description Has no fields. */
        Empty: Record<string, unknown>;
        /** @description A page of snapshots. Fields with default values may be left out. */
        ListSnapshotsResponse: {
            snapshots?: components["schemas"]["Snapshot"][];
            /** @description Asks for the next page; absent on the last one. */
            nextPageToken?: string;
            /**
             * Format: int32
             * @description How many snapshots there are over all pages.
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
            /** @description What went wrong, in English. */
            message?: string;
            details?: {
                /** @description The type of the detail. */
                "@type"?: string;
                [key: string]: unknown;
            }[];
        };
        /** @description A container image of an environment. Fields with default values may be left out. */
        Snapshot: {
            /** @description The full resource name; its last segment alone is not unique. */
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
         * @description Where the snapshot stands.
         * @default STATE_UNSPECIFIED
         */
        SnapshotState: "STATE_UNSPECIFIED" | "CREATING" | "READY" | "FAILED" | "DELETING" | (string & {});
        /** @description How the snapshot's last step went. */
        Status: {
            code?: components["schemas"]["Code"];
            /** @description An explanation for developers, in English. */
            message?: string;
        };
    };
    responses: {
        /** @description A snapshot is being made already. */
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
        /** @description The request breaks the contract. */
        InvalidArgument: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["RpcStatus"];
            };
        };
        /** @description There is no such account or snapshot. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["RpcStatus"];
            };
        };
        /** @description The key may not do this. */
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
        /** @description Fireworks cannot answer for the moment. */
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
         * @description Fields to answer, separated by commas; all when absent, empty or `*`.
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
                 * @description How many snapshots a page holds at most; 50 when absent. Larger values than 200 count as 200.
                 * @example 200
                 */
                pageSize?: number;
                /**
                 * @description The token of the page before. All other parameters must be those of the call that gave it.
                 * @example page-2-of-acme
                 */
                pageToken?: string;
                /**
                 * @description A condition that snapshots must meet, in the grammar of AIP-160.
                 * @example state = "READY"
                 */
                filter?: string;
                /**
                 * @description Fields to sort by, separated by commas, each with ` desc` after it to reverse. Default `create_time`.
                 * @example create_time desc
                 */
                orderBy?: string;
                /**
                 * @description Fields to answer, separated by commas; all when absent, empty or `*`.
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
        /** @description An empty object, since every field of a snapshot is set by Fireworks. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSnapshotRequest"];
            };
        };
        responses: {
            /** @description The snapshot that was started. */
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
                 * @description Fields to answer, separated by commas; all when absent, empty or `*`.
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
