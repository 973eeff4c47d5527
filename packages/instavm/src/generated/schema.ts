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
         * @description Returns the account's own snapshots and the public ones of the system, all in one array.
         */
        get: operations["listSnapshots"];
        put?: never;
        /**
         * Create a snapshot from a container image
         * @description Starts a build and returns at once. Poll the snapshot until its status is ready or failed.
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
         * @description Returns a snapshot with the status of its build.
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
         * Start a VM, new or from a snapshot
         * @description Boots a VM. With `snapshot_id`, the VM continues from that snapshot, which restores the snapshot.
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
         * @description Creates a snapshot of a VM and boots a second VM from the snapshot.
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
         * @description Creates a snapshot of a VM. With `wait=false`, poll the snapshot until its status is ready or failed.
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
        /** @description The additions to an image. */
        BuildArgs: {
            /** @description The size of the disk in gigabytes. By default, InstaVM chooses it. */
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
            /** @description The URL of a repository to clone into /app/repo. */
            git_clone_url?: string | null;
            /** @description A command to run at the end of the build. */
            post_build_cmd?: string | null;
        };
        /** @description The options of a clone. */
        CloneVmRequest: {
            /** @description The name of the intermediate snapshot. */
            snapshot_name?: string | null;
        };
        /** @description The clone. */
        CloneVmResponse: {
            /** @description The id of the clone. */
            vm_id?: string | null;
            /** @description The session of the clone. */
            session_id: string;
            /** @description The status of the clone. */
            status: string;
            /** @description The id of the intermediate snapshot. */
            snapshot_id?: string | null;
            /** @description Whether the intermediate snapshot was deleted. */
            snapshot_deleted?: boolean | null;
        };
        /** @description A snapshot to build from a container image. */
        CreateSnapshotRequest: {
            /** @description The address of the image. */
            oci_image: string;
            /** @description The name of the snapshot. */
            name?: string | null;
            /**
             * @description The number of virtual processors.
             * @default 2
             */
            vcpu_count?: number;
            /**
             * @description The memory in megabytes.
             * @default 512
             */
            memory_mb?: number;
            /**
             * @description The owner of the snapshot.
             * @default user
             */
            type?: "user" | "system";
            build_args?: components["schemas"]["BuildArgs"] | null;
        };
        /** @description A VM to start. */
        CreateVmRequest: {
            /** @description The id of the snapshot to start from. */
            snapshot_id?: string | null;
            /** @description The id of the session to join. */
            session_id?: string | null;
            /** @description How long the VM may run in seconds. */
            vm_lifetime_seconds?: number | null;
            /** @description The memory in megabytes. */
            memory_mb?: number | null;
            /** @description The number of virtual processors. */
            vcpu_count?: number | null;
            /** @description Your own data about the VM. */
            metadata?: {
                [key: string]: unknown;
            } | null;
            /** @description Environment variables of the VM. */
            env?: {
                [key: string]: string;
            } | null;
            /** @description The hosts that the VM may connect to. */
            egress_policy?: {
                [key: string]: unknown;
            } | null;
            /** @description Whether to create a snapshot when the VM ends. */
            snapshot_on_terminate?: boolean | null;
            /** @description The name of that snapshot. */
            snapshot_name?: string | null;
            /** @description A port to publish. */
            share?: {
                /** @description The port inside the VM. */
                port: number;
                /**
                 * @description Whether the port is public.
                 * @default false
                 */
                is_public?: boolean;
            } | null;
            /** @description Your own domain for the VM. */
            custom_domain?: {
                /** @description The domain. */
                domain: string;
                /** @description The DNS provider of the domain. */
                dns_provider?: string;
                /** @description The credentials for the DNS provider. */
                dns_credentials?: {
                    [key: string]: unknown;
                };
            } | null;
        };
        /** @description The started VM. */
        CreateVmResponse: {
            /** @description The id of the VM. */
            vm_id?: string | null;
            /** @description The session of the VM. */
            session_id: string;
            /** @description The status of the VM. */
            status: string;
        };
        /** @description The options of a snapshot. */
        CreateVmSnapshotRequest: {
            /** @description The name of the snapshot. */
            name?: string | null;
        };
        /** @description The snapshot. */
        CreateVmSnapshotResponse: {
            /** @description The id of the snapshot. */
            snapshot_id: string;
            /** @description The status of the snapshot. */
            status: string;
        };
        /** @description The result of the deletion. */
        DeleteSnapshotResponse: {
            /** @description The status of the deletion. */
            status?: string;
        };
        /** @description An error. `detail` is a sentence or, for an invalid request, a list. */
        HttpError: {
            detail?: string | components["schemas"]["ValidationError"][];
        };
        /** @description A snapshot. */
        SnapshotInfo: {
            /** @description The id of the snapshot. */
            id: string;
            /** @description The name of the snapshot. */
            name?: string | null;
            /** @description The status of the build. `ready` and `failed` are final. */
            status: string;
            /** @description The VM that was captured. */
            source_vm_id?: string | null;
            /** @description How the snapshot was created. */
            snapshot_type: string;
            /**
             * @description The owner of the snapshot, user or system.
             * @default user
             */
            type?: string;
            /** @description The image that the snapshot was built from. */
            oci_image?: string | null;
            /** @description The number of virtual processors. */
            vcpu_count?: number | null;
            /** @description The memory in megabytes. */
            memory_mb?: number | null;
            /**
             * Format: int64
             * @description The size in bytes; 0 if it is not known yet.
             * @default 0
             */
            size_bytes?: number;
            /**
             * @description Whether every account can use the snapshot.
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
        /** @description One problem of an invalid request. */
        ValidationError: {
            /** @description The place of the problem. */
            loc: (string | number)[];
            /** @description A description of the problem. */
            msg: string;
            /** @description The kind of problem. */
            type: string;
        };
    };
    responses: {
        /** @description The snapshot or the VM does not exist. */
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
        /** @description The request is invalid. */
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
                 * @description Returns only the account's own snapshots (`user`), or only those of the system (`system`).
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
        /** @description The snapshot to build. */
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
                 * @description Whether to respond only after the operation is complete. Default true.
                 * @example true
                 */
                wait?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The VM to start. */
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
                 * @description Whether to respond only after the operation is complete. Default true.
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
        /** @description The name of the intermediate snapshot. */
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
                 * @description Whether to respond only after the operation is complete. Default true.
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
        /** @description The name of the snapshot. */
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
