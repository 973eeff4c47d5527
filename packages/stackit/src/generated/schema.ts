// Generated from specs/stackit/openapi.yaml by `pnpm generate stackit`. Do not edit.

export interface paths {
    "/v2/projects/{projectId}/regions/{region}/backups": {
        parameters: {
            query?: never;
            header?: never;
            path?: {
                /**
                 * @description The id of the project.
                 * @example 4a1c9d37-20e8-4f5b-b6a1-8e7d3c5f0942
                 */
                projectId?: components["parameters"]["ProjectId"];
                /**
                 * @description The region, such as `eu01`. Each has its own snapshots.
                 * @example eu01
                 */
                region?: components["parameters"]["Region"];
            };
            cookie?: never;
        };
        /**
         * List the backups of a region
         * @description Returns all backups of a project in a region at once.
         */
        get: operations["listBackups"];
        put?: never;
        /**
         * Create a backup of a volume or a snapshot
         * @description Starts to create a backup. Poll it until its status is AVAILABLE.
         */
        post: operations["createBackup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/projects/{projectId}/regions/{region}/backups/{backupId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the project.
                 * @example 4a1c9d37-20e8-4f5b-b6a1-8e7d3c5f0942
                 */
                projectId?: components["parameters"]["ProjectId"];
                /**
                 * @description The region, such as `eu01`. Each has its own snapshots.
                 * @example eu01
                 */
                region?: components["parameters"]["Region"];
                /**
                 * @description The id of the backup.
                 * @example b27e4d90-6c3a-4815-8f5e-02d9c7a1e643
                 */
                backupId: components["parameters"]["BackupId"];
            };
            cookie?: never;
        };
        /** Get a backup */
        get: operations["getBackup"];
        put?: never;
        post?: never;
        /**
         * Delete a backup
         * @description Starts the deletion. Poll the backup until it no longer exists.
         */
        delete: operations["deleteBackup"];
        options?: never;
        head?: never;
        /**
         * Change the name, the description or the labels of a backup
         * @description Changes only what the request contains. A label whose value is `null` is removed; other labels are kept.
         */
        patch: operations["updateBackup"];
        trace?: never;
    };
    "/v2/projects/{projectId}/regions/{region}/backups/{backupId}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the project.
                 * @example 4a1c9d37-20e8-4f5b-b6a1-8e7d3c5f0942
                 */
                projectId?: components["parameters"]["ProjectId"];
                /**
                 * @description The region, such as `eu01`. Each has its own snapshots.
                 * @example eu01
                 */
                region?: components["parameters"]["Region"];
                /**
                 * @description The id of the backup.
                 * @example b27e4d90-6c3a-4815-8f5e-02d9c7a1e643
                 */
                backupId: components["parameters"]["BackupId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore a backup into its volume
         * @description Starts to overwrite the volume that the backup was created from, which must be detached. Poll the backup and the volume until both are AVAILABLE. To restore to a new volume, create a volume.
         */
        post: operations["restoreBackup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/projects/{projectId}/regions/{region}/snapshots": {
        parameters: {
            query?: never;
            header?: never;
            path?: {
                /**
                 * @description The id of the project.
                 * @example 4a1c9d37-20e8-4f5b-b6a1-8e7d3c5f0942
                 */
                projectId?: components["parameters"]["ProjectId"];
                /**
                 * @description The region, such as `eu01`. Each has its own snapshots.
                 * @example eu01
                 */
                region?: components["parameters"]["Region"];
            };
            cookie?: never;
        };
        /**
         * List the snapshots of a region
         * @description Returns all snapshots of a project in a region at once.
         */
        get: operations["listSnapshots"];
        put?: never;
        /**
         * Create a snapshot of a volume
         * @description Starts to create a snapshot. Poll it until its status is AVAILABLE. The volume may be attached to a server.
         */
        post: operations["createSnapshot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/projects/{projectId}/regions/{region}/snapshots/{snapshotId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the project.
                 * @example 4a1c9d37-20e8-4f5b-b6a1-8e7d3c5f0942
                 */
                projectId?: components["parameters"]["ProjectId"];
                /**
                 * @description The region, such as `eu01`. Each has its own snapshots.
                 * @example eu01
                 */
                region?: components["parameters"]["Region"];
                /**
                 * @description The id of the snapshot.
                 * @example 3f6a1c52-8b0d-4e97-a2c4-5d1e7f90b836
                 */
                snapshotId: string;
            };
            cookie?: never;
        };
        /** Get a snapshot */
        get: operations["getSnapshot"];
        put?: never;
        post?: never;
        /**
         * Delete a snapshot
         * @description Starts the deletion. Poll the snapshot until it no longer exists.
         */
        delete: operations["deleteSnapshot"];
        options?: never;
        head?: never;
        /**
         * Change the name, the description or the labels of a snapshot
         * @description Changes only what the request contains. A label whose value is `null` is removed; other labels are kept.
         */
        patch: operations["updateSnapshot"];
        trace?: never;
    };
    "/v2/projects/{projectId}/regions/{region}/volumes": {
        parameters: {
            query?: never;
            header?: never;
            path?: {
                /**
                 * @description The id of the project.
                 * @example 4a1c9d37-20e8-4f5b-b6a1-8e7d3c5f0942
                 */
                projectId?: components["parameters"]["ProjectId"];
                /**
                 * @description The region, such as `eu01`. Each has its own snapshots.
                 * @example eu01
                 */
                region?: components["parameters"]["Region"];
            };
            cookie?: never;
        };
        /**
         * List the volumes of a region
         * @description Returns all volumes of a project in a region at once.
         */
        get: operations["listVolumes"];
        put?: never;
        /**
         * Create a volume
         * @description Starts to create a volume, which is empty or a copy of its source. Poll it until its status is AVAILABLE. Without a source or with an image, `size` is required.
         */
        post: operations["createVolume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/projects/{projectId}/regions/{region}/volumes/{volumeId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the project.
                 * @example 4a1c9d37-20e8-4f5b-b6a1-8e7d3c5f0942
                 */
                projectId?: components["parameters"]["ProjectId"];
                /**
                 * @description The region, such as `eu01`. Each has its own snapshots.
                 * @example eu01
                 */
                region?: components["parameters"]["Region"];
                /**
                 * @description The id of the volume.
                 * @example c81d4e2e-bcf2-4de6-869b-7f5d2a3c1b90
                 */
                volumeId: string;
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description A copy of a volume or a snapshot. */
        Backup: {
            /**
             * Format: uuid
             * @description The id.
             */
            id: string;
            /**
             * Format: uuid
             * @description The volume that the backup was created from.
             */
            volumeId?: string;
            /**
             * Format: uuid
             * @description The snapshot that the backup was created from, if any.
             */
            snapshotId?: string;
            /** @description The name. */
            name?: string;
            /** @description The description. */
            description?: string;
            labels?: components["schemas"]["Labels"];
            /**
             * Format: int64
             * @description The size of the volume in GB.
             */
            size?: number;
            /** @description The state. */
            status?: "AVAILABLE" | "CREATING" | "DELETED" | "DELETING" | "ERROR" | "RESTORING" | (string & {});
            /** @description Whether the volume was encrypted. */
            encrypted?: boolean;
            /** @description The zone, such as `eu01-1`. */
            availabilityZone?: string;
            /**
             * Format: date-time
             * @description When it was created.
             */
            createdAt?: string;
            /**
             * Format: date-time
             * @description When it was last changed.
             */
            updatedAt?: string;
        };
        /** @description The source of a backup. */
        CreateBackupRequest: {
            /** @description A volume or a snapshot. */
            source: {
                /** @description The type of the source. */
                type: "volume" | "snapshot";
                /**
                 * Format: uuid
                 * @description The id.
                 */
                id: string;
            };
            /** @description The name: letters and digits and, between them, spaces, slashes, dots, underscores and hyphens. */
            name?: string;
            /** @description The description. */
            description?: string;
            labels?: components["schemas"]["Labels"];
        };
        /** @description The volume to create a snapshot of. */
        CreateSnapshotRequest: {
            /**
             * Format: uuid
             * @description The id of the volume.
             */
            volumeId: string;
            /** @description The name: letters and digits and, between them, spaces, slashes, dots, underscores and hyphens. */
            name?: string;
            /** @description The description. */
            description?: string;
            labels?: components["schemas"]["Labels"];
        };
        /** @description A new volume. Only the properties that matter for snapshots are described. */
        CreateVolumeRequest: {
            /** @description The zone, such as `eu01-1`. */
            availabilityZone: string;
            source?: components["schemas"]["VolumeSourceInput"];
            /**
             * Format: int64
             * @description The size in GB. Default: that of the source.
             */
            size?: number;
            /** @description The name: letters and digits and, between them, spaces, slashes, dots, underscores and hyphens. */
            name?: string;
            /** @description The description. */
            description?: string;
            labels?: components["schemas"]["Labels"];
            /** @description The performance class. */
            performanceClass?: string;
        };
        /** @description What went wrong. */
        Error: {
            /**
             * Format: int64
             * @description The status of the response.
             */
            code: number;
            /** @description The problem. */
            msg: string;
        };
        /** @description The labels. Keys and values have up to 63 letters, digits, hyphens, underscores and dots, and begin and end with a letter or digit; a value may be empty. Keys that begin with `stackit-` are reserved. */
        Labels: {
            [key: string]: string;
        };
        /** @description A snapshot of a volume. */
        Snapshot: {
            /**
             * Format: uuid
             * @description The id.
             */
            id: string;
            /**
             * Format: uuid
             * @description The volume that the snapshot was created from.
             */
            volumeId: string;
            /** @description The name. */
            name?: string;
            /** @description The description. */
            description?: string;
            labels?: components["schemas"]["Labels"];
            /**
             * Format: int64
             * @description The size of the volume in GB.
             */
            size?: number;
            /** @description The state. */
            status?: "AVAILABLE" | "BACKING-UP" | "CREATING" | "DELETED" | "DELETING" | "ERROR" | "RESTORING" | "UNMANAGING" | "UPDATING" | (string & {});
            /** @description The zone, such as `eu01-1`. */
            availabilityZone?: string;
            /**
             * Format: date-time
             * @description When it was created.
             */
            createdAt?: string;
            /**
             * Format: date-time
             * @description When it was last changed.
             */
            updatedAt?: string;
        };
        /** @description The changes. */
        UpdateRequest: {
            /** @description The name: letters and digits and, between them, spaces, slashes, dots, underscores and hyphens. */
            name?: string;
            /** @description The description. */
            description?: string;
            /** @description The labels to set, and those to remove as `null`. */
            labels?: {
                [key: string]: string | null;
            };
        };
        /** @description A block storage volume. Only the properties that matter for snapshots are described. */
        Volume: {
            /**
             * Format: uuid
             * @description The id.
             */
            id: string;
            /** @description The name. */
            name?: string;
            /** @description The description. */
            description?: string;
            labels?: components["schemas"]["Labels"];
            /**
             * Format: int64
             * @description The size in GB.
             */
            size?: number;
            /** @description The state. */
            status?: "ATTACHED" | "ATTACHING" | "AVAILABLE" | "AWAITING-TRANSFER" | "BACKING-UP" | "CREATING" | "DELETED" | "DELETING" | "DETACHING" | "DOWNLOADING" | "ERROR" | "ERROR_BACKING-UP" | "ERROR_DELETING" | "ERROR_KMS-ENCRYPTION-PARAMS" | "ERROR_RESIZING" | "ERROR_RESTORING-BACKUP" | "MAINTENANCE" | "RESERVED" | "RESIZING" | "RESTORING-BACKUP" | "RETYPING" | "UPLOADING" | (string & {});
            /** @description The zone, such as `eu01-1`. */
            availabilityZone: string;
            /** @description The performance class. */
            performanceClass?: string;
            /**
             * Format: uuid
             * @description The server that the volume is attached to, if any.
             */
            serverId?: string;
            source?: components["schemas"]["VolumeSource"];
            /** @description Whether the volume is encrypted. */
            encrypted?: boolean;
            /** @description Whether a server can start from the volume. */
            bootable?: boolean;
            /**
             * Format: date-time
             * @description When it was created.
             */
            createdAt?: string;
            /**
             * Format: date-time
             * @description When it was last changed.
             */
            updatedAt?: string;
        };
        /** @description What a volume is a copy of. */
        VolumeSource: {
            /** @description The type of the source. */
            type: "image" | "volume" | "snapshot" | "backup" | (string & {});
            /**
             * Format: uuid
             * @description The id.
             */
            id: string;
        };
        /** @description What a volume is a copy of. */
        VolumeSourceInput: {
            /** @description The type of the source. */
            type: "image" | "volume" | "snapshot" | "backup";
            /**
             * Format: uuid
             * @description The id.
             */
            id: string;
        };
    };
    responses: {
        /** @description Another object or a change in progress prevents the request. */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The service account lacks the permission. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The request is invalid, or the state of an object does not allow it. */
        Invalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The object, the project or the region does not exist. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The quota of the project does not allow another object. */
        QuotaExceeded: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description There were too many requests. */
        RateLimited: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The API failed. */
        ServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The access token is missing, invalid or has expired. */
        Unauthorized: {
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
         * @description The id of the backup.
         * @example b27e4d90-6c3a-4815-8f5e-02d9c7a1e643
         */
        BackupId: string;
        /**
         * @description Returns only objects with this label, `key=value`, or with all of these labels, separated by commas.
         * @example env=production
         */
        LabelSelector: string;
        /**
         * @description The id of the project.
         * @example 4a1c9d37-20e8-4f5b-b6a1-8e7d3c5f0942
         */
        ProjectId: string;
        /**
         * @description The region, such as `eu01`. Each has its own snapshots.
         * @example eu01
         */
        Region: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listBackups: {
        parameters: {
            query?: {
                /**
                 * @description Returns only objects with this label, `key=value`, or with all of these labels, separated by commas.
                 * @example env=production
                 */
                label_selector?: components["parameters"]["LabelSelector"];
            };
            header?: never;
            path?: {
                /**
                 * @description The id of the project.
                 * @example 4a1c9d37-20e8-4f5b-b6a1-8e7d3c5f0942
                 */
                projectId?: components["parameters"]["ProjectId"];
                /**
                 * @description The region, such as `eu01`. Each has its own snapshots.
                 * @example eu01
                 */
                region?: components["parameters"]["Region"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The backups. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The backups. */
                        items: components["schemas"]["Backup"][];
                    };
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
    createBackup: {
        parameters: {
            query?: never;
            header?: never;
            path?: {
                /**
                 * @description The id of the project.
                 * @example 4a1c9d37-20e8-4f5b-b6a1-8e7d3c5f0942
                 */
                projectId?: components["parameters"]["ProjectId"];
                /**
                 * @description The region, such as `eu01`. Each has its own snapshots.
                 * @example eu01
                 */
                region?: components["parameters"]["Region"];
            };
            cookie?: never;
        };
        /** @description The source. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateBackupRequest"];
            };
        };
        responses: {
            /** @description The backup, which is still being created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Backup"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["QuotaExceeded"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
    getBackup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the project.
                 * @example 4a1c9d37-20e8-4f5b-b6a1-8e7d3c5f0942
                 */
                projectId?: components["parameters"]["ProjectId"];
                /**
                 * @description The region, such as `eu01`. Each has its own snapshots.
                 * @example eu01
                 */
                region?: components["parameters"]["Region"];
                /**
                 * @description The id of the backup.
                 * @example b27e4d90-6c3a-4815-8f5e-02d9c7a1e643
                 */
                backupId: components["parameters"]["BackupId"];
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
                    "application/json": components["schemas"]["Backup"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
    deleteBackup: {
        parameters: {
            query?: {
                /**
                 * @description Whether to delete the backup in any state. The documentation does not say more.
                 * @example true
                 */
                force?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description The id of the project.
                 * @example 4a1c9d37-20e8-4f5b-b6a1-8e7d3c5f0942
                 */
                projectId?: components["parameters"]["ProjectId"];
                /**
                 * @description The region, such as `eu01`. Each has its own snapshots.
                 * @example eu01
                 */
                region?: components["parameters"]["Region"];
                /**
                 * @description The id of the backup.
                 * @example b27e4d90-6c3a-4815-8f5e-02d9c7a1e643
                 */
                backupId: components["parameters"]["BackupId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The backup is being deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
    updateBackup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the project.
                 * @example 4a1c9d37-20e8-4f5b-b6a1-8e7d3c5f0942
                 */
                projectId?: components["parameters"]["ProjectId"];
                /**
                 * @description The region, such as `eu01`. Each has its own snapshots.
                 * @example eu01
                 */
                region?: components["parameters"]["Region"];
                /**
                 * @description The id of the backup.
                 * @example b27e4d90-6c3a-4815-8f5e-02d9c7a1e643
                 */
                backupId: components["parameters"]["BackupId"];
            };
            cookie?: never;
        };
        /** @description The changes. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateRequest"];
            };
        };
        responses: {
            /** @description The changed backup. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Backup"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
    restoreBackup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the project.
                 * @example 4a1c9d37-20e8-4f5b-b6a1-8e7d3c5f0942
                 */
                projectId?: components["parameters"]["ProjectId"];
                /**
                 * @description The region, such as `eu01`. Each has its own snapshots.
                 * @example eu01
                 */
                region?: components["parameters"]["Region"];
                /**
                 * @description The id of the backup.
                 * @example b27e4d90-6c3a-4815-8f5e-02d9c7a1e643
                 */
                backupId: components["parameters"]["BackupId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The volume is being overwritten. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
    listSnapshots: {
        parameters: {
            query?: {
                /**
                 * @description Returns only objects with this label, `key=value`, or with all of these labels, separated by commas.
                 * @example env=production
                 */
                label_selector?: components["parameters"]["LabelSelector"];
            };
            header?: never;
            path?: {
                /**
                 * @description The id of the project.
                 * @example 4a1c9d37-20e8-4f5b-b6a1-8e7d3c5f0942
                 */
                projectId?: components["parameters"]["ProjectId"];
                /**
                 * @description The region, such as `eu01`. Each has its own snapshots.
                 * @example eu01
                 */
                region?: components["parameters"]["Region"];
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
                        /** @description The snapshots. */
                        items: components["schemas"]["Snapshot"][];
                    };
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
    createSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path?: {
                /**
                 * @description The id of the project.
                 * @example 4a1c9d37-20e8-4f5b-b6a1-8e7d3c5f0942
                 */
                projectId?: components["parameters"]["ProjectId"];
                /**
                 * @description The region, such as `eu01`. Each has its own snapshots.
                 * @example eu01
                 */
                region?: components["parameters"]["Region"];
            };
            cookie?: never;
        };
        /** @description The volume. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSnapshotRequest"];
            };
        };
        responses: {
            /** @description The snapshot, which is still being created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Snapshot"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["QuotaExceeded"];
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
                 * @description The id of the project.
                 * @example 4a1c9d37-20e8-4f5b-b6a1-8e7d3c5f0942
                 */
                projectId?: components["parameters"]["ProjectId"];
                /**
                 * @description The region, such as `eu01`. Each has its own snapshots.
                 * @example eu01
                 */
                region?: components["parameters"]["Region"];
                /**
                 * @description The id of the snapshot.
                 * @example 3f6a1c52-8b0d-4e97-a2c4-5d1e7f90b836
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Snapshot"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
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
                 * @description The id of the project.
                 * @example 4a1c9d37-20e8-4f5b-b6a1-8e7d3c5f0942
                 */
                projectId?: components["parameters"]["ProjectId"];
                /**
                 * @description The region, such as `eu01`. Each has its own snapshots.
                 * @example eu01
                 */
                region?: components["parameters"]["Region"];
                /**
                 * @description The id of the snapshot.
                 * @example 3f6a1c52-8b0d-4e97-a2c4-5d1e7f90b836
                 */
                snapshotId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The snapshot is being deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
    updateSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the project.
                 * @example 4a1c9d37-20e8-4f5b-b6a1-8e7d3c5f0942
                 */
                projectId?: components["parameters"]["ProjectId"];
                /**
                 * @description The region, such as `eu01`. Each has its own snapshots.
                 * @example eu01
                 */
                region?: components["parameters"]["Region"];
                /**
                 * @description The id of the snapshot.
                 * @example 3f6a1c52-8b0d-4e97-a2c4-5d1e7f90b836
                 */
                snapshotId: string;
            };
            cookie?: never;
        };
        /** @description The changes. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateRequest"];
            };
        };
        responses: {
            /** @description The changed snapshot. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Snapshot"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
    listVolumes: {
        parameters: {
            query?: {
                /**
                 * @description Returns only objects with this label, `key=value`, or with all of these labels, separated by commas.
                 * @example env=production
                 */
                label_selector?: components["parameters"]["LabelSelector"];
            };
            header?: never;
            path?: {
                /**
                 * @description The id of the project.
                 * @example 4a1c9d37-20e8-4f5b-b6a1-8e7d3c5f0942
                 */
                projectId?: components["parameters"]["ProjectId"];
                /**
                 * @description The region, such as `eu01`. Each has its own snapshots.
                 * @example eu01
                 */
                region?: components["parameters"]["Region"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The volumes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The volumes. */
                        items: components["schemas"]["Volume"][];
                    };
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
    createVolume: {
        parameters: {
            query?: never;
            header?: never;
            path?: {
                /**
                 * @description The id of the project.
                 * @example 4a1c9d37-20e8-4f5b-b6a1-8e7d3c5f0942
                 */
                projectId?: components["parameters"]["ProjectId"];
                /**
                 * @description The region, such as `eu01`. Each has its own snapshots.
                 * @example eu01
                 */
                region?: components["parameters"]["Region"];
            };
            cookie?: never;
        };
        /** @description The zone and the source of the volume. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateVolumeRequest"];
            };
        };
        responses: {
            /** @description The volume, which is still being created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Volume"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["QuotaExceeded"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
    getVolume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the project.
                 * @example 4a1c9d37-20e8-4f5b-b6a1-8e7d3c5f0942
                 */
                projectId?: components["parameters"]["ProjectId"];
                /**
                 * @description The region, such as `eu01`. Each has its own snapshots.
                 * @example eu01
                 */
                region?: components["parameters"]["Region"];
                /**
                 * @description The id of the volume.
                 * @example c81d4e2e-bcf2-4de6-869b-7f5d2a3c1b90
                 */
                volumeId: string;
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
                    "application/json": components["schemas"]["Volume"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
}
