import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStore } from '../../../src/store/open-store.ts'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { accountWithCookie, serveStore, type Served } from './made-history.ts'
import { operationsIn, type OpenApi } from './operations.ts'

let served: Served
let home: string
let document: OpenApi

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'underfoot-home-'))
  served = serveStore({ ...(await openStore({ home })), place: { home } })
  document = (await (await served.ask('/api/v1/openapi.json')).json()) as OpenApi
})

afterAll(async () => {
  await served.store.close()
  await rm(home, { recursive: true })
})

describe('the OpenAPI document', () => {
  it('is of version 3.1, with a title, a version and a licence', () => {
    expect(document.openapi).toBe('3.1.0')
    expect(document.info).toMatchObject({ title: 'Underfoot', version: '0', license: { name: 'Apache-2.0' } })
  })

  it('refers to nothing that is not in it', () => {
    const refs = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref]) => ref)
    expect(refs.length).toBeGreaterThan(20)
    const missing = refs.filter(
      (ref) =>
        !/^#\/components\/schemas\/\w+$/.test(ref) || !(ref.split('/')[3] in document.components.schemas),
    )
    expect(missing).toEqual([])
  })

  it('says nothing in the manner of 3.0, and gives every schema a type or a choice', () => {
    const text = JSON.stringify(document)
    expect(text).not.toMatch(/"nullable":|"exclusiveMinimum":(?:true|false)/)
  })

  it('describes for each operation its summary, every part of its path, and its problems', () => {
    const operations = operationsIn(document)
    expect(operations.length).toBeGreaterThan(30)
    for (const { path, method, operation } of operations) {
      const name = `${method} ${path}`
      expect(operation.summary, name).toMatch(/^[A-Z]/)
      expect(operation.tags, name).toHaveLength(1)
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, part]) => part)
      const declared = (operation.parameters ?? []).filter((one) => one.in === 'path')
      expect(
        declared.map((one) => one.name),
        name,
      ).toEqual(named)
      expect(
        declared.every((one) => one.required === true),
        name,
      ).toBe(true)
      expect(Object.keys(operation.responses), name).toEqual(expect.arrayContaining(['4XX', '5XX']))
      expect(
        Object.keys(operation.responses).some((status) => status.startsWith('2')),
        name,
      ).toBe(true)
    }
    const ids = operations.map(({ path, method }) => `${method} ${path}`)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('holds every route there is', () => {
    const routed = served.app.routes
      .filter(({ path, method }) => path.startsWith('/api/v1/') && method !== 'ALL')
      .map(
        ({ path, method }) =>
          `${method.toLowerCase()} ${path.slice('/api/v1'.length).replace(/:(\w+)/g, '{$1}')}`,
      )
      .filter((route) => route !== 'get /openapi.json')
    const described = operationsIn(document).map(({ path, method }) => `${method} ${path}`)
    expect(new Set(routed)).toEqual(new Set(described))
  })
})

describe('with accounts', () => {
  it('the routes that ask nobody who they are, are those that the document calls public', async () => {
    await accountWithCookie(served, 'first')
    for (const { path, method, operation } of operationsIn(document)) {
      const filled = path.replace('{link}', 'a'.repeat(43)).replace(/\{\w+\}/g, 'a'.repeat(64))
      const answer = await served.ask(`/api/v1${filled}`, {
        method: method.toUpperCase(),
        ...(method === 'get' ? {} : { json: {} }),
      })
      const isPublic = operation.security?.length === 0
      expect([
        `${method} ${path}`,
        answer.status !== 401 || answer.headers.get('www-authenticate') === null,
      ]).toEqual([`${method} ${path}`, isPublic])
    }
  })

  it('no page is kept from anybody, and no map is shown to nobody', async () => {
    expect((await served.ask('/api/v1/regions')).status).toBe(401)
    expect((await served.ask('/')).status).toBe(404)
  })
})
