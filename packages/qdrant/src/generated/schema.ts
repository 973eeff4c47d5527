// Generated from specs/qdrant/openapi.yaml by `pnpm generate qdrant`. Do not edit.

export interface paths {
    "/collections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the names of the collections
         * @description Returns the names of all collections at once.
         */
        get: operations["listCollections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/collections/{collection_name}/snapshots": {
        parameters: {
            query?: never;
            header?: never;
            path?: {
                /**
                 * @description The name of the collection.
                 * @example orders
                 */
                collection_name?: components["parameters"]["CollectionName"];
            };
            cookie?: never;
        };
        /**
         * List the snapshots of a collection
         * @description Returns all snapshots of a collection at once. A listed snapshot is complete.
         */
        get: operations["listSnapshots"];
        put?: never;
        /**
         * Create a snapshot of a collection
         * @description Creates a snapshot of the shards of the addressed node, and chooses its name. By default, the response arrives when the snapshot is complete: allow enough time. Each request creates another snapshot.
         */
        post: operations["createSnapshot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/collections/{collection_name}/snapshots/{snapshot_name}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The name of the collection.
                 * @example orders
                 */
                collection_name?: components["parameters"]["CollectionName"];
                /**
                 * @description The name of the snapshot.
                 * @example orders-3766212330831337-2026-11-21-08-55-30.snapshot
                 */
                snapshot_name: components["parameters"]["SnapshotName"];
            };
            cookie?: never;
        };
        /**
         * Download a snapshot
         * @description Returns the file of a snapshot, a tar archive. Its SHA-256 is the `checksum` of the snapshot.
         */
        get: operations["downloadSnapshot"];
        put?: never;
        post?: never;
        /**
         * Delete a snapshot
         * @description Deletes a snapshot. By default, the response arrives when the snapshot is deleted.
         */
        delete: operations["deleteSnapshot"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/collections/{target_name}/snapshots/recover": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The name of the collection to overwrite or to create.
                 * @example orders
                 */
                target_name: components["parameters"]["TargetName"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Restore a collection from the location of a snapshot
         * @description Overwrites a collection with a snapshot that the server reads or fetches itself, and creates the collection if there is none. The snapshot must be of the same minor version of Qdrant, or of the previous one. By default, the response arrives when the collection is restored.
         */
        put: operations["restoreSnapshot"];
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
        /** @description The confirmation that the work continues. */
        Acceptance: {
            time?: components["schemas"]["Seconds"];
            /**
             * @description Always accepted.
             * @constant
             */
            status: "accepted";
        };
        /** @description A collection. */
        Collection: {
            /** @description The name of the collection. */
            name: string;
        };
        /** @description What went wrong. */
        Failure: {
            time?: components["schemas"]["Seconds"];
            /** @description The problem. */
            status: {
                /** @description The problem as a sentence. */
                error: string;
            };
            /** @description Always null. */
            result?: Record<string, unknown> | null;
        };
        /** @description Which data wins if the collection has replicas: that of the snapshot, that of the replicas, or neither, so that nothing is synchronized (`no_sync`). Old servers prefer the replicas by default. */
        Priority: "no_sync" | "snapshot" | "replica";
        /** @description How long the server worked, in seconds. */
        Seconds: number;
        /** @description A snapshot of a collection. */
        Snapshot: {
            /** @description The collection, the number of the node, and the time in UTC. */
            name: string;
            /** @description When the file was created, in UTC without a zone; null if the file system does not report it. */
            creation_time?: string | null;
            /**
             * Format: uint64
             * @description The size of the file in bytes.
             */
            size: number;
            /** @description The SHA-256 of the file in hexadecimal digits. Files of old versions have none. */
            checksum?: string | null;
        };
        /** @description Where a snapshot is, and how to restore it. */
        SnapshotPlace: {
            /**
             * Format: uri
             * @description The URL of a snapshot that the server can fetch, or a file in its directory of snapshots, such as `file:///qdrant/snapshots/orders/NAME`.
             */
            location: string;
            /** @description Which data wins if the collection has replicas. */
            priority?: components["schemas"]["Priority"] | null;
            /** @description The SHA-256 of the file in hexadecimal digits. Any other file is refused. */
            checksum?: string | null;
            /**
             * Format: password
             * @description The key of the server at `location`.
             */
            api_key?: string | null;
        };
        /** @description The outcome: ok. */
        Status: string;
    };
    responses: {
        /** @description The work continues, because the request has `wait=false`. */
        Accepted: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Acceptance"];
            };
        };
        /** @description The work is done. */
        Done: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    time?: components["schemas"]["Seconds"];
                    status?: components["schemas"]["Status"];
                    /** @description Whether the work is done. */
                    result: boolean;
                };
            };
        };
        /** @description The request is invalid, or the checksum does not match. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description The server requires a key, and the request has none. The body is text. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "text/plain": string;
            };
        };
        /** @description The key is wrong, or does not allow the request. The body is text. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "text/plain": string;
            };
        };
        /** @description The collection or the snapshot does not exist. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description The request cannot be processed, for example because of a time limit (408), a conflict (409), or too many requests in strict mode (429). */
        ClientError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description The server failed: 500, 503 if a shard is unavailable, 507 if its disk is full. */
        Error: {
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
         * @description The name of the collection.
         * @example orders
         */
        CollectionName: string;
        /**
         * @description The name of the snapshot.
         * @example orders-3766212330831337-2026-11-21-08-55-30.snapshot
         */
        SnapshotName: string;
        /**
         * @description The name of the collection to overwrite or to create.
         * @example orders
         */
        TargetName: string;
        /**
         * @description Whether the response arrives only when the work is done. With `false`, the status is 202, and nothing identifies the work: look at the list.
         * @example true
         */
        Wait: boolean;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listCollections: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The collections. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        time?: components["schemas"]["Seconds"];
                        status?: components["schemas"]["Status"];
                        /** @description The collections. */
                        result: {
                            /** @description All collections. */
                            collections: components["schemas"]["Collection"][];
                        };
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            "4XX": components["responses"]["ClientError"];
            default: components["responses"]["Error"];
        };
    };
    listSnapshots: {
        parameters: {
            query?: never;
            header?: never;
            path?: {
                /**
                 * @description The name of the collection.
                 * @example orders
                 */
                collection_name?: components["parameters"]["CollectionName"];
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
                        time?: components["schemas"]["Seconds"];
                        status?: components["schemas"]["Status"];
                        /** @description All snapshots of the collection. */
                        result: components["schemas"]["Snapshot"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            "4XX": components["responses"]["ClientError"];
            default: components["responses"]["Error"];
        };
    };
    createSnapshot: {
        parameters: {
            query?: {
                /**
                 * @description Whether the response arrives only when the work is done. With `false`, the status is 202, and nothing identifies the work: look at the list.
                 * @example true
                 */
                wait?: components["parameters"]["Wait"];
            };
            header?: never;
            path?: {
                /**
                 * @description The name of the collection.
                 * @example orders
                 */
                collection_name?: components["parameters"]["CollectionName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The new snapshot. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        time?: components["schemas"]["Seconds"];
                        status?: components["schemas"]["Status"];
                        result: components["schemas"]["Snapshot"];
                    };
                };
            };
            202: components["responses"]["Accepted"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            "4XX": components["responses"]["ClientError"];
            default: components["responses"]["Error"];
        };
    };
    downloadSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The name of the collection.
                 * @example orders
                 */
                collection_name?: components["parameters"]["CollectionName"];
                /**
                 * @description The name of the snapshot.
                 * @example orders-3766212330831337-2026-11-21-08-55-30.snapshot
                 */
                snapshot_name: components["parameters"]["SnapshotName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            "4XX": components["responses"]["ClientError"];
            default: components["responses"]["Error"];
        };
    };
    deleteSnapshot: {
        parameters: {
            query?: {
                /**
                 * @description Whether the response arrives only when the work is done. With `false`, the status is 202, and nothing identifies the work: look at the list.
                 * @example true
                 */
                wait?: components["parameters"]["Wait"];
            };
            header?: never;
            path: {
                /**
                 * @description The name of the collection.
                 * @example orders
                 */
                collection_name?: components["parameters"]["CollectionName"];
                /**
                 * @description The name of the snapshot.
                 * @example orders-3766212330831337-2026-11-21-08-55-30.snapshot
                 */
                snapshot_name: components["parameters"]["SnapshotName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Done"];
            202: components["responses"]["Accepted"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            "4XX": components["responses"]["ClientError"];
            default: components["responses"]["Error"];
        };
    };
    restoreSnapshot: {
        parameters: {
            query?: {
                /**
                 * @description Whether the response arrives only when the work is done. With `false`, the status is 202, and nothing identifies the work: look at the list.
                 * @example true
                 */
                wait?: components["parameters"]["Wait"];
            };
            header?: never;
            path: {
                /**
                 * @description The name of the collection to overwrite or to create.
                 * @example orders
                 */
                target_name: components["parameters"]["TargetName"];
            };
            cookie?: never;
        };
        /** @description The location of the snapshot. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["SnapshotPlace"];
            };
        };
        responses: {
            200: components["responses"]["Done"];
            202: components["responses"]["Accepted"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            "4XX": components["responses"]["ClientError"];
            default: components["responses"]["Error"];
        };
    };
}
