// Generated from specs/azure-compute/openapi.yaml by `pnpm generate azure-compute`. Do not edit.

export interface paths {
    "/subscriptions/{subscriptionId}/providers/Microsoft.Compute/locations/{location}/DiskOperations/{operationId}": {
        parameters: {
            query?: {
                /**
                 * @description The version of the API.
                 * @example 2025-01-02
                 */
                "api-version"?: components["parameters"]["Version"];
            };
            header?: never;
            path: {
                /**
                 * @description The id of the subscription.
                 * @example 7c9e6679-7425-40de-944b-e07fc1f90ae7
                 */
                subscriptionId?: components["parameters"]["Subscription"];
                /**
                 * @description The region.
                 * @example westeurope
                 */
                location: components["parameters"]["Location"];
                /**
                 * @description The id of the operation.
                 * @example c3f1a8de-5b0e-4b59-9a53-0a4c9d7e2f61
                 */
                operationId: components["parameters"]["Operation"];
            };
            cookie?: never;
        };
        /**
         * Get an operation
         * @description Returns the progress of the work that a request has started. The header Azure-AsyncOperation has its URL.
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
    "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Compute/disks/{diskName}": {
        parameters: {
            query?: {
                /**
                 * @description The version of the API.
                 * @example 2025-01-02
                 */
                "api-version"?: components["parameters"]["Version"];
            };
            header?: never;
            path: {
                /**
                 * @description The id of the subscription.
                 * @example 7c9e6679-7425-40de-944b-e07fc1f90ae7
                 */
                subscriptionId?: components["parameters"]["Subscription"];
                /**
                 * @description The name of the resource group. The API ignores its case.
                 * @example acme-shop
                 */
                resourceGroupName?: components["parameters"]["ResourceGroup"];
                /**
                 * @description The name of the disk: letters, digits, hyphens and underscores.
                 * @example orders-db
                 */
                diskName: components["parameters"]["Disk"];
            };
            cookie?: never;
        };
        /** Get a disk */
        get: operations["getDisk"];
        /**
         * Create a disk
         * @description Starts to create a disk from a snapshot in the same region, or an empty disk. If a disk has this name already, the request changes that disk.
         */
        put: operations["createDisk"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Compute/snapshots": {
        parameters: {
            query?: {
                /**
                 * @description The version of the API.
                 * @example 2025-01-02
                 */
                "api-version"?: components["parameters"]["Version"];
            };
            header?: never;
            path?: {
                /**
                 * @description The id of the subscription.
                 * @example 7c9e6679-7425-40de-944b-e07fc1f90ae7
                 */
                subscriptionId?: components["parameters"]["Subscription"];
                /**
                 * @description The name of the resource group. The API ignores its case.
                 * @example acme-shop
                 */
                resourceGroupName?: components["parameters"]["ResourceGroup"];
            };
            cookie?: never;
        };
        /**
         * List the snapshots of a resource group
         * @description Returns the snapshots page by page. The API decides how many are on a page.
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
    "/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Compute/snapshots/{snapshotName}": {
        parameters: {
            query?: {
                /**
                 * @description The version of the API.
                 * @example 2025-01-02
                 */
                "api-version"?: components["parameters"]["Version"];
            };
            header?: never;
            path: {
                /**
                 * @description The id of the subscription.
                 * @example 7c9e6679-7425-40de-944b-e07fc1f90ae7
                 */
                subscriptionId?: components["parameters"]["Subscription"];
                /**
                 * @description The name of the resource group. The API ignores its case.
                 * @example acme-shop
                 */
                resourceGroupName?: components["parameters"]["ResourceGroup"];
                /**
                 * @description The name of the snapshot: letters, digits, hyphens and underscores.
                 * @example orders-db-20261121
                 */
                snapshotName: components["parameters"]["Snapshot"];
            };
            cookie?: never;
        };
        /** Get a snapshot */
        get: operations["getSnapshot"];
        /**
         * Create a snapshot
         * @description Starts to create a snapshot of a disk, or a copy of a snapshot. If a snapshot has this name already, the request succeeds, too: it changes that snapshot, unless the source differs. With an incremental snapshot, the API stores only what has changed since the last one.
         */
        put: operations["createSnapshot"];
        post?: never;
        /**
         * Delete a snapshot
         * @description Starts to delete a snapshot. An incremental snapshot can be deleted in any order: the others stay complete. A missing snapshot is not an error.
         */
        delete: operations["deleteSnapshot"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/resourcegroups": {
        parameters: {
            query?: never;
            header?: never;
            path?: {
                /**
                 * @description The id of the subscription.
                 * @example 7c9e6679-7425-40de-944b-e07fc1f90ae7
                 */
                subscriptionId?: components["parameters"]["Subscription"];
            };
            cookie?: never;
        };
        /** List the resource groups of a subscription */
        get: operations["listResourceGroups"];
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
        /** @description Where the content comes from. */
        CreationData: {
            /** @description How the content gets there. Copy copies a disk or a snapshot of the same region, CopyStart a snapshot of another region in the background, Import a blob. Further values can be added. */
            createOption: string;
            /** @description The id of the disk or snapshot, which may have been deleted since. */
            sourceResourceId?: string;
            /** @description The unique id of the disk or snapshot. Another object may have its name now. */
            sourceUniqueId?: string;
            /** @description The URL of the imported blob. */
            sourceUri?: string;
            /** @description The id of the storage account of the imported blob. */
            storageAccountId?: string;
            /** @description The number of bytes to upload. */
            uploadSizeBytes?: number;
        };
        /** @description A managed disk. Most of its settings are not described here. */
        Disk: {
            /** @description The id of the disk. */
            id?: string;
            /** @description The name of the disk. */
            name: string;
            /** @description Always Microsoft.Compute/disks. */
            type?: string;
            /** @description The region. */
            location: string;
            /** @description The tags: key-value pairs. */
            tags?: {
                [key: string]: string;
            };
            /** @description The type of storage, such as Premium_LRS. */
            sku?: {
                /** @description The name. */
                name?: string;
                /** @description The tier. */
                tier?: string;
            };
            /** @description The availability zones. */
            zones?: string[];
            /** @description The properties of the disk. */
            properties: {
                /**
                 * Format: date-time
                 * @description When it was created.
                 */
                timeCreated?: string;
                /** @description The state: Creating, Updating, Succeeded, Failed, Canceled or Deleting. Further values can be added. */
                provisioningState?: string;
                /** @description How the disk is used, such as Unattached or ActiveSAS. Further values can be added. */
                diskState?: string;
                creationData: components["schemas"]["CreationData"];
                /** @description The size in GiB. */
                diskSizeGB?: number;
                /** @description The size in bytes. */
                diskSizeBytes?: number;
                /** @description The unique id. */
                uniqueId?: string;
                /** @description The operating system: Linux or Windows. */
                osType?: string;
            };
        };
        /** @description A failure. */
        Error: {
            /** @description The problem. */
            error: {
                /** @description The code, such as ResourceNotFound. */
                code?: string;
                /** @description The problem as a sentence. */
                message?: string;
                /** @description The part of the request with the problem. */
                target?: string;
                /** @description Further problems. */
                details?: {
                    /** @description The code. */
                    code?: string;
                    /** @description The problem as a sentence. */
                    message?: string;
                    /** @description The part of the request with the problem. */
                    target?: string;
                }[];
            };
        };
        /** @description A disk to create. */
        NewDisk: {
            /** @description The region. */
            location: string;
            /** @description The tags: key-value pairs. */
            tags?: {
                [key: string]: string;
            };
            /** @description The type of storage, such as Premium_LRS. */
            sku?: {
                /** @description The name. */
                name?: string;
            };
            /** @description The availability zones. */
            zones?: string[];
            /** @description The properties of the disk. */
            properties: {
                creationData: components["schemas"]["CreationData"];
                /** @description The size in GiB. Default and minimum: the size of the snapshot. */
                diskSizeGB?: number;
            };
        };
        /** @description A snapshot to create. */
        NewSnapshot: {
            /** @description The region. */
            location: string;
            /** @description The tags: key-value pairs. */
            tags?: {
                [key: string]: string;
            };
            /** @description The type of storage, such as Premium_LRS. */
            sku?: {
                /** @description The name. */
                name?: string;
            };
            /** @description The properties of the snapshot. */
            properties: {
                creationData: components["schemas"]["CreationData"];
                /** @description Whether only the changes since the last snapshot are stored. */
                incremental?: boolean;
                /** @description Who may export the object: AllowAll, AllowPrivate or DenyAll. Further values can be added. */
                networkAccessPolicy?: string;
                /** @description Whether the object can be exported through the internet: Enabled or Disabled. */
                publicNetworkAccess?: string;
            };
        };
        /** @description Work that the API does in the background. */
        Operation: {
            /** @description The id of the operation. */
            id?: string;
            /** @description The last part of the id. */
            name?: string;
            /** @description The state: Succeeded, Failed or Canceled at the end. Every other value means that the operation is in progress. */
            status: string;
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
            /** @description The problem. */
            error?: {
                /** @description The code, such as ResourceNotFound. */
                code?: string;
                /** @description The problem as a sentence. */
                message?: string;
                /** @description The part of the request with the problem. */
                target?: string;
                /** @description Further problems. */
                details?: {
                    /** @description The code. */
                    code?: string;
                    /** @description The problem as a sentence. */
                    message?: string;
                    /** @description The part of the request with the problem. */
                    target?: string;
                }[];
            };
        };
        /** @description A resource group. */
        ResourceGroup: {
            /** @description The id of the resource group. */
            id?: string;
            /** @description The name of the resource group. */
            name: string;
            /** @description Always Microsoft.Resources/resourceGroups. */
            type?: string;
            /** @description The region. */
            location?: string;
            /** @description The tags: key-value pairs. */
            tags?: {
                [key: string]: string;
            };
        };
        /** @description A page of resource groups. */
        ResourceGroupList: {
            /** @description The resource groups. */
            value: components["schemas"]["ResourceGroup"][];
            /** @description The URL of the next page, absent from the last page. */
            nextLink?: string;
        };
        /** @description A snapshot of a managed disk. */
        Snapshot: {
            /** @description The id of the snapshot. The API ignores its case. */
            id?: string;
            /** @description The name of the snapshot. */
            name: string;
            /** @description Always Microsoft.Compute/snapshots. */
            type?: string;
            /** @description The region. */
            location: string;
            /** @description The tags: key-value pairs. */
            tags?: {
                [key: string]: string;
            };
            /** @description The type of storage: Standard_LRS, Premium_LRS or Standard_ZRS. */
            sku?: {
                /** @description The name. */
                name?: string;
                /** @description The tier. */
                tier?: string;
            };
            /** @description Always null. */
            managedBy?: null | string;
            /** @description The properties of the snapshot. */
            properties: {
                /**
                 * Format: date-time
                 * @description When it was created.
                 */
                timeCreated?: string;
                /** @description The state: Creating, Updating, Succeeded, Failed, Canceled or Deleting. Further values can be added. */
                provisioningState?: string;
                /** @description How the disk is used, such as Unattached or ActiveSAS. Further values can be added. */
                diskState?: string;
                creationData: components["schemas"]["CreationData"];
                /** @description The size in GiB. */
                diskSizeGB?: number;
                /** @description The size in bytes. */
                diskSizeBytes?: number;
                /** @description Whether only the changes since the last snapshot are stored. */
                incremental?: boolean;
                /** @description The id that the incremental snapshots of a disk share. */
                incrementalSnapshotFamilyId?: string;
                /** @description The unique id. */
                uniqueId?: string;
                /** @description The operating system: Linux or Windows. */
                osType?: string;
                /** @description The generation of the virtual machine: V1 or V2. */
                hyperVGeneration?: string;
                /** @description The progress of a copy in the background, in percent. */
                completionPercent?: number;
                /** @description Why a copy in the background failed. */
                copyCompletionError?: {
                    /** @description The code, such as CopySourceNotFound. */
                    errorCode: string;
                    /** @description The problem as a sentence. */
                    errorMessage: string;
                };
                /** @description What the snapshot can be used for, such as Available or Pending (nothing yet). Further values can be added. */
                snapshotAccessState?: string;
                /** @description Who may export the object: AllowAll, AllowPrivate or DenyAll. Further values can be added. */
                networkAccessPolicy?: string;
                /** @description Whether the object can be exported through the internet: Enabled or Disabled. */
                publicNetworkAccess?: string;
            };
        };
        /** @description A page of snapshots. */
        SnapshotList: {
            /** @description The snapshots. */
            value: components["schemas"]["Snapshot"][];
            /** @description The URL of the next page, absent from the last page. */
            nextLink?: string;
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
        /** @description The token is missing, invalid or expired. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The caller lacks a permission. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The object, its resource group, or an object that the request names, does not exist. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The state of an object, a lock or a quota prevents the request. */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Too many requests. */
        TooManyRequests: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Another failure. */
        Error: {
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
         * @description The id of the subscription.
         * @example 7c9e6679-7425-40de-944b-e07fc1f90ae7
         */
        Subscription: string;
        /**
         * @description The name of the resource group. The API ignores its case.
         * @example acme-shop
         */
        ResourceGroup: string;
        /**
         * @description The version of the API.
         * @example 2025-01-02
         */
        Version: string;
        /**
         * @description The version of the API of resource groups.
         * @example 2021-04-01
         */
        ResourcesVersion: string;
        /**
         * @description The name of the snapshot: letters, digits, hyphens and underscores.
         * @example orders-db-20261121
         */
        Snapshot: string;
        /**
         * @description The name of the disk: letters, digits, hyphens and underscores.
         * @example orders-db
         */
        Disk: string;
        /**
         * @description The region.
         * @example westeurope
         */
        Location: string;
        /**
         * @description The id of the operation.
         * @example c3f1a8de-5b0e-4b59-9a53-0a4c9d7e2f61
         */
        Operation: string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description The URL of the operation that was started.
         * @example https://management.azure.com/subscriptions/7c9e6679-7425-40de-944b-e07fc1f90ae7/providers/Microsoft.Compute/locations/westeurope/DiskOperations/c3f1a8de-5b0e-4b59-9a53-0a4c9d7e2f61?api-version=2025-01-02
         */
        AsyncOperation: string;
        /**
         * @description A URL that returns 202 until the operation has ended. Use it only without Azure-AsyncOperation.
         * @example https://management.azure.com/subscriptions/7c9e6679-7425-40de-944b-e07fc1f90ae7/providers/Microsoft.Compute/locations/westeurope/DiskOperations/c3f1a8de-5b0e-4b59-9a53-0a4c9d7e2f61?monitor=true&api-version=2025-01-02
         */
        Location: string;
        /**
         * @description How long to wait before the next request, in seconds.
         * @example 2
         */
        RetryAfter: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getOperation: {
        parameters: {
            query?: {
                /**
                 * @description The version of the API.
                 * @example 2025-01-02
                 */
                "api-version"?: components["parameters"]["Version"];
            };
            header?: never;
            path: {
                /**
                 * @description The id of the subscription.
                 * @example 7c9e6679-7425-40de-944b-e07fc1f90ae7
                 */
                subscriptionId?: components["parameters"]["Subscription"];
                /**
                 * @description The region.
                 * @example westeurope
                 */
                location: components["parameters"]["Location"];
                /**
                 * @description The id of the operation.
                 * @example c3f1a8de-5b0e-4b59-9a53-0a4c9d7e2f61
                 */
                operationId: components["parameters"]["Operation"];
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
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    getDisk: {
        parameters: {
            query?: {
                /**
                 * @description The version of the API.
                 * @example 2025-01-02
                 */
                "api-version"?: components["parameters"]["Version"];
            };
            header?: never;
            path: {
                /**
                 * @description The id of the subscription.
                 * @example 7c9e6679-7425-40de-944b-e07fc1f90ae7
                 */
                subscriptionId?: components["parameters"]["Subscription"];
                /**
                 * @description The name of the resource group. The API ignores its case.
                 * @example acme-shop
                 */
                resourceGroupName?: components["parameters"]["ResourceGroup"];
                /**
                 * @description The name of the disk: letters, digits, hyphens and underscores.
                 * @example orders-db
                 */
                diskName: components["parameters"]["Disk"];
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
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    createDisk: {
        parameters: {
            query?: {
                /**
                 * @description The version of the API.
                 * @example 2025-01-02
                 */
                "api-version"?: components["parameters"]["Version"];
            };
            header?: never;
            path: {
                /**
                 * @description The id of the subscription.
                 * @example 7c9e6679-7425-40de-944b-e07fc1f90ae7
                 */
                subscriptionId?: components["parameters"]["Subscription"];
                /**
                 * @description The name of the resource group. The API ignores its case.
                 * @example acme-shop
                 */
                resourceGroupName?: components["parameters"]["ResourceGroup"];
                /**
                 * @description The name of the disk: letters, digits, hyphens and underscores.
                 * @example orders-db
                 */
                diskName: components["parameters"]["Disk"];
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
            /** @description The existing disk with this name. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Disk"];
                };
            };
            /** @description The disk is being created. */
            202: {
                headers: {
                    "Azure-AsyncOperation": components["headers"]["AsyncOperation"];
                    Location: components["headers"]["Location"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Disk"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    listSnapshots: {
        parameters: {
            query?: {
                /**
                 * @description The version of the API.
                 * @example 2025-01-02
                 */
                "api-version"?: components["parameters"]["Version"];
            };
            header?: never;
            path?: {
                /**
                 * @description The id of the subscription.
                 * @example 7c9e6679-7425-40de-944b-e07fc1f90ae7
                 */
                subscriptionId?: components["parameters"]["Subscription"];
                /**
                 * @description The name of the resource group. The API ignores its case.
                 * @example acme-shop
                 */
                resourceGroupName?: components["parameters"]["ResourceGroup"];
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
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    getSnapshot: {
        parameters: {
            query?: {
                /**
                 * @description The version of the API.
                 * @example 2025-01-02
                 */
                "api-version"?: components["parameters"]["Version"];
            };
            header?: never;
            path: {
                /**
                 * @description The id of the subscription.
                 * @example 7c9e6679-7425-40de-944b-e07fc1f90ae7
                 */
                subscriptionId?: components["parameters"]["Subscription"];
                /**
                 * @description The name of the resource group. The API ignores its case.
                 * @example acme-shop
                 */
                resourceGroupName?: components["parameters"]["ResourceGroup"];
                /**
                 * @description The name of the snapshot: letters, digits, hyphens and underscores.
                 * @example orders-db-20261121
                 */
                snapshotName: components["parameters"]["Snapshot"];
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
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    createSnapshot: {
        parameters: {
            query?: {
                /**
                 * @description The version of the API.
                 * @example 2025-01-02
                 */
                "api-version"?: components["parameters"]["Version"];
            };
            header?: never;
            path: {
                /**
                 * @description The id of the subscription.
                 * @example 7c9e6679-7425-40de-944b-e07fc1f90ae7
                 */
                subscriptionId?: components["parameters"]["Subscription"];
                /**
                 * @description The name of the resource group. The API ignores its case.
                 * @example acme-shop
                 */
                resourceGroupName?: components["parameters"]["ResourceGroup"];
                /**
                 * @description The name of the snapshot: letters, digits, hyphens and underscores.
                 * @example orders-db-20261121
                 */
                snapshotName: components["parameters"]["Snapshot"];
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
            /** @description The existing snapshot with this name. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Snapshot"];
                };
            };
            /** @description The snapshot is being created. */
            201: {
                headers: {
                    "Azure-AsyncOperation": components["headers"]["AsyncOperation"];
                    Location: components["headers"]["Location"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Snapshot"];
                };
            };
            /** @description The snapshot is being created. */
            202: {
                headers: {
                    "Azure-AsyncOperation": components["headers"]["AsyncOperation"];
                    Location: components["headers"]["Location"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Snapshot"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    deleteSnapshot: {
        parameters: {
            query?: {
                /**
                 * @description The version of the API.
                 * @example 2025-01-02
                 */
                "api-version"?: components["parameters"]["Version"];
            };
            header?: never;
            path: {
                /**
                 * @description The id of the subscription.
                 * @example 7c9e6679-7425-40de-944b-e07fc1f90ae7
                 */
                subscriptionId?: components["parameters"]["Subscription"];
                /**
                 * @description The name of the resource group. The API ignores its case.
                 * @example acme-shop
                 */
                resourceGroupName?: components["parameters"]["ResourceGroup"];
                /**
                 * @description The name of the snapshot: letters, digits, hyphens and underscores.
                 * @example orders-db-20261121
                 */
                snapshotName: components["parameters"]["Snapshot"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The snapshot is being deleted. */
            202: {
                headers: {
                    "Azure-AsyncOperation": components["headers"]["AsyncOperation"];
                    Location: components["headers"]["Location"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The snapshot does not exist. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    listResourceGroups: {
        parameters: {
            query?: {
                /**
                 * @description The version of the API of resource groups.
                 * @example 2021-04-01
                 */
                "api-version"?: components["parameters"]["ResourcesVersion"];
            };
            header?: never;
            path?: {
                /**
                 * @description The id of the subscription.
                 * @example 7c9e6679-7425-40de-944b-e07fc1f90ae7
                 */
                subscriptionId?: components["parameters"]["Subscription"];
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
                    "application/json": components["schemas"]["ResourceGroupList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
}
