import { entry } from './entry.js';

/** Findings about scales beside those of every scale in the model family. */
export const scaleCatalogue = () => ({
  'scale.parameter': entry({
    severity: 'error',
    message: (p: { what: string; value: number; expected: string }) =>
      `${p.what} cannot be ${p.value}`,
    expected: (p) => p.expected,
  }),
  'scale.contradicts-better': entry({
    severity: 'error',
    message: (p: { better: string; scale: string }) =>
      `\`better: ${p.better}\` contradicts the scale, in which ${p.scale} values earn more points`,
    expected: 'a scale that runs the way `better` says',
    hint: 'swap the numbers of the scale, or change or remove `better`',
  }),
  'scale.lacks': entry({
    severity: 'error',
    message: (p: { kind: string; lacks: string }) =>
      `a scale of kind ${p.kind} needs \`${p.lacks}\`, which is not stated`,
    expected: (p) => `\`${p.lacks}\` in the scale or beside it`,
  }),
  'scale.window': entry({
    severity: 'error',
    message: (p: { window: string; periods: number; fewest: number; most: number }) =>
      `the window ${p.window} holds ${p.periods} periods of the card's calendar`,
    expected: (p) => `a window of ${p.fewest} to ${p.most} periods`,
  }),
  'scale.formula-name': entry({
    severity: 'error',
    message: (p: { name: string }) => `\`${p.name}\` is no variable of a scale formula`,
    expected: '`value`, `baseline`, `target`, `worst` or `best`',
    hint: 'formulas over metrics and indicators go into the `formula` of an indicator',
  }),
  'scale.formula-lacks': entry({
    severity: 'error',
    message: (p: { id: string; name: string }) =>
      `the scale formula of \`${p.id}\` uses \`${p.name}\`, which is not stated`,
    expected: (p) =>
      p.name === 'worst' || p.name === 'best'
        ? '`range: { worst, best }` beside the scale'
        : `\`${p.name}\` beside the scale: a number, or numbers by date`,
  }),
  'scale.range-missing': entry({
    severity: 'warning',
    message: (p: { id: string }) =>
      `\`${p.id}\` is to be scored by performance, but has no \`range\``,
    expected: '`range: { worst, best }`',
  }),
});
