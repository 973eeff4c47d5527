// Generated from the contracts by `pnpm docs:sync`. Do not edit.

/** A provider that accounts can be at. */
export interface Provider {
  /**
   * The environment variable of each option that holds a credential; for an option that is an object, one variable for
   * each key.
   */
  readonly credentials: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  /** The environment variable of each other option. */
  readonly options: Readonly<Record<string, string>>;
  /** How to get the credential with other credentials. */
  readonly login?: Login;
  /** Loads the module with the adapter, which has the name of the provider. */
  readonly load: () => Promise<object>;
}

/** A function that gets a credential with other credentials. */
export interface Login {
  readonly function: string;
  /** The environment variable with the path of the key file, if the function takes the content of one. */
  readonly file?: string;
  /** The environment variable of each option with a secret, one of which is enough. */
  readonly secrets: Readonly<Record<string, string>>;
  /** The environment variable of each other option. */
  readonly options: Readonly<Record<string, string>>;
  /** The options without which there is no login. */
  readonly required: readonly string[];
  /** Loads the module with the function. */
  readonly load: () => Promise<object>;
}

/** All providers by their short names. */
export const PROVIDERS: Readonly<Record<string, Provider>> = {
  aws: {
    credentials: { keys: { accessKeyId: "AWS_ACCESS_KEY_ID", secretAccessKey: "AWS_SECRET_ACCESS_KEY" } },
    options: { region: "AWS_REGION" },
    load: () => import("@snap/unified/aws"),
  },
  "azure-compute": {
    credentials: { token: "AZURE_ACCESS_TOKEN" },
    options: {
      subscriptionId: "AZURE_SUBSCRIPTION_ID",
      resourceGroup: "AZURE_RESOURCE_GROUP",
      apiVersion: "AZURE_COMPUTE_API_VERSION",
      resourcesApiVersion: "AZURE_RESOURCES_API_VERSION",
    },
    login: {
      function: "clientCredentials",
      secrets: { clientSecret: "AZURE_CLIENT_SECRET" },
      options: { tenantId: "AZURE_TENANT_ID", clientId: "AZURE_CLIENT_ID" },
      required: ["tenantId", "clientId"],
      load: () => import("@snap/azure-compute/auth"),
    },
    load: () => import("@snap/unified/azure-compute"),
  },
  daytona: {
    credentials: { apiKey: "DAYTONA_API_KEY" },
    options: {},
    load: () => import("@snap/unified/daytona"),
  },
  digitalocean: {
    credentials: { token: "DIGITALOCEAN_TOKEN" },
    options: {},
    load: () => import("@snap/unified/digitalocean"),
  },
  e2b: {
    credentials: { apiKey: "E2B_API_KEY" },
    options: {},
    load: () => import("@snap/unified/e2b"),
  },
  exoscale: {
    credentials: { keys: { apiKey: "EXOSCALE_API_KEY", apiSecret: "EXOSCALE_API_SECRET" } },
    options: { zone: "EXOSCALE_ZONE" },
    load: () => import("@snap/unified/exoscale"),
  },
  fireworks: {
    credentials: { apiKey: "FIREWORKS_API_KEY" },
    options: { accountId: "FIREWORKS_ACCOUNT_ID" },
    load: () => import("@snap/unified/fireworks"),
  },
  fly: {
    credentials: { token: "FLY_API_TOKEN" },
    options: { org: "FLY_ORG", app: "FLY_APP", volume: "FLY_VOLUME" },
    load: () => import("@snap/unified/fly"),
  },
  "google-compute": {
    credentials: { token: "CLOUDSDK_AUTH_ACCESS_TOKEN" },
    options: { project: "GOOGLE_CLOUD_PROJECT" },
    login: {
      function: "serviceAccount",
      file: "GOOGLE_APPLICATION_CREDENTIALS",
      secrets: {},
      options: {},
      required: [],
      load: () => import("@snap/google-compute/auth"),
    },
    load: () => import("@snap/unified/google-compute"),
  },
  hetzner: {
    credentials: { token: "HCLOUD_TOKEN" },
    options: {},
    load: () => import("@snap/unified/hetzner"),
  },
  instavm: {
    credentials: { apiKey: "INSTAVM_API_KEY" },
    options: {},
    load: () => import("@snap/unified/instavm"),
  },
  neon: {
    credentials: { apiKey: "NEON_API_KEY" },
    options: { projectId: "NEON_PROJECT_ID" },
    load: () => import("@snap/unified/neon"),
  },
  opensandbox: {
    credentials: { apiKey: "OPEN_SANDBOX_API_KEY" },
    options: {},
    load: () => import("@snap/unified/opensandbox"),
  },
  "openstack-cinder": {
    credentials: { token: "OS_TOKEN" },
    options: {},
    login: {
      function: "keystone",
      secrets: { password: "OS_PASSWORD", applicationCredentialSecret: "OS_APPLICATION_CREDENTIAL_SECRET" },
      options: {
        authUrl: "OS_AUTH_URL",
        applicationCredentialId: "OS_APPLICATION_CREDENTIAL_ID",
        applicationCredentialName: "OS_APPLICATION_CREDENTIAL_NAME",
        userId: "OS_USER_ID",
        username: "OS_USERNAME",
        userDomainId: "OS_USER_DOMAIN_ID",
        userDomainName: "OS_USER_DOMAIN_NAME",
        projectId: "OS_PROJECT_ID",
        projectName: "OS_PROJECT_NAME",
        projectDomainId: "OS_PROJECT_DOMAIN_ID",
        projectDomainName: "OS_PROJECT_DOMAIN_NAME",
        region: "OS_REGION_NAME",
        interface: "OS_INTERFACE",
      },
      required: ["authUrl"],
      load: () => import("@snap/openstack-cinder/auth"),
    },
    load: () => import("@snap/unified/openstack-cinder"),
  },
  qdrant: {
    credentials: { apiKey: "QDRANT_API_KEY" },
    options: { collection: "QDRANT_COLLECTION" },
    load: () => import("@snap/unified/qdrant"),
  },
  stackit: {
    credentials: { token: "STACKIT_SERVICE_ACCOUNT_TOKEN" },
    options: { projectId: "STACKIT_PROJECT_ID", region: "STACKIT_REGION" },
    login: {
      function: "serviceAccount",
      file: "STACKIT_SERVICE_ACCOUNT_KEY_PATH",
      secrets: {},
      options: {},
      required: [],
      load: () => import("@snap/stackit/auth"),
    },
    load: () => import("@snap/unified/stackit"),
  },
  vultr: {
    credentials: { apiKey: "VULTR_API_KEY" },
    options: {},
    load: () => import("@snap/unified/vultr"),
  },
};
