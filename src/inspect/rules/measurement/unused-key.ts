import { type CardFacts, cardFacts, type InspectedIndicator } from '../../card-facts.js';
import type { Rule } from '../../rule.js';

const KEYS = ['limits', 'weight', 'better'] as const;

/** Keys of an indicator that no score looks at. */
function* unusedKeys(
  { input, uses, resolved }: InspectedIndicator,
  hasObjectives: boolean,
): Generator<(typeof KEYS)[number]> {
  const scalings = [input, ...uses.map(({ measure }) => measure.scaling ?? {})];
  const inside = scalings.some(({ better }) => better === 'inside');
  if (input.limits !== undefined && !inside) yield 'limits';
  if (input.weight !== undefined && hasObjectives) yield 'weight';
  const scaled = scalings.some(({ scale }) => scale !== undefined);
  if (input.better !== undefined && resolved.indicator.checklist !== undefined && !scaled)
    yield 'better';
}

/** Indicators and keys of an edition that some score looks at. */
function* actingKeys({ indicators, objectives }: CardFacts): Generator<string> {
  for (const indicator of indicators) {
    const idle = new Set(unusedKeys(indicator, objectives.length > 0));
    for (const key of KEYS)
      if (indicator.input[key] !== undefined && !idle.has(key)) yield `${indicator.id} ${key}`;
  }
}

/** A key that is written and does nothing. */
export const unusedKey: Rule = {
  id: 'measurement.unused-key',
  severity: 'info',
  kind: 'both',
  needs: 'card',
  title: { en: 'Key without any effect', es: 'Clave sin ningún efecto' },
  why: {
    en: 'A key that looks as if it acted and does not misleads the next reader.',
    es: 'Una clave que parece actuar y no actúa confunde a quien lee después.',
  },
  mend: {
    en: 'remove the key, or change what keeps it from acting',
    es: 'quite la clave, o cambie lo que le impide actuar',
  },
  fixes: { en: 'removes the key', es: 'quita la clave' },
  *check({ facts, model }) {
    // A key that acts in one edition of the card has an effect.
    const editions = model.editions?.map((one) => cardFacts(one.model, one.document)) ?? [facts];
    const acting = new Set(editions.flatMap((edition) => [...actingKeys(edition)]));
    for (const indicator of facts.indicators) {
      const { id } = indicator;
      for (const key of unusedKeys(indicator, facts.objectives.length > 0)) {
        if (acting.has(`${id} ${key}`)) continue;
        yield {
          path: ['indicators', id, key],
          id,
          message: {
            en: `\`${key}\` of \`${id}\` has no effect`,
            es: `\`${key}\` de \`${id}\` no tiene efecto`,
          },
          fix: [{ path: ['indicators', id, key] }],
        };
      }
    }
  },
  failing: {
    card: {
      indicators: { csat: { baseline: 70, target: 85, limits: { min: 0, max: 100 } } },
    },
  },
  passing: {
    card: {
      indicators: {
        occupancy: {
          better: 'inside',
          target: { min: 66, max: 72 },
          limits: { min: 60, max: 82 },
        },
      },
    },
  },
};
