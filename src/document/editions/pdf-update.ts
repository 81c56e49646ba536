/**
 * Adds to a PDF/A-2a file what PDF/UA-1 asks for besides: its identification in the metadata, and the title of the
 * document shown in the window. The file is not rewritten: changed objects are appended with a new cross-reference
 * section (ISO 32000-1, 7.5.6). Takes a file with a classic cross-reference table, as the typesetter writes it.
 */
export function claimUniversalAccess(file: Uint8Array): Uint8Array {
  const pdf = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  const trailer = lastTrailer(pdf)
  const catalog = objectText(pdf, trailer, trailer.root)
  const metadata = Number(one(/\/Metadata (\d+) 0 R/, catalog))
  const packet = identified(stream(pdf, trailer, metadata))
  const parts = [
    { id: metadata, bytes: metadataObject(metadata, packet) },
    { id: trailer.root, bytes: Buffer.from(titled(catalog), 'latin1') },
  ]
  return new Uint8Array(Buffer.concat([pdf, Buffer.from('\n'), ...update(pdf.length + 1, parts, trailer)]))
}

type Trailer = { start: number; root: number; text: string }

function lastTrailer(pdf: Buffer): Trailer {
  const from = pdf.lastIndexOf('trailer')
  const text = pdf.toString('latin1', from + 'trailer'.length)
  return { start: Number(one(/startxref\s+(\d+)/, text)), root: Number(one(/\/Root (\d+) 0 R/, text)), text }
}

/** Where object `id` starts: the entries of the one section have twenty bytes each. */
function offsetOf(pdf: Buffer, { start }: Trailer, id: number): number {
  const head = /^xref\s+0 \d+\s+/.exec(pdf.toString('latin1', start, start + 40))
  if (!head) throw new Error('The PDF has no classic cross-reference table that starts at object 0')
  const entry = start + head[0].length + 20 * id
  return Number(pdf.toString('latin1', entry, entry + 10))
}

function objectText(pdf: Buffer, trailer: Trailer, id: number): string {
  const from = offsetOf(pdf, trailer, id)
  return pdf.toString('latin1', from, pdf.indexOf('endobj', from) + 'endobj'.length)
}

function stream(pdf: Buffer, trailer: Trailer, id: number): string {
  const from = offsetOf(pdf, trailer, id)
  const start = pdf.indexOf('stream\n', from) + 'stream\n'.length
  const length = Number(one(/\/Length (\d+)/, pdf.toString('latin1', from, start)))
  return pdf.toString('utf8', start, start + length)
}

const schema =
  '<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>' +
  '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>' +
  '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">' +
  '<pdfaProperty:category>internal</pdfaProperty:category>' +
  '<pdfaProperty:description>Part of PDF/UA to which the document conforms</pdfaProperty:description>' +
  '<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>' +
  '</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>'

/** The schema goes into the bag that is there: a second bag would make the metadata invalid. */
function identified(packet: string): string {
  const [bag, part, namespace] = ['</rdf:Bag></pdfaExtension:schemas>', '<pdfaid:part>', ' xmlns:pdfaid=']
  for (const expected of [bag, part, namespace])
    if (packet.split(expected).length !== 2) throw new Error(`The metadata of the PDF does not hold ${expected} once`)
  return packet
    .replace(namespace, () => ` xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" ${namespace}`)
    .replace(bag, () => schema + bag)
    .replace(part, () => `<pdfuaid:part>1</pdfuaid:part>${part}`)
}

function metadataObject(id: number, packet: string): Buffer {
  const bytes = Buffer.from(packet)
  const head = `${id} 0 obj\n<<\n  /Length ${bytes.length}\n  /Type /Metadata\n  /Subtype /XML\n>>\nstream\n`
  return Buffer.concat([Buffer.from(head), bytes, Buffer.from('\nendstream\nendobj')])
}

function titled(catalog: string): string {
  const preferences = '/ViewerPreferences <<'
  if (!catalog.includes(preferences)) throw new Error('The catalogue of the PDF has no viewer preferences')
  return catalog.replace(preferences, () => `${preferences}\n    /DisplayDocTitle true`)
}

function update(start: number, objects: { id: number; bytes: Buffer }[], trailer: Trailer): Buffer[] {
  let at = start
  const entries = objects.map(({ id, bytes }) => {
    const entry = `${id} 1\n${String(at).padStart(10, '0')} 00000 n\r\n`
    at += bytes.length + 1
    return { id, entry }
  })
  const table = entries.toSorted((a, b) => a.id - b.id).map(({ entry }) => entry)
  const dictionary = trailer.text
    .slice(0, trailer.text.indexOf('startxref'))
    .replace('<<', `<<\n  /Prev ${trailer.start}`)
  return [
    ...objects.flatMap(({ bytes }) => [bytes, Buffer.from('\n')]),
    Buffer.from(`xref\n${table.join('')}trailer${dictionary}startxref\n${at}\n%%EOF\n`, 'latin1'),
  ]
}

function one(pattern: RegExp, text: string): string {
  const found = pattern.exec(text)?.[1]
  if (found === undefined) throw new Error(`The PDF does not hold ${pattern.source}`)
  return found
}
