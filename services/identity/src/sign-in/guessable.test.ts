import { expect, it } from 'vitest';
import { isGuessable } from './guessable.js';

it.each([
  ['the most common one that is long enough', '123456789012'],
  ['a row of the keyboard', 'qwertyuiop[]'],
  ['two columns of the keyboard', '1qaz2wsx3edc'],
  ['a common word with a tail', 'password1234'],
  ['one piece again and again', 'abcabcabcabc'],
  ['a row of the alphabet', 'abcdefghijklm'],
  ['the product with the year', 'anxintui2026'],
  ['a declaration of love', 'woaini5201314'],
  ['the name with the year of birth', 'taosiyuan1958'],
])('%s is soon guessed', async (_, password) => {
  expect(await isGuessable(password, ['taosiyuan'])).toBe(true);
});

it.each([
  ['three words that have nothing to do with each other', 'purple-otter-47-lamp'],
  ['a sentence in Chinese', '我家门口有两棵枣树呀还是枣树'],
  ['twelve random signs', 'g7#kLm29!qpZ'],
])('%s is not', async (_, password) => {
  expect(await isGuessable(password, ['taosiyuan'])).toBe(false);
});
