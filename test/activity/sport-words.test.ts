import { expect, it } from 'vitest'
import { sportWords } from '../../src/activity/xml/sport-words.ts'

it.each([
  ['Course à pied', 'running'],
  ['Trail Running', 'running'],
  ['Löpning', 'running'],
  ['Løb', 'running'],
  ['ランニング', 'running'],
  ['달리기', 'running'],
  ['Бег', 'running'],
  ['Randonnée', 'hiking'],
  ['Vélo', 'cycling'],
  ['9', 'running'],
  ['constructor', 'unknown'],
  ['Yoga', 'unknown'],
])('what an export calls “%s” is %s, in whatever language it was made', (word, sport) => {
  expect(sportWords(word).sport).toBe(sport)
})
