import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  evaluate,
  type Finding,
  formatFinding,
  inspect,
  type TunableScorecard,
  valueKeys,
} from 'stratmap';
import { findIndicator } from 'stratmap/catalogue';
import { readTable } from 'stratmap/exchange';
import { parseYamlScorecard } from 'stratmap/yaml';

const folder = fileURLToPath(new URL('../../../examples/customer-service/', import.meta.url));

/** The further indicators that the catalogue suggests for the objectives of the example, by role. */
const SUGGESTED: readonly (readonly [
  objective: string,
  role: 'leading' | 'lagging',
  id: string,
])[] = [
  ['reduceServiceCosts', 'lagging', 'totalServiceCost'],
  ['learnFromErrors', 'leading', 'issueFeedbackRate'],
  ['learnFromErrors', 'leading', 'kbRevisionRate'],
  ['learnFromErrors', 'lagging', 'knownProblemShare'],
  ['alignKnowledgeHabits', 'leading', 'kbMobileReady'],
  ['alignKnowledgeHabits', 'lagging', 'kbUsage'],
  ['betterTraining', 'leading', 'coachingCoverage'],
  ['betterTraining', 'leading', 'skillCertification'],
  ['breakSilos', 'leading', 'crossTeamOnTime'],
  ['easierProduct', 'lagging', 'contactRate'],
];

let card: TunableScorecard;
let findings: readonly Finding[];
let onCard: readonly Finding[];
beforeAll(() => {
  const text = readFileSync(`${folder}scorecard.yaml`, 'utf8');
  const parsed = parseYamlScorecard(text, { source: 'scorecard.yaml' });
  if (!parsed.ok) throw new Error('the example is not valid');
  card = parsed.scorecard;
  const table = readTable(readFileSync(`${folder}values.csv`, 'utf8'), valueKeys(card));
  const values = table.rows.map(({ period, key, value }) => ({ period, key, value }));
  const { locate } = parsed;
  onCard = inspect(card, { locate });
  findings = inspect(card, { locate, evaluation: evaluate(card, values), today: '2025-01-31' });
});

describe('advice on the customer service example', () => {
  it('finds a response to every step, and a cost point for the cost goal', () => {
    expect(findings.filter(({ code }) => code.startsWith('process.'))).toEqual([]);
  });

  it('finds exactly what is known to be open on it, with values and without', () => {
    const open = (from: readonly Finding[]) =>
      from
        .filter(({ acknowledged }) => acknowledged === undefined)
        .map(({ code, id }) => [code, id]);
    const golden = [
      ['structure.missing-leading', 'increaseProfit'],
      ['structure.missing-leading', 'serveInternalCustomers'],
      ['structure.missing-leading', 'betterTraining'],
      ['structure.missing-lagging', 'easierProduct'],
      ['structure.isolated-objective', 'serveInternalCustomers'],
      ['structure.checklist-only', 'learnFromErrors'],
      ['structure.checklist-only', 'alignKnowledgeHabits'],
      ['structure.checklist-only', 'breakSilos'],
      ['structure.dual-role', 'firstLevelResolution'],
      ['balance.sign-conflict', 'occupancy'],
      ['claims.untested-claim', 'occupancy70'],
    ];
    expect(open(onCard)).toEqual(golden);
    expect(open(findings)).toEqual(golden);
  });

  it('lists with its reason what the card accepts', () => {
    const accepted = findings.filter(({ acknowledged }) => acknowledged !== undefined);
    expect(accepted.map(({ code, id }) => [code, id])).toEqual([
      ['balance.no-counter-indicator', 'internalCsat'],
      ['management.red-without-initiative', 'reduceServiceCosts'],
      ['management.red-without-initiative', 'easierProduct'],
      ['management.gaming-divergence', 'netMargin'],
      ['balance.near-duplicate', 'firstContactResolution'],
      ['balance.everything-equal', undefined],
      ['management.no-initiative', 'serveInternalCustomers'],
    ]);
  });

  // Reviewed like code; `npx vitest run test/unit/inspect -u` writes it anew.
  it.each(['en', 'es'])('stays as it was reviewed, in %s', async (locale) => {
    const parsed = parseYamlScorecard(readFileSync(`${folder}scorecard.yaml`, 'utf8'));
    const told = inspect(card, {
      locale,
      ...(parsed.ok ? { locate: parsed.locate } : {}),
    });
    const text = told.map((one) => `${formatFinding(one, 'scorecard.yaml', locale)}\n`).join('');
    await expect(text).toMatchFileSnapshot(`./golden/customer-service-${locale}.txt`);
  });
});

describe('the customer service example with every suggestion selected', () => {
  it('uses 24 indicators, which is an error', () => {
    // One of them is a metric of the card already.
    const idOf = (id: string): string => (id in (card.document.metrics ?? {}) ? `${id}Scored` : id);
    const extended = card
      .add({
        indicators: Object.fromEntries(
          SUGGESTED.map(([, , id]) => {
            const title = findIndicator(id)?.title;
            if (title === undefined) throw new Error(`the catalogue has no ${id}`);
            return [idOf(id), { title, baseline: 1, target: 2 }];
          }),
        ),
      })
      .tune({
        objectives: Object.fromEntries(
          [...new Set(SUGGESTED.map(([objective]) => objective))].map((objective) => {
            const of = (role: string): Record<string, number> =>
              Object.fromEntries(
                SUGGESTED.filter((one) => one[0] === objective && one[1] === role).map(
                  ([, , id]) => [idOf(id), 1],
                ),
              );
            return [objective, { leading: of('leading'), lagging: of('lagging') }];
          }),
        ),
      });
    const found = inspect(extended).find(({ code }) => code === 'structure.too-many-indicators');
    expect(found?.severity).toBe('error');
    expect(found?.message).toContain('24 indicators');
  });
});
