/** The start cannot go on. The message is one sentence for the person at the terminal: what is wrong and what to do. */
export class StartError extends Error {
  override readonly name: string = 'StartError';
}

/** A setting is wrong or missing: the sentence names the variable and the remedy, and never repeats a secret. */
export class ConfigError extends StartError {
  override readonly name = 'ConfigError';
}
