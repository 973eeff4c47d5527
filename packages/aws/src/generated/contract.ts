// Generated from specs/aws/openapi.yaml by `pnpm generate aws`. Do not edit.

import type { MockContract, MockResponse } from "@snap/mock";
import { wire } from "../mock-wire.ts";

const failedResponse: MockResponse = {
  contentType: "application/json",
  schema: { $ref: "#/$defs/Error" },
  examples: {
    "internal-error": {
      Errors: [{ Code: "InternalError", Message: "An internal error has occurred." }],
      RequestID: "59dbff89-35bd-4eac-99ed-be587ed5d825",
    },
  },
};

const invalidResponse: MockResponse = {
  contentType: "application/json",
  schema: { $ref: "#/$defs/Error" },
  examples: {
    invalid: {
      Errors: [{ Code: "InvalidParameterValue", Message: "The value of a parameter is not valid." }],
      RequestID: "59dbff89-35bd-4eac-99ed-be587ed5d825",
    },
  },
};

const unauthorizedResponse: MockResponse = {
  contentType: "application/json",
  schema: { $ref: "#/$defs/Error" },
  examples: {
    unauthorized: {
      Errors: [{ Code: "AuthFailure", Message: "AWS was not able to validate the provided access credentials." }],
      RequestID: "59dbff89-35bd-4eac-99ed-be587ed5d825",
    },
  },
};

