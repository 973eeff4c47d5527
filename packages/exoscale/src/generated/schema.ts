// Generated from specs/exoscale/openapi.yaml by `pnpm generate exoscale`. Do not edit.

export interface paths {
    "/block-storage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the volumes of a zone
         * @description Returns all volumes of a zone at once.
         */
        get: operations["listBlockStorageVolumes"];
        put?: never;
        /**
         * Create a volume, empty or from a snapshot
         * @description Starts to create an empty volume, or one with the data of a snapshot. The `reference` of the operation is the volume.
         */
        post: operations["createBlockStorageVolume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/block-storage-snapshot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the snapshots of volumes
         * @description Returns all snapshots of a zone at once.
         */
        get: operations["listBlockStorageSnapshots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/block-storage-snapshot/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the snapshot.
                 * @example c4d3e2f1-0a9b-4c87-8d6e-5f4a3b2c1d0e
                 */
                id: components["parameters"]["BlockStorageSnapshotId"];
            };
            cookie?: never;
        };
        /** Get a snapshot of a volume */
        get: operations["getBlockStorageSnapshot"];
        /**
         * Change the name or the labels of a snapshot of a volume
         * @description Starts to change the name, or to replace all labels.
         */
        put: operations["updateBlockStorageSnapshot"];
        post?: never;
        /**
         * Delete a snapshot of a volume
         * @description Starts to delete a snapshot.
         */
        delete: operations["deleteBlockStorageSnapshot"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/block-storage/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the volume.
                 * @example 1e2d3c4b-5a69-4788-9f0e-1d2c3b4a5968
                 */
                id: components["parameters"]["VolumeId"];
            };
            cookie?: never;
        };
        /** Get a volume */
        get: operations["getBlockStorageVolume"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/block-storage/{id}:create-snapshot": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the volume.
                 * @example 1e2d3c4b-5a69-4788-9f0e-1d2c3b4a5968
                 */
                id: components["parameters"]["VolumeId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a snapshot of a volume
         * @description Starts to create a snapshot. The `reference` of the operation is the snapshot.
         */
        post: operations["createBlockStorageSnapshot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the instances of a zone
         * @description Returns all instances of a zone at once.
         */
        get: operations["listInstances"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instance/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the instance.
                 * @example 0d9e8f7a-6b5c-4d3e-8f1a-2b3c4d5e6f70
                 */
                id: components["parameters"]["InstanceId"];
            };
            cookie?: never;
        };
        /** Get an instance */
        get: operations["getInstance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instance/{id}:create-snapshot": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the instance.
                 * @example 0d9e8f7a-6b5c-4d3e-8f1a-2b3c4d5e6f70
                 */
                id: components["parameters"]["InstanceId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a snapshot of an instance
         * @description Starts to create a snapshot of the disk. Exoscale names it. The `reference` of the operation is the snapshot.
         */
        post: operations["createSnapshot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/instance/{instance-id}:revert-snapshot": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the instance, which must be stopped.
                 * @example 0d9e8f7a-6b5c-4d3e-8f1a-2b3c4d5e6f70
                 */
                "instance-id": string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore a snapshot to its instance
         * @description Starts to overwrite the disk of an instance, which must be stopped, with a snapshot of this instance.
         */
        post: operations["revertInstance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operation/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the operation.
                 * @example 7c0f6c52-8b8e-4a57-9d2f-3d1f0a4c6e21
                 */
                id: string;
            };
            cookie?: never;
        };
        /** Get an operation */
        get: operations["getOperation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/snapshot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the snapshots of instances
         * @description Returns all snapshots of a zone at once.
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
    "/snapshot/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the snapshot.
                 * @example 5b1c7a94-3d62-4f0e-9a8d-7e6f5c4b3a21
                 */
                id: components["parameters"]["SnapshotId"];
            };
            cookie?: never;
        };
        /** Get a snapshot of an instance */
        get: operations["getSnapshot"];
        put?: never;
        post?: never;
        /**
         * Delete a snapshot of an instance
         * @description Starts to delete a snapshot.
         */
        delete: operations["deleteSnapshot"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/snapshot/{id}:export": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the snapshot.
                 * @example 5b1c7a94-3d62-4f0e-9a8d-7e6f5c4b3a21
                 */
                id: components["parameters"]["SnapshotId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Export a snapshot of an instance
         * @description Starts to write the disk to a file. When the operation is done, `getSnapshot` returns the URL of the file.
         */
        post: operations["exportSnapshot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/snapshot/{id}:promote": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the snapshot.
                 * @example 5b1c7a94-3d62-4f0e-9a8d-7e6f5c4b3a21
                 */
                id: components["parameters"]["SnapshotId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a template from a snapshot of an instance
         * @description Starts to create a template, from which instances can be created. The template is independent of the snapshot; the `reference` of the operation is the template.
         */
        post: operations["promoteSnapshot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/zone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the zones of Exoscale
         * @description Returns all zones. Each zone has an API of its own.
         */
        get: operations["listZones"];
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
        /** @description A snapshot of a block storage volume. */
        BlockStorageSnapshot: {
            /**
             * Format: uuid
             * @description The id of the snapshot.
             */
            id: string;
            /** @description The name. */
            name?: string;
            /**
             * Format: date-time
             * @description When the snapshot was created.
             */
            "created-at"?: string;
            /** @description The state. */
            state?: "allocated" | "creating" | "created" | "promoting" | "destroying" | "destroyed" | "partially-destroyed" | "error" | (string & {});
            /**
             * Format: int64
             * @description The size of the snapshot in GiB.
             */
            size?: number;
            /**
             * Format: int64
             * @description The size in GiB that the volume had.
             */
            "volume-size"?: number;
            labels?: components["schemas"]["Labels"];
            "block-storage-volume"?: components["schemas"]["Reference"];
        };
        /** @description A block storage volume. */
        BlockStorageVolume: {
            /**
             * Format: uuid
             * @description The id of the volume.
             */
            id: string;
            /** @description The name. */
            name?: string;
            /**
             * Format: date-time
             * @description When the volume was created.
             */
            "created-at"?: string;
            /** @description The state. */
            state?: "creating" | "attaching" | "attached" | "detaching" | "detached" | "snapshotting" | "deleting" | "deleted" | "error" | (string & {});
            /**
             * Format: int64
             * @description The size in GiB.
             */
            size?: number;
            /**
             * Format: int64
             * @description The size of a block in bytes.
             */
            blocksize?: number;
            /** @description Whether the volume is encrypted. */
            encrypted?: boolean;
            labels?: components["schemas"]["Labels"];
            instance?: components["schemas"]["Reference"];
            /** @description The snapshots of the volume. */
            "block-storage-snapshots"?: components["schemas"]["Reference"][];
        };
        /** @description What went wrong. */
        Error: {
            /** @description The problem as a sentence. */
            message?: string;
            /** @description The problem as a sentence. */
            error?: string;
            /** @description All problems, as sentences or objects. */
            errors?: unknown[];
        };
        /** @description A Compute instance. Only the properties that matter for snapshots are described. */
        Instance: {
            /**
             * Format: uuid
             * @description The id of the instance.
             */
            id: string;
            /** @description The name. */
            name?: string;
            /**
             * Format: date-time
             * @description When the instance was created.
             */
            "created-at"?: string;
            /** @description The state. */
            state?: "starting" | "running" | "stopping" | "stopped" | "migrating" | "error" | "expunging" | "destroying" | "destroyed" | (string & {});
            /**
             * Format: int64
             * @description The size of the disk in GiB. Absent in lists.
             */
            "disk-size"?: number;
            labels?: components["schemas"]["Labels"];
            /** @description The snapshots of the instance. */
            snapshots?: components["schemas"]["Reference"][];
            /** @description Whether snapshots of the instance are application-consistent. */
            "application-consistent-snapshot-enabled"?: boolean;
        };
        /** @description The labels. */
        Labels: {
            [key: string]: string;
        };
        /** @description A job that a request has started. */
        Operation: {
            /**
             * Format: uuid
             * @description The id of the operation.
             */
            id: string;
            /** @description The state. */
            state: "pending" | "success" | "failure" | "timeout" | (string & {});
            /** @description Why the operation has failed. */
            reason?: "incorrect" | "unknown" | "unavailable" | "forbidden" | "busy" | "fault" | "partial" | "not-found" | "interrupted" | "unsupported" | "conflict" | (string & {});
            /** @description Why the operation has failed, as a sentence. */
            message?: string;
            /** @description The object that the operation creates or changes. */
            reference?: {
                /**
                 * Format: uuid
                 * @description The id of the object.
                 */
                id?: string;
                /** @description The path of the object. */
                link?: string;
                /** @description The name of the command. */
                command?: string;
            };
        };
        /** @description A reference to an object. */
        Reference: {
            /**
             * Format: uuid
             * @description The id of the object.
             */
            id: string;
        };
        /** @description A snapshot of the disk of an instance. */
        Snapshot: {
            /**
             * Format: uuid
             * @description The id of the snapshot.
             */
            id: string;
            /** @description The name, which Exoscale chooses. */
            name?: string;
            /**
             * Format: date-time
             * @description When the snapshot was created.
             */
            "created-at"?: string;
            /** @description The state. */
            state?: "snapshotting" | "ready" | "exporting" | "exported" | "deleting" | "deleted" | "error" | (string & {});
            /**
             * Format: int64
             * @description The size in GiB.
             */
            size?: number;
            instance?: components["schemas"]["Reference"];
            /** @description Whether the snapshot is application-consistent. */
            "application-consistent"?: boolean;
            /** @description The exported disk. */
            export?: {
                /**
                 * Format: password
                 * @description The URL of the file. Everyone with the URL can read the file.
                 */
                "presigned-url"?: string;
                /** @description The MD5 checksum of the file. */
                md5sum?: string;
            };
        };
        /** @description A zone. */
        Zone: {
            /** @description The name, such as `ch-gva-2`. Expect further zones. */
            name: string;
            /** @description The address of the API of the zone. */
            "api-endpoint"?: string;
            /** @description The address of the object storage of the zone. */
            "sos-endpoint"?: string;
        };
    };
    responses: {
        /** @description The state of the object does not allow the request. */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Any other failure: 401 or 403 if the signature is wrong or has expired, 403 if the key does not allow the request, 429 or 503 if the request can be repeated. */
        Failed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The request is invalid. */
        Invalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The object does not exist in this zone. */
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
         * @description The id of the snapshot.
         * @example 5b1c7a94-3d62-4f0e-9a8d-7e6f5c4b3a21
         */
        SnapshotId: string;
        /**
         * @description The id of the snapshot.
         * @example c4d3e2f1-0a9b-4c87-8d6e-5f4a3b2c1d0e
         */
        BlockStorageSnapshotId: string;
        /**
         * @description The id of the instance.
         * @example 0d9e8f7a-6b5c-4d3e-8f1a-2b3c4d5e6f70
         */
        InstanceId: string;
        /**
         * @description The id of the volume.
         * @example 1e2d3c4b-5a69-4788-9f0e-1d2c3b4a5968
         */
        VolumeId: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listBlockStorageVolumes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
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
                        /** @description The volumes of the zone. */
                        "block-storage-volumes": components["schemas"]["BlockStorageVolume"][];
                    };
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    createBlockStorageVolume: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The volume. */
        requestBody: {
            content: {
                "application/json": {
                    /** @description The name of the volume. */
                    name?: string;
                    /**
                     * Format: int64
                     * @description The size in GiB. Default with a snapshot: the size of the captured volume.
                     */
                    size?: number;
                    labels?: components["schemas"]["Labels"];
                    "block-storage-snapshot"?: components["schemas"]["Reference"];
                };
            };
        };
        responses: {
            /** @description The operation. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operation"];
                };
            };
            400: components["responses"]["Invalid"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            default: components["responses"]["Failed"];
        };
    };
    listBlockStorageSnapshots: {
        parameters: {
            query?: never;
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
                    "application/json": {
                        /** @description The snapshots of the zone. */
                        "block-storage-snapshots": components["schemas"]["BlockStorageSnapshot"][];
                    };
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    getBlockStorageSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the snapshot.
                 * @example c4d3e2f1-0a9b-4c87-8d6e-5f4a3b2c1d0e
                 */
                id: components["parameters"]["BlockStorageSnapshotId"];
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
                    "application/json": components["schemas"]["BlockStorageSnapshot"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    updateBlockStorageSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the snapshot.
                 * @example c4d3e2f1-0a9b-4c87-8d6e-5f4a3b2c1d0e
                 */
                id: components["parameters"]["BlockStorageSnapshotId"];
            };
            cookie?: never;
        };
        /** @description What to change. */
        requestBody: {
            content: {
                "application/json": {
                    /** @description The new name. */
                    name?: string | null;
                    /** @description The new labels. */
                    labels?: {
                        [key: string]: string;
                    } | null;
                };
            };
        };
        responses: {
            /** @description The operation. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operation"];
                };
            };
            400: components["responses"]["Invalid"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            default: components["responses"]["Failed"];
        };
    };
    deleteBlockStorageSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the snapshot.
                 * @example c4d3e2f1-0a9b-4c87-8d6e-5f4a3b2c1d0e
                 */
                id: components["parameters"]["BlockStorageSnapshotId"];
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
                    "application/json": components["schemas"]["Operation"];
                };
            };
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            default: components["responses"]["Failed"];
        };
    };
    getBlockStorageVolume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the volume.
                 * @example 1e2d3c4b-5a69-4788-9f0e-1d2c3b4a5968
                 */
                id: components["parameters"]["VolumeId"];
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
                    "application/json": components["schemas"]["BlockStorageVolume"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    createBlockStorageSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the volume.
                 * @example 1e2d3c4b-5a69-4788-9f0e-1d2c3b4a5968
                 */
                id: components["parameters"]["VolumeId"];
            };
            cookie?: never;
        };
        /** @description The snapshot. */
        requestBody: {
            content: {
                "application/json": {
                    /** @description The name of the snapshot. */
                    name?: string;
                    labels?: components["schemas"]["Labels"];
                };
            };
        };
        responses: {
            /** @description The operation. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operation"];
                };
            };
            400: components["responses"]["Invalid"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            default: components["responses"]["Failed"];
        };
    };
    listInstances: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The instances. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The instances of the zone. */
                        instances: components["schemas"]["Instance"][];
                    };
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    getInstance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the instance.
                 * @example 0d9e8f7a-6b5c-4d3e-8f1a-2b3c4d5e6f70
                 */
                id: components["parameters"]["InstanceId"];
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
                    "application/json": components["schemas"]["Instance"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    createSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the instance.
                 * @example 0d9e8f7a-6b5c-4d3e-8f1a-2b3c4d5e6f70
                 */
                id: components["parameters"]["InstanceId"];
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
                    "application/json": components["schemas"]["Operation"];
                };
            };
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            default: components["responses"]["Failed"];
        };
    };
    revertInstance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the instance, which must be stopped.
                 * @example 0d9e8f7a-6b5c-4d3e-8f1a-2b3c4d5e6f70
                 */
                "instance-id": string;
            };
            cookie?: never;
        };
        /** @description The snapshot. */
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description The id of the snapshot.
                     */
                    id: string;
                };
            };
        };
        responses: {
            /** @description The operation. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operation"];
                };
            };
            400: components["responses"]["Invalid"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            default: components["responses"]["Failed"];
        };
    };
    getOperation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the operation.
                 * @example 7c0f6c52-8b8e-4a57-9d2f-3d1f0a4c6e21
                 */
                id: string;
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
                    "application/json": components["schemas"]["Operation"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    listSnapshots: {
        parameters: {
            query?: never;
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
                    "application/json": {
                        /** @description The snapshots of the zone. */
                        snapshots: components["schemas"]["Snapshot"][];
                    };
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    getSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the snapshot.
                 * @example 5b1c7a94-3d62-4f0e-9a8d-7e6f5c4b3a21
                 */
                id: components["parameters"]["SnapshotId"];
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
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failed"];
        };
    };
    deleteSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the snapshot.
                 * @example 5b1c7a94-3d62-4f0e-9a8d-7e6f5c4b3a21
                 */
                id: components["parameters"]["SnapshotId"];
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
                    "application/json": components["schemas"]["Operation"];
                };
            };
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            default: components["responses"]["Failed"];
        };
    };
    exportSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the snapshot.
                 * @example 5b1c7a94-3d62-4f0e-9a8d-7e6f5c4b3a21
                 */
                id: components["parameters"]["SnapshotId"];
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
                    "application/json": components["schemas"]["Operation"];
                };
            };
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            default: components["responses"]["Failed"];
        };
    };
    promoteSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the snapshot.
                 * @example 5b1c7a94-3d62-4f0e-9a8d-7e6f5c4b3a21
                 */
                id: components["parameters"]["SnapshotId"];
            };
            cookie?: never;
        };
        /** @description The template. */
        requestBody: {
            content: {
                "application/json": {
                    /** @description The name of the template. */
                    name: string;
                    /** @description A description of the template. */
                    description?: string;
                    /** @description The user that logs in. */
                    "default-user"?: string;
                    /** @description Whether users can log in with SSH keys. */
                    "ssh-key-enabled"?: boolean;
                    /** @description Whether users can log in with passwords. */
                    "password-enabled"?: boolean;
                };
            };
        };
        responses: {
            /** @description The operation. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operation"];
                };
            };
            400: components["responses"]["Invalid"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            default: components["responses"]["Failed"];
        };
    };
    listZones: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The zones. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The zones. */
                        zones: components["schemas"]["Zone"][];
                    };
                };
            };
            default: components["responses"]["Failed"];
        };
    };
}
