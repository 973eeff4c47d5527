// Generated from specs/google-compute/openapi.yaml by `pnpm generate google-compute`. Do not edit.

export interface paths {
    "/projects/{project}/aggregated/disks": {
        parameters: {
            query?: never;
            header?: never;
            path?: {
                /**
                 * @description The id of the project.
                 * @example acme-shop
                 */
                project?: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        /**
         * List the disks of all zones and regions
         * @description Returns the disks of a project page by page. Each page groups its disks by zone and region.
         */
        get: operations["listDisksByLocation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/global/machineImages": {
        parameters: {
            query?: never;
            header?: never;
            path?: {
                /**
                 * @description The id of the project.
                 * @example acme-shop
                 */
                project?: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        /**
         * List the machine images of a project
         * @description Returns the machine images of a project page by page.
         */
        get: operations["listMachineImages"];
        put?: never;
        /**
         * Create a machine image
         * @description Starts to create a machine image of a virtual machine.
         */
        post: operations["createMachineImage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/global/machineImages/{machineImage}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the project.
                 * @example acme-shop
                 */
                project?: components["parameters"]["Project"];
                /**
                 * @description The name of the machine image.
                 * @example web-1-image-1
                 */
                machineImage: components["parameters"]["MachineImage"];
            };
            cookie?: never;
        };
        /** Get a machine image */
        get: operations["getMachineImage"];
        put?: never;
        post?: never;
        /**
         * Delete a machine image
         * @description Starts to delete a machine image.
         */
        delete: operations["deleteMachineImage"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/global/operations/{operation}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the project.
                 * @example acme-shop
                 */
                project?: components["parameters"]["Project"];
                /**
                 * @description The name of the operation.
                 * @example operation-1795251600000-1
                 */
                operation: components["parameters"]["Operation"];
            };
            cookie?: never;
        };
        /** Get an operation that belongs to no zone and no region */
        get: operations["getGlobalOperation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/global/snapshots": {
        parameters: {
            query?: never;
            header?: never;
            path?: {
                /**
                 * @description The id of the project.
                 * @example acme-shop
                 */
                project?: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        /**
         * List the snapshots of a project
         * @description Returns the snapshots of a project that are not regional, page by page. The API has no list of the regional snapshots of all regions.
         */
        get: operations["listSnapshots"];
        put?: never;
        /**
         * Create a snapshot
         * @description Starts to create a snapshot of a disk, or of an instant snapshot. With the same `requestId`, a repeated request returns the first operation. About six snapshots of a disk can be created in an hour.
         */
        post: operations["createSnapshot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/global/snapshots/{resource}/setLabels": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the project.
                 * @example acme-shop
                 */
                project?: components["parameters"]["Project"];
                /**
                 * @description The name of the snapshot.
                 * @example orders-db-20261121
                 */
                resource: components["parameters"]["Resource"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replace the labels of a snapshot
         * @description Starts to replace all labels. The fingerprint must be that of the current labels, which `getSnapshot` returns.
         */
        post: operations["setSnapshotLabels"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/global/snapshots/{snapshot}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the project.
                 * @example acme-shop
                 */
                project?: components["parameters"]["Project"];
                /**
                 * @description The name of the snapshot.
                 * @example orders-db-20261121
                 */
                snapshot: components["parameters"]["Snapshot"];
            };
            cookie?: never;
        };
        /** Get a snapshot */
        get: operations["getSnapshot"];
        put?: never;
        post?: never;
        /**
         * Delete a snapshot
         * @description Starts to delete a snapshot. Blocks that the next snapshot of the disk needs are moved to it, so its size can change.
         */
        delete: operations["deleteSnapshot"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/regions/{region}/operations/{operation}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the project.
                 * @example acme-shop
                 */
                project?: components["parameters"]["Project"];
                /**
                 * @description The name of the region.
                 * @example us-central1
                 */
                region: components["parameters"]["Region"];
                /**
                 * @description The name of the operation.
                 * @example operation-1795251600000-1
                 */
                operation: components["parameters"]["Operation"];
            };
            cookie?: never;
        };
        /** Get an operation of a region */
        get: operations["getRegionOperation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/regions/{region}/snapshots": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the project.
                 * @example acme-shop
                 */
                project?: components["parameters"]["Project"];
                /**
                 * @description The name of the region.
                 * @example us-central1
                 */
                region: components["parameters"]["Region"];
            };
            cookie?: never;
        };
        /**
         * List the regional snapshots of a region
         * @description Returns the snapshots that are stored in one region and can be restored only there, page by page.
         */
        get: operations["listRegionSnapshots"];
        put?: never;
        /**
         * Create a regional snapshot
         * @description Starts to create a snapshot of a disk in its region.
         */
        post: operations["createRegionSnapshot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/regions/{region}/snapshots/{snapshot}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the project.
                 * @example acme-shop
                 */
                project?: components["parameters"]["Project"];
                /**
                 * @description The name of the region.
                 * @example us-central1
                 */
                region: components["parameters"]["Region"];
                /**
                 * @description The name of the snapshot.
                 * @example orders-db-20261121
                 */
                snapshot: components["parameters"]["Snapshot"];
            };
            cookie?: never;
        };
        /** Get a regional snapshot */
        get: operations["getRegionSnapshot"];
        put?: never;
        post?: never;
        /**
         * Delete a regional snapshot
         * @description Starts to delete a regional snapshot.
         */
        delete: operations["deleteRegionSnapshot"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/zones/{zone}/disks": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the project.
                 * @example acme-shop
                 */
                project?: components["parameters"]["Project"];
                /**
                 * @description The name of the zone.
                 * @example us-central1-a
                 */
                zone: components["parameters"]["Zone"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a disk
         * @description Starts to create a disk, for example from a snapshot. The disk can be used when its status is READY.
         */
        post: operations["createDisk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/zones/{zone}/disks/{disk}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the project.
                 * @example acme-shop
                 */
                project?: components["parameters"]["Project"];
                /**
                 * @description The name of the zone.
                 * @example us-central1-a
                 */
                zone: components["parameters"]["Zone"];
                /**
                 * @description The name of the disk.
                 * @example orders-db
                 */
                disk: components["parameters"]["Disk"];
            };
            cookie?: never;
        };
        /** Get a disk */
        get: operations["getDisk"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/zones/{zone}/instances": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the project.
                 * @example acme-shop
                 */
                project?: components["parameters"]["Project"];
                /**
                 * @description The name of the zone.
                 * @example us-central1-a
                 */
                zone: components["parameters"]["Zone"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a virtual machine
         * @description Starts to create a virtual machine, for example from a machine image.
         */
        post: operations["createInstance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/zones/{zone}/instances/{instance}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the project.
                 * @example acme-shop
                 */
                project?: components["parameters"]["Project"];
                /**
                 * @description The name of the zone.
                 * @example us-central1-a
                 */
                zone: components["parameters"]["Zone"];
                /**
                 * @description The name of the virtual machine.
                 * @example web-1
                 */
                instance: components["parameters"]["Instance"];
            };
            cookie?: never;
        };
        /** Get a virtual machine */
        get: operations["getInstance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/zones/{zone}/instantSnapshots": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the project.
                 * @example acme-shop
                 */
                project?: components["parameters"]["Project"];
                /**
                 * @description The name of the zone.
                 * @example us-central1-a
                 */
                zone: components["parameters"]["Zone"];
            };
            cookie?: never;
        };
        /**
         * List the instant snapshots of a zone
         * @description Returns the instant snapshots of a zone page by page.
         */
        get: operations["listInstantSnapshots"];
        put?: never;
        /**
         * Create an instant snapshot
         * @description Starts to create an instant snapshot of a disk of the zone.
         */
        post: operations["createInstantSnapshot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/zones/{zone}/instantSnapshots/{instantSnapshot}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the project.
                 * @example acme-shop
                 */
                project?: components["parameters"]["Project"];
                /**
                 * @description The name of the zone.
                 * @example us-central1-a
                 */
                zone: components["parameters"]["Zone"];
                /**
                 * @description The name of the instant snapshot.
                 * @example orders-db-instant-1
                 */
                instantSnapshot: components["parameters"]["InstantSnapshot"];
            };
            cookie?: never;
        };
        /** Get an instant snapshot */
        get: operations["getInstantSnapshot"];
        put?: never;
        post?: never;
        /**
         * Delete an instant snapshot
         * @description Starts to delete an instant snapshot.
         */
        delete: operations["deleteInstantSnapshot"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{project}/zones/{zone}/operations/{operation}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the project.
                 * @example acme-shop
                 */
                project?: components["parameters"]["Project"];
                /**
                 * @description The name of the zone.
                 * @example us-central1-a
                 */
                zone: components["parameters"]["Zone"];
                /**
                 * @description The name of the operation.
                 * @example operation-1795251600000-1
                 */
                operation: components["parameters"]["Operation"];
            };
            cookie?: never;
        };
        /** Get an operation of a zone */
        get: operations["getZoneOperation"];
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
        /** @description A disk. Its settings are not described here. */
        Disk: {
            /** @description Always compute#disk. */
            kind?: string;
            /** @description The number of the object. */
            id?: string;
            /** @description The name of the disk. */
            name: string;
            /** @description The description. */
            description?: string;
            /** @description The status. The disk can be used when it is READY. */
            status?: "CREATING" | "DELETING" | "FAILED" | "READY" | "RESTORING" | "UNAVAILABLE" | (string & {});
            /** @description The size in GB, as a string. */
            sizeGb?: string;
            /** @description The URL of the disk type. */
            type?: string;
            /** @description The URL of the snapshot that the disk was created from. */
            sourceSnapshot?: string;
            /** @description The URL of the instant snapshot that the disk was created from. */
            sourceInstantSnapshot?: string;
            /**
             * Format: date-time
             * @description When the object was created.
             */
            creationTimestamp?: string;
            /** @description The URL of the zone; absent if the object is in no zone. */
            zone?: string;
            /** @description The URL of the region; absent if the object is not regional. */
            region?: string;
            /** @description The labels. */
            labels?: {
                [key: string]: string;
            };
            /** @description Changes with the labels. Required to replace them. */
            labelFingerprint?: string;
            /** @description The URL of the object. */
            selfLink?: string;
        };
        /** @description A page of disks. */
        DisksByLocation: {
            /** @description Always compute#diskAggregatedList. */
            kind?: string;
            /** @description The id of the list. */
            id?: string;
            /** @description The disks of each zone or region, such as `zones/us-central1-a`. */
            items?: {
                [key: string]: {
                    /** @description The disks; absent if there are none. */
                    disks?: components["schemas"]["Disk"][];
                    warning?: components["schemas"]["Warning"];
                };
            };
            /** @description The token of the next page; absent on the last page. */
            nextPageToken?: string;
            /** @description The URL of the object. */
            selfLink?: string;
        };
        /** @description Why a request failed. */
        ErrorResponse: {
            /** @description The error. */
            error: {
                /** @description The status of the response. */
                code: number;
                /** @description The problem as a sentence. */
                message: string;
                /** @description The canonical name of the status, such as NOT_FOUND. */
                status?: string;
                /** @description The problems. */
                errors?: {
                    /** @description The problem as a sentence. */
                    message?: string;
                    /** @description Where the reason is defined, such as global or usageLimits. */
                    domain?: string;
                    /** @description The reason, such as notFound or rateLimitExceeded. */
                    reason?: string;
                    /** @description The parameter with the problem. */
                    location?: string;
                    /** @description What the location is, such as parameter. */
                    locationType?: string;
                    /** @description A page with help. */
                    extendedHelp?: string;
                }[];
            };
        };
        /** @description A virtual machine. Its settings are not described here. */
        Instance: {
            /** @description Always compute#instance. */
            kind?: string;
            /** @description The number of the object. */
            id?: string;
            /** @description The name of the virtual machine. */
            name: string;
            /** @description The description. */
            description?: string;
            /** @description The status. */
            status?: "PROVISIONING" | "STAGING" | "RUNNING" | "STOPPING" | "SUSPENDING" | "SUSPENDED" | "REPAIRING" | "TERMINATED" | (string & {});
            /** @description The URL of the machine type. */
            machineType?: string;
            /** @description The URL of the machine image that it was created from. */
            sourceMachineImage?: string;
            /**
             * Format: date-time
             * @description When the object was created.
             */
            creationTimestamp?: string;
            /** @description The URL of the zone; absent if the object is in no zone. */
            zone?: string;
            /** @description The labels. */
            labels?: {
                [key: string]: string;
            };
            /** @description The URL of the object. */
            selfLink?: string;
        };
        /** @description An instant snapshot of a disk. */
        InstantSnapshot: {
            /** @description Always compute#instantSnapshot. */
            kind?: string;
            /** @description The number of the object. */
            id?: string;
            /** @description The name of the instant snapshot. */
            name: string;
            /** @description The description. */
            description?: string;
            /** @description The status. */
            status?: "CREATING" | "DELETING" | "FAILED" | "READY" | "UNAVAILABLE" | (string & {});
            /** @description The URL of the disk. The disk may have been deleted since. */
            sourceDisk?: string;
            /** @description The number of the disk. Another disk may have its name now. */
            sourceDiskId?: string;
            /** @description The size of the disk in GB, as a string. */
            diskSizeGb?: string;
            /** @description The architecture, such as X86_64. */
            architecture?: string;
            /** @description What the snapshot occupies. */
            resourceStatus?: {
                /** @description The stored bytes, as a string. */
                storageSizeBytes?: string;
            };
            /**
             * Format: date-time
             * @description When the object was created.
             */
            creationTimestamp?: string;
            /** @description The URL of the zone; absent if the object is in no zone. */
            zone?: string;
            /** @description The URL of the region; absent if the object is not regional. */
            region?: string;
            /** @description The labels. */
            labels?: {
                [key: string]: string;
            };
            /** @description Changes with the labels. Required to replace them. */
            labelFingerprint?: string;
            /** @description The URL of the object. */
            selfLink?: string;
        };
        /** @description A page of instant snapshots. */
        InstantSnapshotList: {
            /** @description Always compute#instantSnapshotList. */
            kind?: string;
            /** @description The id of the list. */
            id?: string;
            /** @description The instant snapshots; absent if there are none. */
            items?: components["schemas"]["InstantSnapshot"][];
            /** @description The token of the next page; absent on the last page. */
            nextPageToken?: string;
            /** @description The URL of the object. */
            selfLink?: string;
            warning?: components["schemas"]["Warning"];
        };
        /** @description An image of a virtual machine and its disks. The settings of the machine are not described here. */
        MachineImage: {
            /** @description Always compute#machineImage. */
            kind?: string;
            /** @description The number of the object. */
            id?: string;
            /** @description The name of the machine image. */
            name: string;
            /** @description The description. */
            description?: string;
            /** @description The status. */
            status?: "CREATING" | "DELETING" | "INVALID" | "READY" | "UPLOADING" | (string & {});
            /** @description The URL of the virtual machine. It may have been deleted since. */
            sourceInstance?: string;
            /** @description The stored bytes, as a string. */
            totalStorageBytes?: string;
            /** @description The regions in which it is stored, such as us-central1 or eu. */
            storageLocations?: string[];
            /**
             * Format: date-time
             * @description When the object was created.
             */
            creationTimestamp?: string;
            /** @description The labels. */
            labels?: {
                [key: string]: string;
            };
            /** @description Changes with the labels. Required to replace them. */
            labelFingerprint?: string;
            /** @description The URL of the object. */
            selfLink?: string;
        };
        /** @description A page of machine images. */
        MachineImageList: {
            /** @description Always compute#machineImageList. */
            kind?: string;
            /** @description The id of the list. */
            id?: string;
            /** @description The machine images; absent if there are none. */
            items?: components["schemas"]["MachineImage"][];
            /** @description The token of the next page; absent on the last page. */
            nextPageToken?: string;
            /** @description The URL of the object. */
            selfLink?: string;
            warning?: components["schemas"]["Warning"];
        };
        /** @description A disk to create. */
        NewDisk: {
            /** @description The name: lower-case letters, digits and hyphens. */
            name: string;
            /** @description The description. */
            description?: string;
            /** @description The URL, or a part of it, of a snapshot. */
            sourceSnapshot?: string;
            /** @description The URL, or a part of it, of an instant snapshot. */
            sourceInstantSnapshot?: string;
            /** @description The size in GB, as a string. Default and minimum: the size of the snapshot. */
            sizeGb?: string;
            /** @description The URL, or a part of it, of the disk type. */
            type?: string;
            /** @description The labels. */
            labels?: {
                [key: string]: string;
            };
        };
        /** @description A virtual machine to create. Further settings are not described here. */
        NewInstance: {
            /** @description The name: lower-case letters, digits and hyphens. */
            name: string;
            /** @description The description. */
            description?: string;
            /** @description The URL, or a part of it, of the machine type. */
            machineType?: string;
            /** @description The labels. */
            labels?: {
                [key: string]: string;
            };
        };
        /** @description An instant snapshot to create. */
        NewInstantSnapshot: {
            /** @description The name: lower-case letters, digits and hyphens. */
            name: string;
            /** @description The description. */
            description?: string;
            /** @description The URL, or a part of it, of the disk. */
            sourceDisk: string;
            /** @description The labels. */
            labels?: {
                [key: string]: string;
            };
        };
        /** @description The labels that replace the current labels. */
        NewLabels: {
            /** @description The labels. */
            labels: {
                [key: string]: string;
            };
            /** @description The fingerprint of the current labels. */
            labelFingerprint: string;
        };
        /** @description A machine image to create. */
        NewMachineImage: {
            /** @description The name: lower-case letters, digits and hyphens. */
            name: string;
            /** @description The description. */
            description?: string;
            /** @description Whether the guest is asked to make its data consistent first. */
            guestFlush?: boolean;
            /** @description The regions in which it is stored, such as us-central1 or eu. */
            storageLocations?: string[];
            /** @description The labels. */
            labels?: {
                [key: string]: string;
            };
        };
        /** @description A snapshot to create, of a disk or of an instant snapshot. */
        NewSnapshot: {
            /** @description The name: lower-case letters, digits and hyphens. */
            name: string;
            /** @description The description. */
            description?: string;
            /** @description The URL, or a part of it, of the disk. */
            sourceDisk?: string;
            /** @description The URL, or a part of it, of the instant snapshot. */
            sourceInstantSnapshot?: string;
            /** @description Whether the snapshot is cheaper to store and slower to restore (ARCHIVE). */
            snapshotType?: "ARCHIVE" | "STANDARD";
            /** @description The regions in which it is stored, such as us-central1 or eu. */
            storageLocations?: string[];
            /** @description Whether the guest is asked to make its data consistent first. */
            guestFlush?: boolean;
            /** @description The labels. */
            labels?: {
                [key: string]: string;
            };
        };
        /** @description Work that the API does in the background. */
        Operation: {
            /** @description Always compute#operation. */
            kind?: string;
            /** @description The number of the object. */
            id?: string;
            /** @description The name of the operation. */
            name: string;
            /** @description What the operation does, such as insert or delete. */
            operationType?: string;
            /** @description The status. An operation that has failed is DONE, too. */
            status: "DONE" | "PENDING" | "RUNNING" | (string & {});
            /** @description The progress in percent. */
            progress?: number;
            /** @description The URL of the changed object; for a new snapshot, the URL of the disk. */
            targetLink?: string;
            /** @description The number of the changed object. */
            targetId?: string;
            /** @description The `requestId` of the request. */
            clientOperationId?: string;
            /**
             * Format: date-time
             * @description When it was requested.
             */
            insertTime?: string;
            /**
             * Format: date-time
             * @description When it began.
             */
            startTime?: string;
            /**
             * Format: date-time
             * @description When it ended.
             */
            endTime?: string;
            /** @description Why the operation failed; absent otherwise. */
            error?: {
                /** @description The problems. */
                errors?: {
                    /** @description The code, such as QUOTA_EXCEEDED. */
                    code?: string;
                    /** @description The problem as a sentence. */
                    message?: string;
                    /** @description The field with the problem. */
                    location?: string;
                }[];
            };
            /** @description The HTTP status of the failure. */
            httpErrorStatusCode?: number;
            /** @description The HTTP status of the failure in words, such as FORBIDDEN. */
            httpErrorMessage?: string;
            /** @description Warnings. */
            warnings?: components["schemas"]["Warning"][];
            /** @description The URL of the zone; absent if the object is in no zone. */
            zone?: string;
            /** @description The URL of the region; absent if the object is not regional. */
            region?: string;
            /** @description The URL of the object. */
            selfLink?: string;
        };
        /** @description A snapshot of a disk. */
        Snapshot: {
            /** @description Always compute#snapshot. */
            kind?: string;
            /** @description The number of the object. */
            id?: string;
            /** @description The name of the snapshot. */
            name: string;
            /** @description The description. */
            description?: string;
            /** @description The status. While it is CREATING, the time that the snapshot captures is not fixed yet; while it is UPLOADING, the disk can change again. */
            status?: "CREATING" | "DELETING" | "FAILED" | "READY" | "UPLOADING" | (string & {});
            /** @description The URL of the disk. The disk may have been deleted since. */
            sourceDisk?: string;
            /** @description The number of the disk. Another disk may have its name now. */
            sourceDiskId?: string;
            /** @description The URL of the instant snapshot that it was created from. */
            sourceInstantSnapshot?: string;
            /** @description The URL of the schedule that created it. */
            sourceSnapshotSchedulePolicy?: string;
            /** @description Whether a schedule created it. */
            autoCreated?: boolean;
            /** @description Whether the snapshot is cheaper to store and slower to restore (ARCHIVE). */
            snapshotType?: "ARCHIVE" | "STANDARD" | (string & {});
            /** @description The size of the disk in GB, as a string. */
            diskSizeGb?: string;
            /** @description The stored bytes, as a string. Snapshots of a disk share their storage, so the number can change when another of them is deleted. */
            storageBytes?: string;
            /** @description The bytes when it was created, as a string. */
            creationSizeBytes?: string;
            /** @description The bytes that a restoration reads, as a string. */
            downloadBytes?: string;
            /** @description The regions in which it is stored, such as us-central1 or eu. */
            storageLocations?: string[];
            /** @description The architecture, such as X86_64. */
            architecture?: string;
            /** @description The chain of snapshots that it belongs to. */
            chainName?: string;
            /**
             * Format: date-time
             * @description When the object was created.
             */
            creationTimestamp?: string;
            /** @description The URL of the region; absent if the object is not regional. */
            region?: string;
            /** @description The labels. */
            labels?: {
                [key: string]: string;
            };
            /** @description Changes with the labels. Required to replace them. */
            labelFingerprint?: string;
            /** @description The URL of the object. */
            selfLink?: string;
        };
        /** @description A page of snapshots. */
        SnapshotList: {
            /** @description Always compute#snapshotList. */
            kind?: string;
            /** @description The id of the list. */
            id?: string;
            /** @description The snapshots; absent if there are none. */
            items?: components["schemas"]["Snapshot"][];
            /** @description The token of the next page; absent on the last page. */
            nextPageToken?: string;
            /** @description The URL of the object. */
            selfLink?: string;
            warning?: components["schemas"]["Warning"];
        };
        /** @description A warning. */
        Warning: {
            /** @description The code, such as NO_RESULTS_ON_PAGE. */
            code?: string;
            /** @description The warning as a sentence. */
            message?: string;
            /** @description Details. */
            data?: {
                /** @description The name of the detail. */
                key?: string;
                /** @description The detail. */
                value?: string;
            }[];
        };
    };
    responses: {
        /** @description The request is invalid. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The token is missing, invalid or expired. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The caller lacks a permission, or a limit is exceeded. The reason says which. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The object, or an object that the request names, does not exist. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The name is already used. */
        AlreadyExists: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The labels have changed since their fingerprint was read. */
        ConditionNotMet: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description Another failure. After 429 and 503, the request can be repeated. */
        Error: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
    };
    parameters: {
        /**
         * @description A UUID other than zero. A repeated request with the same id returns the first operation.
         * @example 3f0c8a4e-6d2b-4c1f-9b7a-5e8d2c6a1f90
         */
        DeletionRequestId: string;
        /**
         * @description The name of the disk.
         * @example orders-db
         */
        Disk: string;
        /**
         * @description A condition that the listed objects must meet, in the grammar of AIP-160, or `field eq regex`.
         * @example status = READY
         */
        Filter: string;
        /**
         * @description The name of the virtual machine.
         * @example web-1
         */
        Instance: string;
        /**
         * @description The name of the instant snapshot.
         * @example orders-db-instant-1
         */
        InstantSnapshot: string;
        /**
         * @description The name of the machine image.
         * @example web-1-image-1
         */
        MachineImage: string;
        /**
         * @description The largest number of objects on a page.
         * @example 500
         */
        MaxResults: number;
        /**
         * @description The name of the operation.
         * @example operation-1795251600000-1
         */
        Operation: string;
        /**
         * @description The order of the list: by name, or `creationTimestamp desc`.
         * @example creationTimestamp desc
         */
        OrderBy: string;
        /**
         * @description The `nextPageToken` of the previous page. All other parameters must be the same as for that page.
         * @example CjgKNCoyCgwI
         */
        PageToken: string;
        /**
         * @description The id of the project.
         * @example acme-shop
         */
        Project: string;
        /**
         * @description The name of the region.
         * @example us-central1
         */
        Region: string;
        /**
         * @description A UUID other than zero. A repeated request with the same id returns the first operation. Clients generate an id if the caller passes none.
         * @example 3f0c8a4e-6d2b-4c1f-9b7a-5e8d2c6a1f90
         */
        RequestId: string;
        /**
         * @description The name of the snapshot.
         * @example orders-db-20261121
         */
        Resource: string;
        /**
         * @description Whether a page is returned even if part of the list cannot be read.
         * @example false
         */
        ReturnPartialSuccess: boolean;
        /**
         * @description The name of the snapshot.
         * @example orders-db-20261121
         */
        Snapshot: string;
        /**
         * @description The name of the zone.
         * @example us-central1-a
         */
        Zone: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listDisksByLocation: {
        parameters: {
            query?: {
                /**
                 * @description A condition that the listed objects must meet, in the grammar of AIP-160, or `field eq regex`.
                 * @example status = READY
                 */
                filter?: components["parameters"]["Filter"];
                /**
                 * @description The largest number of objects on a page.
                 * @example 500
                 */
                maxResults?: components["parameters"]["MaxResults"];
                /**
                 * @description The order of the list: by name, or `creationTimestamp desc`.
                 * @example creationTimestamp desc
                 */
                orderBy?: components["parameters"]["OrderBy"];
                /**
                 * @description The `nextPageToken` of the previous page.
                 * @example 500
                 */
                pageToken?: string;
                /**
                 * @description Whether a page is returned even if part of the list cannot be read.
                 * @example false
                 */
                returnPartialSuccess?: components["parameters"]["ReturnPartialSuccess"];
            };
            header?: never;
            path?: {
                /**
                 * @description The id of the project.
                 * @example acme-shop
                 */
                project?: components["parameters"]["Project"];
            };
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
                    "application/json": components["schemas"]["DisksByLocation"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    listMachineImages: {
        parameters: {
            query?: {
                /**
                 * @description A condition that the listed objects must meet, in the grammar of AIP-160, or `field eq regex`.
                 * @example status = READY
                 */
                filter?: components["parameters"]["Filter"];
                /**
                 * @description The largest number of objects on a page.
                 * @example 500
                 */
                maxResults?: components["parameters"]["MaxResults"];
                /**
                 * @description The order of the list: by name, or `creationTimestamp desc`.
                 * @example creationTimestamp desc
                 */
                orderBy?: components["parameters"]["OrderBy"];
                /**
                 * @description The `nextPageToken` of the previous page. All other parameters must be the same as for that page.
                 * @example CjgKNCoyCgwI
                 */
                pageToken?: components["parameters"]["PageToken"];
                /**
                 * @description Whether a page is returned even if part of the list cannot be read.
                 * @example false
                 */
                returnPartialSuccess?: components["parameters"]["ReturnPartialSuccess"];
            };
            header?: never;
            path?: {
                /**
                 * @description The id of the project.
                 * @example acme-shop
                 */
                project?: components["parameters"]["Project"];
            };
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
                    "application/json": components["schemas"]["MachineImageList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    createMachineImage: {
        parameters: {
            query: {
                /**
                 * @description A UUID other than zero. A repeated request with the same id returns the first operation. Clients generate an id if the caller passes none.
                 * @example 3f0c8a4e-6d2b-4c1f-9b7a-5e8d2c6a1f90
                 */
                requestId?: components["parameters"]["RequestId"];
                /**
                 * @description The URL, or a part of it, of the virtual machine.
                 * @example zones/us-central1-a/instances/web-1
                 */
                sourceInstance: string;
            };
            header?: never;
            path?: {
                /**
                 * @description The id of the project.
                 * @example acme-shop
                 */
                project?: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        /** @description The machine image. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMachineImage"];
            };
        };
        responses: {
            /** @description The operation that was started. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operation"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["AlreadyExists"];
            default: components["responses"]["Error"];
        };
    };
    getMachineImage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the project.
                 * @example acme-shop
                 */
                project?: components["parameters"]["Project"];
                /**
                 * @description The name of the machine image.
                 * @example web-1-image-1
                 */
                machineImage: components["parameters"]["MachineImage"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The requested object. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineImage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    deleteMachineImage: {
        parameters: {
            query?: {
                /**
                 * @description A UUID other than zero. A repeated request with the same id returns the first operation.
                 * @example 3f0c8a4e-6d2b-4c1f-9b7a-5e8d2c6a1f90
                 */
                requestId?: components["parameters"]["DeletionRequestId"];
            };
            header?: never;
            path: {
                /**
                 * @description The id of the project.
                 * @example acme-shop
                 */
                project?: components["parameters"]["Project"];
                /**
                 * @description The name of the machine image.
                 * @example web-1-image-1
                 */
                machineImage: components["parameters"]["MachineImage"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The operation that was started. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operation"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    getGlobalOperation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the project.
                 * @example acme-shop
                 */
                project?: components["parameters"]["Project"];
                /**
                 * @description The name of the operation.
                 * @example operation-1795251600000-1
                 */
                operation: components["parameters"]["Operation"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The requested object. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operation"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    listSnapshots: {
        parameters: {
            query?: {
                /**
                 * @description A condition that the listed objects must meet, in the grammar of AIP-160, or `field eq regex`.
                 * @example status = READY
                 */
                filter?: components["parameters"]["Filter"];
                /**
                 * @description The largest number of objects on a page.
                 * @example 500
                 */
                maxResults?: components["parameters"]["MaxResults"];
                /**
                 * @description The order of the list: by name, or `creationTimestamp desc`.
                 * @example creationTimestamp desc
                 */
                orderBy?: components["parameters"]["OrderBy"];
                /**
                 * @description The `nextPageToken` of the previous page. All other parameters must be the same as for that page.
                 * @example CjgKNCoyCgwI
                 */
                pageToken?: components["parameters"]["PageToken"];
                /**
                 * @description Whether a page is returned even if part of the list cannot be read.
                 * @example false
                 */
                returnPartialSuccess?: components["parameters"]["ReturnPartialSuccess"];
            };
            header?: never;
            path?: {
                /**
                 * @description The id of the project.
                 * @example acme-shop
                 */
                project?: components["parameters"]["Project"];
            };
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
                    "application/json": components["schemas"]["SnapshotList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    createSnapshot: {
        parameters: {
            query?: {
                /**
                 * @description A UUID other than zero. A repeated request with the same id returns the first operation. Clients generate an id if the caller passes none.
                 * @example 3f0c8a4e-6d2b-4c1f-9b7a-5e8d2c6a1f90
                 */
                requestId?: components["parameters"]["RequestId"];
            };
            header?: never;
            path?: {
                /**
                 * @description The id of the project.
                 * @example acme-shop
                 */
                project?: components["parameters"]["Project"];
            };
            cookie?: never;
        };
        /** @description The snapshot. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSnapshot"];
            };
        };
        responses: {
            /** @description The operation that was started. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operation"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["AlreadyExists"];
            default: components["responses"]["Error"];
        };
    };
    setSnapshotLabels: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the project.
                 * @example acme-shop
                 */
                project?: components["parameters"]["Project"];
                /**
                 * @description The name of the snapshot.
                 * @example orders-db-20261121
                 */
                resource: components["parameters"]["Resource"];
            };
            cookie?: never;
        };
        /** @description The labels. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewLabels"];
            };
        };
        responses: {
            /** @description The operation that was started. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operation"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["ConditionNotMet"];
            default: components["responses"]["Error"];
        };
    };
    getSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the project.
                 * @example acme-shop
                 */
                project?: components["parameters"]["Project"];
                /**
                 * @description The name of the snapshot.
                 * @example orders-db-20261121
                 */
                snapshot: components["parameters"]["Snapshot"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The requested object. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Snapshot"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    deleteSnapshot: {
        parameters: {
            query?: {
                /**
                 * @description A UUID other than zero. A repeated request with the same id returns the first operation.
                 * @example 3f0c8a4e-6d2b-4c1f-9b7a-5e8d2c6a1f90
                 */
                requestId?: components["parameters"]["DeletionRequestId"];
            };
            header?: never;
            path: {
                /**
                 * @description The id of the project.
                 * @example acme-shop
                 */
                project?: components["parameters"]["Project"];
                /**
                 * @description The name of the snapshot.
                 * @example orders-db-20261121
                 */
                snapshot: components["parameters"]["Snapshot"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The operation that was started. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operation"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    getRegionOperation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the project.
                 * @example acme-shop
                 */
                project?: components["parameters"]["Project"];
                /**
                 * @description The name of the region.
                 * @example us-central1
                 */
                region: components["parameters"]["Region"];
                /**
                 * @description The name of the operation.
                 * @example operation-1795251600000-1
                 */
                operation: components["parameters"]["Operation"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The requested object. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operation"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    listRegionSnapshots: {
        parameters: {
            query?: {
                /**
                 * @description A condition that the listed objects must meet, in the grammar of AIP-160, or `field eq regex`.
                 * @example status = READY
                 */
                filter?: components["parameters"]["Filter"];
                /**
                 * @description The largest number of objects on a page.
                 * @example 500
                 */
                maxResults?: components["parameters"]["MaxResults"];
                /**
                 * @description The order of the list: by name, or `creationTimestamp desc`.
                 * @example creationTimestamp desc
                 */
                orderBy?: components["parameters"]["OrderBy"];
                /**
                 * @description The `nextPageToken` of the previous page. All other parameters must be the same as for that page.
                 * @example CjgKNCoyCgwI
                 */
                pageToken?: components["parameters"]["PageToken"];
                /**
                 * @description Whether a page is returned even if part of the list cannot be read.
                 * @example false
                 */
                returnPartialSuccess?: components["parameters"]["ReturnPartialSuccess"];
            };
            header?: never;
            path: {
                /**
                 * @description The id of the project.
                 * @example acme-shop
                 */
                project?: components["parameters"]["Project"];
                /**
                 * @description The name of the region.
                 * @example us-central1
                 */
                region: components["parameters"]["Region"];
            };
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
                    "application/json": components["schemas"]["SnapshotList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    createRegionSnapshot: {
        parameters: {
            query?: {
                /**
                 * @description A UUID other than zero. A repeated request with the same id returns the first operation. Clients generate an id if the caller passes none.
                 * @example 3f0c8a4e-6d2b-4c1f-9b7a-5e8d2c6a1f90
                 */
                requestId?: components["parameters"]["RequestId"];
            };
            header?: never;
            path: {
                /**
                 * @description The id of the project.
                 * @example acme-shop
                 */
                project?: components["parameters"]["Project"];
                /**
                 * @description The name of the region.
                 * @example us-central1
                 */
                region: components["parameters"]["Region"];
            };
            cookie?: never;
        };
        /** @description The snapshot. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSnapshot"];
            };
        };
        responses: {
            /** @description The operation that was started. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operation"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["AlreadyExists"];
            default: components["responses"]["Error"];
        };
    };
    getRegionSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the project.
                 * @example acme-shop
                 */
                project?: components["parameters"]["Project"];
                /**
                 * @description The name of the region.
                 * @example us-central1
                 */
                region: components["parameters"]["Region"];
                /**
                 * @description The name of the snapshot.
                 * @example orders-db-20261121
                 */
                snapshot: components["parameters"]["Snapshot"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The requested object. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Snapshot"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    deleteRegionSnapshot: {
        parameters: {
            query?: {
                /**
                 * @description A UUID other than zero. A repeated request with the same id returns the first operation.
                 * @example 3f0c8a4e-6d2b-4c1f-9b7a-5e8d2c6a1f90
                 */
                requestId?: components["parameters"]["DeletionRequestId"];
            };
            header?: never;
            path: {
                /**
                 * @description The id of the project.
                 * @example acme-shop
                 */
                project?: components["parameters"]["Project"];
                /**
                 * @description The name of the region.
                 * @example us-central1
                 */
                region: components["parameters"]["Region"];
                /**
                 * @description The name of the snapshot.
                 * @example orders-db-20261121
                 */
                snapshot: components["parameters"]["Snapshot"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The operation that was started. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operation"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    createDisk: {
        parameters: {
            query?: {
                /**
                 * @description A UUID other than zero. A repeated request with the same id returns the first operation. Clients generate an id if the caller passes none.
                 * @example 3f0c8a4e-6d2b-4c1f-9b7a-5e8d2c6a1f90
                 */
                requestId?: components["parameters"]["RequestId"];
            };
            header?: never;
            path: {
                /**
                 * @description The id of the project.
                 * @example acme-shop
                 */
                project?: components["parameters"]["Project"];
                /**
                 * @description The name of the zone.
                 * @example us-central1-a
                 */
                zone: components["parameters"]["Zone"];
            };
            cookie?: never;
        };
        /** @description The disk. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDisk"];
            };
        };
        responses: {
            /** @description The operation that was started. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operation"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["AlreadyExists"];
            default: components["responses"]["Error"];
        };
    };
    getDisk: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the project.
                 * @example acme-shop
                 */
                project?: components["parameters"]["Project"];
                /**
                 * @description The name of the zone.
                 * @example us-central1-a
                 */
                zone: components["parameters"]["Zone"];
                /**
                 * @description The name of the disk.
                 * @example orders-db
                 */
                disk: components["parameters"]["Disk"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The requested object. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Disk"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    createInstance: {
        parameters: {
            query?: {
                /**
                 * @description A UUID other than zero. A repeated request with the same id returns the first operation. Clients generate an id if the caller passes none.
                 * @example 3f0c8a4e-6d2b-4c1f-9b7a-5e8d2c6a1f90
                 */
                requestId?: components["parameters"]["RequestId"];
                /**
                 * @description The URL, or a part of it, of the machine image to create the virtual machine from.
                 * @example global/machineImages/web-1-image-1
                 */
                sourceMachineImage?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The id of the project.
                 * @example acme-shop
                 */
                project?: components["parameters"]["Project"];
                /**
                 * @description The name of the zone.
                 * @example us-central1-a
                 */
                zone: components["parameters"]["Zone"];
            };
            cookie?: never;
        };
        /** @description The virtual machine. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewInstance"];
            };
        };
        responses: {
            /** @description The operation that was started. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operation"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["AlreadyExists"];
            default: components["responses"]["Error"];
        };
    };
    getInstance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the project.
                 * @example acme-shop
                 */
                project?: components["parameters"]["Project"];
                /**
                 * @description The name of the zone.
                 * @example us-central1-a
                 */
                zone: components["parameters"]["Zone"];
                /**
                 * @description The name of the virtual machine.
                 * @example web-1
                 */
                instance: components["parameters"]["Instance"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The requested object. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Instance"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    listInstantSnapshots: {
        parameters: {
            query?: {
                /**
                 * @description A condition that the listed objects must meet, in the grammar of AIP-160, or `field eq regex`.
                 * @example status = READY
                 */
                filter?: components["parameters"]["Filter"];
                /**
                 * @description The largest number of objects on a page.
                 * @example 500
                 */
                maxResults?: components["parameters"]["MaxResults"];
                /**
                 * @description The order of the list: by name, or `creationTimestamp desc`.
                 * @example creationTimestamp desc
                 */
                orderBy?: components["parameters"]["OrderBy"];
                /**
                 * @description The `nextPageToken` of the previous page. All other parameters must be the same as for that page.
                 * @example CjgKNCoyCgwI
                 */
                pageToken?: components["parameters"]["PageToken"];
                /**
                 * @description Whether a page is returned even if part of the list cannot be read.
                 * @example false
                 */
                returnPartialSuccess?: components["parameters"]["ReturnPartialSuccess"];
            };
            header?: never;
            path: {
                /**
                 * @description The id of the project.
                 * @example acme-shop
                 */
                project?: components["parameters"]["Project"];
                /**
                 * @description The name of the zone.
                 * @example us-central1-a
                 */
                zone: components["parameters"]["Zone"];
            };
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
                    "application/json": components["schemas"]["InstantSnapshotList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    createInstantSnapshot: {
        parameters: {
            query?: {
                /**
                 * @description A UUID other than zero. A repeated request with the same id returns the first operation. Clients generate an id if the caller passes none.
                 * @example 3f0c8a4e-6d2b-4c1f-9b7a-5e8d2c6a1f90
                 */
                requestId?: components["parameters"]["RequestId"];
            };
            header?: never;
            path: {
                /**
                 * @description The id of the project.
                 * @example acme-shop
                 */
                project?: components["parameters"]["Project"];
                /**
                 * @description The name of the zone.
                 * @example us-central1-a
                 */
                zone: components["parameters"]["Zone"];
            };
            cookie?: never;
        };
        /** @description The instant snapshot. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewInstantSnapshot"];
            };
        };
        responses: {
            /** @description The operation that was started. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operation"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["AlreadyExists"];
            default: components["responses"]["Error"];
        };
    };
    getInstantSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the project.
                 * @example acme-shop
                 */
                project?: components["parameters"]["Project"];
                /**
                 * @description The name of the zone.
                 * @example us-central1-a
                 */
                zone: components["parameters"]["Zone"];
                /**
                 * @description The name of the instant snapshot.
                 * @example orders-db-instant-1
                 */
                instantSnapshot: components["parameters"]["InstantSnapshot"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The requested object. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstantSnapshot"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    deleteInstantSnapshot: {
        parameters: {
            query?: {
                /**
                 * @description A UUID other than zero. A repeated request with the same id returns the first operation.
                 * @example 3f0c8a4e-6d2b-4c1f-9b7a-5e8d2c6a1f90
                 */
                requestId?: components["parameters"]["DeletionRequestId"];
            };
            header?: never;
            path: {
                /**
                 * @description The id of the project.
                 * @example acme-shop
                 */
                project?: components["parameters"]["Project"];
                /**
                 * @description The name of the zone.
                 * @example us-central1-a
                 */
                zone: components["parameters"]["Zone"];
                /**
                 * @description The name of the instant snapshot.
                 * @example orders-db-instant-1
                 */
                instantSnapshot: components["parameters"]["InstantSnapshot"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The operation that was started. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operation"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
    getZoneOperation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the project.
                 * @example acme-shop
                 */
                project?: components["parameters"]["Project"];
                /**
                 * @description The name of the zone.
                 * @example us-central1-a
                 */
                zone: components["parameters"]["Zone"];
                /**
                 * @description The name of the operation.
                 * @example operation-1795251600000-1
                 */
                operation: components["parameters"]["Operation"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The requested object. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operation"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Error"];
        };
    };
}
