import { describe, expect, it } from 'vitest'
import { readXml } from '../../src/activity/xml/read-xml.ts'
import { gpx, gpxPoint, said } from '../support/xml-documents.ts'

const NAME = 'Grüße von der Höhe 山 🏔'
// Far behind the first bytes, which are looked at in one piece.
const BODY = gpx(
  `<trk><trkseg>${gpxPoint('<ele>5</ele>').repeat(200)}</trkseg><name>${NAME}</name></trk>`,
).replace(/<\?xml.*\?>\s*/, '')

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEndian)
  return new Uint8Array(view.buffer)
}

function latin(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}

describe('encodings', () => {
  it.each([
    ['UTF-8, declared', utf8(`<?xml version="1.0" encoding="UTF-8"?>${BODY}`)],
    ['UTF-8, silent', utf8(BODY)],
    ['UTF-8 with a mark', utf8(`\ufeff<?xml version="1.0"?>${BODY}`)],
    ['UTF-8 with a mark and blank lines', utf8(`\ufeff \n <?xml version="1.0"?>${BODY}`)],
    ['UTF-8 that calls itself UTF-16', utf8(`<?xml version="1.0" encoding="utf-16"?>${BODY}`)],
    ['UTF-16 little end first, marked', utf16(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${BODY}`, true)],
    ['UTF-16 big end first, marked', utf16(`\ufeff${BODY}`, false)],
    ['UTF-16 little end first, bare', utf16(BODY, true)],
    ['UTF-16 big end first, bare', utf16(`<?xml version="1.0" encoding="UTF-16BE"?>${BODY}`, false)],
  ])('%s', (_, bytes) => {
    for (const size of [bytes.length, 1, 7, 1023, 1025]) {
      const reading = readXml(inPieces(bytes, size))
      expect(reading.faults).toEqual([])
      expect(reading.activities[0]?.name).toBe(NAME)
      expect(reading.activities[0]?.track.length).toBe(200)
    }
  })

  it('reads the declared encoding where the platform knows it', () => {
    const text = `<?xml version='1.0' encoding='ISO-8859-1'?>${BODY.replace(NAME, 'Grüße')}`
    expect(readXml([latin(text)]).activities[0]?.name).toBe('Grüße')
  })

  it('reads an unknown one as UTF-8 and says so', () => {
    const reading = readXml([utf8(`<?xml version="1.0" encoding="klingon-8"?>${BODY}`)])
    expect(reading.activities[0]).toMatchObject({ name: NAME })
    expect(said(reading)).toContain('“klingon-8”, which is not known here; it was read as UTF-8')
  })

  it.each(['<?xml version="1.0" encoding="UTF-8"?>', '<?xml version="1.0"?>'])(
    'reads what should be UTF-8 and is Latin, after %s, and says so',
    (declaration) => {
      const reading = readXml([latin(`${declaration}${BODY.replace(NAME, 'Gr\u00fc\u00dfe')}`)])
      expect(reading.activities[0]?.track.length).toBe(200)
      expect(reading.activities[0]?.name).toBe('Gr\u00fc\u00dfe')
      expect(said(reading)).toContain('should be written in UTF-8 and is not')
    },
  )

  it('reads what says it is Latin and is UTF-8, and says so', () => {
    const text = `<?xml version="1.0" encoding="ISO-8859-1"?>${BODY.replace(NAME, 'Grüße von Łukasz')}`
    const reading = readXml([utf8(text)])
    expect(reading.activities[0]?.name).toBe('Grüße von Łukasz')
    expect(said(reading)).toContain('but it is UTF-8')
  })

  it('leaves a name as it is that was unreadable before it was written', () => {
    const reading = readXml([utf8(`<?xml version="1.0"?>${BODY.replace(NAME, 'Gr\ufffdn')}`)])
    expect(reading.activities[0]?.name).toBe('Gr\ufffdn')
    expect(said(reading)).toBe('')
  })

  it('leaves one damaged letter among many as one that cannot be read, and says so', () => {
    const bytes = utf8(
      `<?xml version="1.0" encoding="UTF-8"?>${BODY.replace(NAME, 'Über den Größenübergang')}`,
    )
    bytes[bytes.indexOf(0xc3)] = 0xff
    const reading = readXml([bytes])
    expect(reading.activities[0]?.name).toContain('ber den Größenübergang')
    expect(said(reading)).toContain('letters of the file are damaged')
  })
})

function inPieces(bytes: Uint8Array, size: number): Uint8Array[] {
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
    bytes.subarray(i * size, (i + 1) * size),
  )
}
