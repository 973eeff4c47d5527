/** What `source.yaml` records of an upstream. */
interface Recorded {
  readonly repository?: string;
  readonly url?: string;
  readonly revision?: string;
  readonly published?: string;
}

/** What is recorded of an upstream before and after an update. */
export interface UpstreamStates {
  readonly from: Recorded;
  readonly to: Recorded;
}

/** What an upstream went from and to, and the page where it shows that itself, if any is known. */
export interface UpstreamChange {
  readonly text: string;
  readonly address?: string;
}

/** Describes where upstream itself shows what has changed, with both states and their days. */
export function describeUpstream({ from, to }: UpstreamStates): UpstreamChange {
  const { repository, url } = from;
  const text = `Upstream went from ${describe(from)} to ${describe(to)}`;
  const [was, is] = [from.revision, to.revision];
  if (repository === undefined) return { text, ...(url !== undefined && { address: url }) };
  if (isCommit(was) && isCommit(is)) return { text, address: `${repository}/compare/${was}...${is}` };
  const since = from.published === undefined ? "" : `?since=${from.published.slice(0, 10)}`;
  return { text: `${text}; its changes since`, address: `${repository}/commits${since}` };
}

function describe({ revision, published }: Recorded): string {
  return `${revision ?? "a state without a name"}${published === undefined ? "" : ` of ${published}`}`;
}

function isCommit(revision: string | undefined): revision is string {
  return revision !== undefined && /^[\da-f]{7,40}$|^v?\d+(?:\.\d+)+$/.test(revision);
}
