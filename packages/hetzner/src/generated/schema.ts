// Generated from specs/hetzner/openapi.yaml by `pnpm generate hetzner`. Do not edit.

export interface paths {
    "/actions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an action
         * @description Returns the status and the progress of an action.
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
    "/images": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List images
         * @description Returns the images of the project and those of Hetzner page by page. Pass the types snapshot and backup to list only the images that were created from servers.
         */
        get: operations["listImages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/images/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the image.
                 * @example 334417120
                 */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        /**
         * Get an image
         * @description Returns a snapshot, a backup or an image of Hetzner with its status.
         */
        get: operations["getImage"];
        /**
         * Change a snapshot or a backup
         * @description Changes the description or the labels, or turns a backup into a snapshot. Properties that are absent stay unchanged; `labels` replaces all labels.
         */
        put: operations["updateImage"];
        post?: never;
        /**
         * Delete a snapshot or a backup
         * @description Deletes the image. Servers that were created from it are kept. A protected image is not deleted.
         */
        delete: operations["deleteImage"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/images/{id}/actions/change_protection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Protect a snapshot from deletion, or unprotect it
         * @description Starts an action that changes the protection of a snapshot. Backups cannot be protected.
         */
        post: operations["changeImageProtection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/servers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List servers
         * @description Returns the servers of the project page by page.
         */
        get: operations["listServers"];
        put?: never;
        /**
         * Create a server
         * @description Starts the creation of a server, for example from a snapshot: pass the id of the snapshot as `image`. The disk of the server type must be at least as large as the snapshot's, and both must have the same architecture. Poll the actions until they have succeeded.
         */
        post: operations["createServer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/servers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a server
         * @description Returns a server with its status and the image that it was created from.
         */
        get: operations["getServer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/servers/{id}/actions/create_image": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a snapshot or a backup of a server
         * @description Copies the disk of a server to a new image, and responds at once. Poll the action until it has succeeded, then get the image. Shut the server down first if its disk must be consistent. Attached volumes are not part of the image. A backup is deleted with its server.
         */
        post: operations["createImage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/servers/{id}/actions/rebuild": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rebuild a server from an image
         * @description Powers a server off, and overwrites its disk with an image. The data on the disk is lost. Poll the action until it has succeeded.
         */
        post: operations["rebuildServer"];
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
        /** @description A task that Hetzner performs on a server or an image. */
        Action: {
            id: components["schemas"]["Id"];
            /** @description The task, such as create_image. */
            command: string;
            /** @description The status of the action. */
            status: "running" | "success" | "error" | (string & {});
            /**
             * Format: int32
             * @description The progress in percent.
             */
            progress: number;
            /**
             * Format: date-time
             * @description When the action was started.
             */
            started: string;
            /**
             * Format: date-time
             * @description When the action ended.
             */
            finished: string | null;
            /** @description The servers and images that the action belongs to. */
            resources: {
                id: components["schemas"]["Id"];
                /** @description The type of the object, such as server. */
                type: string;
            }[];
            /** @description Why the action failed. */
            error: {
                /** @description The reason as a code. */
                code: string;
                /** @description The reason as a sentence. */
                message: string;
            } | null;
        };
        /** @description The response with an action. */
        ActionResponse: {
            action: components["schemas"]["Action"];
        };
        /** @description The architecture of the processor. */
        Architecture: "x86" | "arm" | (string & {});
        /** @description The architecture of the processor. */
        ArchitectureInput: "x86" | "arm";
        /** @description The protection of a snapshot. */
        ChangeImageProtectionRequest: {
            /** @description Whether the snapshot is protected from deletion. */
            delete?: boolean;
        };
        /** @description The image to create. */
        CreateImageRequest: {
            /**
             * @description Whether to create a snapshot, or a backup, which needs a server with backups.
             * @default snapshot
             */
            type?: "snapshot" | "backup";
            /** @description The description of the image. Hetzner chooses one by default. */
            description?: string;
            labels?: components["schemas"]["Labels"];
        };
        /** @description The new image, and the action that creates it. */
        CreateImageResponse: {
            image?: components["schemas"]["Image"];
            action?: components["schemas"]["Action"];
        };
        /** @description A server to create. */
        CreateServerRequest: {
            /** @description The name, which is a host name and unique in the project. */
            name: string;
            /** @description The id or the name of the server type. */
            server_type: string;
            /** @description The id or the name of the image. Snapshots and backups have only an id. */
            image: string;
            /** @description The id or the name of the location. */
            location?: string;
            /** @description The ids or names of the SSH keys to install. Without keys, the response has a password. */
            ssh_keys?: string[];
            labels?: components["schemas"]["Labels"];
            /**
             * @description Whether the server is started.
             * @default true
             */
            start_after_create?: boolean;
            /** @description The data for cloud-init. */
            user_data?: string;
        };
        /** @description The new server, and the actions that create it. */
        CreateServerResponse: {
            server: components["schemas"]["Server"];
            action: components["schemas"]["Action"];
            /** @description The actions that follow, such as the start of the server. */
            next_actions: components["schemas"]["Action"][];
            root_password: components["schemas"]["RootPassword"];
        };
        /** @description The response to a request that failed. */
        ErrorResponse: {
            /** @description What went wrong. */
            error: {
                /** @description The reason as a code, such as not_found. */
                code: string;
                /** @description The reason as a sentence. */
                message: string;
                /** @description For invalid_input, the fields that are invalid. */
                details?: Record<string, unknown> | null;
            };
        };
        /**
         * Format: int64
         * @description An id.
         */
        Id: number;
        /** @description A snapshot or a backup of a server, or an image of Hetzner. */
        Image: {
            id: components["schemas"]["Id"];
            type: components["schemas"]["ImageType"];
            status: components["schemas"]["ImageStatus"];
            /** @description The name. Snapshots and backups have no name. */
            name: string | null;
            /** @description The description. */
            description: string;
            /** @description The size of the image in GB, by which snapshots are billed. */
            image_size: number | null;
            /** @description The size of the disk that the image contains in GB. */
            disk_size: number;
            /**
             * Format: date-time
             * @description When the image was created.
             */
            created: string;
            /** @description The server that the image was created from. */
            created_from: {
                id: components["schemas"]["Id"];
                /** @description The name of the server. */
                name: string;
            } | null;
            /**
             * Format: int64
             * @description The server that the backup is deleted with.
             */
            bound_to: number | null;
            /** @description The operating system. */
            os_flavor: "alma" | "centos" | "debian" | "fedora" | "opensuse" | "rocky" | "ubuntu" | "unknown" | (string & {});
            /** @description The version of the operating system. */
            os_version: string | null;
            architecture: components["schemas"]["Architecture"];
            /** @description Whether servers are created from the image faster than usual. */
            rapid_deploy?: boolean;
            /** @description The protection of the image. */
            protection: {
                /** @description Whether the image is protected from deletion. */
                delete: boolean;
            };
            /**
             * Format: date-time
             * @description When the image was deprecated.
             */
            deprecated: string | null;
            /** @description When the image was deleted. */
            deleted: string | null;
            labels: components["schemas"]["Labels"];
        };
        /** @description A page of images. */
        ImagePage: {
            /** @description The images of this page. */
            images: components["schemas"]["Image"][];
            meta: components["schemas"]["Meta"];
        };
        /** @description The response with an image. */
        ImageResponse: {
            image: components["schemas"]["Image"];
        };
        /** @description The status. An image can be used only while it is available. */
        ImageStatus: "creating" | "available" | "unavailable" | (string & {});
        /** @description The status. An image can be used only while it is available. */
        ImageStatusInput: "creating" | "available" | "unavailable";
        /** @description Who created the image: Hetzner (system and app), or the project, from a server (snapshot and backup). */
        ImageType: "system" | "app" | "snapshot" | "backup" | (string & {});
        /** @description Who created the image: Hetzner (system and app), or the project, from a server (snapshot and backup). */
        ImageTypeInput: "system" | "app" | "snapshot" | "backup";
        /** @description Labels, each a key with a value, which may be empty. */
        Labels: {
            [key: string]: string;
        };
        /** @description The position of a page. */
        Meta: {
            /** @description The numbers of this page, the previous page and the next page. */
            pagination: {
                /**
                 * Format: int64
                 * @description The number of this page.
                 */
                page: number;
                /**
                 * Format: int64
                 * @description The largest number of items on a page.
                 */
                per_page: number;
                /**
                 * Format: int64
                 * @description The number of the previous page.
                 */
                previous_page: number | null;
                /**
                 * Format: int64
                 * @description The number of the next page.
                 */
                next_page: number | null;
                /**
                 * Format: int64
                 * @description The number of the last page.
                 */
                last_page: number | null;
                /**
                 * Format: int64
                 * @description How many items there are.
                 */
                total_entries: number | null;
            };
        };
        /** @description The image to write to the disk of a server. */
        RebuildServerRequest: {
            /** @description The id or the name of the image. Snapshots and backups have only an id. */
            image: string;
            /** @description The data for cloud-init. */
            user_data?: string;
        };
        /** @description The action that rebuilds a server. */
        RebuildServerResponse: {
            action?: components["schemas"]["Action"];
            root_password?: components["schemas"]["RootPassword"];
        };
        /**
         * Format: password
         * @description The password of root, if the server has no SSH key.
         */
        RootPassword: string | null;
        /** @description A server. Only the properties that matter for snapshots are described. */
        Server: {
            id: components["schemas"]["Id"];
            /** @description The name of the server. */
            name: string;
            /** @description The status of the server. */
            status: "running" | "initializing" | "starting" | "stopping" | "off" | "deleting" | "migrating" | "rebuilding" | "unknown" | (string & {});
            /**
             * Format: date-time
             * @description When the server was created.
             */
            created: string;
            /** @description The type of the server. */
            server_type: {
                id: components["schemas"]["Id"];
                /** @description The name of the type. */
                name: string;
                /** @description The description of the type. */
                description: string;
                /** @description The number of processor cores. */
                cores: number;
                /** @description The memory in GB. */
                memory: number;
                /** @description The size of the disk in GB. */
                disk: number;
                architecture: components["schemas"]["Architecture"];
                /** @description Whether the cores are shared. */
                cpu_type: "shared" | "dedicated" | (string & {});
                /** @description Where the disk is. */
                storage_type: "local" | "network" | (string & {});
            };
            /** @description The image that the server was created from. */
            image: components["schemas"]["Image"] | null;
            /** @description The location of the server. */
            location: {
                id: components["schemas"]["Id"];
                /** @description The name of the location. */
                name: string;
                /** @description The description of the location. */
                description: string;
                /** @description The city. */
                city: string;
                /** @description The country as two letters. */
                country: string;
                /**
                 * Format: double
                 * @description The latitude.
                 */
                latitude: number;
                /**
                 * Format: double
                 * @description The longitude.
                 */
                longitude: number;
                /** @description The network zone. */
                network_zone: string;
            };
            labels: components["schemas"]["Labels"];
            /** @description Whether a running action locks the server. */
            locked: boolean;
            /** @description The size of the disk in GB. */
            primary_disk_size: number;
            /** @description The protection of the server. */
            protection: {
                /** @description Whether the server is protected from deletion. */
                delete: boolean;
                /** @description Whether the server is protected from being rebuilt. */
                rebuild: boolean;
            };
            /** @description Whether the server boots the rescue system. */
            rescue_enabled: boolean;
            /** @description The hours in which backups are created; null if backups are off. */
            backup_window: string | null;
            /** @description The attached volumes. They are not part of a snapshot. */
            volumes?: number[];
        };
        /** @description A page of servers. */
        ServerPage: {
            /** @description The servers of this page. */
            servers: components["schemas"]["Server"][];
            meta: components["schemas"]["Meta"];
        };
        /** @description The response with a server. */
        ServerResponse: {
            server?: components["schemas"]["Server"];
        };
        /** @description The properties to change. */
        UpdateImageRequest: {
            /** @description The new description. */
            description?: string;
            labels?: components["schemas"]["Labels"];
            /** @description Turns a backup into a snapshot. */
            type?: "snapshot";
        };
    };
    responses: {
        /** @description The request is invalid. */
        InvalidInput: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description Another action of the server or the image is running, or the object is protected. */
        Locked: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The object does not exist in the project of the token. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The project has sent too many requests. */
        RateLimited: {
            headers: {
                "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                "RateLimit-Reset": components["headers"]["RateLimitReset"];
                "X-Correlation-Id": components["headers"]["CorrelationId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The request was refused for another reason, which the code names. */
        Refused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description Hetzner failed. */
        ServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description The token is not valid. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: {
        /**
         * @description The id of the request, for Hetzner's support.
         * @example 5f0e2d6c7a1b4c39
         */
        CorrelationId: string;
        /**
         * @description The number of requests that the project may send in an hour.
         * @example 3600
         */
        RateLimitLimit: number;
        /**
         * @description The number of requests that remain. One is added each second.
         * @example 3571
         */
        RateLimitRemaining: number;
        /**
         * @description When all requests are available again, in seconds since 1970. The next request is possible earlier.
         * @example 1795255200
         */
        RateLimitReset: number;
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
                 * @example 581203377204
                 */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The action. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    listImages: {
        parameters: {
            query?: {
                /**
                 * @description Returns only the images of these types.
                 * @example [
                 *       "snapshot",
                 *       "backup"
                 *     ]
                 */
                type?: components["schemas"]["ImageTypeInput"][];
                /**
                 * @description Returns only the images with one of these statuses.
                 * @example [
                 *       "available"
                 *     ]
                 */
                status?: components["schemas"]["ImageStatusInput"][];
                /**
                 * @description Returns only the backups of these servers.
                 * @example [
                 *       "48210597"
                 *     ]
                 */
                bound_to?: string[];
                /**
                 * @description Returns only the image with this name. Snapshots and backups have no name.
                 * @example ubuntu-24.04
                 */
                name?: string;
                /**
                 * @description Returns only the images whose labels match the selector.
                 * @example env=prod
                 */
                label_selector?: string;
                /**
                 * @description Returns only the images for this architecture.
                 * @example x86
                 */
                architecture?: components["schemas"]["ArchitectureInput"];
                /**
                 * @description Whether images that will be removed are listed too.
                 * @example true
                 */
                include_deprecated?: boolean;
                /**
                 * @description The order of the images. Images with the same value are ordered by the next property.
                 * @example [
                 *       "created:desc"
                 *     ]
                 */
                sort?: ("id" | "id:asc" | "id:desc" | "name" | "name:asc" | "name:desc" | "created" | "created:asc" | "created:desc")[];
                /**
                 * @description The number of the page to return, counted from 1.
                 * @example 1
                 */
                page?: number;
                /**
                 * @description The largest number of images on a page.
                 * @example 50
                 */
                per_page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of images. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImagePage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["RateLimited"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    getImage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the image.
                 * @example 334417120
                 */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The image. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImageResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    updateImage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the image.
                 * @example 334417120
                 */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        /** @description The properties to change. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateImageRequest"];
            };
        };
        responses: {
            /** @description The changed image. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImageResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["RateLimited"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    deleteImage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the image.
                 * @example 334417120
                 */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The image was deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            423: components["responses"]["Locked"];
            429: components["responses"]["RateLimited"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    changeImageProtection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the image.
                 * @example 334417120
                 */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        /** @description The protection. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeImageProtectionRequest"];
            };
        };
        responses: {
            /** @description The started action. */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["RateLimited"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    listServers: {
        parameters: {
            query?: {
                /**
                 * @description Returns only the server with this name.
                 * @example web-01
                 */
                name?: string;
                /**
                 * @description Returns only the servers whose labels match the selector.
                 * @example env=prod
                 */
                label_selector?: string;
                /**
                 * @description Returns only the servers with one of these statuses.
                 * @example [
                 *       "running"
                 *     ]
                 */
                status?: string[];
                /**
                 * @description The order of the servers. Further values decide where the first ones are equal.
                 * @example [
                 *       "created:desc"
                 *     ]
                 */
                sort?: ("id" | "id:asc" | "id:desc" | "name" | "name:asc" | "name:desc" | "created" | "created:asc" | "created:desc")[];
                /**
                 * @description The number of the page to return, counted from 1.
                 * @example 1
                 */
                page?: number;
                /**
                 * @description The largest number of servers on a page.
                 * @example 50
                 */
                per_page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of servers. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["RateLimited"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    createServer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The server. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateServerRequest"];
            };
        };
        responses: {
            /** @description The server, which is being created, and the actions to wait for. */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreateServerResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            429: components["responses"]["RateLimited"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    getServer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the server.
                 * @example 48210597
                 */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The server. */
            200: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["RateLimited"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    createImage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the server.
                 * @example 48210597
                 */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        /** @description The image. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateImageRequest"];
            };
        };
        responses: {
            /** @description The image, which is being created, and the action to wait for. */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreateImageResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            423: components["responses"]["Locked"];
            429: components["responses"]["RateLimited"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    rebuildServer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the server.
                 * @example 48210597
                 */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        /** @description The image. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["RebuildServerRequest"];
            };
        };
        responses: {
            /** @description The action to wait for. */
            201: {
                headers: {
                    "RateLimit-Limit": components["headers"]["RateLimitLimit"];
                    "RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                    "RateLimit-Reset": components["headers"]["RateLimitReset"];
                    "X-Correlation-Id": components["headers"]["CorrelationId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RebuildServerResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["InvalidInput"];
            423: components["responses"]["Locked"];
            429: components["responses"]["RateLimited"];
            "4XX": components["responses"]["Refused"];
            "5XX": components["responses"]["ServerError"];
        };
    };
}
