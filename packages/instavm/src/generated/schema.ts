// Generated from specs/instavm/openapi.yaml by `pnpm generate instavm`. Do not edit.

export interface paths {
    "/v1/snapshots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List snapshots
         * @description Answers the account's own snapshots and the public ones of the system, all in one array without pages.
         */
        get: operations["listSnapshots"];
        put?: never;
        /**
         * Create a snapshot from a container image
         * @description Starts a build and answers at once; read the snapshot until its status is ready or failed.
         */
        post: operations["createSnapshot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/snapshots/{snapshot_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the snapshot.
                 * @example snap_a1f39c
                 */
                snapshot_id: string;
            };
            cookie?: never;
        };
        /**
         * Get a snapshot
         * @description Answers a snapshot and how its build stands.
         */
        get: operations["getSnapshot"];
        put?: never;
        post?: never;
        /**
         * Delete a snapshot
         * @description Deletes one of the account's own snapshots.
         */
        delete: operations["deleteSnapshot"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start a VM, from a snapshot if one is named
         * @description Boots a VM. With `snapshot_id` it continues from that snapshot, which is how a snapshot is restored.
         */
        post: operations["createVm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vms/{vm_id}/clone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Clone a VM
         * @description Takes a snapshot of a VM and boots a second one from it.
         */
        post: operations["cloneVm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/vms/{vm_id}/snapshot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a snapshot of a VM
         * @description Captures a VM. Without waiting, read the snapshot until its status is ready or failed.
         */
        post: operations["createVmSnapshot"];
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
        /** @description What to add to an image. */
        BuildArgs: {
            /** @description Size of the disk in gigabytes; chosen to fit when absent. */
            disk_size_gb?: number | null;
            /** @description Environment variables of the build. */
            envs?: {
                [key: string]: string;
            } | null;
            /** @description Debian packages to install, separated by spaces. */
            extra_apt_packages?: string | null;
            /** @description npm packages to install, separated by spaces. */
            extra_npm_packages?: string | null;
            /** @description Python packages to install, separated by spaces. */
            extra_pip_packages?: string | null;
            /** @description The branch to check out. */
            git_clone_branch?: string | null;
            /** @description A repository to clone into /app/repo. */
            git_clone_url?: string | null;
            /** @description A command to run at the end of the build. */
            post_build_cmd?: string | null;
        };
        /** @description How to clone. */
        CloneVmRequest: {
            /** @description The name of the snapshot in between. */
            snapshot_name?: string | null;
        };
        /** @description The clone. */
        CloneVmResponse: {
            /** @description The id of the clone. */
            vm_id?: string | null;
            /** @description The session of the clone. */
            session_id: string;
            /** @description How the clone stands. */
            status: string;
            /** @description The snapshot in between. */
            snapshot_id?: string | null;
            /** @description Whether that snapshot is gone already. */
            snapshot_deleted?: boolean | null;
        };
        /** @description A snapshot to build from a container image. */
        CreateSnapshotRequest: {
            /** @description The address of the image. */
            oci_image: string;
            /** @description The name of the snapshot. */
            name?: string | null;
            /**
             * @description Virtual processors.
             * @default 2
             */
            vcpu_count?: number;
            /**
             * @description Memory in megabytes.
             * @default 512
             */
            memory_mb?: number;
            /**
             * @description Whose snapshot it is.
             * @default user
             */
            type?: "user" | "system";
            build_args?: components["schemas"]["BuildArgs"] | null;
        };
        /** @description A VM to start. */
        CreateVmRequest: {
            /** @description The snapshot to continue from. */
            snapshot_id?: string | null;
            /** @description The session to join. */
            session_id?: string | null;
            /** @description How many seconds the VM may live. */
            vm_lifetime_seconds?: number | null;
            /** @description Memory in megabytes. */
            memory_mb?: number | null;
            /** @description Virtual processors. */
            vcpu_count?: number | null;
            /** @description Your own notes about the VM. */
            metadata?: {
                [key: string]: unknown;
            } | null;
            /** @description Environment variables of the VM. */
            env?: {
                [key: string]: string;
            } | null;
            /** @description Where the VM may connect to. */
            egress_policy?: {
                [key: string]: unknown;
            } | null;
            /** @description Whether to keep a snapshot when the VM ends. */
            snapshot_on_terminate?: boolean | null;
            /** @description The name of that snapshot. */
            snapshot_name?: string | null;
            /** @description A port to publish. */
            share?: {
                /** @description The port inside the VM. */
                port: number;
                /**
                 * @description Whether anyone may reach it.
                 * @default false
                 */
                is_public?: boolean;
            } | null;
            /** @description A domain of your own for the VM. */
            custom_domain?: {
                /** @description The domain. */
                domain: string;
                /** @description Who serves its DNS. */
                dns_provider?: string;
                /** @description A secret for that DNS. */
                dns_credentials?: {
                    [key: string]: unknown;
                };
            } | null;
        };
        /** @description The VM that was started. */
        CreateVmResponse: {
            /** @description The id of the VM. */
            vm_id?: string | null;
            /** @description The session of the VM. */
            session_id: string;
            /** @description How the VM stands. */
            status: string;
        };
        /** @description How to snapshot. */
        CreateVmSnapshotRequest: {
            /** @description The name of the snapshot. */
            name?: string | null;
        };
        /** @description The snapshot. */
        CreateVmSnapshotResponse: {
            /** @description The id of the snapshot. */
            snapshot_id: string;
            /** @description How the snapshot stands. */
            status: string;
        };
        /** @description Says that the snapshot is gone. */
        DeleteSnapshotResponse: {
            /** @description What happened. */
            status?: string;
        };
        /** @description An error; `detail` is a sentence, or a list when the request breaks the contract. */
        HttpError: {
            detail?: string | components["schemas"]["ValidationError"][];
        };
        /** @description A snapshot. */
        SnapshotInfo: {
            /** @description The id of the snapshot. */
            id: string;
            /** @description The name of the snapshot. */
            name?: string | null;
            /** @description How the build stands. `ready` and `failed` end it. */
            status: string;
            /** @description The VM that was captured. */
            source_vm_id?: string | null;
            /** @description How the snapshot was made. */
            snapshot_type: string;
            /**
             * @description Whose snapshot it is, user or system.
             * @default user
             */
            type?: string;
            /** @description The image it was built from. */
            oci_image?: string | null;
            /** @description Virtual processors. */
            vcpu_count?: number | null;
            /** @description Memory in megabytes. */
            memory_mb?: number | null;
            /**
             * Format: int64
             * @description Size in bytes; 0 until it is known.
             * @default 0
             */
            size_bytes?: number;
            /**
             * @description Whether every account sees it.
             * @default false
             */
            is_public?: boolean;
            /** @description Why the build failed. */
            last_error?: string | null;
            /** @description When the snapshot was started. */
            created_at: string;
            /** @description When the snapshot last changed. */
            updated_at: string;
        };
        /** @description One way in which a request breaks the contract. */
        ValidationError: {
            /** @description Where it is. */
            loc: (string | number)[];
            /** @description What is wrong. */
            msg: string;
            /** @description The kind of fault. */
            type: string;
        };
    };
    responses: {
        /** @description There is no such snapshot or VM. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["HttpError"];
            };
        };
        /** @description Too many requests. */
        RateLimited: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["HttpError"];
            };
        };
        /** @description InstaVM failed. */
        ServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["HttpError"];
            };
        };
        /** @description The key is not valid, or the session has ended. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["HttpError"];
            };
        };
        /** @description The request breaks the contract. */
        ValidationFailed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["HttpError"];
            };
        };
    };
    parameters: never;
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
                 * @description Answers only the account's own snapshots, or only those of the system.
                 * @example user
                 */
                type?: "user" | "system";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The snapshots. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SnapshotInfo"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
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
        /** @description What to build. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSnapshotRequest"];
            };
        };
        responses: {
            /** @description The snapshot that is being built. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SnapshotInfo"];
                };
            };
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
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
                 * @example snap_a1f39c
                 */
                snapshot_id: string;
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
                    "application/json": components["schemas"]["SnapshotInfo"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
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
                 * @example snap_a1f39c
                 */
                snapshot_id: string;
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
                    "application/json": components["schemas"]["DeleteSnapshotResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
    createVm: {
        parameters: {
            query?: {
                /**
                 * @description Whether to answer only when the work is done. Default true.
                 * @example true
                 */
                wait?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description What to start. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateVmRequest"];
            };
        };
        responses: {
            /** @description The VM. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreateVmResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
    cloneVm: {
        parameters: {
            query?: {
                /**
                 * @description Whether to answer only when the work is done. Default true.
                 * @example true
                 */
                wait?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description The id of the VM.
                 * @example vm_5d20c7
                 */
                vm_id: string;
            };
            cookie?: never;
        };
        /** @description How to call the snapshot in between. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloneVmRequest"];
            };
        };
        responses: {
            /** @description The clone. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CloneVmResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
    createVmSnapshot: {
        parameters: {
            query?: {
                /**
                 * @description Whether to answer only when the work is done. Default true.
                 * @example true
                 */
                wait?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description The id of the VM.
                 * @example vm_5d20c7
                 */
                vm_id: string;
            };
            cookie?: never;
        };
        /** @description How to call the snapshot. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateVmSnapshotRequest"];
            };
        };
        responses: {
            /** @description The snapshot. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreateVmSnapshotResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
}
