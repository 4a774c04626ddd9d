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

const ids = (code: string, from = findings): readonly (string | undefined)[] =>
  from.filter((finding) => finding.code === code).map(({ id }) => id);

describe('advice on the customer service example', () => {
  it('finds the objective that was left without links on purpose', () => {
    expect(ids('structure.isolated-objective')).toEqual(['serveInternalCustomers']);
  });

  it('notes the indicator in both roles', () => {
    expect(ids('structure.dual-role')).toEqual(['firstLevelResolution']);
  });

  it('finds that occupancy helps one goal and harms others', () => {
    expect(ids('balance.sign-conflict')).toEqual(['occupancy']);
  });

  it('finds the objectives without a leading or a lagging indicator', () => {
    expect(ids('structure.missing-leading')).toEqual([
      'increaseProfit',
      'serveInternalCustomers',
      'betterTraining',
    ]);
    expect(ids('structure.missing-lagging')).toEqual(['easierProduct']);
  });

  it('notes the objectives that only a checklist assesses', () => {
    expect(ids('structure.checklist-only')).toEqual([
      'learnFromErrors',
      'alignKnowledgeHabits',
      'breakSilos',
    ]);
  });

  it('finds the claim about 70 percent occupancy untested', () => {
    expect(ids('claims.untested-claim')).toContain('occupancy70');
  });

  it('finds a response to every step, and a cost point for the cost goal', () => {
    expect(findings.filter(({ code }) => code.startsWith('process.'))).toEqual([]);
  });

  it('finds no error on it', () => {
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('says the same of the card alone, whatever the values', () => {
    const cardOnly = new Set(onCard.map(({ code }) => code));
    const kept = findings.filter(({ code }) => cardOnly.has(code));
    expect(kept.map(({ code, id }) => [code, id])).toEqual(
      onCard.map(({ code, id }) => [code, id]),
    );
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
