// Generated from specs/vultr/openapi.yaml by `pnpm generate vultr`. Do not edit.

export interface paths {
    "/backups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List automatic backups
         * @description Returns the automatic backups of the account's instances page by page.
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
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an automatic backup
         * @description Returns a backup with its status.
         */
        get: operations["getBackup"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/blocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a volume from a snapshot
         * @description Creates a volume, and responds at once. Poll the volume until its status is active.
         */
        post: operations["createBlock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/blocks/snapshots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the snapshots of volumes
         * @description Returns the snapshots of block storage volumes page by page.
         */
        get: operations["listBlockSnapshots"];
        put?: never;
        /**
         * Create a snapshot of a volume
         * @description Starts a snapshot, and responds at once. Poll it until its state is COMPLETE.
         */
        post: operations["createBlockSnapshot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/blocks/snapshots/{snapshot_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the snapshot.
                 * @example 1f0e7c4b-5d0e-4f1e-b53b-58cbb0c3a9d6
                 */
                snapshot_id: string;
            };
            cookie?: never;
        };
        /**
         * Get a snapshot of a volume
         * @description Returns a snapshot with its state. The object is the whole body.
         */
        get: operations["getBlockSnapshot"];
        /**
         * Change the description of a volume's snapshot
         * @description Replaces the description.
         */
        put: operations["updateBlockSnapshot"];
        post?: never;
        /**
         * Delete a snapshot of a volume
         * @description Deletes the snapshot. Volumes that were created from it are kept.
         */
        delete: operations["deleteBlockSnapshot"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/blocks/{block_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a volume
         * @description Returns a volume with its status.
         */
        get: operations["getBlock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start an instance from a snapshot
         * @description Starts an instance, and responds at once. Poll the instance until its status is active. The disk of the plan must be at least as large as the disk in the snapshot.
         */
        post: operations["createInstance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instances/{instance_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the instance.
                 * @example 3a1f5f4e-2c26-4c3f-8f0a-9a3f8ad5b7c2
                 */
                instance_id: components["parameters"]["InstanceId"];
            };
            cookie?: never;
        };
        /**
         * Get an instance
         * @description Returns an instance with its status, which changes while a snapshot is restored.
         */
        get: operations["getInstance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instances/{instance_id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the instance.
                 * @example 3a1f5f4e-2c26-4c3f-8f0a-9a3f8ad5b7c2
                 */
                instance_id: components["parameters"]["InstanceId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore an instance from a snapshot or a backup
         * @description Replaces the disk of the instance, and responds at once. The instance refuses other actions until its `server_status` is ok, which can take an hour.
         */
        post: operations["restoreInstance"];
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
         * List the snapshots of instances
         * @description Returns the snapshots of the account page by page.
         */
        get: operations["listSnapshots"];
        put?: never;
        /**
         * Create a snapshot of an instance
         * @description Starts a snapshot of the whole disk of an instance, and responds at once. Poll the snapshot until its status is complete. Attached block storage is not part of it.
         */
        post: operations["createSnapshot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/snapshots/create-from-url": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a snapshot from a raw disk image
         * @description Downloads a raw image from a public address, and responds at once with a snapshot whose size is 0.
         */
        post: operations["createSnapshotFromUrl"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/snapshots/{snapshot_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the snapshot.
                 * @example 5c2c5b4a-7a1e-4a37-9b60-0d2b4bd6a4f1
                 */
                snapshot_id: components["parameters"]["SnapshotId"];
            };
            cookie?: never;
        };
        /**
         * Get a snapshot of an instance
         * @description Returns a snapshot with its status.
         */
        get: operations["getSnapshot"];
        /**
         * Change the description of a snapshot
         * @description Replaces the description.
         */
        put: operations["updateSnapshot"];
        post?: never;
        /**
         * Delete a snapshot of an instance
         * @description Deletes the snapshot. Instances that were started from it are kept.
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
        /** @description An automatic backup of an instance. */
        Backup: {
            /** @description The id of the backup. */
            id: string;
            /**
             * Format: date-time
             * @description When the backup was started.
             */
            date_created: string;
            /** @description The description of the backup. */
            description: string;
            /**
             * Format: int64
             * @description The size of the disk in bytes.
             */
            size: number;
            /** @description The status: pending, then complete. */
            status: string;
        };
        /** @description A block storage volume. */
        Block: {
            /** @description The id of the volume. */
            id: string;
            /** @description The name of the volume. */
            label?: string;
            /** @description The region of the volume. */
            region?: string;
            /** @description The size of the volume in GB. */
            size_gb?: number;
            /** @description The status: pending, then active. */
            status: string;
            /**
             * Format: date-time
             * @description When the volume was created.
             */
            date_created?: string;
        };
        /** @description The response with a volume. */
        BlockResponse: {
            block: components["schemas"]["Block"];
        };
        /** @description A snapshot of a block storage volume. */
        BlockSnapshot: {
            /** @description The id of the snapshot. */
            id: string;
            /** @description The description of the snapshot. */
            description?: string;
            /** @description The volume that was captured. */
            block_id?: string;
            /** @description The state. A snapshot can be used once it is COMPLETE. */
            state: string;
            /** @description When the snapshot was started. */
            added_at?: string;
            /** @description When the snapshot last changed. */
            updated_at?: string;
            /** @description When the next invoice for the snapshot is due. */
            next_invoice_date?: string;
            /** @description The price of the next invoice. */
            next_invoice_price?: string;
            /** @description The size. Its unit is not documented. */
            size?: number;
        };
        /** @description A volume to create. */
        CreateBlockRequest: {
            /** @description The region of the volume. */
            region: string;
            /** @description The size in GB. */
            size_gb: number;
            /** @description The snapshot to create the volume from. */
            snapshot_id?: string;
            /** @description The name of the volume. */
            label?: string;
            /** @description The type of the storage. */
            block_type?: string;
            /** @description Whether instances can boot from the volume. */
            bootable?: boolean;
        };
        /** @description A snapshot of a volume. */
        CreateBlockSnapshotRequest: {
            /** @description The volume. */
            block_id: string;
            /** @description The description of the snapshot. */
            description?: string;
        };
        /** @description An instance to start. */
        CreateInstanceRequest: {
            /** @description The region of the instance. */
            region: string;
            /** @description The plan of the instance. */
            plan: string;
            /** @description The snapshot to start from. */
            snapshot_id?: string;
            /** @description The operating system to install. */
            os_id?: number;
            /** @description The application to install. */
            app_id?: number;
            /** @description The marketplace image to install. */
            image_id?: string;
            /** @description The ISO image to boot. */
            iso_id?: string;
            /** @description The name of the instance. */
            label?: string;
            /** @description The host name of the instance. */
            hostname?: string;
            /** @description The tags of the instance. */
            tags?: string[];
            /** @description The SSH keys to install. */
            sshkey_id?: string[];
            /** @description Whether the instance gets an IPv6 address. */
            enable_ipv6?: boolean;
            /** @description Whether automatic backups are on. */
            backups?: "enabled" | "disabled";
        };
        /** @description A snapshot of a disk image. */
        CreateSnapshotFromUrlRequest: {
            /** @description The public address of a raw image. */
            url: string;
            /** @description The description of the snapshot. */
            description?: string;
            /** @description Whether the image boots with UEFI. */
            uefi?: boolean;
        };
        /** @description A snapshot of an instance. */
        CreateSnapshotRequest: {
            /** @description The instance. */
            instance_id: string;
            /** @description The description of the snapshot. */
            description?: string;
        };
        /** @description An error. */
        Error: {
            /** @description What went wrong. */
            error: string;
            /** @description The status of the response. */
            status?: number;
        };
        /** @description An instance. */
        Instance: {
            /** @description The id of the instance. */
            id: string;
            /** @description The name of the instance. */
            label?: string;
            /** @description The region of the instance. */
            region?: string;
            /** @description The plan of the instance. */
            plan?: string;
            /** @description The status of the subscription: active, pending, suspended or resizing. */
            status: string;
            /** @description The status of the server: none, locked, installingbooting or ok. */
            server_status: string;
            /** @description Whether the instance is running or stopped. */
            power_status: string;
            /**
             * Format: date-time
             * @description When the instance was created.
             */
            date_created?: string;
        };
        /** @description The response with an instance. */
        InstanceResponse: {
            instance: components["schemas"]["Instance"];
        };
        /** @description The position of a page. */
        Meta: {
            /** @description How many objects there are. */
            total: number;
            /** @description The cursor of the next page and the cursor of the previous page. A cursor is an empty string if that page does not exist. */
            links: {
                /** @description The cursor of the next page. */
                next: string;
                /** @description The cursor of the previous page. */
                prev: string;
            };
        };
        /** @description What to restore, either a snapshot or a backup. */
        RestoreInstanceRequest: {
            /** @description The snapshot. */
            snapshot_id?: string;
            /** @description The backup. */
            backup_id?: string;
        };
        /** @description The started restore. */
        RestoreInstanceResponse: {
            /** @description The restore. */
            status: {
                /** @description What is restored. */
                restore_type: "snapshot_id" | "backup_id" | (string & {});
                /** @description The id of what is restored. */
                restore_id: string;
                /** @description The status of the restore. */
                status: string;
            };
        };
        /** @description A snapshot of an instance. It does not name the instance. */
        Snapshot: {
            /** @description The id of the snapshot. */
            id: string;
            /** @description When the snapshot was started. */
            date_created: string;
            /** @description The description of the snapshot; empty if there is none. */
            description: string;
            /**
             * Format: int64
             * @description The size of the disk in bytes; 0 while the snapshot is pending.
             */
            size: number;
            /**
             * Format: int64
             * @description The size of the stored data in bytes; 0 while the snapshot is pending.
             */
            compressed_size?: number;
            /** @description The status: pending, then complete; deleted if it no longer exists. */
            status: string;
            /** @description The operating system of the instance. */
            os_id?: number;
            /** @description The application of the instance; 0 if there is none. */
            app_id?: number;
        };
        /** @description The response with a snapshot. */
        SnapshotResponse: {
            snapshot: components["schemas"]["Snapshot"];
        };
        /** @description The new description of a snapshot. */
        UpdateSnapshotRequest: {
            /** @description The new description. */
            description: string;
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
        /** @description The key may not do this. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The object does not exist. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description More than 30 requests were sent in a second from one address. */
        RateLimited: {
            headers: {
                /**
                 * @description How many seconds to wait.
                 * @example 1
                 */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Vultr failed, or the instance is locked by another action. */
        ServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The key is not valid, or may not be used from this address. */
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
         * @description The cursor of the page, from `meta.links` of the previous page.
         * @example bmV4dF9fZTFmMGMxZGU
         */
        Cursor: string;
        /**
         * @description The id of the instance.
         * @example 3a1f5f4e-2c26-4c3f-8f0a-9a3f8ad5b7c2
         */
        InstanceId: string;
        /**
         * @description The largest number of objects on a page.
         * @example 100
         */
        PerPage: number;
        /**
         * @description The id of the snapshot.
         * @example 5c2c5b4a-7a1e-4a37-9b60-0d2b4bd6a4f1
         */
        SnapshotId: string;
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
                 * @description Returns only the backups of this instance.
                 * @example 3a1f5f4e-2c26-4c3f-8f0a-9a3f8ad5b7c2
                 */
                instance_id?: string;
                /**
                 * @description The largest number of objects on a page.
                 * @example 100
                 */
                per_page?: components["parameters"]["PerPage"];
                /**
                 * @description The cursor of the page, from `meta.links` of the previous page.
                 * @example bmV4dF9fZTFmMGMxZGU
                 */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of backups. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The backups of this page. */
                        backups: components["schemas"]["Backup"][];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
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
                 * @description The id of the backup.
                 * @example 7d6c9f52-1e0a-4b8d-9c5e-2b4a6f8d0c13
                 */
                backup_id: string;
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
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
    createBlock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The volume, which must be at least as large as the volume of the snapshot. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateBlockRequest"];
            };
        };
        responses: {
            /** @description The volume, which is still being created. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlockResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
    listBlockSnapshots: {
        parameters: {
            query?: {
                /**
                 * @description The largest number of objects on a page.
                 * @example 100
                 */
                per_page?: components["parameters"]["PerPage"];
                /**
                 * @description The cursor of the page, from `meta.links` of the previous page.
                 * @example bmV4dF9fZTFmMGMxZGU
                 */
                cursor?: components["parameters"]["Cursor"];
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The snapshots of this page. */
                        snapshots: components["schemas"]["BlockSnapshot"][];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
    createBlockSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The volume. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateBlockSnapshotRequest"];
            };
        };
        responses: {
            /** @description The snapshot, which is still in progress. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlockSnapshot"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
    getBlockSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the snapshot.
                 * @example 1f0e7c4b-5d0e-4f1e-b53b-58cbb0c3a9d6
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
                    "application/json": components["schemas"]["BlockSnapshot"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
    updateBlockSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the snapshot.
                 * @example 1f0e7c4b-5d0e-4f1e-b53b-58cbb0c3a9d6
                 */
                snapshot_id: string;
            };
            cookie?: never;
        };
        /** @description The new description. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateSnapshotRequest"];
            };
        };
        responses: {
            /** @description The description was changed. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
    deleteBlockSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the snapshot.
                 * @example 1f0e7c4b-5d0e-4f1e-b53b-58cbb0c3a9d6
                 */
                snapshot_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The snapshot was deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
    getBlock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the volume.
                 * @example c7e2a5b1-4f3e-4b58-8a2b-3f5d9b7c1e20
                 */
                block_id: string;
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
                    "application/json": components["schemas"]["BlockResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
    createInstance: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The instance. Exactly one of `snapshot_id`, `os_id`, `app_id`, `image_id` and `iso_id` is required. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateInstanceRequest"];
            };
        };
        responses: {
            /** @description The instance, which is still being started. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstanceResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
    getInstance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the instance.
                 * @example 3a1f5f4e-2c26-4c3f-8f0a-9a3f8ad5b7c2
                 */
                instance_id: components["parameters"]["InstanceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The instance. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstanceResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
    restoreInstance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the instance.
                 * @example 3a1f5f4e-2c26-4c3f-8f0a-9a3f8ad5b7c2
                 */
                instance_id: components["parameters"]["InstanceId"];
            };
            cookie?: never;
        };
        /** @description Either a snapshot or a backup. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["RestoreInstanceRequest"];
            };
        };
        responses: {
            /** @description The restore was started. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RestoreInstanceResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
    listSnapshots: {
        parameters: {
            query?: {
                /**
                 * @description Returns only the snapshots with this description.
                 * @example before the upgrade
                 */
                description?: string;
                /**
                 * @description The largest number of objects on a page.
                 * @example 100
                 */
                per_page?: components["parameters"]["PerPage"];
                /**
                 * @description The cursor of the page, from `meta.links` of the previous page.
                 * @example bmV4dF9fZTFmMGMxZGU
                 */
                cursor?: components["parameters"]["Cursor"];
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The snapshots of this page. */
                        snapshots: components["schemas"]["Snapshot"][];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
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
        /** @description The instance. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSnapshotRequest"];
            };
        };
        responses: {
            /** @description The snapshot, which is still in progress. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SnapshotResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
    createSnapshotFromUrl: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The image. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSnapshotFromUrlRequest"];
            };
        };
        responses: {
            /** @description The snapshot, which is still in progress. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SnapshotResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
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
                 * @example 5c2c5b4a-7a1e-4a37-9b60-0d2b4bd6a4f1
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
                    "application/json": components["schemas"]["SnapshotResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
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
                 * @description The id of the snapshot.
                 * @example 5c2c5b4a-7a1e-4a37-9b60-0d2b4bd6a4f1
                 */
                snapshot_id: components["parameters"]["SnapshotId"];
            };
            cookie?: never;
        };
        /** @description The new description. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateSnapshotRequest"];
            };
        };
        responses: {
            /** @description The description was changed. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
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
                 * @description The id of the snapshot.
                 * @example 5c2c5b4a-7a1e-4a37-9b60-0d2b4bd6a4f1
                 */
                snapshot_id: components["parameters"]["SnapshotId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The snapshot was deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["ServerError"];
        };
    };
}
