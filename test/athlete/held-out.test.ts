import { describe, expect, it } from 'vitest'
import { heldOut } from '../../bench/predict/held-out.ts'

const known = ['P01', 'P04', 'P05', 'P06', 'P41']
const others = ['Q01', 'Q03', 'Q05', 'Q06', 'Q07', 'Q09', 'Q10']
  .concat(['Q12', 'Q14', 'Q15', 'Q17', 'Q19', 'Q20'])
  .concat(['Q22', 'Q25', 'Q29', 'Q31'])

describe('the people held out', () => {
  it('are those the seed drew before anything was fitted: another draw would be a choice', () => {
    expect([...heldOut(known, others)].sort()).toEqual(['Q03', 'Q14', 'Q15', 'Q19', 'Q20', 'Q29', 'Q31'])
  })

  it('are a third of everybody, never somebody on whom a term was chosen, in whatever order they are read', () => {
    expect(heldOut(known, others).size).toBe(Math.round((known.length + others.length) / 3))
    expect(heldOut(known, others.toReversed())).toEqual(heldOut(known, others))
  })
})
