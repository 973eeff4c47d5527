/**
 * Takes what logs in out of the environment of this process, and gives it: the programs that it starts run code that is
 * made from an upstream, and must not inherit that.
 */
export function takeSecrets(): NodeJS.ProcessEnv {
  const names = Object.keys(process.env).filter((name) => /TOKEN|SECRET|PASSWORD|API_?KEY/i.test(name));
  const taken = Object.fromEntries(names.map((name) => [name, process.env[name]]));
  for (const name of names) delete process.env[name];
  return taken;
}
