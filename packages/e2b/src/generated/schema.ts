// Generated from specs/e2b/openapi.yaml by `pnpm generate e2b`. Do not edit.

export interface paths {
    "/sandboxes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a sandbox from a snapshot or another template
         * @description Starts a sandbox. From a snapshot, it continues with the memory and the processes of the snapshot.
         */
        post: operations["createSandbox"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandboxes/{sandboxID}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a sandbox
         * @description Returns a running or paused sandbox.
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
    "/sandboxes/{sandboxID}/snapshots": {
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
         * @description Pauses a running sandbox, stores its memory and its disk, and lets it continue. The response arrives when the snapshot is complete, which may take minutes. If the name exists, it gets a further tag, or its tag gets the new snapshot.
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
         * @description Returns the snapshots of the team page by page, the newest first. Repeat the filters for each page.
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
    "/templates/{templateID}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a snapshot with all tags of its template
         * @description Deletes the template, and with it the snapshots of all its tags: the tag in the id is ignored. Refused while sandboxes use the template. Templates that are not snapshots are deleted, too.
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
        /** @description The settings of a snapshot. */
        CreateSnapshotRequest: {
            /** @description The name, in lower case: `name`, `team/name`, `name:tag` or both. Default: none. */
            name?: string;
        };
        /** @description An error. */
        Error: {
            /**
             * Format: int32
             * @description The HTTP status.
             */
            code: number;
            /** @description The kind of error, such as `sandbox_capacity_unavailable`. Most errors have none. */
            error_code?: string;
            /** @description The message of the error. */
            message: string;
        };
        /** @description The settings of a sandbox. */
        NewSandbox: {
            /** @description The id or the name of a snapshot or another template. */
            templateID: string;
            /**
             * Format: int32
             * @description The number of seconds until the sandbox is stopped.
             * @default 15
             */
            timeout?: number;
            /**
             * @description Whether the sandbox is paused after `timeout`, instead of being stopped.
             * @default false
             */
            autoPause?: boolean;
            /**
             * @description Whether `autoPause` keeps the memory of the sandbox in addition to its disk.
             * @default true
             */
            autoPauseMemory?: boolean;
            /** @description Whether traffic resumes the paused sandbox. */
            autoResume?: {
                /** @default false */
                enabled: boolean;
            };
            /** @description Whether access to the sandbox needs a token. */
            secure?: boolean;
            /** @description Whether the sandbox can reach the internet. */
            allow_internet_access?: boolean;
            network?: components["schemas"]["SandboxNetwork"];
            /** @description Labels of the sandbox. A snapshot does not keep them. */
            metadata?: {
                [key: string]: string;
            };
            /** @description The environment variables of the sandbox. */
            envVars?: {
                [key: string]: string;
            };
            /** @description The settings of the MCP gateway. */
            mcp?: {
                [key: string]: unknown;
            } | null;
            /** @description The identities of the sandbox. */
            iam?: {
                tokens?: {
                    [key: string]: {
                        audience: string;
                        tokenType: string;
                    };
                };
            };
            /** @description The volumes to mount. */
            volumeMounts?: components["schemas"]["VolumeMount"][];
        };
        /** @description A new sandbox. */
        Sandbox: {
            /** @description The id of the template. */
            templateID: string;
            /** @description The id of the sandbox. */
            sandboxID: string;
            /** @description The name of the template. */
            alias?: string;
            /**
             * @deprecated
             * @description The id of the node.
             */
            clientID: string;
            /** @description The version of the agent in the sandbox. */
            envdVersion: string;
            /**
             * Format: password
             * @description The token for the agent in the sandbox.
             */
            envdAccessToken?: string;
            /**
             * Format: password
             * @description The token for the ports of the sandbox.
             */
            trafficAccessToken?: string | null;
            /** @description The domain of the addresses of the sandbox. */
            domain?: string | null;
        };
        /** @description A sandbox. */
        SandboxDetail: {
            /** @description The id of the template. */
            templateID: string;
            /** @description The name of the template. */
            alias?: string;
            /** @description The id of the sandbox. */
            sandboxID: string;
            /**
             * @deprecated
             * @description The id of the node.
             */
            clientID: string;
            /**
             * Format: date-time
             * @description When the sandbox was started.
             */
            startedAt: string;
            /**
             * Format: date-time
             * @description When the sandbox is stopped or paused.
             */
            endAt: string;
            /** @description The version of the agent in the sandbox. */
            envdVersion: string;
            /**
             * Format: password
             * @description The token for the agent in the sandbox.
             */
            envdAccessToken?: string;
            /** @description Whether the sandbox can reach the internet; null if this is not set. */
            allowInternetAccess?: boolean | null;
            /** @description The domain of the addresses of the sandbox. */
            domain?: string | null;
            /**
             * Format: int32
             * @description The number of virtual processors.
             */
            cpuCount: number;
            /**
             * Format: int32
             * @description The memory in MiB.
             */
            memoryMB: number;
            /**
             * Format: int32
             * @description The disk in MiB.
             */
            diskSizeMB: number;
            /** @description Labels of the sandbox. */
            metadata?: {
                [key: string]: string;
            };
            /** @description Whether the sandbox is running or paused. */
            state: "running" | "paused" | (string & {});
            network?: components["schemas"]["SandboxNetwork"];
            /** @description What happens after `timeout`. */
            lifecycle?: {
                autoResume: boolean;
                onTimeout: "kill" | "pause" | (string & {});
            };
            /** @description The mounted volumes. */
            volumeMounts?: components["schemas"]["VolumeMount"][];
        };
        /** @description The network of a sandbox. */
        SandboxNetwork: {
            /**
             * @description Whether the ports of the sandbox are public.
             * @default true
             */
            allowPublicTraffic?: boolean;
            /** @description The addresses, networks and domains that the sandbox may connect to. */
            allowOut?: string[];
            /** @description The addresses and networks that the sandbox may not connect to. */
            denyOut?: string[];
            /** @description A SOCKS5 proxy for the connections of the sandbox. */
            egressProxy?: {
                address: string;
                username?: string;
                /** Format: password */
                password?: string;
            } | null;
            /** @description The `Host` header of requests that reach the sandbox. */
            maskRequestHost?: string;
            /** @description Changes to the requests of the sandbox, by domain. */
            rules?: {
                [key: string]: {
                    transform?: {
                        headers?: {
                            [key: string]: string;
                        };
                    };
                }[];
            };
        };
        /** @description A snapshot. It reports no time, size, state or source. */
        SnapshotInfo: {
            /** @description The id of the template and the tag: `team/name:tag`, or 20 characters and `:default`. */
            snapshotID: string;
            /** @description The names of the template, with the team; empty if it has none. */
            names: string[];
        };
        /** @description A mounted volume. */
        VolumeMount: {
            /** @description The name of the volume. */
            name: string;
            /** @description Where it is mounted. */
            path: string;
        };
    };
    responses: {
        /** @description The request is invalid, or conflicts with an existing object. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The sandbox is changing its state. */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The sandbox or the snapshot does not exist. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description E2B failed. */
        ServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The sandbox was not started in time. */
        Timeout: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Too many requests to this route, or too many running sandboxes. */
        TooManyRequests: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
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
        /** @description No node has room at the moment. */
        Unavailable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
    };
    parameters: {
        /**
         * @description The largest number of items on a page.
         * @example 100
         */
        Limit: number;
        /**
         * @description The position of the page to return.
         * @example MjAyNi0xMS0yMFQwOTowMDowMFpfX3E3eDJtOWM0
         */
        NextToken: string;
        /**
         * @description The id of the sandbox.
         * @example i7k2p9x4m1c8v5b3n6q0z
         */
        SandboxId: string;
        /**
         * @description The id of the snapshot.
         * @example acme/agent-ready:default
         */
        TemplateId: string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description The position of the next page; absent on the last page.
         * @example MjAyNi0xMS0yMFQwOTowMDowMFpfX3E3eDJtOWM0
         */
        NextToken: string;
        /**
         * @description The number of requests that the team may send to this route at once.
         * @example 100
         */
        RateLimitLimit: number;
        /**
         * @description The number of requests that remain.
         * @example 99
         */
        RateLimitRemaining: number;
        /**
         * @description The number of seconds until the limit is reset.
         * @example 1
         */
        RateLimitReset: number;
        /**
         * @description The number of seconds to wait, at least 1.
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
        /** @description The template of the sandbox, and its settings. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSandbox"];
            };
        };
        responses: {
            /** @description The running sandbox. */
            201: {
                headers: {
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
            503: components["responses"]["Unavailable"];
            504: components["responses"]["Timeout"];
        };
    };
    getSandbox: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the sandbox.
                 * @example i7k2p9x4m1c8v5b3n6q0z
                 */
                sandboxID: components["parameters"]["SandboxId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sandbox. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SandboxDetail"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
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
                 * @example i7k2p9x4m1c8v5b3n6q0z
                 */
                sandboxID: components["parameters"]["SandboxId"];
            };
            cookie?: never;
        };
        /** @description The name of the snapshot; an empty object for a snapshot without a name. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSnapshotRequest"];
            };
        };
        responses: {
            /** @description The complete snapshot. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SnapshotInfo"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listSnapshots: {
        parameters: {
            query?: {
                /**
                 * @description Returns only snapshots of this sandbox.
                 * @example i7k2p9x4m1c8v5b3n6q0z
                 */
                sandboxID?: string;
                /**
                 * @description Returns only snapshots with this name or id, such as `agent-ready`, `acme/agent-ready` or `agent-ready:v1`. Without a tag, every tag matches.
                 * @example acme/agent-ready
                 */
                name?: string;
                /**
                 * @description The largest number of items on a page.
                 * @example 100
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description The position of the page to return.
                 * @example MjAyNi0xMS0yMFQwOTowMDowMFpfX3E3eDJtOWM0
                 */
                nextToken?: components["parameters"]["NextToken"];
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
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Next-Token": components["headers"]["NextToken"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SnapshotInfo"][];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
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
                 * @example acme/agent-ready:default
                 */
                templateID: components["parameters"]["TemplateId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The snapshots were deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
        };
    };
}
