/** Shows on a terminal how far long work has come; says nothing where the output goes to a file or another program. */
export function progressBar(total: number): { step: (what: string) => void; end: () => void } {
  let count = 0
  const isShown = process.stderr.isTTY && total > 1
  const draw = (what: string) => {
    const filled = Math.round((20 * count) / total)
    process.stderr.write(`\r\u001b[K[${'#'.repeat(filled)}${'.'.repeat(20 - filled)}] ${count}/${total} ${what}`)
  }
  return {
    step(what) {
      count++
      if (isShown) draw(what)
    },
    end() {
      if (isShown) process.stderr.write('\r\u001b[K')
    },
  }
}
