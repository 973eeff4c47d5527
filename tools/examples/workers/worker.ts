import { createDigitalOceanClient, listSnapshots, SnapError } from "@snap/digitalocean";

interface Environment {
  readonly DIGITALOCEAN_TOKEN?: string;
}

export default {
  async fetch(_request: Request, { DIGITALOCEAN_TOKEN: token = "any" }: Environment): Promise<Response> {
    // Remove `baseUrl` to use your account. A Worker gets its token as a secret binding.
    const digitalocean = createDigitalOceanClient({ baseUrl: "http://127.0.0.1:4010", token });
    try {
      const names: string[] = [];
      for await (const snapshot of listSnapshots(digitalocean)) names.push(snapshot.name);
      return Response.json({ names });
    } catch (error) {
      if (!SnapError.isInstance(error)) throw error;
      return Response.json({ code: error.code, problem: error.message }, { status: 502 });
    }
  },
};
