/** The properties of an upstream that `source.yaml` records. */
interface Recorded {
  readonly repository?: string;
  readonly url?: string;
  readonly revision?: string;
  readonly published?: string;
}

/** The recorded properties of an upstream before and after an update. */
export interface UpstreamStates {
  readonly from: Recorded;
  readonly to: Recorded;
}

/** The old and the new revision of an upstream, and its own page about the changes, if known. */
export interface UpstreamChange {
  readonly text: string;
  readonly address?: string;
}

/** Describes where the upstream shows the changes, with both revisions and their dates. */
export function describeUpstream({ from, to }: UpstreamStates): UpstreamChange {
  const { repository, url } = from;
  const text = `The upstream changed from ${describe(from)} to ${describe(to)}`;
  const [was, is] = [from.revision, to.revision];
  if (repository === undefined) return { text, ...(url !== undefined && { address: url }) };
  if (isCommit(was) && isCommit(is)) return { text, address: `${repository}/compare/${was}...${is}` };
  const since = from.published === undefined ? "" : `?since=${from.published.slice(0, 10)}`;
  return { text: `${text}; its commits since then`, address: `${repository}/commits${since}` };
}

function describe({ revision, published }: Recorded): string {
  return `${revision ?? "an unnamed revision"}${published === undefined ? "" : ` of ${published}`}`;
}

function isCommit(revision: string | undefined): revision is string {
  return revision !== undefined && /^[\da-f]{7,40}$|^v?\d+(?:\.\d+)+$/.test(revision);
}
