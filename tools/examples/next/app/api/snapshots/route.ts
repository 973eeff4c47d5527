import { createSnap, SnapError } from "@snap/unified";
import { digitalocean } from "@snap/unified/digitalocean";

// Remove these two options to use your account with the token in DIGITALOCEAN_TOKEN.
const mock = { baseUrl: "http://127.0.0.1:4010", token: "any" };
const snap = createSnap({ accounts: [digitalocean({ account: "do-prod", ...mock })] });

export async function GET(): Promise<Response> {
  try {
    const snapshots = [];
    for await (const { ref, name, state } of snap.list()) snapshots.push({ ref, name, state });
    return Response.json(snapshots);
  } catch (error) {
    if (!SnapError.isInstance(error)) throw error;
    return Response.json({ code: error.code, message: error.message }, { status: 502 });
  }
}
