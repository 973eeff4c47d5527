// Generated from specs/acme/openapi.yaml by `pnpm generate acme`. Do not edit.

export interface paths {
    "/cold/snapshots/{snapshot_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example s1 */
                snapshot_id: string;
            };
            cookie?: never;
        };
        /** Get a cold snapshot */
        get: operations["getColdSnapshot"];
        put?: never;
        post?: never;
        /** Delete a cold snapshot */
        delete: operations["deleteColdSnapshot"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/disks/{disk_id}/snapshots": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 7 */
                disk_id: number;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create a snapshot of a disk */
        post: operations["createSnapshot"];
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
        /** List snapshots */
        get: operations["listSnapshots"];
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
        CreateSnapshot: {
            name: string;
            tier?: components["schemas"]["TierInput"];
        };
        Failure: {
            message: string;
        };
        Snapshot: {
            id: string;
            /** @description Where it stands. */
            state: "creating" | "ready" | "failed" | (string & {});
            disk_id?: number;
            created_at?: string;
            updated_at?: string;
            ended_at?: string | null;
            labels?: ("a" | "b" | (string & {}))[];
            tier?: components["schemas"]["Tier"];
        };
        Tier: "hot" | "cold" | (string & {});
        TierInput: "hot" | "cold";
    };
    responses: {
        /** @description Anything else. */
        Failed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description The request breaks the contract. */
        Invalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getColdSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example s1 */
                snapshot_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The snapshot, wrapped. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        snapshot?: components["schemas"]["Snapshot"];
                    };
                };
            };
            default: components["responses"]["Failed"];
        };
    };
    deleteColdSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example s1 */
                snapshot_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Failed"];
        };
    };
    createSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 7 */
                disk_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSnapshot"];
            };
        };
        responses: {
            /** @description The snapshot. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Snapshot"];
                };
            };
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
    listSnapshots: {
        parameters: {
            query?: {
                /** @example t2 */
                after?: string;
                /** @example 10 */
                limit?: number;
                /** @example hot */
                tier?: components["schemas"]["TierInput"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    /**
                     * @description Calls left.
                     * @example 41
                     */
                    "X-Remaining"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Snapshot"][];
                        next?: string;
                    };
                };
            };
            422: components["responses"]["Invalid"];
            default: components["responses"]["Failed"];
        };
    };
}
