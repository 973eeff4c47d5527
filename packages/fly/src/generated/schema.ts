// Generated from specs/fly/openapi.yaml by `pnpm generate fly`. Do not edit.

export interface paths {
    "/apps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the apps of an organization
         * @description Returns all apps at once.
         */
        get: operations["listApps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/apps/{app_name}/volumes": {
        parameters: {
            query?: never;
            header?: never;
            path?: {
                /**
                 * @description The name of the app.
                 * @example acme-shop
                 */
                app_name?: components["parameters"]["App"];
            };
            cookie?: never;
        };
        /**
         * List the volumes of an app
         * @description Returns all volumes at once, except deleted ones.
         */
        get: operations["listVolumes"];
        put?: never;
        /**
         * Create a volume, for example from a snapshot
         * @description Starts to create an empty volume, or one with the content of a snapshot. It can be used when its state is `created`. To use it, mount it in a machine.
         */
        post: operations["createVolume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/apps/{app_name}/volumes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The name of the app.
                 * @example acme-shop
                 */
                app_name?: components["parameters"]["App"];
                /**
                 * @description The id of the volume.
                 * @example vol_4qy7z1k9m2w8x6rv
                 */
                id: components["parameters"]["VolumeId"];
            };
            cookie?: never;
        };
        /**
         * Get a volume
         * @description Returns a volume of an app.
         */
        get: operations["getVolume"];
        /**
         * Change how long snapshots are kept, and whether they are created every day
         * @description A new retention applies only to snapshots that are created later.
         */
        put: operations["updateVolume"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/apps/{app_name}/volumes/{volume_id}/snapshots": {
        parameters: {
            query?: never;
            header?: never;
            path?: {
                /**
                 * @description The name of the app.
                 * @example acme-shop
                 */
                app_name?: components["parameters"]["App"];
                /**
                 * @description The id of the volume.
                 * @example vol_4qy7z1k9m2w8x6rv
                 */
                volume_id?: components["parameters"]["Volume"];
            };
            cookie?: never;
        };
        /**
         * List the snapshots of a volume
         * @description Returns all snapshots of a volume at once, including those that are still waiting to be created. The snapshots of a deleted volume are listed until they expire.
         */
        get: operations["listSnapshots"];
        put?: never;
        /**
         * Create a snapshot of a volume
         * @description Schedules a snapshot. The response does not identify it: look for a new id in the list. Each request creates another snapshot.
         */
        post: operations["createSnapshot"];
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
        /** @description An app. */
        App: {
            /** @description The id of the app. */
            id?: string;
            /** @description The name, which is unique. */
            name: string;
            /** @description The state, such as `deployed` or `suspended`. */
            status?: string;
            /** @description How many machines the app has. */
            machine_count?: number;
            /** @description How many volumes the app has. */
            volume_count?: number;
        };
        /** @description Apps. */
        AppList: {
            /** @description All apps. */
            apps: components["schemas"]["App"][];
            /** @description How many apps there are. */
            total_apps?: number;
        };
        /** @description What went wrong. */
        Failure: {
            /** @description The problem as a sentence. */
            error: string;
            /** @description A code that only some problems have. */
            status?: "unknown" | "insufficient_capacity" | "name_taken" | (string & {});
        };
        /** @description A volume to create. */
        NewVolume: {
            /** @description The name. Names need not be unique. */
            name: string;
            /** @description The region, such as `fra`. It may differ from that of the snapshot's volume. */
            region: string;
            /** @description The size in GiB. It must not be smaller than the volume of the snapshot. */
            size_gb?: number;
            /** @description The snapshot whose content the volume gets. */
            snapshot_id?: string;
            /**
             * @description Whether the volume is encrypted.
             * @default true
             */
            encrypted?: boolean;
            /**
             * @description Whether a snapshot is created every day.
             * @default true
             */
            auto_backup_enabled?: boolean;
            snapshot_retention?: components["schemas"]["RetentionDays"];
        };
        /** @description How long new snapshots are kept in days. The default is 5. */
        RetentionDays: number;
        /** @description A snapshot of a volume. */
        Snapshot: {
            /** @description The id; empty while the snapshot is waiting to be created. */
            id: string;
            /** @description The state. */
            status: "waiting" | "running" | "created" | (string & {});
            /** @description How many bytes the snapshot stores in addition to the previous one. It determines the price. */
            size?: number;
            /** @description The size of the volume in bytes. */
            volume_size?: number;
            /** @description A digest of the content. */
            digest?: string;
            /**
             * Format: date-time
             * @description When the snapshot was created. Absent until then.
             */
            created_at?: string;
            /** @description After how many days the snapshot is deleted. */
            retention_days?: number;
        };
        /** @description A volume. */
        Volume: {
            /** @description The id. */
            id: string;
            /** @description The name. Names need not be unique. */
            name?: string;
            /** @description The state. */
            state: "creating" | "created" | "extending" | "restoring" | "enabling_remote_export" | "hydrating" | "recovering" | "scheduling_destroy" | "pending_destroy" | (string & {});
            /** @description The size in GiB. */
            size_gb?: number;
            /** @description The region, such as `fra`. */
            region: string;
            /** @description The hardware in the region. */
            zone?: string;
            /** @description Whether the volume is encrypted. */
            encrypted?: boolean;
            /**
             * Format: date-time
             * @description When the volume was created.
             */
            created_at?: string;
            /** @description The machine that uses the volume, if there is one. */
            attached_machine_id?: string | null;
            /** @description Whether a snapshot is created every day. */
            auto_backup_enabled?: boolean;
            snapshot_retention?: components["schemas"]["RetentionDays"];
            /** @description Whether the host of the volume can be reached. */
            host_status?: "ok" | "unknown" | "unreachable" | (string & {});
        };
        /** @description Changes of a volume. */
        VolumeChanges: {
            /** @description Whether a snapshot is created every day. */
            auto_backup_enabled?: boolean;
            snapshot_retention?: components["schemas"]["RetentionDays"];
        };
    };
    responses: {
        /** @description The request is invalid, for example because the volume would be smaller than the snapshot. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description The token is missing, invalid, or belongs to another app or organization. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description The app, the volume or the snapshot does not exist. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description Too many requests of this kind in a short time. No header says how long to wait. */
        TooManyRequests: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description Another problem: the request took too long (408), cannot be processed (422), or the server failed. */
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
         * @description The slug of the organization, or `personal`.
         * @example personal
         */
        Organization: string;
        /**
         * @description The name of the app.
         * @example acme-shop
         */
        App: string;
        /**
         * @description The id of the volume.
         * @example vol_4qy7z1k9m2w8x6rv
         */
        Volume: string;
        /**
         * @description The id of the volume.
         * @example vol_4qy7z1k9m2w8x6rv
         */
        VolumeId: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listApps: {
        parameters: {
            query?: {
                /**
                 * @description The slug of the organization, or `personal`.
                 * @example personal
                 */
                org_slug?: components["parameters"]["Organization"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The apps. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    listVolumes: {
        parameters: {
            query?: never;
            header?: never;
            path?: {
                /**
                 * @description The name of the app.
                 * @example acme-shop
                 */
                app_name?: components["parameters"]["App"];
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
                    "application/json": components["schemas"]["Volume"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    createVolume: {
        parameters: {
            query?: never;
            header?: never;
            path?: {
                /**
                 * @description The name of the app.
                 * @example acme-shop
                 */
                app_name?: components["parameters"]["App"];
            };
            cookie?: never;
        };
        /** @description The volume. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewVolume"];
            };
        };
        responses: {
            /** @description The volume, which is being created. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Volume"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    getVolume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The name of the app.
                 * @example acme-shop
                 */
                app_name?: components["parameters"]["App"];
                /**
                 * @description The id of the volume.
                 * @example vol_4qy7z1k9m2w8x6rv
                 */
                id: components["parameters"]["VolumeId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The requested volume. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Volume"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    updateVolume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The name of the app.
                 * @example acme-shop
                 */
                app_name?: components["parameters"]["App"];
                /**
                 * @description The id of the volume.
                 * @example vol_4qy7z1k9m2w8x6rv
                 */
                id: components["parameters"]["VolumeId"];
            };
            cookie?: never;
        };
        /** @description The changes. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["VolumeChanges"];
            };
        };
        responses: {
            /** @description The changed volume. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Volume"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    listSnapshots: {
        parameters: {
            query?: never;
            header?: never;
            path?: {
                /**
                 * @description The name of the app.
                 * @example acme-shop
                 */
                app_name?: components["parameters"]["App"];
                /**
                 * @description The id of the volume.
                 * @example vol_4qy7z1k9m2w8x6rv
                 */
                volume_id?: components["parameters"]["Volume"];
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
                    "application/json": components["schemas"]["Snapshot"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
    createSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path?: {
                /**
                 * @description The name of the app.
                 * @example acme-shop
                 */
                app_name?: components["parameters"]["App"];
                /**
                 * @description The id of the volume.
                 * @example vol_4qy7z1k9m2w8x6rv
                 */
                volume_id?: components["parameters"]["Volume"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The snapshot is scheduled. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Error"];
        };
    };
}
