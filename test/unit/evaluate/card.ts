import { parseScorecard } from '../../../src/author/index.js';
import { formatDiagnostic, formatPath, ScorecardError } from '../../../src/core/index.js';
import type { ScorecardInput } from '../../../src/document/input/index.js';
import type { Scorecard } from '../../../src/model/index.js';

export const scored = { baseline: 0, target: 100 };

/** A card with what every test needs, and what this one adds. */
export function cardWith(more: Partial<ScorecardInput>): Scorecard {
  const parsed = parseScorecard({
    stratmap: 1,
    id: 'card',
    title: 'Card',
    perspectives: { p: {} },
    ...more,
  });
  if (parsed.ok) return parsed.scorecard;
  throw new Error(parsed.diagnostics.map((found) => formatDiagnostic(found)).join('\n'));
}

/** A metric, a formula, a plain indicator, and two objectives one of which drives the other. */
export const service = (): Scorecard =>
  cardWith({
    metrics: { contacts: 'sum', solved: 'sum' },
    indicators: {
      rate: { ...scored, formula: '100 * solved / contacts', unit: 'percent' },
      quality: { ...scored, unit: 'points' },
    },
    objectives: {
      cost: { perspective: 'p', lagging: ['rate'] },
      answers: { perspective: 'p', lagging: ['quality'], drives: ['cost'] },
    },
  });

/** What a call throws, in the parts that a program looks at. */
export function thrown(call: () => unknown): { code: string; message: string; found: string[] } {
  try {
    call();
  } catch (error) {
    if (!(error instanceof ScorecardError)) throw error;
    const found = error.diagnostics.map(({ code, path }) => `${code} ${formatPath(path)}`);
    return { code: error.code, message: error.message, found };
  }
  throw new Error('the call threw nothing');
}
