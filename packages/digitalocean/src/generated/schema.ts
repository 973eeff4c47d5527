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
         * @description Returns the status of an action. Its resource is the droplet; it does not have the id of the new snapshot. Needs the scope actions:read.
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
    "/v2/droplets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List droplets
         * @description Lists the droplets page by page. Without `type`, droplets with GPUs are omitted. Needs the scope droplet:read.
         */
        get: operations["listDroplets"];
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
         * @description Starts an action. Poll the action until it is completed, then find the snapshot by its name in the droplet's list. Needs the scope droplet:update and, for a snapshot, image:create.
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
         * @description Lists the snapshots and backups of one droplet, page by page. In this list, ids are numbers. Needs the scope droplet:read.
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
         * @description Lists the snapshots of droplets and volumes, page by page. A snapshot is listed once it is complete. Needs the scope snapshot:read.
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
         * @description Returns a snapshot of a droplet or a volume. Needs the scope snapshot:read or block_storage_snapshot:read.
         */
        get: operations["getSnapshot"];
        put?: never;
        post?: never;
        /**
         * Delete a snapshot
         * @description Deletes a snapshot permanently; a second call returns 404. Needs the scope image:delete or snapshot:delete.
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
        /**
         * List volumes
         * @description Lists the volumes page by page. Needs the scope block_storage:read.
         */
        get: operations["listVolumes"];
        put?: never;
        /**
         * Create a volume, empty or from a snapshot
         * @description Creates a volume. With `snapshot_id`, the volume has the data of that snapshot: this restores a volume snapshot. Needs the scopes api:write and block_storage:create.
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
         * @description Returns a snapshot of a volume. Needs the scope block_storage_snapshot:read.
         */
        get: operations["getVolumeSnapshot"];
        put?: never;
        post?: never;
        /**
         * Delete a snapshot of a volume
         * @description Deletes a snapshot permanently; a second call returns 404. Needs the scope block_storage_snapshot:delete.
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
         * @description Lists the snapshots of one volume, page by page. Needs the scope block_storage_snapshot:read.
         */
        get: operations["listVolumeSnapshots"];
        put?: never;
        /**
         * Create a snapshot of a volume
         * @description Creates a snapshot and returns it. Needs the scope block_storage_snapshot:create.
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
        /** @description A task that DigitalOcean performs on a resource. */
        Action: {
            /**
             * Format: int64
             * @description The id of the action.
             */
            id?: number;
            /**
             * @description The status of the action.
             * @default in-progress
             */
            status?: "in-progress" | "completed" | "errored" | (string & {});
            /** @description The type of the action, such as snapshot or rebuild. */
            type?: string;
            /**
             * Format: date-time
             * @description When the action started.
             */
            started_at?: string;
            /**
             * Format: date-time
             * @description When the action ended.
             */
            completed_at?: string | null;
            /**
             * Format: int64
             * @description The id of the resource that the action works on: the droplet, not the snapshot.
             */
            resource_id?: number | null;
            /** @description The type of that resource. */
            resource_type?: string;
            region?: components["schemas"]["Region"];
            /** @description The slug of the region. */
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
            /** @description The id of the volume snapshot whose data the volume gets. */
            snapshot_id?: string;
            /** @description The file system to create: ext4 or xfs. */
            filesystem_type?: string;
            /** @description The slug of the volume's region. */
            region: string;
            /** @description The label of the file system. */
            filesystem_label?: string;
        };
        /** @description A snapshot to create. */
        CreateVolumeSnapshotRequest: {
            /** @description The name of the snapshot. */
            name: string;
            /** @description Tags for the snapshot. */
            tags?: string[] | null;
        };
        /** @description A droplet. Only the properties that matter for snapshots are described. */
        Droplet: {
            /** @description The id of the droplet. */
            id: number;
            /** @description The name of the droplet. */
            name: string;
            /** @description The memory in megabytes. */
            memory?: number;
            /** @description The number of virtual processors. */
            vcpus?: number;
            /** @description The size of the disk in gigabytes. */
            disk?: number;
            /** @description Whether a running action locks the droplet. */
            locked?: boolean;
            /** @description The status of the droplet. */
            status: "new" | "active" | "off" | "archive" | (string & {});
            /**
             * Format: date-time
             * @description When the droplet was created.
             */
            created_at: string;
            /** @description The enabled features, such as backups. */
            features?: string[];
            /** @description The ids of the backups of the droplet. */
            backup_ids?: number[];
            /** @description The ids of the snapshots of the droplet. */
            snapshot_ids?: number[];
            /** @description The ids of the attached volumes. */
            volume_ids?: string[];
            /** @description The slug of the size. */
            size_slug?: string;
            region: components["schemas"]["Region"];
            /** @description The tags of the droplet. */
            tags: string[];
            /** @description The id of the droplet's VPC. */
            vpc_uuid?: string;
        };
        /** @description An action on a droplet. */
        DropletAction: components["schemas"]["DropletRebuildAction"] | components["schemas"]["DropletSnapshotAction"];
        /** @description A page of droplets. */
        DropletPage: {
            droplets?: components["schemas"]["Droplet"][];
            links?: components["schemas"]["Links"];
            meta: components["schemas"]["Meta"];
        };
        /** @description Rebuilds a droplet from an image. */
        DropletRebuildAction: {
            /** @description The type of the action. */
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
             * @description When the snapshot was created.
             */
            created_at: string;
            /** @description The slugs of the regions in which the snapshot can be used. */
            regions: string[];
            /** @description The smallest disk that the snapshot fits on, in gigabytes. */
            min_disk_size: number;
            /**
             * Format: float
             * @description The billed size in gigabytes; may be 0.
             */
            size_gigabytes: number;
            /** @description How the snapshot was created. */
            type: "snapshot" | "backup" | (string & {});
        };
        /** @description Creates a snapshot of a droplet. */
        DropletSnapshotAction: {
            /** @description The type of the action. */
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
        /** @description An error. */
        Error: {
            /** @description The kind of error. */
            id: string;
            /** @description The message of the error. */
            message: string;
            /** @description The id of the request, to pass to the support. */
            request_id?: string;
        };
        /** @description Links to other pages; empty if there is only one page. */
        Links: {
            pages?: components["schemas"]["PageLinks"];
        };
        /** @description Facts about the whole list. */
        Meta: {
            /** @description The number of items on all pages. */
            total: number;
        };
        /** @description Absolute URLs of other pages. `next` is absent on the last page. */
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
             * @description The previous page.
             */
            prev?: string;
        };
        /** @description A region. */
        Region: {
            /** @description The name of the region. */
            name: string;
            /** @description The slug of the region. */
            slug: string;
            /** @description The features of the region. */
            features: string[];
            /** @description Whether the region accepts new resources. */
            available: boolean;
            /** @description The slugs of the droplet sizes that the region offers. */
            sizes: string[];
        };
        /** @description A snapshot of a droplet or a volume. It has no state, because only complete snapshots are listed. */
        Snapshot: {
            /** @description The id: a number for a snapshot of a droplet, a UUID for a snapshot of a volume. */
            id: string;
            /** @description The name of the snapshot. */
            name: string;
            /**
             * Format: date-time
             * @description When the snapshot was created.
             */
            created_at: string;
            /** @description The slugs of the regions in which the snapshot can be used. */
            regions: string[];
            /** @description The smallest disk that the snapshot fits on, in gigabytes. */
            min_disk_size: number;
            /**
             * Format: float
             * @description The billed size in gigabytes; may be 0.
             */
            size_gigabytes: number;
            /** @description The id of the resource that the snapshot was created from. */
            resource_id: string;
            /** @description The type of that resource. */
            resource_type: "droplet" | "volume" | (string & {});
            /** @description The tags of the snapshot; null without the scope tag:read. */
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
            /** @description The ids of the droplets that the volume is attached to. */
            droplet_ids?: number[] | null;
            /** @description The name of the volume. */
            name?: string;
            /** @description A note about the volume. */
            description?: string;
            /**
             * Format: int64
             * @description The size of the volume in gigabytes.
             */
            size_gigabytes?: number;
            /**
             * Format: date-time
             * @description When the volume was created.
             */
            created_at?: string;
            /** @description The tags of the volume. */
            tags?: string[] | null;
            region?: components["schemas"]["Region"];
            /** @description The file system of the volume. */
            filesystem_type?: string;
            /** @description The label of the file system. */
            filesystem_label?: string;
        };
        /** @description One volume. */
        VolumeAnswer: {
            volume?: components["schemas"]["Volume"];
        };
        /** @description A page of volumes. */
        VolumePage: {
            volumes: components["schemas"]["Volume"][];
            links?: components["schemas"]["Links"];
            meta: components["schemas"]["Meta"];
        };
    };
    responses: {
        /** @description The operation does not support this resource. */
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
        /** @description The resource does not exist. */
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
        /** @description The request is invalid. */
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
         * @description The number of the page to return, counted from 1.
         * @example 1
         */
        Page: number;
        /**
         * @description The largest number of items on a page.
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
         * @description The number of requests that the token may send in an hour.
         * @example 5000
         */
        RateLimitLimit: number;
        /**
         * @description The number of requests that remain.
         * @example 4816
         */
        RateLimitRemaining: number;
        /**
         * @description When the oldest request stops counting, in seconds since 1970.
         * @example 1795255200
         */
        RateLimitReset: number;
        /**
         * @description The number of seconds to wait. Sent when the limit for bursts is reached.
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
    listDroplets: {
        parameters: {
            query?: {
                /**
                 * @description The largest number of items on a page.
                 * @example 200
                 */
                per_page?: components["parameters"]["PerPage"];
                /**
                 * @description The number of the page to return, counted from 1.
                 * @example 1
                 */
                page?: components["parameters"]["Page"];
                /**
                 * @description Returns only droplets with this tag.
                 * @example web
                 */
                tag_name?: string;
                /**
                 * @description Returns only droplets with this name.
                 * @example shop-01
                 */
                name?: string;
                /**
                 * @description Which droplets to return: those without GPUs, or those with GPUs. They are never listed together.
                 * @example droplets
                 */
                type?: "droplets" | "gpus";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of droplets. */
            200: {
                headers: {
                    "ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "ratelimit-reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DropletPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["UnprocessableEntity"];
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
            /** @description The started actions. */
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
            /** @description The started action. */
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
                 * @description The largest number of items on a page.
                 * @example 200
                 */
                per_page?: components["parameters"]["PerPage"];
                /**
                 * @description The number of the page to return, counted from 1.
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
                 * @description The largest number of items on a page.
                 * @example 200
                 */
                per_page?: components["parameters"]["PerPage"];
                /**
                 * @description The number of the page to return, counted from 1.
                 * @example 1
                 */
                page?: components["parameters"]["Page"];
                /**
                 * @description Returns only snapshots of resources of this type.
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
    listVolumes: {
        parameters: {
            query?: {
                /**
                 * @description Returns only volumes with this name.
                 * @example data
                 */
                name?: string;
                /**
                 * @description Returns only volumes in the region with this slug.
                 * @example nyc1
                 */
                region?: string;
                /**
                 * @description The largest number of items on a page.
                 * @example 200
                 */
                per_page?: components["parameters"]["PerPage"];
                /**
                 * @description The number of the page to return, counted from 1.
                 * @example 1
                 */
                page?: components["parameters"]["Page"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of volumes. */
            200: {
                headers: {
                    "ratelimit-limit": components["headers"]["RateLimitLimit"];
                    "ratelimit-remaining": components["headers"]["RateLimitRemaining"];
                    "ratelimit-reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VolumePage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["UnprocessableEntity"];
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
                 * @description The largest number of items on a page.
                 * @example 200
                 */
                per_page?: components["parameters"]["PerPage"];
                /**
                 * @description The number of the page to return, counted from 1.
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
