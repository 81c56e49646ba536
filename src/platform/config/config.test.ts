import { chmodSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { BadSetting, keysOf, packageRoot, readConfig, secret } from '#platform/config'
import { runProgram, testFolder } from '#testing'

describe('the settings', () => {
  it('need none', () => {
    expect(readConfig({})).toEqual({
      port: 3000,
      data: resolve('data'),
      databaseUrl: null,
      files: resolve('data/files'),
      publicUrl: 'http://localhost:3000',
      smtpUrl: null,
      now: null,
    })
  })

  it('are taken from the environment', () => {
    const config = readConfig({
      PORT: '8080',
      HEED_DATA: '/srv/heed',
      DATABASE_URL: 'postgresql://heed:secret@db.example.org/heed',
      HEED_FILES: 's3://key:secret@store.example.org/bucket',
      HEED_PUBLIC_URL: 'https://group.example.org/',
      SMTP_URL: 'smtps://mail.example.org',
      HEED_NOW: '2026-11-02T09:00:00Z',
      NODE_ENV: 'test',
    })
    expect(config).toMatchObject({ port: 8080, data: '/srv/heed', publicUrl: 'https://group.example.org' })
    expect(config.now?.toISOString()).toBe('2026-11-02T09:00:00.000Z')
    expect(readConfig({ DATABASE_URL: 'postgresql://heed@/heed?host=/run' }).databaseUrl).toContain('host=/run')
  })

  it.each([
    [{ PORT: '80a' }, 'PORT is "80a", which is no port: set it to a whole number from 0 to 65535, such as 3000.'],
    [{ PORT: '70000' }, 'PORT is "70000"'],
    [
      { DATABASE_URL: 'mysql://u:hidden@h/d' },
      'DATABASE_URL is not a URL that Heed can use: it must begin with postgres://',
    ],
    [{ DATABASE_URL: 'hidden' }, 'DATABASE_URL is not a URL'],
    [{ HEED_FILES: 'ftp://hidden@h/d' }, 'HEED_FILES is not a URL that Heed can use: it must begin with s3://'],
    [{ HEED_PUBLIC_URL: 'group.example.org' }, 'it must begin with http:// or https://.'],
    [{ SMTP_URL: 'mail.example.org' }, 'SMTP_URL is not a URL'],
    [{ HEED_NOW: '2026-11-02', NODE_ENV: 'production' }, 'HEED_NOW stops the clock and is for tests only: unset it'],
    [{ HEED_NOW: 'noon', HEED_TEST: '1' }, 'HEED_NOW is "noon", which is no moment: write it as 2026-11-02T09:00:00Z.'],
  ])('that cannot be used are refused in a sentence without secrets: %j', (env, sentence) => {
    expect(() => readConfig(env)).toThrow(BadSetting)
    expect(() => readConfig(env)).toThrow(sentence)
    expect(() => readConfig(env)).not.toThrow('hidden')
  })

  it('know the folder of the program', () => {
    expect(JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')).name).toBe('heed')
  })
})

describe('the secret of an installation', () => {
  it('is made once, by whoever comes first, and is closed to others', async () => {
    const data = testFolder()
    const maker = `
      import { readConfig, secret } from '${new URL('./index.js', import.meta.url)}'
      process.stdout.write(secret(readConfig(process.env)).toString('hex') + '\\n')`
    const makers = Array.from({ length: 5 }, () => runProgram(maker, { HEED_DATA: data }))
    const made = new Set(await Promise.all(makers.map((program) => program.line())))
    await Promise.all(makers.map((program) => program.end()))
    expect([...made]).toEqual([secret(readConfig({ HEED_DATA: data })).toString('hex')])
    expect(statSync(join(data, 'secret')).mode & 0o777).toBe(0o600)
  })

  it('gives each purpose a key of its own, and the same again', () => {
    const data = testFolder()
    const keyFor = keysOf(readConfig({ HEED_DATA: data }))
    expect(keyFor('slips')).toHaveLength(32)
    expect(keysOf(readConfig({ HEED_DATA: data }))('slips')).toEqual(keyFor('slips'))
    const others = [
      keyFor('letters'),
      keysOf(readConfig({ HEED_DATA: testFolder() }))('slips'),
      secret(readConfig({ HEED_DATA: data })),
    ]
    for (const other of others) expect(other).not.toEqual(keyFor('slips'))
  })

  it('is refused when others could have read it, or it is damaged', () => {
    const config = readConfig({ HEED_DATA: testFolder() })
    const path = join(config.data, 'secret')
    secret(config)
    chmodSync(path, 0o640)
    expect(() => secret(config)).toThrow(`can be read by others on this machine: run "chmod 600 ${path}"`)
    rmSync(path)
    writeFileSync(path, 'short', { mode: 0o600 })
    expect(() => secret(config)).toThrow('damaged (5 bytes, not 32)')
  })
})
