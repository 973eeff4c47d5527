// Generated from specs/opensandbox/openapi.yaml by `pnpm generate opensandbox`. Do not edit.

export interface paths {
    "/sandboxes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List sandboxes
         * @description Returns the sandboxes page by page.
         */
        get: operations["listSandboxes"];
        put?: never;
        /**
         * Create a sandbox from a snapshot or an image
         * @description Starts a new sandbox. Pass `snapshotId`, or `image` with an `entrypoint`. Poll the sandbox until its state is `Running` or `Failed`.
         */
        post: operations["createSandbox"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandboxes/{sandboxId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a sandbox
         * @description Returns the sandbox with its state.
         */
        get: operations["getSandbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandboxes/{sandboxId}/snapshots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a snapshot of a sandbox
         * @description Starts to capture the files of a running sandbox, which may be paused during the capture. Poll the snapshot until its state is `Ready` or `Failed`. A server captures two sandboxes at a time.
         */
        post: operations["createSnapshot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/snapshots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List snapshots
         * @description Returns the snapshots page by page, the newest first.
         */
        get: operations["listSnapshots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/snapshots/{snapshotId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the snapshot.
                 * @example 3a84f2d0-6e1b-4c97-a5d8-0f92b7c4e163
                 */
                snapshotId: string;
            };
            cookie?: never;
        };
        /**
         * Get a snapshot
         * @description Returns the snapshot with its state.
         */
        get: operations["getSnapshot"];
        put?: never;
        post?: never;
        /**
         * Delete a snapshot
         * @description Deletes the snapshot at once. The server refuses this while the snapshot is being created, and with Docker also while a sandbox uses its image. Servers with Kubernetes leave the image in its registry.
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
        /** @description The settings of a sandbox. Only those that matter for snapshots are described. */
        CreateSandboxRequest: {
            /** @description The snapshot to start from. */
            snapshotId?: string;
            /** @description The container image to start from. */
            image?: {
                /** @description The address of the image, such as `python:3.13-slim`. */
                uri: string;
                /** @description The account at a private registry. */
                auth?: {
                    /** @description The name of the user. */
                    username?: string;
                    /**
                     * Format: password
                     * @description The password or the token of the user.
                     */
                    password?: string;
                };
            };
            /** @description The command that the sandbox runs. Required with an image. Default with a snapshot: `tail -f /dev/null`. */
            entrypoint?: string[];
            /** @description The seconds after which the sandbox is stopped. Default: never. Servers with Kubernetes may require a value, and each server has a maximum. */
            timeout?: number | null;
            /** @description The resources of the sandbox, such as `cpu` 500m, `memory` 512Mi and `gpu` 1. */
            resourceLimits: {
                [key: string]: string;
            };
            /** @description The environment variables of the sandbox. */
            env?: {
                [key: string]: string;
            };
            metadata?: components["schemas"]["Metadata"];
            platform?: components["schemas"]["PlatformInput"];
        };
        /** @description The settings of a snapshot. */
        CreateSnapshotRequest: {
            /** @description The name. Default: none. */
            name?: string;
        };
        /** @description A new sandbox. */
        CreatedSandbox: {
            /** @description The id of the sandbox. */
            id: string;
            status: components["schemas"]["SandboxStatus"];
            metadata?: components["schemas"]["Metadata"];
            platform?: components["schemas"]["Platform"];
            /** @description The command that the sandbox runs. */
            entrypoint: string[];
            /**
             * Format: date-time
             * @description When the sandbox is stopped. Absent if it is not.
             */
            expiresAt?: string;
            /**
             * Format: date-time
             * @description When the sandbox was created.
             */
            createdAt: string;
        };
        /** @description An error. */
        Error: {
            /** @description The kind of error. */
            code: string;
            /** @description What is wrong. */
            message: string;
        };
        /** @description Labels of the sandbox. */
        Metadata: {
            /** @description The name of the sandbox, by convention. */
            name?: string;
            [key: string]: string | undefined;
        };
        /** @description The place of a page in the list. */
        Pagination: {
            /** @description The number of this page. */
            page: number;
            /** @description The largest number of objects on a page. */
            pageSize: number;
            /** @description The number of objects. */
            totalItems: number;
            /** @description The number of pages. */
            totalPages: number;
            /** @description Whether there is a further page. */
            hasNextPage: boolean;
        };
        /** @description The machine that the sandbox requires. */
        Platform: {
            /** @description The operating system. */
            os: "linux" | "windows" | (string & {});
            /** @description The architecture of the processor. */
            arch: "amd64" | "arm64" | (string & {});
        };
        /** @description The machine that the sandbox requires. */
        PlatformInput: {
            /** @description The operating system. */
            os: "linux" | "windows";
            /** @description The architecture of the processor. */
            arch: "amd64" | "arm64";
        };
        /** @description A sandbox. Only the properties that matter for snapshots are described. */
        Sandbox: {
            /** @description The id of the sandbox. */
            id: string;
            /** @description The container image that the sandbox was started from. */
            image?: {
                /** @description The address of the image. */
                uri: string;
            };
            /** @description The snapshot that the sandbox was started from. */
            snapshotId?: string;
            status: components["schemas"]["SandboxStatus"];
            metadata?: components["schemas"]["Metadata"];
            platform?: components["schemas"]["Platform"];
            /** @description The command that the sandbox runs. */
            entrypoint: string[];
            /**
             * Format: date-time
             * @description When the sandbox is stopped. Absent if it is not.
             */
            expiresAt?: string;
            /**
             * Format: date-time
             * @description When the sandbox was created.
             */
            createdAt: string;
        };
        /** @description A page of sandboxes. */
        SandboxPage: {
            /** @description The sandboxes of this page. */
            items: components["schemas"]["Sandbox"][];
            pagination: components["schemas"]["Pagination"];
        };
        /** @description The state of a sandbox. */
        SandboxStatus: {
            /** @description The state. */
            state: "Pending" | "Running" | "Pausing" | "Paused" | "Resuming" | "Stopping" | "Terminated" | "Failed" | (string & {});
            /** @description The kind of reason for the state. */
            reason?: string;
            /** @description The reason for the state. */
            message?: string;
            /**
             * Format: date-time
             * @description When the state changed.
             */
            lastTransitionAt?: string;
        };
        /** @description A snapshot. */
        Snapshot: {
            /** @description The id of the snapshot. */
            id: string;
            /** @description The sandbox that the snapshot was created from. It may not exist anymore. */
            sandboxId: string;
            /** @description The name of the snapshot. Names need not be unique. */
            name?: string;
            status: components["schemas"]["SnapshotStatus"];
            /**
             * Format: date-time
             * @description When the snapshot was created.
             */
            createdAt: string;
        };
        /** @description A page of snapshots. */
        SnapshotPage: {
            /** @description The snapshots of this page. */
            items: components["schemas"]["Snapshot"][];
            pagination: components["schemas"]["Pagination"];
        };
        /** @description The state of a snapshot. */
        SnapshotStatus: {
            /** @description The state. */
            state: "Creating" | "Ready" | "Failed" | "Deleting" | (string & {});
            /** @description The kind of reason for the state, such as `snapshot_runtime_timeout`. */
            reason?: string;
            /** @description The reason for the state. */
            message?: string;
            /**
             * Format: date-time
             * @description When the state changed.
             */
            lastTransitionAt?: string;
        };
    };
    responses: {
        /** @description The server refuses the request. */
        BadRequest: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The key is missing or not valid. */
        Unauthorized: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The key lacks a permission. */
        Forbidden: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The sandbox does not exist. */
        SandboxNotFound: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The snapshot does not exist. */
        SnapshotNotFound: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The state of the sandbox or the snapshot does not allow the request. */
        Conflict: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description A parameter or the body has the wrong form. */
        Invalid: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    /** @description The problems. */
                    detail: {
                        /** @description The place in the request. */
                        loc: (string | number)[];
                        /** @description The problem. */
                        msg: string;
                        /** @description The kind of problem. */
                        type: string;
                    }[];
                };
            };
        };
        /** @description Too many requests. */
        TooManyRequests: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The server failed. */
        ServerError: {
            headers: {
                "X-Request-ID": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
    };
    parameters: {
        /**
         * @description The number of the page to return, counted from 1.
         * @example 1
         */
        Page: number;
        /**
         * @description The largest number of objects on a page.
         * @example 100
         */
        PageSize: number;
        /**
         * @description The id of the sandbox.
         * @example 7f0b6c52-93d4-4a1e-8b27-d5c1e0f4a936
         */
        SandboxId: string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description The path of the new object at the server, with `/v1`.
         * @example /v1/snapshots/5b9e37c1-d248-4f0a-9c63-e80a1f7d52b4
         */
        Location: string;
        /**
         * @description The id of the request in the logs of the server. A client can choose it by sending this header.
         * @example 8d3b61f0-2c7e-49a5-b0d4-f17e95c82a36
         */
        RequestId: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listSandboxes: {
        parameters: {
            query?: {
                /**
                 * @description Returns only the sandboxes in one of these states.
                 * @example [
                 *       "Running",
                 *       "Paused"
                 *     ]
                 */
                state?: string[];
                /**
                 * @description Returns only the sandboxes with these labels: keys and values as in the query of a URL, such as `project=shop&stage=test`.
                 * @example project=shop
                 */
                metadata?: string;
                /**
                 * @description The number of the page to return, counted from 1.
                 * @example 1
                 */
                page?: components["parameters"]["Page"];
                /**
                 * @description The largest number of objects on a page.
                 * @example 100
                 */
                pageSize?: components["parameters"]["PageSize"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of sandboxes. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SandboxPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    createSandbox: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The settings of the sandbox. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSandboxRequest"];
            };
        };
        responses: {
            /** @description The sandbox, which is not running yet. The response contains neither `snapshotId` nor `image`. */
            202: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedSandbox"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["SnapshotNotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    getSandbox: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the sandbox.
                 * @example 7f0b6c52-93d4-4a1e-8b27-d5c1e0f4a936
                 */
                sandboxId: components["parameters"]["SandboxId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sandbox. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sandbox"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["SandboxNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    createSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the sandbox.
                 * @example 7f0b6c52-93d4-4a1e-8b27-d5c1e0f4a936
                 */
                sandboxId: components["parameters"]["SandboxId"];
            };
            cookie?: never;
        };
        /** @description The settings of the snapshot. */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CreateSnapshotRequest"];
            };
        };
        responses: {
            /** @description The snapshot, which is not ready yet. */
            202: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Snapshot"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["SandboxNotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            /** @description The runtime of the server does not support snapshots. */
            501: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listSnapshots: {
        parameters: {
            query?: {
                /**
                 * @description Returns only the snapshots of this sandbox.
                 * @example 7f0b6c52-93d4-4a1e-8b27-d5c1e0f4a936
                 */
                sandboxId?: string;
                /**
                 * @description Returns only the snapshots in one of these states.
                 * @example [
                 *       "Ready",
                 *       "Failed"
                 *     ]
                 */
                state?: string[];
                /**
                 * @description The number of the page to return, counted from 1.
                 * @example 1
                 */
                page?: components["parameters"]["Page"];
                /**
                 * @description The largest number of objects on a page.
                 * @example 100
                 */
                pageSize?: components["parameters"]["PageSize"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of snapshots. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SnapshotPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    getSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the snapshot.
                 * @example 3a84f2d0-6e1b-4c97-a5d8-0f92b7c4e163
                 */
                snapshotId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The snapshot. */
            200: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Snapshot"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["SnapshotNotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    deleteSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the snapshot.
                 * @example 3a84f2d0-6e1b-4c97-a5d8-0f92b7c4e163
                 */
                snapshotId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The snapshot was deleted. */
            204: {
                headers: {
                    "X-Request-ID": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["SnapshotNotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
}
