// Generated from specs/aws/openapi.yaml by `pnpm generate aws`. Do not edit.

export interface paths {
    "/?Action=CopySnapshot&Version=2016-11-15": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Copy a snapshot
         * @description Starts a copy of a snapshot in the region of the client. The request has no idempotency token: if the response is lost, look for the copy before you try again.
         */
        post: operations["copySnapshot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/?Action=CreateImage&Version=2016-11-15": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a machine image of an instance
         * @description Starts to create a machine image of an instance, and responds at once. The instance restarts unless `NoReboot` is true. The name is unique in the account and region, so a repeated request fails.
         */
        post: operations["createImage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/?Action=CreateSnapshot&Version=2016-11-15": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a snapshot of a volume
         * @description Starts to create a snapshot of a volume, and responds at once. The request has no idempotency token: if the response is lost, look for the snapshot before you try again.
         */
        post: operations["createSnapshot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/?Action=CreateVolume&Version=2016-11-15": {
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
         * @description Creates a volume, and responds at once. The snapshot must be complete and in the standard tier.
         */
        post: operations["createVolume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/?Action=DeleteSnapshot&Version=2016-11-15&SnapshotId={SnapshotId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a snapshot
         * @description Deletes a snapshot, or moves it to the Recycle Bin if a retention rule of the account covers it. A snapshot that an image uses cannot be deleted.
         */
        delete: operations["deleteSnapshot"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/?Action=DeregisterImage&Version=2016-11-15&ImageId={ImageId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Deregister a machine image
         * @description Removes an image. Its snapshots stay, unless `DeleteAssociatedSnapshots` is true.
         */
        delete: operations["deregisterImage"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/?Action=DescribeImages&Version=2016-11-15&ImageId.1={ImageId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a machine image
         * @description Returns a set with one image.
         */
        get: operations["getImage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/?Action=DescribeImages&Version=2016-11-15&Owner.1=self": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the machine images
         * @description Returns the machine images that the account owns in the region, page by page.
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
    "/?Action=DescribeRegions&Version=2016-11-15": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the regions
         * @description Returns the regions that the account can use.
         */
        get: operations["listRegions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/?Action=DescribeSnapshots&Version=2016-11-15&Owner.1=self": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the snapshots
         * @description Returns the snapshots that the account owns in the region, page by page. A page may be empty although another follows.
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
    "/?Action=DescribeSnapshots&Version=2016-11-15&SnapshotId.1={SnapshotId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a snapshot
         * @description Returns a set with one snapshot. The set is empty if the account cannot access the snapshot.
         */
        get: operations["getSnapshot"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/?Action=DescribeVolumes&Version=2016-11-15": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the volumes
         * @description Returns the volumes of the account in the region, page by page.
         */
        get: operations["listVolumes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/?Action=DescribeVolumes&Version=2016-11-15&VolumeId.1={VolumeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a volume
         * @description Returns a set with one volume.
         */
        get: operations["getVolume"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/?Action=ListSnapshotsInRecycleBin&Version=2016-11-15": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the snapshots in the Recycle Bin
         * @description Returns the deleted snapshots that a retention rule of the account keeps in the region, page by page.
         */
        get: operations["listSnapshotsInRecycleBin"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/?Action=ModifySnapshotTier&Version=2016-11-15&SnapshotId={SnapshotId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Archive a snapshot
         * @description Starts to move a snapshot to the archive tier. It must be restored before a volume can be created from it.
         */
        post: operations["modifySnapshotTier"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/?Action=RestoreSnapshotFromRecycleBin&Version=2016-11-15&SnapshotId={SnapshotId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore a snapshot from the Recycle Bin
         * @description Restores a deleted snapshot from the Recycle Bin. The snapshot keeps its id.
         */
        post: operations["restoreSnapshotFromRecycleBin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/?Action=RestoreSnapshotTier&Version=2016-11-15&SnapshotId={SnapshotId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore a snapshot from the archive
         * @description Starts to restore an archived snapshot to the standard tier, for some days or permanently. This takes hours.
         */
        post: operations["restoreSnapshotTier"];
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
        Error: {
            /** @description One error. */
            Errors: {
                /** @description What is wrong, such as `InvalidSnapshot.NotFound`. */
                Code: string;
                /** @description The problem as a sentence. */
                Message: string;
            }[];
            RequestID: components["schemas"]["RequestId"];
        };
        Image: {
            /** @description The id. */
            imageId: string;
            /** @description The name. */
            name?: string;
            /** @description The description. */
            description?: string;
            /** @description The state. */
            imageState: "pending" | "available" | "invalid" | "deregistered" | "transient" | "failed" | "error" | "disabled" | (string & {});
            /**
             * Format: date-time
             * @description When the image was created.
             */
            creationDate?: string;
            /** @description The id of the account that owns the image. */
            imageOwnerId: string;
            /** @description Whether everybody may use the image. */
            isPublic: boolean;
            /** @description The architecture, such as `x86_64` or `arm64`. */
            architecture?: string;
            /** @description The device of the root volume. */
            rootDeviceName?: string;
            /** @description `ebs` or `instance-store`. */
            rootDeviceType?: string;
            /** @description The instance that the image was created from. */
            sourceInstanceId?: string;
            /** @description The image that this one is a copy of. */
            sourceImageId?: string;
            /** @description Whether the image is protected from being deregistered; `disabled` if not. */
            deregistrationProtection?: string;
            /**
             * Format: date-time
             * @description When the image becomes deprecated. It is not deleted then.
             */
            deprecationTime?: string;
            /** @description Why the image is in its state. */
            stateReason?: {
                /** @description A code. */
                code?: string;
                /** @description A sentence. */
                message?: string;
            };
            /** @description The volumes, each with its snapshot. */
            blockDeviceMapping?: {
                /** @description The device. */
                deviceName?: string;
                /** @description The volume; absent for other storage. */
                ebs?: {
                    /** @description The id of the snapshot. */
                    snapshotId?: string;
                    /** @description The size in GiB. */
                    volumeSize?: number;
                    /** @description The type of the volume. */
                    volumeType?: string;
                    /** @description Whether the volume is deleted with its instance. */
                    deleteOnTermination?: boolean;
                    /** @description Whether the volume is encrypted. */
                    encrypted?: boolean;
                };
            }[];
            tagSet?: components["schemas"]["TagSet"];
        };
        RecycledSnapshot: {
            /** @description The id. */
            snapshotId: string;
            /**
             * Format: date-time
             * @description When the snapshot was deleted.
             */
            recycleBinEnterTime?: string;
            /**
             * Format: date-time
             * @description When it leaves the bin for good.
             */
            recycleBinExitTime?: string;
            /** @description The description. */
            description?: string;
            /** @description The id of the volume. */
            volumeId?: string;
        };
        Region: {
            /** @description The name of the region. */
            regionName: string;
            /** @description The host of its API. */
            regionEndpoint?: string;
            /** @description Whether the account can use the region: `opt-in-not-required`, `opted-in` or `not-opted-in`. */
            optInStatus?: string;
        };
        /** @description The id of the request. */
        RequestId: string;
        Snapshot: {
            /** @description The id. */
            snapshotId: string;
            /** @description The id of the volume; meaningless for the copy of a snapshot. */
            volumeId: string;
            /** @description The state. A snapshot in the Recycle Bin is `recoverable`. */
            status: "pending" | "completed" | "error" | "recoverable" | "recovering" | (string & {});
            /** @description Why the snapshot has failed. */
            statusMessage?: string;
            /**
             * Format: date-time
             * @description When the snapshot was started.
             */
            startTime: string;
            /**
             * Format: date-time
             * @description When the snapshot was completed.
             */
            completionTime?: string;
            /** @description The progress, such as `80%`; may be empty. */
            progress?: string;
            /** @description The id of the account that owns the snapshot. */
            ownerId: string;
            /** @description The description. */
            description?: string;
            /** @description The size of the volume in GiB. */
            volumeSize: number;
            /** @description The size of all blocks of the snapshot. Earlier snapshots may share them. */
            fullSnapshotSizeInBytes?: number;
            /** @description Whether the snapshot is encrypted. */
            encrypted: boolean;
            /** @description The key of an encrypted snapshot. */
            kmsKeyId?: string;
            /** @description `standard`, or `archive`: it must be restored to the standard tier before it can be used. */
            storageTier?: string;
            /**
             * Format: date-time
             * @description When a temporarily restored snapshot returns to the archive tier.
             */
            restoreExpiryTime?: string;
            /** @description The kind of encryption: `none`, `sse-ebs` or `sse-kms`. */
            sseType?: string;
            /** @description The Outpost that stores the snapshot. */
            outpostArn?: string;
            /** @description The local zone that stores the snapshot. */
            availabilityZone?: string;
            tagSet?: components["schemas"]["TagSet"];
        };
        /** @description The tags. */
        TagSet: {
            /** @description The name. */
            Name?: string;
            [key: string]: string | undefined;
        };
        TagSpecification: {
            /** @description The type of the resource that gets the tags: `snapshot`, `image` or `volume`. */
            ResourceType: string;
            /** @description The tags. */
            Tag: {
                /** @description The name of the tag. */
                Key: string;
                /** @description The value of the tag. */
                Value: string;
            }[];
        };
        Volume: {
            /** @description The id. */
            volumeId: string;
            /** @description The state. */
            status: "creating" | "available" | "in-use" | "deleting" | "deleted" | "error" | (string & {});
            /** @description The size in GiB. */
            size: number;
            /** @description The snapshot that the volume was created from; may be empty. */
            snapshotId?: string;
            /** @description The zone. */
            availabilityZone: string;
            /** @description The type, such as `gp3`. */
            volumeType?: string;
            /**
             * Format: date-time
             * @description When the volume was created.
             */
            createTime?: string;
            /** @description Whether the volume is encrypted. */
            encrypted?: boolean;
            /** @description The number of operations per second. */
            iops?: number;
            /** @description The throughput in MiB per second. */
            throughput?: number;
            tagSet?: components["schemas"]["TagSet"];
        };
    };
    responses: {
        /** @description The request is invalid, something does not exist, or its state does not allow the request. */
        Invalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The signature or the keys are not valid. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Any other failure; `RequestLimitExceeded` if there were too many requests. */
        Failed: {
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
         * @description The largest number of items on a page.
         * @example 100
         */
        MaxResults: number;
        /**
         * @description The `nextToken` of the previous page.
         * @example NTk0ZDE4Yjg3YzE2
         */
        NextToken: string;
        /**
         * @description The id of the snapshot.
         * @example snap-0a1b2c3d4e5f60718
         */
        SnapshotId: string;
        /**
         * @description The id of the image.
         * @example ami-0c9d8e7f6a5b40312
         */
        ImageId: string;
        /**
         * @description The id of the volume.
         * @example vol-0f1e2d3c4b5a69788
         */
        VolumeId: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    copySnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The region of the snapshot. */
                    SourceRegion: string;
                    /** @description The id of the snapshot. */
                    SourceSnapshotId: string;
                    /** @description A description of the copy. */
                    Description?: string;
                    /** @description Whether the copy is encrypted. A copy of an encrypted snapshot always is. */
                    Encrypted?: boolean;
                    /** @description The key that encrypts the copy. */
                    KmsKeyId?: string;
                    /** @description How long the copy may take. */
                    CompletionDurationMinutes?: number;
                    /** @description Tags, by the type of the resource that gets them. */
                    TagSpecification?: components["schemas"]["TagSpecification"][];
                };
            };
        };
        responses: {
            /** @description The id of the copy. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        requestId: components["schemas"]["RequestId"];
                        /** @description The id of the copy. */
                        snapshotId: string;
                        tagSet?: components["schemas"]["TagSet"];
                    };
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthorized"];
            default: components["responses"]["Failed"];
        };
    };
    createImage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The id of the instance. */
                    InstanceId: string;
                    /** @description The name of the image. */
                    Name: string;
                    /** @description A description of the image. */
                    Description?: string;
                    /**
                     * @description Whether the instance keeps running while the image is created.
                     * @default false
                     */
                    NoReboot?: boolean;
                    /** @description Tags, by the type of the resource that gets them. */
                    TagSpecification?: components["schemas"]["TagSpecification"][];
                };
            };
        };
        responses: {
            /** @description The id of the image. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        requestId: components["schemas"]["RequestId"];
                        /** @description The id of the image. */
                        imageId: string;
                    };
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthorized"];
            default: components["responses"]["Failed"];
        };
    };
    createSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The id of the volume. */
                    VolumeId: string;
                    /** @description A description of the snapshot. */
                    Description?: string;
                    /** @description Tags, by the type of the resource that gets them. */
                    TagSpecification?: components["schemas"]["TagSpecification"][];
                };
            };
        };
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
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthorized"];
            default: components["responses"]["Failed"];
        };
    };
    createVolume: {
        parameters: {
            query?: {
                /**
                 * @description A token that makes the request safe to repeat.
                 * @example 5c0f6f4e-8a5f-4ed1-9d6e-2f6ab0c4d1f7
                 */
                ClientToken?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The zone of the volume, such as `us-east-1a`. */
                    AvailabilityZone: string;
                    /** @description The id of the snapshot. */
                    SnapshotId: string;
                    /** @description The size in GiB, at least that of the snapshot. */
                    Size?: number;
                    /** @description The type of the volume, such as `gp3`. */
                    VolumeType?: string;
                    /** @description The number of operations per second. */
                    Iops?: number;
                    /** @description The throughput in MiB per second. */
                    Throughput?: number;
                    /** @description Whether the volume is encrypted. */
                    Encrypted?: boolean;
                    /** @description Tags, by the type of the resource that gets them. */
                    TagSpecification?: components["schemas"]["TagSpecification"][];
                };
            };
        };
        responses: {
            /** @description The volume. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Volume"];
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthorized"];
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
                 * @example snap-0a1b2c3d4e5f60718
                 */
                SnapshotId: components["parameters"]["SnapshotId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The snapshot is deleted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        requestId: components["schemas"]["RequestId"];
                        /** @description Whether the request succeeded. */
                        return: boolean;
                    };
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthorized"];
            default: components["responses"]["Failed"];
        };
    };
    deregisterImage: {
        parameters: {
            query?: {
                /**
                 * @description Whether the snapshots of the image are deleted too.
                 * @example false
                 */
                DeleteAssociatedSnapshots?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description The id of the image.
                 * @example ami-0c9d8e7f6a5b40312
                 */
                ImageId: components["parameters"]["ImageId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The image is deregistered. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        requestId: components["schemas"]["RequestId"];
                        /** @description Whether the request succeeded. */
                        return: boolean;
                    };
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthorized"];
            default: components["responses"]["Failed"];
        };
    };
    getImage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the image.
                 * @example ami-0c9d8e7f6a5b40312
                 */
                ImageId: components["parameters"]["ImageId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A set with the image. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        requestId: components["schemas"]["RequestId"];
                        /** @description The image. */
                        imagesSet: components["schemas"]["Image"][];
                        /** @description Where the next page starts; absent on the last page. */
                        nextToken?: string;
                    };
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthorized"];
            default: components["responses"]["Failed"];
        };
    };
    listImages: {
        parameters: {
            query?: {
                /**
                 * @description The largest number of items on a page.
                 * @example 100
                 */
                MaxResults?: components["parameters"]["MaxResults"];
                /**
                 * @description The `nextToken` of the previous page.
                 * @example NTk0ZDE4Yjg3YzE2
                 */
                NextToken?: components["parameters"]["NextToken"];
                /**
                 * @description The name of a filter, such as `volume-id`, `status` or `tag:env`.
                 * @example is-public
                 */
                "Filter.1.Name"?: string;
                /**
                 * @description The value that the filter accepts.
                 * @example false
                 */
                "Filter.1.Value.1"?: string;
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        requestId: components["schemas"]["RequestId"];
                        /** @description The images of this page. */
                        imagesSet: components["schemas"]["Image"][];
                        /** @description Where the next page starts; absent on the last page. */
                        nextToken?: string;
                    };
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthorized"];
            default: components["responses"]["Failed"];
        };
    };
    listRegions: {
        parameters: {
            query?: {
                /**
                 * @description Whether to include regions that are not enabled for the account.
                 * @example false
                 */
                AllRegions?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The regions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        requestId: components["schemas"]["RequestId"];
                        /** @description The regions. */
                        regionInfo: components["schemas"]["Region"][];
                    };
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthorized"];
            default: components["responses"]["Failed"];
        };
    };
    listSnapshots: {
        parameters: {
            query?: {
                /**
                 * @description The largest number of items on a page.
                 * @example 100
                 */
                MaxResults?: components["parameters"]["MaxResults"];
                /**
                 * @description The `nextToken` of the previous page.
                 * @example NTk0ZDE4Yjg3YzE2
                 */
                NextToken?: components["parameters"]["NextToken"];
                /**
                 * @description The name of a filter, such as `volume-id`, `status` or `tag:env`.
                 * @example owner-id
                 */
                "Filter.1.Name"?: string;
                /**
                 * @description The value that the filter accepts.
                 * @example 123456789012
                 */
                "Filter.1.Value.1"?: string;
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
                        requestId: components["schemas"]["RequestId"];
                        /** @description The snapshots of this page. */
                        snapshotSet: components["schemas"]["Snapshot"][];
                        /** @description Where the next page starts; absent on the last page. */
                        nextToken?: string;
                    };
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthorized"];
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
                 * @example snap-0a1b2c3d4e5f60718
                 */
                SnapshotId: components["parameters"]["SnapshotId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A set with the snapshot. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        requestId: components["schemas"]["RequestId"];
                        /** @description The snapshot. */
                        snapshotSet: components["schemas"]["Snapshot"][];
                        /** @description Where the next page starts; absent on the last page. */
                        nextToken?: string;
                    };
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthorized"];
            default: components["responses"]["Failed"];
        };
    };
    listVolumes: {
        parameters: {
            query?: {
                /**
                 * @description The largest number of items on a page.
                 * @example 100
                 */
                MaxResults?: components["parameters"]["MaxResults"];
                /**
                 * @description The `nextToken` of the previous page.
                 * @example NTk0ZDE4Yjg3YzE2
                 */
                NextToken?: components["parameters"]["NextToken"];
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        requestId: components["schemas"]["RequestId"];
                        /** @description The volumes of this page. */
                        volumeSet: components["schemas"]["Volume"][];
                        /** @description Where the next page starts; absent on the last page. */
                        nextToken?: string;
                    };
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthorized"];
            default: components["responses"]["Failed"];
        };
    };
    getVolume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the volume.
                 * @example vol-0f1e2d3c4b5a69788
                 */
                VolumeId: components["parameters"]["VolumeId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A set with the volume. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        requestId: components["schemas"]["RequestId"];
                        /** @description The volume. */
                        volumeSet: components["schemas"]["Volume"][];
                        /** @description Where the next page starts; absent on the last page. */
                        nextToken?: string;
                    };
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthorized"];
            default: components["responses"]["Failed"];
        };
    };
    listSnapshotsInRecycleBin: {
        parameters: {
            query?: {
                /**
                 * @description The largest number of items on a page.
                 * @example 100
                 */
                MaxResults?: components["parameters"]["MaxResults"];
                /**
                 * @description The `nextToken` of the previous page.
                 * @example NTk0ZDE4Yjg3YzE2
                 */
                NextToken?: components["parameters"]["NextToken"];
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
                        requestId: components["schemas"]["RequestId"];
                        /** @description The snapshots of this page. */
                        snapshotSet: components["schemas"]["RecycledSnapshot"][];
                        /** @description Where the next page starts; absent on the last page. */
                        nextToken?: string;
                    };
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthorized"];
            default: components["responses"]["Failed"];
        };
    };
    modifySnapshotTier: {
        parameters: {
            query: {
                /**
                 * @description The new tier.
                 * @example archive
                 */
                StorageTier: "archive";
            };
            header?: never;
            path: {
                /**
                 * @description The id of the snapshot.
                 * @example snap-0a1b2c3d4e5f60718
                 */
                SnapshotId: components["parameters"]["SnapshotId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The move has started. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        requestId: components["schemas"]["RequestId"];
                        /** @description The id of the snapshot. */
                        snapshotId: string;
                        /**
                         * Format: date-time
                         * @description When the move was started.
                         */
                        tieringStartTime?: string;
                    };
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthorized"];
            default: components["responses"]["Failed"];
        };
    };
    restoreSnapshotFromRecycleBin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the snapshot.
                 * @example snap-0e5f6071829304152
                 */
                SnapshotId: string;
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
                    "application/json": {
                        requestId: components["schemas"]["RequestId"];
                        /** @description The id of the snapshot. */
                        snapshotId: string;
                        /** @description The id of the volume. */
                        volumeId?: string;
                        /** @description The state. */
                        status?: "pending" | "completed" | "error" | "recoverable" | "recovering" | (string & {});
                        /**
                         * Format: date-time
                         * @description When the snapshot was started.
                         */
                        startTime?: string;
                        /** @description The description. */
                        description?: string;
                        /** @description The size of the volume in GiB. */
                        volumeSize?: number;
                        /** @description Whether the snapshot is encrypted. */
                        encrypted?: boolean;
                    };
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthorized"];
            default: components["responses"]["Failed"];
        };
    };
    restoreSnapshotTier: {
        parameters: {
            query?: {
                /**
                 * @description For how many days the snapshot is restored.
                 * @example 7
                 */
                TemporaryRestoreDays?: number;
                /**
                 * @description Whether the snapshot leaves the archive for good.
                 * @example false
                 */
                PermanentRestore?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description The id of the snapshot.
                 * @example snap-0f607182930415263
                 */
                SnapshotId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The restoration has started. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        requestId: components["schemas"]["RequestId"];
                        /** @description The id of the snapshot. */
                        snapshotId: string;
                        /**
                         * Format: date-time
                         * @description When the restoration was started.
                         */
                        restoreStartTime?: string;
                        /** @description The number of days; absent if the restoration is permanent. */
                        restoreDuration?: number;
                        /** @description Whether the restoration is permanent. */
                        isPermanentRestore?: boolean;
                    };
                };
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthorized"];
            default: components["responses"]["Failed"];
        };
    };
}
