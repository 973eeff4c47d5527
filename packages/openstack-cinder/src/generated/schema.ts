// Generated from specs/openstack-cinder/openapi.yaml by `pnpm generate openstack-cinder`. Do not edit.

export interface paths {
    "/backups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a backup of a volume or a snapshot
         * @description Starts to copy a volume to another store. With `snapshot_id`, the copy has the content of the snapshot. A volume that is in use requires `force`. Each request creates another backup.
         */
        post: operations["createBackup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/backups/detail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the backups of the project
         * @description Returns the backups page by page, like `listSnapshots`.
         */
        get: operations["listBackups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/backups/{backup_id}": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The version of the API, such as `volume 3.66`. Without it, the server uses 3.0. A server that does not have the version responds with 406.
                 * @example volume 3.66
                 */
                "OpenStack-API-Version"?: components["parameters"]["Microversion"];
            };
            path: {
                /**
                 * @description The id of the backup.
                 * @example c5e90a37-4b1f-4d86-a2c8-17f3e6d9b054
                 */
                backup_id: components["parameters"]["BackupId"];
            };
            cookie?: never;
        };
        /** Get a backup */
        get: operations["getBackup"];
        put?: never;
        post?: never;
        /**
         * Delete a backup
         * @description Starts to delete a backup, whose state must be `available` or `error`. A backup on which incremental backups depend cannot be deleted.
         */
        delete: operations["deleteBackup"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/backups/{backup_id}/restore": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The version of the API, such as `volume 3.66`. Without it, the server uses 3.0. A server that does not have the version responds with 406.
                 * @example volume 3.66
                 */
                "OpenStack-API-Version"?: components["parameters"]["Microversion"];
            };
            path: {
                /**
                 * @description The id of the backup.
                 * @example c5e90a37-4b1f-4d86-a2c8-17f3e6d9b054
                 */
                backup_id: components["parameters"]["BackupId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore a backup to a volume
         * @description Starts to overwrite a volume, which must be `available` and large enough, or to create a volume. The state of the volume is `restoring-backup` until the work is done.
         */
        post: operations["restoreBackup"];
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
        get?: never;
        put?: never;
        /**
         * Create a snapshot of a volume
         * @description Starts to create a snapshot. The state of the new snapshot is `creating`. Before version 3.66 of the API, a volume that is in use requires `force`. Each request creates another snapshot.
         */
        post: operations["createSnapshot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/snapshots/detail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the snapshots of the project
         * @description Returns the snapshots page by page, the newest first. After a full page, the response has a link to the next page, which may be empty.
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
    "/snapshots/{snapshot_id}": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The version of the API, such as `volume 3.66`. Without it, the server uses 3.0. A server that does not have the version responds with 406.
                 * @example volume 3.66
                 */
                "OpenStack-API-Version"?: components["parameters"]["Microversion"];
            };
            path: {
                /**
                 * @description The id of the snapshot.
                 * @example 2f8b6d04-e3c1-4a97-b5d2-60f91c7e48aa
                 */
                snapshot_id: components["parameters"]["SnapshotId"];
            };
            cookie?: never;
        };
        /** Get a snapshot */
        get: operations["getSnapshot"];
        /** Change the name or the description of a snapshot */
        put: operations["updateSnapshot"];
        post?: never;
        /**
         * Delete a snapshot
         * @description Starts to delete a snapshot. Its state is `deleting` until it no longer exists, or `error_deleting` if the deletion fails. A snapshot can be deleted in the states `available` and `error`.
         */
        delete: operations["deleteSnapshot"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/volumes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a volume, for example from a snapshot
         * @description Starts to create a volume. With `snapshot_id`, it has the content of a snapshot, whose state must be `available`, and at least its size. Since version 3.47 of the API, `backup_id` creates it from a backup.
         */
        post: operations["createVolume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/volumes/detail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the volumes of the project
         * @description Returns the volumes page by page, like `listSnapshots`.
         */
        get: operations["listVolumes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/volumes/{volume_id}": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The version of the API, such as `volume 3.66`. Without it, the server uses 3.0. A server that does not have the version responds with 406.
                 * @example volume 3.66
                 */
                "OpenStack-API-Version"?: components["parameters"]["Microversion"];
            };
            path: {
                /**
                 * @description The id of the volume.
                 * @example 7d3a5c1e-9b42-4f60-8e17-c2a94b05d3f8
                 */
                volume_id: components["parameters"]["VolumeId"];
            };
            cookie?: never;
        };
        /** Get a volume */
        get: operations["getVolume"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/volumes/{volume_id}/action": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The version of the API: `volume 3.40` or later.
                 * @example volume 3.40
                 */
                "OpenStack-API-Version": string;
            };
            path: {
                /**
                 * @description The id of the volume.
                 * @example 7d3a5c1e-9b42-4f60-8e17-c2a94b05d3f8
                 */
                volume_id: components["parameters"]["VolumeId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore a snapshot to its volume
         * @description Starts to overwrite a volume with its newest snapshot. The volume must be `available`, so it must be detached. Not every storage backend can do this.
         */
        post: operations["revertVolume"];
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
        /** @description A copy of a volume in another store. */
        Backup: {
            /**
             * Format: uuid
             * @description The id of the backup.
             */
            id: string;
            /** @description The name. */
            name?: string | null;
            /** @description A description. */
            description?: string | null;
            /**
             * Format: uuid
             * @description The id of the captured volume.
             */
            volume_id: string;
            /**
             * Format: uuid
             * @description The id of the copied snapshot, if the backup is a copy of one.
             */
            snapshot_id?: string | null;
            /**
             * Format: int64
             * @description The size of the volume in GiB.
             */
            size: number;
            /** @description The state. The reason of an error is in `fail_reason`. */
            status: "creating" | "available" | "restoring" | "error" | "deleting" | "deleted" | "error_deleting" | (string & {});
            /** @description Why the backup or its restoration has failed. */
            fail_reason?: string | null;
            /** @description Whether the backup has only the changes since another one. */
            is_incremental?: boolean;
            /** @description Whether incremental backups depend on it. */
            has_dependent_backups?: boolean;
            /** @description The number of objects in the store. */
            object_count?: number;
            /** @description The container in the store. */
            container?: string | null;
            /** @description The availability zone. */
            availability_zone?: string | null;
            /** @description When it was created, in UTC without a zone. */
            created_at?: string;
            /** @description When it was changed, in UTC without a zone. */
            updated_at?: string | null;
            /** @description The time of the content, in UTC without a zone. */
            data_timestamp?: string;
            metadata?: components["schemas"]["Metadata"];
        };
        /** @description What went wrong. The only property is named after the failure, such as `itemNotFound`. */
        Failure: {
            [key: string]: {
                /** @description The status of the response. */
                code: number;
                /** @description The problem as a sentence. */
                message: string;
                /** @description The status in words, from the login service. */
                title?: string;
                /** @description The seconds after which the request can be repeated. */
                retryAfter?: string;
            };
        };
        /** @description Key-value pairs. Backups have them since version 3.43 of the API. */
        Metadata: {
            [key: string]: string;
        };
        /** @description A backup to create. */
        NewBackup: {
            /**
             * Format: uuid
             * @description The id of the volume.
             */
            volume_id: string;
            /**
             * Format: uuid
             * @description The id of a snapshot of the volume to copy.
             */
            snapshot_id?: string | null;
            /** @description The name. */
            name?: string | null;
            /** @description A description. */
            description?: string | null;
            /** @description The container in the store. Default: the one of the cloud. */
            container?: string | null;
            /** @description Whether to copy only the changes since the last backup. Default: `false`. */
            incremental?: boolean;
            /** @description Whether to copy a volume that is in use. Default: `false`. */
            force?: boolean;
            metadata?: components["schemas"]["Metadata"];
            /** @description The availability zone, since version 3.51 of the API. */
            availability_zone?: string | null;
        };
        /** @description A snapshot to create. */
        NewSnapshot: {
            /**
             * Format: uuid
             * @description The id of the volume.
             */
            volume_id: string;
            /** @description The name. */
            name?: string | null;
            /** @description A description. */
            description?: string | null;
            metadata?: components["schemas"]["Metadata"];
            /** @description Whether to capture a volume that is in use. Default: `false`. */
            force?: boolean;
        };
        /** @description A volume to create. */
        NewVolume: {
            /**
             * Format: uuid
             * @description The id of the snapshot to restore.
             */
            snapshot_id?: string | null;
            /**
             * Format: uuid
             * @description The id of the backup to restore, since version 3.47 of the API.
             */
            backup_id?: string | null;
            /** @description The size in GiB. Default and minimum: the size of the snapshot. */
            size?: number | null;
            /** @description The name. */
            name?: string | null;
            /** @description A description. */
            description?: string | null;
            /** @description The type of the volume. Default: that of the captured volume. */
            volume_type?: string | null;
            /** @description The availability zone. */
            availability_zone?: string | null;
            metadata?: components["schemas"]["Metadata"];
        };
        /** @description The link to the next page. Absent on the last page. Its host may be an internal one. */
        PageLinks: {
            /** @description The meaning of the link: `next`. */
            rel?: string;
            /** @description The URL of the page. */
            href?: string;
        }[];
        /** @description A snapshot of a volume. */
        Snapshot: {
            /**
             * Format: uuid
             * @description The id of the snapshot.
             */
            id: string;
            /** @description The name. */
            name?: string | null;
            /** @description A description. */
            description?: string | null;
            /**
             * Format: uuid
             * @description The id of the captured volume.
             */
            volume_id: string;
            /**
             * Format: int64
             * @description The size of the volume in GiB.
             */
            size: number;
            /** @description The state. */
            status: "creating" | "available" | "backing-up" | "restoring" | "unmanaging" | "error" | "deleting" | "deleted" | "error_deleting" | (string & {});
            /** @description When it was created, in UTC without a zone. */
            created_at?: string;
            /** @description When it was changed, in UTC without a zone. */
            updated_at?: string | null;
            metadata?: components["schemas"]["Metadata"];
            /** @description The progress of the creation in percent, such as `100%`. */
            "os-extended-snapshot-attributes:progress"?: string;
            /** @description The id of the project. */
            "os-extended-snapshot-attributes:project_id"?: string;
            /** @description The id of the group snapshot that it belongs to, since version 3.14 of the API. */
            group_snapshot_id?: string | null;
            /** @description The id of the user who created it, since version 3.41 of the API. */
            user_id?: string;
            /** @description Whether it counts towards the quota, since version 3.65 of the API. */
            consumes_quota?: boolean | null;
        };
        /** @description A backup that is being created. */
        StartedBackup: {
            /**
             * Format: uuid
             * @description The id of the backup.
             */
            id: string;
            /** @description The name. */
            name?: string | null;
        };
        /** @description A volume. Only the properties that matter for snapshots are described. */
        Volume: {
            /**
             * Format: uuid
             * @description The id of the volume.
             */
            id: string;
            /** @description The name. */
            name?: string | null;
            /** @description A description. */
            description?: string | null;
            /**
             * Format: int64
             * @description The size in GiB.
             */
            size: number;
            /** @description The state, such as `creating`, `available` (can be attached), `in-use`, `reverting`, `restoring-backup` or `error`. */
            status: string;
            /** @description The type. */
            volume_type?: string | null;
            /**
             * Format: uuid
             * @description The id of the snapshot that it was created from.
             */
            snapshot_id?: string | null;
            /** @description The availability zone. */
            availability_zone?: string;
            /** @description When it was created, in UTC without a zone. */
            created_at?: string;
            /** @description When it was changed, in UTC without a zone. */
            updated_at?: string | null;
            metadata?: components["schemas"]["Metadata"];
        };
    };
    responses: {
        /** @description The request is invalid, or the state of an object does not allow it. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description Another request is changing the object. */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description Any other failure: 406 if the server does not have the version of the API, 429 if a proxy limits requests, 500, or 503. */
        Fault: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description The policy of the cloud does not allow the request. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description The project has no such object. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description The quota of the project is exceeded. A retry does not help, although the header `Retry-After` may say so. */
        OverLimit: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description The token is missing, invalid, expired, or belongs to another project. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
    };
    parameters: {
        /**
         * @description The version of the API, such as `volume 3.66`. Without it, the server uses 3.0. A server that does not have the version responds with 406.
         * @example volume 3.66
         */
        Microversion: string;
        /**
         * @description The number of items on a page, at most 1000 unless the cloud sets another maximum.
         * @example 100
         */
        Limit: number;
        /**
         * @description The id of the last snapshot on the previous page.
         * @example 2f8b6d04-e3c1-4a97-b5d2-60f91c7e48aa
         */
        SnapshotMarker: string;
        /**
         * @description The id of the last backup on the previous page.
         * @example c5e90a37-4b1f-4d86-a2c8-17f3e6d9b054
         */
        BackupMarker: string;
        /**
         * @description The id of the last volume on the previous page.
         * @example 7d3a5c1e-9b42-4f60-8e17-c2a94b05d3f8
         */
        VolumeMarker: string;
        /**
         * @description The keys to sort by, each with a direction: `created_at:asc,name`. Default: the newest first.
         * @example created_at:desc
         */
        Sort: string;
        /**
         * @description The id of the snapshot.
         * @example 2f8b6d04-e3c1-4a97-b5d2-60f91c7e48aa
         */
        SnapshotId: string;
        /**
         * @description The id of the backup.
         * @example c5e90a37-4b1f-4d86-a2c8-17f3e6d9b054
         */
        BackupId: string;
        /**
         * @description The id of the volume.
         * @example 7d3a5c1e-9b42-4f60-8e17-c2a94b05d3f8
         */
        VolumeId: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    createBackup: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The version of the API, such as `volume 3.66`. Without it, the server uses 3.0. A server that does not have the version responds with 406.
                 * @example volume 3.66
                 */
                "OpenStack-API-Version"?: components["parameters"]["Microversion"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The backup. */
        requestBody: {
            content: {
                "application/json": {
                    backup: components["schemas"]["NewBackup"];
                };
            };
        };
        responses: {
            /** @description The backup that is being created. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        backup: components["schemas"]["StartedBackup"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["OverLimit"];
            default: components["responses"]["Fault"];
        };
    };
    listBackups: {
        parameters: {
            query?: {
                /**
                 * @description The number of items on a page, at most 1000 unless the cloud sets another maximum.
                 * @example 100
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description The id of the last backup on the previous page.
                 * @example c5e90a37-4b1f-4d86-a2c8-17f3e6d9b054
                 */
                marker?: components["parameters"]["BackupMarker"];
                /**
                 * @description The keys to sort by, each with a direction: `created_at:asc,name`. Default: the newest first.
                 * @example created_at:desc
                 */
                sort?: components["parameters"]["Sort"];
            };
            header?: {
                /**
                 * @description The version of the API, such as `volume 3.66`. Without it, the server uses 3.0. A server that does not have the version responds with 406.
                 * @example volume 3.66
                 */
                "OpenStack-API-Version"?: components["parameters"]["Microversion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The backups. */
                        backups: components["schemas"]["Backup"][];
                        backups_links?: components["schemas"]["PageLinks"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Fault"];
        };
    };
    getBackup: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The version of the API, such as `volume 3.66`. Without it, the server uses 3.0. A server that does not have the version responds with 406.
                 * @example volume 3.66
                 */
                "OpenStack-API-Version"?: components["parameters"]["Microversion"];
            };
            path: {
                /**
                 * @description The id of the backup.
                 * @example c5e90a37-4b1f-4d86-a2c8-17f3e6d9b054
                 */
                backup_id: components["parameters"]["BackupId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The backup. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        backup: components["schemas"]["Backup"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Fault"];
        };
    };
    deleteBackup: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The version of the API, such as `volume 3.66`. Without it, the server uses 3.0. A server that does not have the version responds with 406.
                 * @example volume 3.66
                 */
                "OpenStack-API-Version"?: components["parameters"]["Microversion"];
            };
            path: {
                /**
                 * @description The id of the backup.
                 * @example c5e90a37-4b1f-4d86-a2c8-17f3e6d9b054
                 */
                backup_id: components["parameters"]["BackupId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The deletion has started. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Fault"];
        };
    };
    restoreBackup: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The version of the API, such as `volume 3.66`. Without it, the server uses 3.0. A server that does not have the version responds with 406.
                 * @example volume 3.66
                 */
                "OpenStack-API-Version"?: components["parameters"]["Microversion"];
            };
            path: {
                /**
                 * @description The id of the backup.
                 * @example c5e90a37-4b1f-4d86-a2c8-17f3e6d9b054
                 */
                backup_id: components["parameters"]["BackupId"];
            };
            cookie?: never;
        };
        /** @description The target. */
        requestBody: {
            content: {
                "application/json": {
                    /** @description The target. */
                    restore: {
                        /**
                         * Format: uuid
                         * @description The id of the volume to overwrite. Default: a new volume with the size of the backup.
                         */
                        volume_id?: string | null;
                        /** @description The name of the new volume. Default: that of the captured volume. */
                        name?: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description The restoration has started. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The restoration. */
                        restore: {
                            /**
                             * Format: uuid
                             * @description The id of the backup.
                             */
                            backup_id: string;
                            /**
                             * Format: uuid
                             * @description The id of the volume.
                             */
                            volume_id: string;
                            /** @description The name of the volume. */
                            volume_name?: string | null;
                        };
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["OverLimit"];
            default: components["responses"]["Fault"];
        };
    };
    createSnapshot: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The version of the API, such as `volume 3.66`. Without it, the server uses 3.0. A server that does not have the version responds with 406.
                 * @example volume 3.66
                 */
                "OpenStack-API-Version"?: components["parameters"]["Microversion"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The snapshot. */
        requestBody: {
            content: {
                "application/json": {
                    snapshot: components["schemas"]["NewSnapshot"];
                };
            };
        };
        responses: {
            /** @description The snapshot that is being created. */
            202: {
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
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["OverLimit"];
            default: components["responses"]["Fault"];
        };
    };
    listSnapshots: {
        parameters: {
            query?: {
                /**
                 * @description The number of items on a page, at most 1000 unless the cloud sets another maximum.
                 * @example 100
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description The id of the last snapshot on the previous page.
                 * @example 2f8b6d04-e3c1-4a97-b5d2-60f91c7e48aa
                 */
                marker?: components["parameters"]["SnapshotMarker"];
                /**
                 * @description The keys to sort by, each with a direction: `created_at:asc,name`. Default: the newest first.
                 * @example created_at:desc
                 */
                sort?: components["parameters"]["Sort"];
                /**
                 * @description Returns only snapshots with this name.
                 * @example orders-before-migration
                 */
                name?: string;
                /**
                 * @description Returns only snapshots in this state.
                 * @example available
                 */
                status?: string;
                /**
                 * @description Returns only snapshots of this volume.
                 * @example 7d3a5c1e-9b42-4f60-8e17-c2a94b05d3f8
                 */
                volume_id?: string;
            };
            header?: {
                /**
                 * @description The version of the API, such as `volume 3.66`. Without it, the server uses 3.0. A server that does not have the version responds with 406.
                 * @example volume 3.66
                 */
                "OpenStack-API-Version"?: components["parameters"]["Microversion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The snapshots. */
                        snapshots: components["schemas"]["Snapshot"][];
                        snapshots_links?: components["schemas"]["PageLinks"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Fault"];
        };
    };
    getSnapshot: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The version of the API, such as `volume 3.66`. Without it, the server uses 3.0. A server that does not have the version responds with 406.
                 * @example volume 3.66
                 */
                "OpenStack-API-Version"?: components["parameters"]["Microversion"];
            };
            path: {
                /**
                 * @description The id of the snapshot.
                 * @example 2f8b6d04-e3c1-4a97-b5d2-60f91c7e48aa
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
                    "application/json": {
                        snapshot: components["schemas"]["Snapshot"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Fault"];
        };
    };
    updateSnapshot: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The version of the API, such as `volume 3.66`. Without it, the server uses 3.0. A server that does not have the version responds with 406.
                 * @example volume 3.66
                 */
                "OpenStack-API-Version"?: components["parameters"]["Microversion"];
            };
            path: {
                /**
                 * @description The id of the snapshot.
                 * @example 2f8b6d04-e3c1-4a97-b5d2-60f91c7e48aa
                 */
                snapshot_id: components["parameters"]["SnapshotId"];
            };
            cookie?: never;
        };
        /** @description What to change. */
        requestBody: {
            content: {
                "application/json": {
                    /** @description The changed properties. */
                    snapshot: {
                        /** @description The name. */
                        name?: string | null;
                        /** @description A description. */
                        description?: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description The snapshot. */
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
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Fault"];
        };
    };
    deleteSnapshot: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The version of the API, such as `volume 3.66`. Without it, the server uses 3.0. A server that does not have the version responds with 406.
                 * @example volume 3.66
                 */
                "OpenStack-API-Version"?: components["parameters"]["Microversion"];
            };
            path: {
                /**
                 * @description The id of the snapshot.
                 * @example 2f8b6d04-e3c1-4a97-b5d2-60f91c7e48aa
                 */
                snapshot_id: components["parameters"]["SnapshotId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The deletion has started. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Fault"];
        };
    };
    createVolume: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The version of the API, such as `volume 3.66`. Without it, the server uses 3.0. A server that does not have the version responds with 406.
                 * @example volume 3.66
                 */
                "OpenStack-API-Version"?: components["parameters"]["Microversion"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The volume. */
        requestBody: {
            content: {
                "application/json": {
                    volume: components["schemas"]["NewVolume"];
                };
            };
        };
        responses: {
            /** @description The volume that is being created. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        volume: components["schemas"]["Volume"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["OverLimit"];
            default: components["responses"]["Fault"];
        };
    };
    listVolumes: {
        parameters: {
            query?: {
                /**
                 * @description The number of items on a page, at most 1000 unless the cloud sets another maximum.
                 * @example 100
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description The id of the last volume on the previous page.
                 * @example 7d3a5c1e-9b42-4f60-8e17-c2a94b05d3f8
                 */
                marker?: components["parameters"]["VolumeMarker"];
                /**
                 * @description The keys to sort by, each with a direction: `created_at:asc,name`. Default: the newest first.
                 * @example created_at:desc
                 */
                sort?: components["parameters"]["Sort"];
            };
            header?: {
                /**
                 * @description The version of the API, such as `volume 3.66`. Without it, the server uses 3.0. A server that does not have the version responds with 406.
                 * @example volume 3.66
                 */
                "OpenStack-API-Version"?: components["parameters"]["Microversion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The volumes. */
                        volumes: components["schemas"]["Volume"][];
                        volumes_links?: components["schemas"]["PageLinks"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Fault"];
        };
    };
    getVolume: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The version of the API, such as `volume 3.66`. Without it, the server uses 3.0. A server that does not have the version responds with 406.
                 * @example volume 3.66
                 */
                "OpenStack-API-Version"?: components["parameters"]["Microversion"];
            };
            path: {
                /**
                 * @description The id of the volume.
                 * @example 7d3a5c1e-9b42-4f60-8e17-c2a94b05d3f8
                 */
                volume_id: components["parameters"]["VolumeId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The volume. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        volume: components["schemas"]["Volume"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Fault"];
        };
    };
    revertVolume: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The version of the API: `volume 3.40` or later.
                 * @example volume 3.40
                 */
                "OpenStack-API-Version": string;
            };
            path: {
                /**
                 * @description The id of the volume.
                 * @example 7d3a5c1e-9b42-4f60-8e17-c2a94b05d3f8
                 */
                volume_id: components["parameters"]["VolumeId"];
            };
            cookie?: never;
        };
        /** @description The snapshot. */
        requestBody: {
            content: {
                "application/json": {
                    /** @description What to restore. */
                    revert: {
                        /**
                         * Format: uuid
                         * @description The id of the newest snapshot of the volume.
                         */
                        snapshot_id: string;
                    };
                };
            };
        };
        responses: {
            /** @description The restoration has started. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            default: components["responses"]["Fault"];
        };
    };
}
