// Generated from specs/neon/openapi.yaml by `pnpm generate neon`. Do not edit.

export interface paths {
    "/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the projects
         * @description Returns the projects of an organization page by page. A personal key requires `org_id`; a key of an organization implies it.
         */
        get: operations["listProjects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project_id}/branches": {
        parameters: {
            query?: never;
            header?: never;
            path?: {
                /**
                 * @description The id of the project.
                 * @example misty-lake-51820467
                 */
                project_id?: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        /**
         * List the branches of a project
         * @description Returns the branches of a project page by page. The branches without a `parent_id` are root branches.
         */
        get: operations["listBranches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project_id}/branches/{branch_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the project.
                 * @example misty-lake-51820467
                 */
                project_id?: components["parameters"]["ProjectId"];
                /**
                 * @description The id of the branch.
                 * @example br-red-river-a7k2m9qx
                 */
                branch_id: components["parameters"]["BranchId"];
            };
            cookie?: never;
        };
        /**
         * Get a branch
         * @description Returns a branch with its state.
         */
        get: operations["getBranch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project_id}/branches/{branch_id}/finalize_restore": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the project.
                 * @example misty-lake-51820467
                 */
                project_id?: components["parameters"]["ProjectId"];
                /**
                 * @description The id of the restored branch.
                 * @example br-blue-dawn-b8n3p0rz
                 */
                branch_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replace a branch with its restored copy
         * @description Completes a restore that was started without `finalize_restore`; `branch_id` is the new branch. It takes over the computes of the branch that it replaces, which restart, and its name.
         */
        post: operations["finalizeRestoreBranch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project_id}/branches/{branch_id}/snapshot": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the project.
                 * @example misty-lake-51820467
                 */
                project_id?: components["parameters"]["ProjectId"];
                /**
                 * @description The id of the branch.
                 * @example br-red-river-a7k2m9qx
                 */
                branch_id: components["parameters"]["BranchId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a snapshot of a branch
         * @description Creates a snapshot of a branch as it is now or, within the restore window of the project, as it was at `lsn` or `timestamp`. The snapshot is complete when all operations in the response have finished.
         */
        post: operations["createSnapshot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project_id}/operations/{operation_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the project.
                 * @example misty-lake-51820467
                 */
                project_id?: components["parameters"]["ProjectId"];
                /**
                 * @description The id of the operation.
                 * @example 7b0f6c52-8b8e-4a57-9d2f-3d1f0a4c6e21
                 */
                operation_id: string;
            };
            cookie?: never;
        };
        /**
         * Get an operation
         * @description Returns an operation with its status. Neon keeps operations for six months.
         */
        get: operations["getOperation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project_id}/snapshots": {
        parameters: {
            query?: never;
            header?: never;
            path?: {
                /**
                 * @description The id of the project.
                 * @example misty-lake-51820467
                 */
                project_id?: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        /**
         * List the snapshots of a project
         * @description Returns all snapshots of a project at once. Expired snapshots are not listed.
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
    "/projects/{project_id}/snapshots/{snapshot_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the project.
                 * @example misty-lake-51820467
                 */
                project_id?: components["parameters"]["ProjectId"];
                /**
                 * @description The id of the snapshot.
                 * @example snap-cold-moon-e5f6g7h8
                 */
                snapshot_id: components["parameters"]["SnapshotId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a snapshot
         * @description Starts the deletion of a snapshot. It is complete when all operations in the response have finished.
         */
        delete: operations["deleteSnapshot"];
        options?: never;
        head?: never;
        /**
         * Rename a snapshot
         * @description Changes the name of a snapshot, and returns it.
         */
        patch: operations["updateSnapshot"];
        trace?: never;
    };
    "/projects/{project_id}/snapshots/{snapshot_id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the project.
                 * @example misty-lake-51820467
                 */
                project_id?: components["parameters"]["ProjectId"];
                /**
                 * @description The id of the snapshot.
                 * @example snap-cold-moon-e5f6g7h8
                 */
                snapshot_id: components["parameters"]["SnapshotId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore a snapshot to a new branch
         * @description Creates a branch with the contents of a snapshot. With `finalize_restore`, the new branch replaces `target_branch_id` at once: it takes over the computes, which restart, and the name. The replaced branch is kept under another name. The restore is complete when all operations in the response have finished.
         */
        post: operations["restoreSnapshot"];
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
        /** @description A branch of a project. Only the fields for its state and for restores are complete. */
        Branch: {
            /** @description The id of the branch. */
            id: string;
            /** @description The id of the project. */
            project_id: string;
            /** @description The id of the parent: the branch that this branch was created from. */
            parent_id?: string;
            /** @description The log sequence number of the parent at which the branch starts. */
            parent_lsn?: string;
            /** @description The name of the branch. */
            name: string;
            /** @description The state: init, resetting, ready or archived. Expect further states. */
            current_state: string;
            /** @description The state that the branch is changing to. */
            pending_state?: string;
            /**
             * Format: date-time
             * @description When the state began.
             */
            state_changed_at: string;
            /**
             * Format: int64
             * @description The size of the data in bytes.
             */
            logical_size?: number;
            /** @description Whether the branch is the default branch of the project. */
            default: boolean;
            /** @description Whether the branch is protected. */
            protected: boolean;
            /** @description The state of a restore to this branch: restored, finalized or detaching. Expect further values. */
            restore_status?: string;
            /** @description The id of the snapshot that was restored. */
            restored_from?: string;
            /** @description The id of the branch that the restore replaces. */
            restored_as?: string;
            /**
             * Format: date-time
             * @description When Neon deletes the branch.
             */
            expires_at?: string;
            /** @description Who created the branch, such as console. */
            creation_source: string;
            /**
             * Format: int64
             * @deprecated
             * @description The seconds of processor time that the computes of the branch used.
             */
            cpu_used_sec: number;
            /**
             * Format: int64
             * @description The seconds that the computes of the branch were active.
             */
            active_time_seconds: number;
            /**
             * Format: int64
             * @description The seconds of compute time that the branch used.
             */
            compute_time_seconds: number;
            /**
             * Format: int64
             * @description The bytes that were written.
             */
            written_data_bytes: number;
            /**
             * Format: int64
             * @description The bytes that were transferred.
             */
            data_transfer_bytes: number;
            /**
             * Format: date-time
             * @description When the branch was created.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When the branch last changed.
             */
            updated_at: string;
        };
        /** @description A compute of a branch. Its settings are not described here. */
        Endpoint: {
            /** @description The id of the compute. */
            id: string;
            /** @description The host to connect to. */
            host: string;
            /** @description The id of the project. */
            project_id: string;
            /** @description The id of the branch. */
            branch_id: string;
            /** @description The region. */
            region_id: string;
            /** @description Whether the compute can write. */
            type: "read_only" | "read_write" | (string & {});
            /** @description The state. */
            current_state: "init" | "active" | "idle" | (string & {});
            /** @description Whether connections are refused. */
            disabled: boolean;
            /**
             * Format: date-time
             * @description When the compute was created.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When the compute last changed.
             */
            updated_at: string;
        };
        /** @description What went wrong. */
        Error: {
            /**
             * @description Neon's code of the problem; can be empty.
             * @default
             */
            code: string;
            /** @description The problem as a sentence. */
            message: string;
            /** @description The id of the request. */
            request_id?: string;
        };
        /** @description A job that a request started. */
        Operation: {
            /**
             * Format: uuid
             * @description The id of the operation.
             */
            id: string;
            /** @description The id of the project. */
            project_id: string;
            /** @description The id of the branch that the operation changes. */
            branch_id?: string;
            /** @description The id of the compute that the operation changes. */
            endpoint_id?: string;
            /** @description What the operation does, such as create_branch. Expect further actions. */
            action: string;
            /** @description The status. The operation is over when it has finished, failed, or was cancelled or skipped; after an error, Neon retries it. */
            status: "scheduling" | "running" | "finished" | "failed" | "error" | "cancelling" | "cancelled" | "skipped" | (string & {});
            /** @description Why the operation failed. */
            error?: string;
            /**
             * Format: int32
             * @description How often the operation failed.
             */
            failures_count: number;
            /**
             * Format: date-time
             * @description When the operation was last retried.
             */
            retry_at?: string;
            /**
             * Format: date-time
             * @description When the operation was created.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When the status of the operation last changed.
             */
            updated_at: string;
            /**
             * Format: int32
             * @description How long the operation took in milliseconds.
             */
            total_duration_ms: number;
        };
        /** @description The operations that the request started. */
        Operations: components["schemas"]["Operation"][];
        /** @description A project, which contains branches. Its settings are not described here. */
        Project: {
            /** @description The id of the project. */
            id: string;
            /** @description The name of the project. */
            name: string;
            /** @description The cloud, such as aws. */
            platform_id: string;
            /** @description The region, such as aws-us-east-2. */
            region_id: string;
            /** @description The major version of Postgres. */
            pg_version: number;
            /** @description What runs the computes of the project, such as k8s-neonvm. */
            provisioner: string;
            /** @description The host through which the computes of the project are reached. */
            proxy_host: string;
            /** @description The id of the project's owner. */
            owner_id: string;
            /** @description The id of the project's organization. */
            org_id?: string;
            /** @description The name of the project's organization. */
            org_name?: string;
            /** @description Whether Neon stores the passwords of roles. */
            store_passwords: boolean;
            /** @description Who created the project, such as console. */
            creation_source: string;
            /**
             * Format: int64
             * @description The seconds that the computes of the project were active.
             */
            active_time: number;
            /**
             * Format: int64
             * @deprecated
             * @description The seconds of processor time that the computes of the project used.
             */
            cpu_used_sec: number;
            /**
             * Format: int64
             * @description The largest size of a branch in MiB.
             */
            branch_logical_size_limit: number;
            /**
             * Format: int64
             * @description The largest size of a branch in bytes.
             */
            branch_logical_size_limit_bytes: number;
            /**
             * Format: int32
             * @description The restore window in seconds.
             */
            history_retention_seconds?: number;
            /**
             * Format: date-time
             * @description When the project was deleted.
             */
            deleted_at?: string;
            /**
             * Format: date-time
             * @description When the project was created.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When the project last changed.
             */
            updated_at: string;
        };
        /** @description A snapshot of a branch. */
        Snapshot: {
            /** @description The id of the snapshot. */
            id: string;
            /** @description The name of the snapshot. */
            name: string;
            /** @description The id of the branch that the snapshot was created from. */
            source_branch_id?: string;
            /** @description The log sequence number that the snapshot captures. */
            lsn?: string;
            /** @description The time that the snapshot captures. */
            timestamp?: string;
            /** @description When the snapshot was created. */
            created_at: string;
            /** @description When Neon deletes the snapshot. */
            expires_at?: string;
            /** @description Whether a request created the snapshot; false if a schedule did. */
            manual?: boolean;
            /**
             * Format: int64
             * @description The size of its data in bytes. Absent until it is computed, 0 if the snapshot is free of charge.
             */
            full_size?: number;
            /**
             * Format: int64
             * @description How many bytes the snapshot adds to the previous snapshot of the schedule. Absent until Neon has computed the number, or if the snapshot is charged by `full_size`.
             */
            diff_size?: number;
        };
    };
    responses: {
        /** @description The request is invalid. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Any other failure. After 503 and 429, the request can be repeated. */
        Error: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Another operation of the project is in progress. The request can be repeated. */
        Locked: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The project, or an object in it, does not exist. */
        NotFound: {
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
         * @description The id of the branch.
         * @example br-red-river-a7k2m9qx
         */
        BranchId: string;
        /**
         * @description The id of the project.
         * @example misty-lake-51820467
         */
        ProjectId: string;
        /**
         * @description The id of the snapshot.
         * @example snap-cold-moon-e5f6g7h8
         */
        SnapshotId: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listProjects: {
        parameters: {
            query?: {
                /**
                 * @description The cursor of the page, from `pagination` of the previous page.
                 * @example 2026-10-02T08:14:37.512904Z
                 */
                cursor?: string;
                /**
                 * @description How many projects a page has at most.
                 * @example 10
                 */
                limit?: number;
                /**
                 * @description Returns only projects whose name or id contains this text.
                 * @example shop
                 */
                search?: string;
                /**
                 * @description Returns only the projects of this organization.
                 * @example org-plain-harbor-40817263
                 */
                org_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of projects. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The projects of this page. */
                        projects: components["schemas"]["Project"][];
                        /** @description Where the next page starts. */
                        pagination?: {
                            /** @description The cursor of the next page. */
                            cursor: string;
                        };
                        /** @description The ids of projects whose details could not be read in time. */
                        unavailable_project_ids?: string[];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            default: components["responses"]["Error"];
        };
    };
    listBranches: {
        parameters: {
            query?: {
                /**
                 * @description The cursor of the page, from `pagination` of the previous page.
                 * @example eyJicmFuY2hfaWQiOiJiciJ9
                 */
                cursor?: string;
                /**
                 * @description How many branches a page has at most.
                 * @example 100
                 */
                limit?: number;
                /**
                 * @description Returns only branches whose name or id contains this text.
                 * @example production
                 */
                search?: string;
            };
            header?: never;
            path?: {
                /**
                 * @description The id of the project.
                 * @example misty-lake-51820467
                 */
                project_id?: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of branches. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The branches of this page. */
                        branches: components["schemas"]["Branch"][];
                        /** @description Where the next page starts. */
                        pagination?: {
                            /** @description The cursor of the next page. */
                            next?: string;
                        };
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    getBranch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the project.
                 * @example misty-lake-51820467
                 */
                project_id?: components["parameters"]["ProjectId"];
                /**
                 * @description The id of the branch.
                 * @example br-red-river-a7k2m9qx
                 */
                branch_id: components["parameters"]["BranchId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The branch. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        branch: components["schemas"]["Branch"];
                    };
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    finalizeRestoreBranch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the project.
                 * @example misty-lake-51820467
                 */
                project_id?: components["parameters"]["ProjectId"];
                /**
                 * @description The id of the restored branch.
                 * @example br-blue-dawn-b8n3p0rz
                 */
                branch_id: string;
            };
            cookie?: never;
        };
        /** @description The name of the replaced branch. */
        requestBody?: {
            content: {
                "application/json": {
                    /** @description The new name of the replaced branch. Neon generates one if absent. */
                    name?: string;
                };
            };
        };
        responses: {
            /** @description The operations that replace the branch. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        operations: components["schemas"]["Operations"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            423: components["responses"]["Locked"];
            default: components["responses"]["Error"];
        };
    };
    createSnapshot: {
        parameters: {
            query?: {
                /**
                 * @description The name of the snapshot.
                 * @example before the migration
                 */
                name?: string;
                /**
                 * @description When Neon deletes the snapshot, in ISO 8601.
                 * @example 2026-12-21T08:55:00Z
                 */
                expires_at?: string;
                /**
                 * @description The log sequence number to capture. Not allowed together with `timestamp`.
                 * @example 0/4B20D10
                 */
                lsn?: string;
                /**
                 * @description The time to capture, in ISO 8601. Not allowed together with `lsn`.
                 * @example 2026-11-21T08:00:00Z
                 */
                timestamp?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The id of the project.
                 * @example misty-lake-51820467
                 */
                project_id?: components["parameters"]["ProjectId"];
                /**
                 * @description The id of the branch.
                 * @example br-red-river-a7k2m9qx
                 */
                branch_id: components["parameters"]["BranchId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The snapshot, and the operations that complete it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        snapshot: components["schemas"]["Snapshot"];
                        operations: components["schemas"]["Operations"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            423: components["responses"]["Locked"];
            default: components["responses"]["Error"];
        };
    };
    getOperation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the project.
                 * @example misty-lake-51820467
                 */
                project_id?: components["parameters"]["ProjectId"];
                /**
                 * @description The id of the operation.
                 * @example 7b0f6c52-8b8e-4a57-9d2f-3d1f0a4c6e21
                 */
                operation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The operation. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        operation: components["schemas"]["Operation"];
                    };
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    listSnapshots: {
        parameters: {
            query?: never;
            header?: never;
            path?: {
                /**
                 * @description The id of the project.
                 * @example misty-lake-51820467
                 */
                project_id?: components["parameters"]["ProjectId"];
            };
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
                    "application/json": {
                        /** @description All snapshots of the project. */
                        snapshots: components["schemas"]["Snapshot"][];
                    };
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    deleteSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the project.
                 * @example misty-lake-51820467
                 */
                project_id?: components["parameters"]["ProjectId"];
                /**
                 * @description The id of the snapshot.
                 * @example snap-cold-moon-e5f6g7h8
                 */
                snapshot_id: components["parameters"]["SnapshotId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The operations that delete the snapshot. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        operations: components["schemas"]["Operations"];
                    };
                };
            };
            404: components["responses"]["NotFound"];
            423: components["responses"]["Locked"];
            default: components["responses"]["Error"];
        };
    };
    updateSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the project.
                 * @example misty-lake-51820467
                 */
                project_id?: components["parameters"]["ProjectId"];
                /**
                 * @description The id of the snapshot.
                 * @example snap-cold-moon-e5f6g7h8
                 */
                snapshot_id: components["parameters"]["SnapshotId"];
            };
            cookie?: never;
        };
        /** @description The new name. */
        requestBody: {
            content: {
                "application/json": {
                    /** @description The properties to change. */
                    snapshot: {
                        /** @description The new name. */
                        name?: string;
                    };
                };
            };
        };
        responses: {
            /** @description The snapshot with its new name. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        snapshot: components["schemas"]["Snapshot"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            423: components["responses"]["Locked"];
            default: components["responses"]["Error"];
        };
    };
    restoreSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the project.
                 * @example misty-lake-51820467
                 */
                project_id?: components["parameters"]["ProjectId"];
                /**
                 * @description The id of the snapshot.
                 * @example snap-cold-moon-e5f6g7h8
                 */
                snapshot_id: components["parameters"]["SnapshotId"];
            };
            cookie?: never;
        };
        /** @description The new branch. */
        requestBody?: {
            content: {
                "application/json": {
                    /** @description The name of the new branch. Neon generates one if absent. */
                    name?: string;
                    /** @description The branch to replace. Default: the source of the snapshot. */
                    target_branch_id?: string;
                    /**
                     * @description Whether the new branch replaces `target_branch_id` at once. If not, inspect the new branch first, then call `finalizeRestoreBranch`.
                     * @default false
                     */
                    finalize_restore?: boolean;
                };
            };
        };
        responses: {
            /** @description The new branch, and the operations that complete it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        branch: components["schemas"]["Branch"];
                        /** @description The computes of the new branch. */
                        endpoints?: components["schemas"]["Endpoint"][];
                        operations: components["schemas"]["Operations"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            423: components["responses"]["Locked"];
            default: components["responses"]["Error"];
        };
    };
}
