/** A part of an account, such as a project or a region, that a client option selects for all calls. */
export interface Scope {
  /** The environment variable that is the default of the option. */
  readonly environment: string;
  /** The path parameters that have the value of the option. */
  readonly path?: readonly string[];
  /** The query parameters that receive the value of the option, by `METHOD /path`. */
  readonly query?: Readonly<Record<string, ScopeParameter>>;
  /** The variable of the server's URL that has the value of the option. */
  readonly variable?: string;
  /** The value if neither the option nor the environment has one. */
  readonly default?: string;
}

/** A query parameter that has the value of a client option. */
export interface ScopeParameter {
  /** The name of the parameter. */
  readonly name: string;
  /** Whether the API requires the parameter. */
  readonly required?: true;
}
