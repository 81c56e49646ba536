/** Waits for Ctrl-C or the signal by which a machine stops its services. */
export const untilToldToStop = (): Promise<void> =>
  new Promise((resolve) => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
  })
