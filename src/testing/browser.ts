import { accessSync, constants } from 'node:fs'
import { tmpdir } from 'node:os'
import { AxeBuilder } from '@axe-core/playwright'
import { chromium, type Browser, type Page } from 'playwright-core'

/**
 * The path of a Chromium: `CHROMIUM_PATH`, the system's, or the one of @sparticuz/chromium, which is unpacked
 * into the temporary directory. `null` when there is none; tests that need a browser then say that they are skipped.
 */
export async function findChromium(): Promise<string | null> {
  const known = ['chromium', 'chromium-browser', 'google-chrome'].map((name) => `/usr/bin/${name}`)
  const candidates = [process.env['CHROMIUM_PATH'] ?? '', ...known]
  return candidates.find(isExecutable) ?? (await unpacked())
}

/** A headless Chromium that asks nothing of the network by itself. Close it when done; throws when there is none. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = await findChromium()
  if (!executablePath) throw new Error('There is no Chromium. Install one, or set CHROMIUM_PATH to its path.')
  return chromium.launch({ executablePath, headless: true, args: flags(executablePath) })
}

/** A rule of WCAG 2.2 A or AA that the page breaks, and where. */
export type AxeFinding = { rule: string; help: string; places: string[] }

/** What axe finds on an open page against WCAG 2.2 A and AA; an empty list when it finds nothing. */
export async function axeFindings(page: Page): Promise<AxeFinding[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa']
  // Without this, axe opens a second page for the sake of frames, of which we have none.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(tags).analyze()
  return violations.map(({ id, help, nodes }) => ({
    rule: id,
    help,
    places: nodes.map((node) => `${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
  }))
}

function isExecutable(path: string) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    // Not there, or not ours to run: the next candidate may be.
    return false
  }
}

async function unpacked() {
  // With this variable the package also unpacks the libraries (NSS and others) that a bare machine lacks.
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs22.x'
  try {
    const { default: packaged } = await import('@sparticuz/chromium')
    return await packaged.executablePath()
  } catch {
    // An optional package, not built for every processor.
    return null
  }
}

/** Not the flags of @sparticuz/chromium: with those, pages crash. Neither root nor an unpacked binary has a sandbox. */
const flags = (path: string) => [
  ...(process.getuid?.() === 0 || path.startsWith(tmpdir()) ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]
