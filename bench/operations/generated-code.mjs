/** How often code is made from text, by `eval` or `Function`, while the library is imported and used; a fresh process counts. */
import { inChild } from '../child.mjs';

export const generatedCode = {
  title: 'code made from text',
  sizes: ['small'],
  unit: 'times',
  unitsOf: () => 1,
  names: ['stratmap'],
  figures: (names, { sizeName }) =>
    Object.fromEntries(names.map((name) => [name, inChild('generatedCode', name, sizeName).times])),
};
