import { expect, it } from "vitest";
import { signForm } from "../src/sign-form.ts";

it.each(["Action=DeleteSnapshot&SnapshotId=s", "SnapshotId=s&Action=DeleteSnapshot"])(
  "keeps the action of the operation if a parameter names another one: %s",
  async (added) => {
    const url = `https://ec2.eu-west-1.amazonaws.com/?Action=DescribeVolumes&Version=2016-11-15&${added}`;
    const keys = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "example-secret" };
    const request = { method: "GET", url, headers: {}, body: new Uint8Array(), scopes: { region: "eu-west-1" } };
    expect((await signForm(request, keys)).body).toBe("Action=DescribeVolumes&Version=2016-11-15&SnapshotId=s");
  },
);
