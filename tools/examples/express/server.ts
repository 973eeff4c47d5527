import { createSnap, SnapError } from "@snap/unified";
import { digitalocean } from "@snap/unified/digitalocean";
import express from "express";

// Remove these two options to use your account with the token in DIGITALOCEAN_TOKEN.
const mock = { baseUrl: "http://127.0.0.1:4010", token: "any" };
const snap = createSnap({ accounts: [digitalocean({ account: "do-prod", ...mock })] });

const app = express();

app.get("/snapshots", async (_request, response) => {
  const snapshots = [];
  for await (const { ref, name, state } of snap.list()) snapshots.push({ ref, name, state });
  response.json(snapshots);
});

// Express 5 catches errors of async handlers. Messages of Snap never contain a credential.
app.use((error: unknown, _request: express.Request, response: express.Response, next: express.NextFunction) => {
  if (SnapError.isInstance(error)) response.status(502).json({ code: error.code, message: error.message });
  else next(error);
});

app.listen(Number(process.env["PORT"] ?? 3000), "127.0.0.1");
