/** Ends in order on Ctrl-C, SIGTERM and SIGHUP; a second signal does not hurry it, a stuck end is cut after 10 s. */
export function stopOnSignals(stop: () => Promise<void>): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      setTimeout(() => process.exit(1), 10_000).unref();
      stop().then(
        () => process.exit(0),
        (error: Error) => {
          console.error(`Attune did not stop cleanly: ${error.message}`);
          process.exit(1);
        },
      );
    });
  }
}
