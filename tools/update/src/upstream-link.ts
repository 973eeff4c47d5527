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

/** Describes where the upstream shows the changes, with both revisions and their dates. */
export function describeUpstream({ from, to }: UpstreamStates): string {
  const { repository, url } = from;
  const states = `from ${describe(from)} to ${describe(to)}`;
  const [was, is] = [from.revision, to.revision];
  if (repository === undefined) return `The upstream changed ${states}${url === undefined ? "" : `: ${url}`}.`;
  if (isCommit(was) && isCommit(is)) return `The upstream changed ${states}: ${repository}/compare/${was}...${is}`;
  const since = from.published === undefined ? "" : `?since=${from.published.slice(0, 10)}`;
  return `The upstream changed ${states}; its commits since then: ${repository}/commits${since}`;
}

function describe({ revision, published }: Recorded): string {
  return `${revision ?? "an unnamed revision"}${published === undefined ? "" : ` of ${published}`}`;
}

function isCommit(revision: string | undefined): revision is string {
  return revision !== undefined && /^[\da-f]{7,40}$|^v?\d+(?:\.\d+)+$/.test(revision);
}
