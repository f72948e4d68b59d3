import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { underfootSection } from '../../src/words/underfoot.ts'
import { DocumentSection } from '../../web/document/document-section.tsx'
import { madeUpAnalysis } from '../words/made-up-analysis.ts'

const { ground } = madeUpAnalysis()

const shown = (changes: object) => {
  if (ground === null) throw new Error('The made-up run is on a map.')
  const section = underfootSection({ ...ground, ...changes }, 'run', 'km')
  return renderToStaticMarkup(createElement(DocumentSection, { section }))
}

it('the page tells what the map’s heights make of the climb', () => {
  expect(shown({})).toContain('On those paths the map’s heights make 650 m up and 640 m down.')
})

it('the page says nothing of a climb that the map does not know', () => {
  expect(shown({ ascent_m: null, descent_m: null })).not.toContain('heights')
})
