// Generated from specs/daytona/openapi.yaml by `pnpm generate daytona`. Do not edit.

export interface paths {
    "/sandbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a sandbox from a snapshot
         * @description Starts a sandbox from an active snapshot. Poll the sandbox until its state is `started`.
         */
        post: operations["createSandbox"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox/{sandboxIdOrName}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a sandbox
         * @description Returns the sandbox with this id or name.
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
    "/sandbox/{sandboxIdOrName}/snapshot": {
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
         * @description Starts to create a snapshot, and returns the sandbox in the state `snapshotting`. The snapshot exists when the sandbox has left this state; find it by its name. If the work fails, no snapshot is created, and no error is reported.
         */
        post: operations["createSandboxSnapshot"];
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
         * @description Returns the snapshots of the organization and the general snapshots of Daytona, page by page.
         */
        get: operations["listSnapshots"];
        put?: never;
        /**
         * Create a snapshot from an image or a Dockerfile
         * @description Starts to pull a container image, or to build a Dockerfile. Pass `imageName` or `buildInfo`, not both. The tag `latest` is refused. Poll the snapshot until its state is `active`, `error` or `build_failed`.
         */
        post: operations["createSnapshot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/snapshots/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a snapshot
         * @description Returns the snapshot with this id or name.
         */
        get: operations["getSnapshot"];
        put?: never;
        post?: never;
        /**
         * Delete a snapshot
         * @description Starts to remove the snapshot, which disappears in the background. The general snapshots of Daytona cannot be deleted. A name instead of the id is refused.
         */
        delete: operations["deleteSnapshot"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/snapshots/{id}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Activate an inactive snapshot
         * @description Starts to process an inactive snapshot again. Poll it until its state is `active`.
         */
        post: operations["activateSnapshot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/snapshots/{id}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Deactivate a snapshot
         * @description Keeps the snapshot, but no sandbox can use it until it is activated.
         */
        post: operations["deactivateSnapshot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description The build of a Dockerfile. */
        BuildInfo: {
            /** @description The Dockerfile. */
            dockerfileContent?: string;
            /** @description The hashes of the files that the Dockerfile copies. */
            contextHashes?: string[];
            /**
             * Format: date-time
             * @description When the build was created.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When the build was last changed.
             */
            updatedAt: string;
            /** @description The address of the built image. */
            snapshotRef: string;
        };
        /** @description The settings of a sandbox. Only those that matter for snapshots are described. */
        CreateSandboxRequest: {
            /** @description The name. Default: the id. */
            name?: string;
            /** @description The id or the name of the snapshot. */
            snapshot?: string;
            /** @description Labels of the sandbox. */
            labels?: {
                [key: string]: string;
            };
            /** @description The environment variables of the sandbox. */
            env?: {
                [key: string]: string;
            };
            /** @description The region of the sandbox. */
            target?: string;
            /** @description The minutes without activity after which the sandbox is stopped; 0 for never. */
            autoStopInterval?: number;
            /** @description The minutes after which a stopped sandbox is deleted; negative for never. */
            autoDeleteInterval?: number;
        };
        /** @description The settings of a snapshot of a sandbox. */
        CreateSandboxSnapshotRequest: {
            /** @description The name of the snapshot. */
            name: string;
            /**
             * @description Whether the snapshot contains the memory of a running virtual machine. If not, the virtual machine must be stopped. Containers accept only false.
             * @default false
             */
            includeMemory?: boolean;
        };
        /** @description The settings of a snapshot. */
        CreateSnapshotRequest: {
            /** @description The name, which must be unique in the organization. */
            name: string;
            /** @description The container image with a tag other than `latest`. */
            imageName?: string;
            /** @description The command of the sandboxes. */
            entrypoint?: string[];
            /** @description The number of virtual processors of the sandboxes. */
            cpu?: number;
            /** @description The number of graphics processors of the sandboxes. */
            gpu?: number;
            /** @description The types of graphics processors in order of preference. */
            gpuType?: components["schemas"]["GpuTypeInput"][];
            /** @description The memory of the sandboxes in GB. */
            memory?: number;
            /** @description The disk of the sandboxes in GB. */
            disk?: number;
            /** @description The Dockerfile to build. */
            buildInfo?: {
                /** @description The Dockerfile. */
                dockerfileContent: string;
                /** @description The hashes of the uploaded files that the Dockerfile copies. */
                contextHashes?: string[];
            };
            /** @description The region. Default: that of the organization. */
            regionId?: string;
            sandboxClass?: components["schemas"]["SandboxClassInput"];
        };
        /** @description An error. */
        Error: {
            /** @description The path of the request. */
            path?: string;
            /**
             * Format: date-time
             * @description When the request failed.
             */
            timestamp?: string;
            /** @description The HTTP status. */
            statusCode: number;
            /** @description The name of the status. */
            error?: string;
            /** @description What is wrong. */
            message: string;
        };
        /** @description A type of graphics processor. */
        GpuType: "H100" | "H200" | "RTX-PRO-6000" | "RTX-4090" | "RTX-5090" | (string & {});
        /** @description A type of graphics processor. */
        GpuTypeInput: "H100" | "H200" | "RTX-PRO-6000" | "RTX-4090" | "RTX-5090";
        /** @description A sandbox. Only the properties that matter for snapshots are described. */
        Sandbox: {
            /** @description The id of the sandbox. */
            id: string;
            /** @description The id of the organization. */
            organizationId: string;
            /** @description The name of the sandbox. */
            name: string;
            /** @description The snapshot that the sandbox was started from. */
            snapshot?: string;
            /** @description The user in the sandbox. */
            user: string;
            /** @description The environment variables of the sandbox. */
            env: {
                [key: string]: string;
            };
            /** @description Labels of the sandbox. */
            labels: {
                [key: string]: string;
            };
            /** @description Whether the ports of the sandbox are public. */
            public: boolean;
            /** @description Whether the sandbox has no network. */
            networkBlockAll: boolean;
            /** @description The region of the sandbox. */
            target: string;
            /** @description The number of virtual processors. */
            cpu: number;
            /** @description The number of graphics processors. */
            gpu: number;
            /** @description The memory in GB. */
            memory: number;
            /** @description The disk in GB. */
            disk: number;
            /** @description The state of the sandbox. */
            state?: "creating" | "restoring" | "destroyed" | "destroying" | "started" | "stopped" | "starting" | "stopping" | "error" | "build_failed" | "pending_build" | "building_snapshot" | "unknown" | "pulling_snapshot" | "archived" | "archiving" | "resizing" | "snapshotting" | "forking" | "pausing" | "paused" | "resuming" | (string & {});
            /** @description Why the sandbox failed. */
            errorReason?: string;
            /** @description When the sandbox was created. */
            createdAt?: string;
            /** @description When the sandbox was last changed. */
            updatedAt?: string;
            sandboxClass?: components["schemas"]["SandboxClass"];
            /** @description The address of the services in the sandbox. */
            toolboxProxyUrl: string;
        };
        /** @description What the sandboxes are. */
        SandboxClass: "linux-vm" | "container" | "android" | "windows" | (string & {});
        /** @description What the sandboxes are. */
        SandboxClassInput: "linux-vm" | "container" | "android" | "windows";
        /** @description A snapshot. */
        Snapshot: {
            /** @description The id of the snapshot. */
            id: string;
            /** @description The id of the organization. */
            organizationId?: string;
            /** @description Whether Daytona provides the snapshot to all organizations. */
            general: boolean;
            /** @description The name of the snapshot. */
            name: string;
            /** @description The container image that the snapshot was created from. */
            imageName?: string;
            /** @description The state. Sandboxes can use only active snapshots. Daytona deactivates snapshots that are not used for a long time. */
            state: "building" | "pending" | "pulling" | "snapshotting" | "active" | "inactive" | "error" | "build_failed" | "removing" | (string & {});
            /** @description The stored size in GB of 1024³ bytes; null until it is known. */
            size: number | null;
            /** @description The command of the sandboxes. */
            entrypoint: string[] | null;
            /** @description The number of virtual processors of the sandboxes. */
            cpu: number;
            /** @description The number of graphics processors of the sandboxes. */
            gpu: number;
            gpuType?: components["schemas"]["GpuType"];
            /** @description The memory of the sandboxes in GB. */
            mem: number;
            /** @description The disk of the sandboxes in GB. */
            disk: number;
            /** @description Why the snapshot failed. */
            errorReason: string | null;
            /**
             * Format: date-time
             * @description When the snapshot was created.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When the snapshot was last changed.
             */
            updatedAt: string;
            /**
             * Format: date-time
             * @description When a sandbox was last started from it.
             */
            lastUsedAt: string | null;
            buildInfo?: components["schemas"]["BuildInfo"];
            /** @description The regions that have the snapshot. */
            regionIds?: string[];
            /** @description The id of the machine that created the snapshot. */
            initialRunnerId?: string;
            /** @description The address of the stored image. */
            ref?: string;
            /** @description The sandbox that the snapshot was created from. */
            sourceSandboxId: string | null;
            sandboxClass?: components["schemas"]["SandboxClass"];
        };
        /** @description A page of snapshots. */
        SnapshotPage: {
            /** @description The snapshots of this page. */
            items: components["schemas"]["Snapshot"][];
            /** @description The number of snapshots. */
            total: number;
            /** @description The number of this page. */
            page: number;
            /** @description The number of pages. */
            totalPages: number;
        };
    };
    responses: {
        /** @description The request is invalid, or not possible in this state. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The key is missing or not valid. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The key lacks the permission `write:snapshots` or `delete:snapshots`, or the snapshot is a general snapshot of Daytona. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The snapshot or the sandbox does not exist. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The organization already has a snapshot with this name. */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Daytona failed. */
        ServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Too many requests. How many are accepted depends on the tier of the organization. */
        TooManyRequests: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                "X-RateLimit-Reset-authenticated": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: {
        /**
         * @description The number of requests that are accepted in a window.
         * @example 50000
         */
        RateLimitLimit: number;
        /**
         * @description The number of requests that remain in this window.
         * @example 49999
         */
        RateLimitRemaining: number;
        /**
         * @description The number of seconds until the window ends.
         * @example 60
         */
        RateLimitReset: number;
        /**
         * @description The number of seconds to wait.
         * @example 1
         */
        RetryAfter: number;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    createSandbox: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The sandbox to create. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSandboxRequest"];
            };
        };
        responses: {
            /** @description The sandbox, which is being started. */
            200: {
                headers: {
                    "X-RateLimit-Limit-authenticated": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining-authenticated": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset-authenticated": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sandbox"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
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
                 * @description The id or the name of the sandbox.
                 * @example 0c9a7b3e-52d1-4f86-9e0b-7a41c6d8e215
                 */
                sandboxIdOrName: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sandbox. */
            200: {
                headers: {
                    "X-RateLimit-Limit-authenticated": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining-authenticated": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset-authenticated": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sandbox"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    createSandboxSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id or the name of the sandbox.
                 * @example 0c9a7b3e-52d1-4f86-9e0b-7a41c6d8e215
                 */
                sandboxIdOrName: string;
            };
            cookie?: never;
        };
        /** @description The snapshot to create. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSandboxSnapshotRequest"];
            };
        };
        responses: {
            /** @description The sandbox. */
            200: {
                headers: {
                    "X-RateLimit-Limit-authenticated": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining-authenticated": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset-authenticated": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sandbox"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    listSnapshots: {
        parameters: {
            query?: {
                /**
                 * @description The number of the page to return, counted from 1.
                 * @example 1
                 */
                page?: number;
                /**
                 * @description The largest number of snapshots on a page.
                 * @example 200
                 */
                limit?: number;
                /**
                 * @description Returns only the snapshots whose name contains this string.
                 * @example python
                 */
                name?: string;
                /**
                 * @description Returns only the snapshots that were created from this sandbox.
                 * @example 0c9a7b3e-52d1-4f86-9e0b-7a41c6d8e215
                 */
                sourceSandboxId?: string;
                /**
                 * @description The property to sort by.
                 * @example createdAt
                 */
                sort?: "name" | "state" | "lastUsedAt" | "createdAt";
                /**
                 * @description The direction of the order.
                 * @example asc
                 */
                order?: "asc" | "desc";
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
                    "X-RateLimit-Limit-authenticated": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining-authenticated": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset-authenticated": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SnapshotPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    createSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The snapshot to create. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSnapshotRequest"];
            };
        };
        responses: {
            /** @description The snapshot, which is not ready yet. */
            200: {
                headers: {
                    "X-RateLimit-Limit-authenticated": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining-authenticated": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset-authenticated": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Snapshot"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
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
                 * @description The id of the snapshot. Only `getSnapshot` accepts its name, too.
                 * @example 6f1d2c84-9b3e-4a57-8c60-2e7f5d91b0a3
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The snapshot. */
            200: {
                headers: {
                    "X-RateLimit-Limit-authenticated": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining-authenticated": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset-authenticated": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Snapshot"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
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
                 * @description The id of the snapshot. Only `getSnapshot` accepts its name, too.
                 * @example 6f1d2c84-9b3e-4a57-8c60-2e7f5d91b0a3
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The snapshot is being removed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    activateSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the snapshot.
                 * @example e58b93a1-0d74-4f2c-b6e3-8c1a59f7d042
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The snapshot, which is not active yet. */
            200: {
                headers: {
                    "X-RateLimit-Limit-authenticated": components["headers"]["RateLimitLimit"];
                    "X-RateLimit-Remaining-authenticated": components["headers"]["RateLimitRemaining"];
                    "X-RateLimit-Reset-authenticated": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Snapshot"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
    deactivateSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the snapshot. Only `getSnapshot` accepts its name, too.
                 * @example 6f1d2c84-9b3e-4a57-8c60-2e7f5d91b0a3
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The snapshot is being deactivated. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
}
