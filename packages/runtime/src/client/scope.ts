/** A part of an account, such as a project or a region, that a client option selects for all calls. */
export interface Scope {
  /** The environment variable that is the default of the option. */
  readonly environment: string;
  /** The path parameters that have the value of the option. */
  readonly path?: readonly string[];
  /** The query parameter that receives the value of the option, by `METHOD /path`. */
  readonly query?: Readonly<Record<string, string>>;
  /** The operations that do not require their query parameter, as `METHOD /path`. */
  readonly optional?: readonly string[];
  /** The variable of the server's URL that has it. */
  readonly variable?: string;
  /** The value if neither the option nor the environment has one. */
  readonly default?: string;
}
