// Writes the long report as PDF and HTML into a folder; prints how long the PDF took and the most memory it held.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { edition } from '../dist/document/index.js'
import { longDocument } from './long-document.js'

const [folder] = process.argv.slice(2)
const document = longDocument(1400)
writeFileSync(join(folder, 'long.html'), await edition(document, 'html', {}))
const began = performance.now()
const pdf = await edition(document, 'pdf', { published: '2026-01-19' })
const milliseconds = Math.round(performance.now() - began)
writeFileSync(join(folder, 'long.pdf'), pdf)
process.stdout.write(JSON.stringify({ milliseconds, peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024) }))
