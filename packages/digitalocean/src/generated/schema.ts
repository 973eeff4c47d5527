// Generated from specs/digitalocean/openapi.yaml by `pnpm generate digitalocean`. Do not edit.

export interface paths {
    "/v2/actions/{action_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an action
         * @description Returns the status of an action. Its resource is the droplet; the id of a new snapshot is not in it. Needs the scope actions:read.
         */
        get: operations["getAction"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/droplets/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a snapshot of every droplet with a tag
         * @description Starts one snapshot action for each droplet that has the tag. Needs the scopes droplet:update and image:create.
         */
        post: operations["createDropletActionsByTag"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/droplets/{droplet_id}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a snapshot of a droplet, or rebuild it from one
         * @description Starts an action. Read it until it is completed, then find the snapshot by its name in the droplet's list. Needs droplet:update and, for a snapshot, image:create.
         */
        post: operations["createDropletAction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/droplets/{droplet_id}/snapshots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the snapshots of a droplet
         * @description Pages through the snapshots and backups of one droplet; ids are numbers here. Needs the scope droplet:read.
         */
        get: operations["listDropletSnapshots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/snapshots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List snapshots
         * @description Pages through the snapshots of droplets and volumes. A snapshot is listed once it is complete. Needs the scope snapshot:read.
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
    "/v2/snapshots/{snapshot_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a snapshot
         * @description Answers a snapshot of a droplet or a volume. Needs the scope snapshot:read or block_storage_snapshot:read.
         */
        get: operations["getSnapshot"];
        put?: never;
        post?: never;
        /**
         * Delete a snapshot
         * @description Deletes a snapshot for good; a second call returns 404. Needs the scope image:delete or snapshot:delete.
         */
        delete: operations["deleteSnapshot"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/volumes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a volume, from a snapshot if one is named
         * @description Creates a volume. With `snapshot_id` it starts with that snapshot's data, which is how a volume snapshot is restored. Needs the scopes api:write and block_storage:create.
         */
        post: operations["createVolume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/volumes/snapshots/{snapshot_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a snapshot of a volume
         * @description Answers a snapshot of a volume. Needs the scope block_storage_snapshot:read.
         */
        get: operations["getVolumeSnapshot"];
        put?: never;
        post?: never;
        /**
         * Delete a snapshot of a volume
         * @description Deletes a snapshot for good; a second call returns 404. Needs the scope block_storage_snapshot:delete.
         */
        delete: operations["deleteVolumeSnapshot"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/volumes/{volume_id}/snapshots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the snapshots of a volume
         * @description Pages through the snapshots of one volume. Needs the scope block_storage_snapshot:read.
         */
        get: operations["listVolumeSnapshots"];
        put?: never;
        /**
         * Create a snapshot of a volume
         * @description Creates a snapshot and answers it. Needs the scope block_storage_snapshot:create.
         */
        post: operations["createVolumeSnapshot"];
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
        /** @description Work on a resource. */
        Action: {
            /**
             * Format: int64
             * @description The id of the action.
             */
            id?: number;
            /**
             * @description How the action stands.
             * @default in-progress
             */
            status?: "in-progress" | "completed" | "errored" | (string & {});
            /** @description What is done, such as snapshot or rebuild. */
            type?: string;
            /**
             * Format: date-time
             * @description When it began.
             */
            started_at?: string;
            /**
             * Format: date-time
             * @description When it ended.
             */
            completed_at?: string | null;
            /**
             * Format: int64
             * @description The resource it works on: the droplet, not the snapshot.
             */
            resource_id?: number | null;
            /** @description What that resource is. */
            resource_type?: string;
            region?: components["schemas"]["Region"];
            /** @description The region as a slug. */
            region_slug?: string | null;
        };
        /** @description One action. */
        ActionAnswer: {
            action?: components["schemas"]["Action"];
        };
        /** @description Several actions. */
        ActionsAnswer: {
            actions?: components["schemas"]["Action"][];
        };
        /** @description A volume to create. */
        CreateVolumeRequest: {
            /** @description The name of the volume. */
            name: string;
            /** @description A note about the volume. */
            description?: string;
            /**
             * Format: int64
             * @description The size in gigabytes.
             */
            size_gigabytes: number;
            /** @description Tags for the volume. */
            tags?: string[] | null;
            /** @description The volume snapshot to start from. */
            snapshot_id?: string;
            /** @description The file system to make, ext4 or xfs. */
            filesystem_type?: string;
            /** @description The slug of its region. */
            region: string;
            /** @description The label of that file system. */
            filesystem_label?: string;
        };
        /** @description A snapshot to create. */
        CreateVolumeSnapshotRequest: {
            /** @description The name of the snapshot. */
            name: string;
            /** @description Tags for the snapshot. */
            tags?: string[] | null;
        };
        /** @description An action on a droplet. */
        DropletAction: components["schemas"]["DropletRebuildAction"] | components["schemas"]["DropletSnapshotAction"];
        /** @description Rebuilds a droplet from an image. */
        DropletRebuildAction: {
            /** @description Which action it is. */
            type: "rebuild";
            /** @description The id of a droplet snapshot, or the slug of an image. */
            image: string | number;
        };
        /** @description A snapshot or backup in the list of its droplet. */
        DropletSnapshot: {
            /**
             * Format: int64
             * @description The id, as a number.
             */
            id: number;
            /** @description The name of the snapshot. */
            name: string;
            /**
             * Format: date-time
             * @description When the snapshot was made.
             */
            created_at: string;
            /** @description Slugs of the regions where it can be used. */
            regions: string[];
            /** @description The smallest disk in gigabytes that can hold it. */
            min_disk_size: number;
            /**
             * Format: float
             * @description What is billed, in gigabytes; may be 0.
             */
            size_gigabytes: number;
            /** @description Who made it. */
            type: "snapshot" | "backup" | (string & {});
        };
        /** @description Takes a snapshot of a droplet. */
        DropletSnapshotAction: {
            /** @description Which action it is. */
            type: "snapshot";
            /** @description The name of the snapshot. */
            name?: string;
        };
        /** @description A page of snapshots. */
        DropletSnapshotPage: {
            snapshots?: components["schemas"]["DropletSnapshot"][];
            links?: components["schemas"]["Links"];
            meta: components["schemas"]["Meta"];
        };
        /** @description What went wrong. */
        Error: {
            /** @description The kind of error. */
            id: string;
            /** @description What went wrong. */
            message: string;
            /** @description The id of the request, for the support. */
            request_id?: string;
        };
        /** @description Links to other pages; empty when everything fits on one. */
        Links: {
            pages?: components["schemas"]["PageLinks"];
        };
        /** @description About the whole list. */
        Meta: {
            /** @description How many items there are over all pages. */
            total: number;
        };
        /** @description Absolute links; `next` is absent on the last page. */
        PageLinks: {
            /**
             * Format: uri
             * @description The first page.
             */
            first?: string;
            /**
             * Format: uri
             * @description The last page.
             */
            last?: string;
            /**
             * Format: uri
             * @description The next page.
             */
            next?: string;
            /**
             * Format: uri
             * @description The page before.
             */
            prev?: string;
        };
        /** @description A region. */
        Region: {
            /** @description Its name. */
            name: string;
            /** @description Its slug. */
            slug: string;
            /** @description What it offers. */
            features: string[];
            /** @description Whether it takes new resources. */
            available: boolean;
            /** @description Slugs of the droplet sizes it offers. */
            sizes: string[];
        };
        /** @description A snapshot of a droplet or a volume. It has no state; a listed one is complete. */
        Snapshot: {
            /** @description The id: a number for a droplet's, a UUID for a volume's. */
            id: string;
            /** @description The name of the snapshot. */
            name: string;
            /**
             * Format: date-time
             * @description When the snapshot was made.
             */
            created_at: string;
            /** @description Slugs of the regions where it can be used. */
            regions: string[];
            /** @description The smallest disk in gigabytes that can hold it. */
            min_disk_size: number;
            /**
             * Format: float
             * @description What is billed, in gigabytes; may be 0.
             */
            size_gigabytes: number;
            /** @description What it was made from. */
            resource_id: string;
            /** @description What that is. */
            resource_type: "droplet" | "volume" | (string & {});
            /** @description Its tags; null without the scope tag:read. */
            tags: string[] | null;
        };
        /** @description One snapshot. */
        SnapshotAnswer: {
            snapshot?: components["schemas"]["Snapshot"];
        };
        /** @description A page of snapshots. */
        SnapshotPage: {
            snapshots?: components["schemas"]["Snapshot"][];
            links?: components["schemas"]["Links"];
            meta: components["schemas"]["Meta"];
        };
        /** @description A block storage volume. */
        Volume: {
            /** @description The id, a UUID. */
            id?: string;
            /** @description The droplets it is attached to. */
            droplet_ids?: number[] | null;
            /** @description Its name. */
            name?: string;
            /** @description A note about it. */
            description?: string;
            /**
             * Format: int64
             * @description Its size in gigabytes.
             */
            size_gigabytes?: number;
            /**
             * Format: date-time
             * @description When it was created.
             */
            created_at?: string;
            /** @description Its tags. */
            tags?: string[] | null;
            region?: components["schemas"]["Region"];
            /** @description Its file system. */
            filesystem_type?: string;
            /** @description The label of that. */
            filesystem_label?: string;
        };
        /** @description One volume. */
        VolumeAnswer: {
            volume?: components["schemas"]["Volume"];
        };
    };
    responses: {
        /** @description The resource is not one that this operation works on. */
        BadRequest: {
            headers: {
                "ratelimit-limit": components["headers"]["RateLimitLimit"];
                "ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                "ratelimit-reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description There is no such resource. */
        NotFound: {
            headers: {
                "ratelimit-limit": components["headers"]["RateLimitLimit"];
                "ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                "ratelimit-reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description DigitalOcean failed. */
        ServerError: {
            headers: {
                "ratelimit-limit": components["headers"]["RateLimitLimit"];
                "ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                "ratelimit-reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Too many requests. */
        TooManyRequests: {
            headers: {
                "ratelimit-limit": components["headers"]["RateLimitLimit"];
                "ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                "ratelimit-reset": components["headers"]["RateLimitReset"];
                "retry-after": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The token is missing or not valid. */
        Unauthorized: {
            headers: {
                "ratelimit-limit": components["headers"]["RateLimitLimit"];
                "ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                "ratelimit-reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Any other failure. */
        UnexpectedError: {
            headers: {
                "ratelimit-limit": components["headers"]["RateLimitLimit"];
                "ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                "ratelimit-reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The request breaks the contract. */
        UnprocessableEntity: {
            headers: {
                "ratelimit-limit": components["headers"]["RateLimitLimit"];
                "ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                "ratelimit-reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
    };
    parameters: {
        /**
         * @description The id of the action.
         * @example 36804636
         */
        ActionId: number;
        /**
         * @description The id of the droplet.
         * @example 200776916
         */
        DropletId: number;
        /**
         * @description Which page to answer, counted from 1.
         * @example 1
         */
        Page: number;
        /**
         * @description How many items a page holds at most.
         * @example 200
         */
        PerPage: number;
        /**
         * @description The id of the snapshot.
         * @example 6372321
         */
        SnapshotId: number | string;
        /**
         * @description The id of the volume.
         * @example 89bcc42f-85cf-11e6-a004-000f53315871
         */
        VolumeId: string;
        /**
         * @description The id of the snapshot.
         * @example fbe805e8-866b-11e6-96bf-000f53315a41
         */
        VolumeSnapshotId: string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description How many requests an hour the token may send.
         * @example 5000
         */
        RateLimitLimit: number;
        /**
         * @description How many of them are left.
         * @example 4816
         */
        RateLimitRemaining: number;
        /**
         * @description When the oldest request stops counting, in seconds since 1970.
         * @example 1795255200
         */
        RateLimitReset: number;
        /**
         * @description How many seconds to wait; sent when the limit for bursts is reached.
         * @example 30
         */
        RetryAfter: number;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getAction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the action.
                 * @example 36804636
                 */
                action_id: components["parameters"]["ActionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The action. */
            200: {
                headers: {
                    "ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "ratelimit-reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    createDropletActionsByTag: {
        parameters: {
            query: {
                /**
                 * @description The tag of the droplets.
                 * @example web
                 */
                tag_name: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The action to start. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["DropletSnapshotAction"];
            };
        };
        responses: {
            /** @description The actions that were started. */
            201: {
                headers: {
                    "ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "ratelimit-reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionsAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    createDropletAction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the droplet.
                 * @example 200776916
                 */
                droplet_id: components["parameters"]["DropletId"];
            };
            cookie?: never;
        };
        /** @description The action to start. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["DropletAction"];
            };
        };
        responses: {
            /** @description The action that was started. */
            201: {
                headers: {
                    "ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "ratelimit-reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    listDropletSnapshots: {
        parameters: {
            query?: {
                /**
                 * @description How many items a page holds at most.
                 * @example 200
                 */
                per_page?: components["parameters"]["PerPage"];
                /**
                 * @description Which page to answer, counted from 1.
                 * @example 1
                 */
                page?: components["parameters"]["Page"];
            };
            header?: never;
            path: {
                /**
                 * @description The id of the droplet.
                 * @example 200776916
                 */
                droplet_id: components["parameters"]["DropletId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of snapshots. */
            200: {
                headers: {
                    "ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "ratelimit-reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DropletSnapshotPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    listSnapshots: {
        parameters: {
            query?: {
                /**
                 * @description How many items a page holds at most.
                 * @example 200
                 */
                per_page?: components["parameters"]["PerPage"];
                /**
                 * @description Which page to answer, counted from 1.
                 * @example 1
                 */
                page?: components["parameters"]["Page"];
                /**
                 * @description Answers only snapshots of such resources.
                 * @example volume
                 */
                resource_type?: "droplet" | "volume";
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
                    "ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "ratelimit-reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SnapshotPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    getSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the snapshot.
                 * @example 6372321
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
                    "ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "ratelimit-reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SnapshotAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    deleteSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the snapshot.
                 * @example 6372321
                 */
                snapshot_id: components["parameters"]["SnapshotId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The snapshot is deleted. */
            204: {
                headers: {
                    "ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "ratelimit-reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    createVolume: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The volume to create. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateVolumeRequest"];
            };
        };
        responses: {
            /** @description The volume. */
            201: {
                headers: {
                    "ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "ratelimit-reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VolumeAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    getVolumeSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the snapshot.
                 * @example fbe805e8-866b-11e6-96bf-000f53315a41
                 */
                snapshot_id: components["parameters"]["VolumeSnapshotId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The snapshot. */
            200: {
                headers: {
                    "ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "ratelimit-reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SnapshotAnswer"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    deleteVolumeSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the snapshot.
                 * @example fbe805e8-866b-11e6-96bf-000f53315a41
                 */
                snapshot_id: components["parameters"]["VolumeSnapshotId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The snapshot is deleted. */
            204: {
                headers: {
                    "ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "ratelimit-reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    listVolumeSnapshots: {
        parameters: {
            query?: {
                /**
                 * @description How many items a page holds at most.
                 * @example 200
                 */
                per_page?: components["parameters"]["PerPage"];
                /**
                 * @description Which page to answer, counted from 1.
                 * @example 1
                 */
                page?: components["parameters"]["Page"];
            };
            header?: never;
            path: {
                /**
                 * @description The id of the volume.
                 * @example 89bcc42f-85cf-11e6-a004-000f53315871
                 */
                volume_id: components["parameters"]["VolumeId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of snapshots. */
            200: {
                headers: {
                    "ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "ratelimit-reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SnapshotPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    createVolumeSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the volume.
                 * @example 89bcc42f-85cf-11e6-a004-000f53315871
                 */
                volume_id: components["parameters"]["VolumeId"];
            };
            cookie?: never;
        };
        /** @description The snapshot to create. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateVolumeSnapshotRequest"];
            };
        };
        responses: {
            /** @description The snapshot. */
            201: {
                headers: {
                    "ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "ratelimit-reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SnapshotAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["UnexpectedError"];
        };
    };
}