/** The contract of the AWS snapshot API, as mocks read it. */
export const contract: MockContract = {
  provider: "aws",
  baseUrl: "https://ec2.{region}.amazonaws.com",
  security: [[{ in: "header", name: "authorization", before: "AWS4-HMAC-SHA256 Credential=", signed: true }]],
  errorMessage: "/Errors/0/Message",
  scopes: {
    region: { variable: "region", values: ["us-east-1"], enumerate: { operation: "listRegions", id: "/regionName" } },
  },
  schemas: {
    Error: {
      type: "object",
      required: ["Errors", "RequestID"],
      properties: {
        Errors: {
          type: "array",
          items: {
            type: "object",
            required: ["Code", "Message"],
            properties: { Code: { type: "string" }, Message: { type: "string" } },
          },
        },
        RequestID: { $ref: "#/$defs/RequestId" },
      },
    },
    Image: {
      type: "object",
      required: ["imageId", "imageState", "imageOwnerId", "isPublic"],
      properties: {
        imageId: { type: "string", minLength: 1 },
        name: { type: "string" },
        description: { type: "string" },
        imageState: {
          type: "string",
          enum: ["pending", "available", "invalid", "deregistered", "transient", "failed", "error", "disabled"],
        },
        creationDate: { type: "string", format: "date-time" },
        imageOwnerId: { type: "string" },
        isPublic: { type: "boolean" },
        architecture: { type: "string" },
        rootDeviceName: { type: "string" },
        rootDeviceType: { type: "string" },
        sourceInstanceId: { type: "string" },
        sourceImageId: { type: "string" },
        deregistrationProtection: { type: "string" },
        deprecationTime: { type: "string", format: "date-time" },
        stateReason: { type: "object", properties: { code: { type: "string" }, message: { type: "string" } } },
        blockDeviceMapping: {
          type: "array",
          items: {
            type: "object",
            properties: {
              deviceName: { type: "string" },
              ebs: {
                type: "object",
                properties: {
                  snapshotId: { type: "string" },
                  volumeSize: { type: "integer" },
                  volumeType: { type: "string" },
                  deleteOnTermination: { type: "boolean" },
                  encrypted: { type: "boolean" },
                },
              },
            },
          },
        },
        tagSet: { $ref: "#/$defs/TagSet" },
      },
    },
    RecycledSnapshot: {
      type: "object",
      required: ["snapshotId"],
      properties: {
        snapshotId: { type: "string", minLength: 1 },
        recycleBinEnterTime: { type: "string", format: "date-time" },
        recycleBinExitTime: { type: "string", format: "date-time" },
        description: { type: "string" },
        volumeId: { type: "string" },
      },
    },
    Region: {
      type: "object",
      required: ["regionName"],
      properties: {
        regionName: { type: "string" },
        regionEndpoint: { type: "string" },
        optInStatus: { type: "string" },
      },
    },
    RequestId: { type: "string" },
    Snapshot: {
      type: "object",
      required: ["snapshotId", "volumeId", "status", "startTime", "ownerId", "volumeSize", "encrypted"],
      properties: {
        snapshotId: { type: "string", minLength: 1 },
        volumeId: { type: "string" },
        status: { type: "string", enum: ["pending", "completed", "error", "recoverable", "recovering"] },
        statusMessage: { type: "string" },
        startTime: { type: "string", format: "date-time" },
        completionTime: { type: "string", format: "date-time" },
        progress: { type: "string" },
        ownerId: { type: "string" },
        description: { type: "string" },
        volumeSize: { type: "integer" },
        fullSnapshotSizeInBytes: { type: "integer" },
        encrypted: { type: "boolean" },
        kmsKeyId: { type: "string" },
        storageTier: { type: "string" },
        restoreExpiryTime: { type: "string", format: "date-time" },
        sseType: { type: "string" },
        outpostArn: { type: "string" },
        availabilityZone: { type: "string" },
        tagSet: { $ref: "#/$defs/TagSet" },
      },
    },
    TagSet: { type: "object", properties: { Name: { type: "string" } }, additionalProperties: { type: "string" } },
    TagSpecification: {
      type: "object",
      required: ["ResourceType", "Tag"],
      properties: {
        ResourceType: { type: "string" },
        Tag: {
          type: "array",
          items: {
            type: "object",
            required: ["Key", "Value"],
            properties: {
              Key: { type: "string", minLength: 1, maxLength: 127 },
              Value: { type: "string", maxLength: 255 },
            },
          },
        },
      },
    },
    Volume: {
      type: "object",
      required: ["volumeId", "status", "size", "availabilityZone"],
      properties: {
        volumeId: { type: "string", minLength: 1 },
        status: { type: "string", enum: ["creating", "available", "in-use", "deleting", "deleted", "error"] },
        size: { type: "integer" },
        snapshotId: { type: "string" },
        availabilityZone: { type: "string" },
        volumeType: { type: "string" },
        createTime: { type: "string", format: "date-time" },
        encrypted: { type: "boolean" },
        iops: { type: "integer" },
        throughput: { type: "integer" },
        tagSet: { $ref: "#/$defs/TagSet" },
      },
    },
  },
  collections: {
    regions: { schema: { $ref: "#/$defs/Region" }, id: "regionName" },
    snapshots: {
      schema: { $ref: "#/$defs/Snapshot" },
      id: "snapshotId",
      created: "startTime",
      state: { field: "status", from: "pending", to: "completed", failed: "error", after: 60, at: "completionTime" },
    },
    recycled: { schema: { $ref: "#/$defs/RecycledSnapshot" }, id: "snapshotId", created: "recycleBinEnterTime" },
    images: {
      schema: { $ref: "#/$defs/Image" },
      id: "imageId",
      created: "creationDate",
      state: { field: "imageState", from: "pending", to: "available", failed: "failed", after: 120 },
    },
    volumes: {
      schema: { $ref: "#/$defs/Volume" },
      id: "volumeId",
      created: "createTime",
      state: { field: "status", from: "creating", to: "available", failed: "error", after: 10 },
    },
  },
  operations: [
    {
      id: "restoreSnapshotFromRecycleBin",
      method: "POST",
      path: "/?Action=RestoreSnapshotFromRecycleBin&Version=2016-11-15&SnapshotId={SnapshotId}",
      parameters: [{ in: "path", name: "SnapshotId", required: true, schema: { type: "string" } }],
      responses: {
        200: {
          contentType: "application/json",
          examples: {
            restored: {
              requestId: "59dbff89-35bd-4eac-99ed-be587ed5d825",
              snapshotId: "snap-0e5f6071829304152",
              volumeId: "vol-0f1e2d3c4b5a69788",
              status: "completed",
              startTime: "2026-11-17T03:00:00.000Z",
              description: "deleted by mistake",
              volumeSize: 80,
              encrypted: true,
            },
          },
        },
        400: invalidResponse,
        401: unauthorizedResponse,
        default: failedResponse,
      },
      shape: { volumeSize: "number", encrypted: "boolean" },
    },
    {
      id: "getSnapshot",
      method: "GET",
      path: "/?Action=DescribeSnapshots&Version=2016-11-15&SnapshotId.1={SnapshotId}",
      parameters: [{ in: "path", name: "SnapshotId", required: true, schema: { type: "string" } }],
      responses: {
        200: {
          contentType: "application/json",
          schema: {
            type: "object",
            required: ["requestId", "snapshotSet"],
            properties: {
              requestId: { $ref: "#/$defs/RequestId" },
              snapshotSet: { type: "array", items: { $ref: "#/$defs/Snapshot" } },
              nextToken: { type: "string" },
            },
          },
          examples: {
            completed: {
              requestId: "59dbff89-35bd-4eac-99ed-be587ed5d825",
              snapshotSet: [
                {
                  snapshotId: "snap-0a1b2c3d4e5f60718",
                  volumeId: "vol-0f1e2d3c4b5a69788",
                  status: "completed",
                  startTime: "2026-11-19T03:00:04.512Z",
                  progress: "100%",
                  ownerId: "123456789012",
                  description: "nightly",
                  volumeSize: 80,
                  fullSnapshotSizeInBytes: 21474836480,
                  encrypted: true,
                  storageTier: "standard",
                  sseType: "sse-ebs",
                  completionTime: "2026-11-19T03:04:41.207Z",
                  tagSet: { Name: "db-nightly", env: "prod" },
                },
              ],
            },
          },
        },
        400: invalidResponse,
        401: unauthorizedResponse,
        default: failedResponse,
      },
      resource: { collection: "snapshots", does: "get", id: "SnapshotId", item: "/snapshotSet/0" },
      shape: {
        snapshotSet: [{ volumeSize: "number", fullSnapshotSizeInBytes: "number", encrypted: "boolean", tagSet: "map" }],
      },
    },
    {
      id: "restoreSnapshotTier",
      method: "POST",
      path: "/?Action=RestoreSnapshotTier&Version=2016-11-15&SnapshotId={SnapshotId}",
      parameters: [
        { in: "path", name: "SnapshotId", required: true, schema: { type: "string" } },
        { in: "query", name: "TemporaryRestoreDays", schema: { type: "integer", minimum: 1 } },
        { in: "query", name: "PermanentRestore", schema: { type: "boolean" } },
      ],
      responses: {
        200: {
          contentType: "application/json",
          examples: {
            started: {
              requestId: "59dbff89-35bd-4eac-99ed-be587ed5d825",
              snapshotId: "snap-0f607182930415263",
              restoreStartTime: "2026-11-21T09:00:00.000Z",
              restoreDuration: 7,
              isPermanentRestore: false,
            },
          },
        },
        400: invalidResponse,
        401: unauthorizedResponse,
        default: failedResponse,
      },
      shape: { restoreDuration: "number", isPermanentRestore: "boolean" },
    },
    {
      id: "listSnapshots",
      method: "GET",
      path: "/?Action=DescribeSnapshots&Version=2016-11-15&Owner.1=self",
      parameters: [
        { in: "query", name: "MaxResults", schema: { type: "integer", minimum: 5, maximum: 1000 } },
        { in: "query", name: "NextToken", schema: { type: "string", minLength: 1 } },
        { in: "query", name: "Filter.1.Name", schema: { type: "string", minLength: 1 } },
        { in: "query", name: "Filter.1.Value.1", schema: { type: "string" } },
      ],
      responses: {
        200: {
          contentType: "application/json",
          schema: {
            type: "object",
            required: ["requestId", "snapshotSet"],
            properties: {
              requestId: { $ref: "#/$defs/RequestId" },
              snapshotSet: { type: "array", items: { $ref: "#/$defs/Snapshot" } },
              nextToken: { type: "string" },
            },
          },
          examples: {
            "last-page": {
              requestId: "59dbff89-35bd-4eac-99ed-be587ed5d825",
              snapshotSet: [
                {
                  snapshotId: "snap-0a1b2c3d4e5f60718",
                  volumeId: "vol-0f1e2d3c4b5a69788",
                  status: "completed",
                  startTime: "2026-11-19T03:00:04.512Z",
                  progress: "100%",
                  ownerId: "123456789012",
                  description: "nightly",
                  volumeSize: 80,
                  fullSnapshotSizeInBytes: 21474836480,
                  encrypted: true,
                  storageTier: "standard",
                  sseType: "sse-ebs",
                  completionTime: "2026-11-19T03:04:41.207Z",
                  tagSet: { Name: "db-nightly", env: "prod" },
                },
                {
                  snapshotId: "snap-0b2c3d4e5f6071829",
                  volumeId: "vol-0f1e2d3c4b5a69788",
                  status: "pending",
                  startTime: "2026-11-21T08:58:10.001Z",
                  progress: "42%",
                  ownerId: "123456789012",
                  description: "before upgrade",
                  volumeSize: 80,
                  encrypted: true,
                  storageTier: "standard",
                  sseType: "sse-ebs",
                  tagSet: {},
                },
              ],
            },
            "first-page": {
              requestId: "59dbff89-35bd-4eac-99ed-be587ed5d825",
              snapshotSet: [
                {
                  snapshotId: "snap-0a1b2c3d4e5f60718",
                  volumeId: "vol-0f1e2d3c4b5a69788",
                  status: "completed",
                  startTime: "2026-11-19T03:00:04.512Z",
                  progress: "100%",
                  ownerId: "123456789012",
                  description: "nightly",
                  volumeSize: 80,
                  fullSnapshotSizeInBytes: 21474836480,
                  encrypted: true,
                  storageTier: "standard",
                  sseType: "sse-ebs",
                  completionTime: "2026-11-19T03:04:41.207Z",
                  tagSet: { Name: "db-nightly", env: "prod" },
                },
              ],
              nextToken: "NTk0ZDE4Yjg3YzE2",
            },
            empty: { requestId: "59dbff89-35bd-4eac-99ed-be587ed5d825", snapshotSet: [] },
          },
        },
        400: invalidResponse,
        401: unauthorizedResponse,
        default: failedResponse,
      },
      pagination: {
        style: "token",
        position: "NextToken",
        size: { parameter: "MaxResults", default: 1000, max: 1000 },
        items: "/snapshotSet",
        next: "/nextToken",
      },
      resource: { collection: "snapshots", does: "list" },
      shape: {
        snapshotSet: [{ volumeSize: "number", fullSnapshotSizeInBytes: "number", encrypted: "boolean", tagSet: "map" }],
      },
    },
    {
      id: "modifySnapshotTier",
      method: "POST",
      path: "/?Action=ModifySnapshotTier&Version=2016-11-15&SnapshotId={SnapshotId}",
      parameters: [
        { in: "path", name: "SnapshotId", required: true, schema: { type: "string" } },
        { in: "query", name: "StorageTier", required: true, schema: { type: "string", enum: ["archive"] } },
      ],
      responses: {
        200: {
          contentType: "application/json",
          examples: {
            started: {
              requestId: "59dbff89-35bd-4eac-99ed-be587ed5d825",
              snapshotId: "snap-0a1b2c3d4e5f60718",
              tieringStartTime: "2026-11-21T09:00:00.000Z",
            },
          },
        },
        400: invalidResponse,
        401: unauthorizedResponse,
        default: failedResponse,
      },
    },
    {
      id: "listImages",
      method: "GET",
      path: "/?Action=DescribeImages&Version=2016-11-15&Owner.1=self",
      parameters: [
        { in: "query", name: "MaxResults", schema: { type: "integer", minimum: 5, maximum: 1000 } },
        { in: "query", name: "NextToken", schema: { type: "string", minLength: 1 } },
        { in: "query", name: "Filter.1.Name", schema: { type: "string", minLength: 1 } },
        { in: "query", name: "Filter.1.Value.1", schema: { type: "string" } },
      ],
      responses: {
        200: {
          contentType: "application/json",
          schema: {
            type: "object",
            required: ["requestId", "imagesSet"],
            properties: {
              requestId: { $ref: "#/$defs/RequestId" },
              imagesSet: { type: "array", items: { $ref: "#/$defs/Image" } },
              nextToken: { type: "string" },
            },
          },
          examples: {
            "last-page": {
              requestId: "59dbff89-35bd-4eac-99ed-be587ed5d825",
              imagesSet: [
                {
                  imageId: "ami-0c9d8e7f6a5b40312",
                  name: "web-2026-11-19",
                  imageState: "available",
                  creationDate: "2026-11-19T04:00:02.000Z",
                  imageOwnerId: "123456789012",
                  isPublic: false,
                  architecture: "x86_64",
                  rootDeviceName: "/dev/xvda",
                  rootDeviceType: "ebs",
                  sourceInstanceId: "i-0b7a6c5d4e3f20198",
                  description: "web server",
                  deregistrationProtection: "disabled",
                  blockDeviceMapping: [
                    {
                      deviceName: "/dev/xvda",
                      ebs: {
                        snapshotId: "snap-0d4c3b2a190807f6e",
                        volumeSize: 16,
                        volumeType: "gp3",
                        deleteOnTermination: true,
                        encrypted: false,
                      },
                    },
                  ],
                  tagSet: { Name: "web" },
                },
              ],
            },
            "first-page": {
              requestId: "59dbff89-35bd-4eac-99ed-be587ed5d825",
              imagesSet: [
                {
                  imageId: "ami-0c9d8e7f6a5b40312",
                  name: "web-2026-11-19",
                  imageState: "available",
                  creationDate: "2026-11-19T04:00:02.000Z",
                  imageOwnerId: "123456789012",
                  isPublic: false,
                  architecture: "x86_64",
                  rootDeviceName: "/dev/xvda",
                  rootDeviceType: "ebs",
                  sourceInstanceId: "i-0b7a6c5d4e3f20198",
                  description: "web server",
                  deregistrationProtection: "disabled",
                  blockDeviceMapping: [
                    {
                      deviceName: "/dev/xvda",
                      ebs: {
                        snapshotId: "snap-0d4c3b2a190807f6e",
                        volumeSize: 16,
                        volumeType: "gp3",
                        deleteOnTermination: true,
                        encrypted: false,
                      },
                    },
                  ],
                  tagSet: { Name: "web" },
                },
              ],
              nextToken: "YjJjMTk4ZDQ3NmEw",
            },
            empty: { requestId: "59dbff89-35bd-4eac-99ed-be587ed5d825", imagesSet: [] },
          },
        },
        400: invalidResponse,
        401: unauthorizedResponse,
        default: failedResponse,
      },
      pagination: {
        style: "token",
        position: "NextToken",
        size: { parameter: "MaxResults", default: 1000, max: 1000 },
        items: "/imagesSet",
        next: "/nextToken",
      },
      resource: { collection: "images", does: "list" },
      shape: {
        imagesSet: [
          {
            isPublic: "boolean",
            blockDeviceMapping: [
              { ebs: { volumeSize: "number", deleteOnTermination: "boolean", encrypted: "boolean" } },
            ],
            tagSet: "map",
          },
        ],
      },
    },
    {
      id: "getVolume",
      method: "GET",
      path: "/?Action=DescribeVolumes&Version=2016-11-15&VolumeId.1={VolumeId}",
      parameters: [{ in: "path", name: "VolumeId", required: true, schema: { type: "string" } }],
      responses: {
        200: {
          contentType: "application/json",
          schema: {
            type: "object",
            required: ["requestId", "volumeSet"],
            properties: {
              requestId: { $ref: "#/$defs/RequestId" },
              volumeSet: { type: "array", items: { $ref: "#/$defs/Volume" } },
              nextToken: { type: "string" },
            },
          },
          examples: {
            "in-use": {
              requestId: "59dbff89-35bd-4eac-99ed-be587ed5d825",
              volumeSet: [
                {
                  volumeId: "vol-0f1e2d3c4b5a69788",
                  status: "in-use",
                  size: 80,
                  availabilityZone: "us-east-1a",
                  volumeType: "gp3",
                  createTime: "2026-03-02T10:15:30.000Z",
                  encrypted: true,
                  iops: 3000,
                  throughput: 125,
                  tagSet: { Name: "db-data" },
                },
              ],
            },
          },
        },
        400: invalidResponse,
        401: unauthorizedResponse,
        default: failedResponse,
      },
      resource: { collection: "volumes", does: "get", id: "VolumeId", item: "/volumeSet/0" },
      job: {
        state: "/status",
        running: ["creating"],
        done: ["available", "in-use"],
        failed: ["error", "deleting", "deleted"],
        item: "/volumeSet/0",
      },
      shape: {
        volumeSet: [{ size: "number", encrypted: "boolean", iops: "number", throughput: "number", tagSet: "map" }],
      },
    },
    {
      id: "deleteSnapshot",
      method: "DELETE",
      path: "/?Action=DeleteSnapshot&Version=2016-11-15&SnapshotId={SnapshotId}",
      parameters: [{ in: "path", name: "SnapshotId", required: true, schema: { type: "string" } }],
      responses: {
        200: {
          contentType: "application/json",
          examples: { deleted: { requestId: "59dbff89-35bd-4eac-99ed-be587ed5d825", return: true } },
        },
        400: invalidResponse,
        401: unauthorizedResponse,
        default: failedResponse,
      },
      resource: { collection: "snapshots", does: "delete", id: "SnapshotId" },
      shape: { return: "boolean" },
    },
    {
      id: "getImage",
      method: "GET",
      path: "/?Action=DescribeImages&Version=2016-11-15&ImageId.1={ImageId}",
      parameters: [{ in: "path", name: "ImageId", required: true, schema: { type: "string" } }],
      responses: {
        200: {
          contentType: "application/json",
          schema: {
            type: "object",
            required: ["requestId", "imagesSet"],
            properties: {
              requestId: { $ref: "#/$defs/RequestId" },
              imagesSet: { type: "array", items: { $ref: "#/$defs/Image" } },
              nextToken: { type: "string" },
            },
          },
          examples: {
            available: {
              requestId: "59dbff89-35bd-4eac-99ed-be587ed5d825",
              imagesSet: [
                {
                  imageId: "ami-0c9d8e7f6a5b40312",
                  name: "web-2026-11-19",
                  imageState: "available",
                  creationDate: "2026-11-19T04:00:02.000Z",
                  imageOwnerId: "123456789012",
                  isPublic: false,
                  architecture: "x86_64",
                  rootDeviceName: "/dev/xvda",
                  rootDeviceType: "ebs",
                  sourceInstanceId: "i-0b7a6c5d4e3f20198",
                  description: "web server",
                  deregistrationProtection: "disabled",
                  blockDeviceMapping: [
                    {
                      deviceName: "/dev/xvda",
                      ebs: {
                        snapshotId: "snap-0d4c3b2a190807f6e",
                        volumeSize: 16,
                        volumeType: "gp3",
                        deleteOnTermination: true,
                        encrypted: false,
                      },
                    },
                  ],
                  tagSet: { Name: "web" },
                },
              ],
            },
          },
        },
        400: invalidResponse,
        401: unauthorizedResponse,
        default: failedResponse,
      },
      resource: { collection: "images", does: "get", id: "ImageId", item: "/imagesSet/0" },
      job: {
        state: "/imageState",
        running: ["pending", "transient"],
        done: ["available", "disabled"],
        failed: ["failed", "error", "invalid", "deregistered"],
        error: "/stateReason/message",
        item: "/imagesSet/0",
      },
      shape: {
        imagesSet: [
          {
            isPublic: "boolean",
            blockDeviceMapping: [
              { ebs: { volumeSize: "number", deleteOnTermination: "boolean", encrypted: "boolean" } },
            ],
            tagSet: "map",
          },
        ],
      },
    },
    {
      id: "listSnapshotsInRecycleBin",
      method: "GET",
      path: "/?Action=ListSnapshotsInRecycleBin&Version=2016-11-15",
      parameters: [
        { in: "query", name: "MaxResults", schema: { type: "integer", minimum: 5, maximum: 1000 } },
        { in: "query", name: "NextToken", schema: { type: "string", minLength: 1 } },
      ],
      responses: {
        200: {
          contentType: "application/json",
          schema: {
            type: "object",
            required: ["requestId", "snapshotSet"],
            properties: {
              requestId: { $ref: "#/$defs/RequestId" },
              snapshotSet: { type: "array", items: { $ref: "#/$defs/RecycledSnapshot" } },
              nextToken: { type: "string" },
            },
          },
          examples: {
            "last-page": {
              requestId: "59dbff89-35bd-4eac-99ed-be587ed5d825",
              snapshotSet: [
                {
                  snapshotId: "snap-0e5f6071829304152",
                  recycleBinEnterTime: "2026-11-18T12:00:00.000Z",
                  recycleBinExitTime: "2026-12-18T12:00:00.000Z",
                  description: "deleted by mistake",
                  volumeId: "vol-0f1e2d3c4b5a69788",
                },
              ],
            },
            "first-page": {
              requestId: "59dbff89-35bd-4eac-99ed-be587ed5d825",
              snapshotSet: [
                {
                  snapshotId: "snap-0e5f6071829304152",
                  recycleBinEnterTime: "2026-11-18T12:00:00.000Z",
                  recycleBinExitTime: "2026-12-18T12:00:00.000Z",
                  description: "deleted by mistake",
                  volumeId: "vol-0f1e2d3c4b5a69788",
                },
              ],
              nextToken: "ZDVmMTg4N2MzYjAy",
            },
            empty: { requestId: "59dbff89-35bd-4eac-99ed-be587ed5d825", snapshotSet: [] },
          },
        },
        400: invalidResponse,
        401: unauthorizedResponse,
        default: failedResponse,
      },
      pagination: {
        style: "token",
        position: "NextToken",
        size: { parameter: "MaxResults", default: 1000, max: 1000 },
        items: "/snapshotSet",
        next: "/nextToken",
      },
      resource: { collection: "recycled", does: "list" },
      shape: { snapshotSet: ["string"] },
    },
    {
      id: "deregisterImage",
      method: "DELETE",
      path: "/?Action=DeregisterImage&Version=2016-11-15&ImageId={ImageId}",
      parameters: [
        { in: "path", name: "ImageId", required: true, schema: { type: "string" } },
        { in: "query", name: "DeleteAssociatedSnapshots", schema: { type: "boolean" } },
      ],
      responses: {
        200: {
          contentType: "application/json",
          examples: { deregistered: { requestId: "59dbff89-35bd-4eac-99ed-be587ed5d825", return: true } },
        },
        400: invalidResponse,
        401: unauthorizedResponse,
        default: failedResponse,
      },
      resource: { collection: "images", does: "delete", id: "ImageId" },
      shape: { return: "boolean" },
    },
    {
      id: "listRegions",
      method: "GET",
      path: "/?Action=DescribeRegions&Version=2016-11-15",
      parameters: [{ in: "query", name: "AllRegions", schema: { type: "boolean" } }],
      responses: {
        200: {
          contentType: "application/json",
          schema: {
            type: "object",
            required: ["requestId", "regionInfo"],
            properties: {
              requestId: { $ref: "#/$defs/RequestId" },
              regionInfo: { type: "array", items: { $ref: "#/$defs/Region" } },
            },
          },
          examples: {
            regions: {
              requestId: "59dbff89-35bd-4eac-99ed-be587ed5d825",
              regionInfo: [
                {
                  regionName: "us-east-1",
                  regionEndpoint: "ec2.us-east-1.amazonaws.com",
                  optInStatus: "opt-in-not-required",
                },
                {
                  regionName: "eu-central-1",
                  regionEndpoint: "ec2.eu-central-1.amazonaws.com",
                  optInStatus: "opt-in-not-required",
                },
              ],
            },
            empty: { requestId: "59dbff89-35bd-4eac-99ed-be587ed5d825", regionInfo: [] },
          },
        },
        400: invalidResponse,
        401: unauthorizedResponse,
        default: failedResponse,
      },
      pagination: { style: "none", items: "/regionInfo" },
      resource: { collection: "regions", does: "list" },
      shape: { regionInfo: ["string"] },
    },
    {
      id: "listVolumes",
      method: "GET",
      path: "/?Action=DescribeVolumes&Version=2016-11-15",
      parameters: [
        { in: "query", name: "MaxResults", schema: { type: "integer", minimum: 5, maximum: 1000 } },
        { in: "query", name: "NextToken", schema: { type: "string", minLength: 1 } },
      ],
      responses: {
        200: {
          contentType: "application/json",
          schema: {
            type: "object",
            required: ["requestId", "volumeSet"],
            properties: {
              requestId: { $ref: "#/$defs/RequestId" },
              volumeSet: { type: "array", items: { $ref: "#/$defs/Volume" } },
              nextToken: { type: "string" },
            },
          },
          examples: {
            "last-page": {
              requestId: "59dbff89-35bd-4eac-99ed-be587ed5d825",
              volumeSet: [
                {
                  volumeId: "vol-0f1e2d3c4b5a69788",
                  status: "in-use",
                  size: 80,
                  availabilityZone: "us-east-1a",
                  volumeType: "gp3",
                  createTime: "2026-03-02T10:15:30.000Z",
                  encrypted: true,
                  iops: 3000,
                  throughput: 125,
                  tagSet: { Name: "db-data" },
                },
              ],
            },
            empty: { requestId: "59dbff89-35bd-4eac-99ed-be587ed5d825", volumeSet: [] },
          },
        },
        400: invalidResponse,
        401: unauthorizedResponse,
        default: failedResponse,
      },
      pagination: {
        style: "token",
        position: "NextToken",
        size: { parameter: "MaxResults", default: 500, max: 500 },
        items: "/volumeSet",
        next: "/nextToken",
      },
      resource: { collection: "volumes", does: "list" },
      shape: {
        volumeSet: [{ size: "number", encrypted: "boolean", iops: "number", throughput: "number", tagSet: "map" }],
      },
    },
    {
      id: "createSnapshot",
      method: "POST",
      path: "/?Action=CreateSnapshot&Version=2016-11-15",
      parameters: [],
      body: {
        required: true,
        content: {
          "application/json": {
            schema: {
              type: "object",
              required: ["VolumeId"],
              properties: {
                VolumeId: { type: "string", minLength: 1 },
                Description: { type: "string", maxLength: 255 },
                TagSpecification: { type: "array", items: { $ref: "#/$defs/TagSpecification" } },
              },
            },
          },
        },
      },
      responses: {
        200: {
          contentType: "application/json",
          examples: {
            pending: {
              snapshotId: "snap-0c3d4e5f607182930",
              volumeId: "vol-0f1e2d3c4b5a69788",
              status: "pending",
              startTime: "2026-11-21T09:00:00.000Z",
              progress: "",
              ownerId: "123456789012",
              description: "nightly",
              volumeSize: 80,
              encrypted: true,
              storageTier: "standard",
              sseType: "sse-ebs",
              tagSet: { Name: "db-nightly" },
            },
          },
        },
        400: invalidResponse,
        401: unauthorizedResponse,
        default: failedResponse,
      },
      resource: { collection: "snapshots", does: "create", parents: { volumes: "/VolumeId" } },
      shape: { volumeSize: "number", fullSnapshotSizeInBytes: "number", encrypted: "boolean", tagSet: "map" },
    },
    {
      id: "copySnapshot",
      method: "POST",
      path: "/?Action=CopySnapshot&Version=2016-11-15",
      parameters: [],
      body: {
        required: true,
        content: {
          "application/json": {
            schema: {
              type: "object",
              required: ["SourceRegion", "SourceSnapshotId"],
              properties: {
                SourceRegion: { type: "string", minLength: 1 },
                SourceSnapshotId: { type: "string", minLength: 1 },
                Description: { type: "string", maxLength: 255 },
                Encrypted: { type: "boolean" },
                KmsKeyId: { type: "string", minLength: 1 },
                CompletionDurationMinutes: { type: "integer", minimum: 1 },
                TagSpecification: { type: "array", items: { $ref: "#/$defs/TagSpecification" } },
              },
            },
          },
        },
      },
      responses: {
        200: {
          contentType: "application/json",
          examples: {
            started: {
              requestId: "59dbff89-35bd-4eac-99ed-be587ed5d825",
              snapshotId: "snap-0d4e5f60718293041",
              tagSet: {},
            },
          },
        },
        400: invalidResponse,
        401: unauthorizedResponse,
        default: failedResponse,
      },
      shape: { tagSet: "map" },
    },
    {
      id: "createVolume",
      method: "POST",
      path: "/?Action=CreateVolume&Version=2016-11-15",
      parameters: [{ in: "query", name: "ClientToken", schema: { type: "string", minLength: 1, maxLength: 64 } }],
      body: {
        required: true,
        content: {
          "application/json": {
            schema: {
              type: "object",
              required: ["AvailabilityZone", "SnapshotId"],
              properties: {
                AvailabilityZone: { type: "string", minLength: 1 },
                SnapshotId: { type: "string", minLength: 1 },
                Size: { type: "integer", minimum: 1 },
                VolumeType: { type: "string", minLength: 1 },
                Iops: { type: "integer", minimum: 1 },
                Throughput: { type: "integer", minimum: 1 },
                Encrypted: { type: "boolean" },
                TagSpecification: { type: "array", items: { $ref: "#/$defs/TagSpecification" } },
              },
            },
          },
        },
      },
      responses: {
        200: {
          contentType: "application/json",
          examples: {
            creating: {
              volumeId: "vol-0a9b8c7d6e5f40312",
              status: "creating",
              size: 80,
              availabilityZone: "us-east-1a",
              volumeType: "gp3",
              createTime: "2026-11-21T09:00:00.000Z",
              encrypted: true,
              iops: 3000,
              throughput: 125,
              tagSet: {},
              snapshotId: "snap-0a1b2c3d4e5f60718",
            },
          },
        },
        400: invalidResponse,
        401: unauthorizedResponse,
        default: failedResponse,
      },
      resource: { collection: "volumes", does: "create", parents: { snapshots: "/SnapshotId" } },
      starts: { operation: "getVolume", at: [""] },
      shape: { size: "number", encrypted: "boolean", iops: "number", throughput: "number", tagSet: "map" },
    },
    {
      id: "createImage",
      method: "POST",
      path: "/?Action=CreateImage&Version=2016-11-15",
      parameters: [],
      body: {
        required: true,
        content: {
          "application/json": {
            schema: {
              type: "object",
              required: ["InstanceId", "Name"],
              properties: {
                InstanceId: { type: "string", minLength: 1 },
                Name: { type: "string", minLength: 3, maxLength: 128 },
                Description: { type: "string", maxLength: 255 },
                NoReboot: { type: "boolean" },
                TagSpecification: { type: "array", items: { $ref: "#/$defs/TagSpecification" } },
              },
            },
          },
        },
      },
      responses: {
        200: {
          contentType: "application/json",
          examples: {
            started: { requestId: "59dbff89-35bd-4eac-99ed-be587ed5d825", imageId: "ami-0d8e7f6a5b4031211" },
          },
        },
        400: invalidResponse,
        401: unauthorizedResponse,
        default: failedResponse,
      },
      resource: {
        collection: "images",
        does: "create",
        schema: {
          type: "object",
          required: ["requestId", "imageId"],
          properties: { requestId: { $ref: "#/$defs/RequestId" }, imageId: { type: "string", minLength: 1 } },
        },
      },
      starts: { operation: "getImage", at: [""] },
    },
  ],
  wire,
};
