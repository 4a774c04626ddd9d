import type { DiagnosticPath, ScaleSpec } from '../core/index.js';
import type { NormalScorecard, StatusBy, StatusByRules } from '../document/index.js';
import { compileFormula, type Formula, formatFormula, isCondition } from '../expression/index.js';
import { scaleAnchors } from '../scale/index.js';
import { allOf } from './dated-scale.js';
import type { Model, ResolvedIndicator } from './model.js';
import type { Report } from './report.js';

const OF_ALL = ['points', 'coverage', 'calendarYear', 'calendarMonth'] as const;
const OF_VALUES = ['value', 'previous', 'change'] as const;
const OF_ANCHORS = ['target', 'baseline'] as const;
const OF_RANGES = ['worst', 'best'] as const;
const OF_MEASURES = ['progress', 'performance'] as const;
const EVERY: ReadonlySet<string> = new Set([
  ...OF_ALL,
  ...OF_VALUES,
  ...OF_ANCHORS,
  ...OF_RANGES,
  ...OF_MEASURES,
]);

/** The scale whose baseline and target the record shows: where performance makes the points those of the progress. */
export function anchoring(
  { indicator, progress }: Pick<ResolvedIndicator, 'indicator' | 'progress'>,
  scale: ScaleSpec | undefined,
): ScaleSpec | undefined {
  const { scoreBy, scale: stated } = indicator.scaling;
  return scoreBy === 'performance' && stated === undefined ? progress : scale;
}

/** What rules of an indicator may ask for (S4.4). */
function namesOf(resolved: ResolvedIndicator): readonly string[] {
  const { indicator, progress, performance } = resolved;
  const scales = allOf(resolved);
  const anchors = scales.flatMap((scale) => {
    const shown = anchoring(resolved, scale);
    return shown === undefined ? [] : [scaleAnchors(shown, () => Number.NaN)];
  });
  return [
    ...OF_ALL,
    ...(scales.some(({ kind }) => kind === 'labels') ? [] : OF_VALUES),
    ...OF_ANCHORS.filter((name) => anchors.some((one) => typeof one[name] === 'number')),
    ...(indicator.scaling.range === undefined ? [] : OF_RANGES),
    ...(progress === undefined ? [] : ['progress']),
    ...(performance === undefined ? [] : ['performance']),
  ];
}

const OF_NODES: readonly string[] = [...OF_ALL, 'previous', 'change'];

/** Reads the conditions of all rules for statuses, and reports what they ask for in vain (S4.4). */
export function readStatusRules(
  card: NormalScorecard,
  indicators: ReadonlyMap<string, ResolvedIndicator>,
  report: Report,
): Model['statusConditions'] {
  const found = new Map<StatusByRules, readonly Formula[]>();
  const read = (
    statusBy: StatusBy | undefined,
    path: DiagnosticPath,
    of: string,
    known: () => readonly string[],
  ): void => {
    if (statusBy?.kind !== 'rules') return;
    found.set(
      statusBy,
      conditionsOf(statusBy, [...path, 'statusBy', 'rules'], of, known(), report),
    );
  };
  read(card.scoring.statusBy, ['scoring'], 'the total', () => OF_NODES);
  for (const section of ['perspectives', 'themes', 'objectives'] as const)
    for (const [id, { statusBy }] of card[section])
      read(statusBy, [section, id], `\`${id}\``, () => OF_NODES);
  for (const [id, { statusBy }] of card.indicators) {
    const resolved = indicators.get(id);
    if (statusBy === undefined || resolved === undefined) continue;
    read(statusBy, ['indicators', id], `\`${id}\``, () => namesOf(resolved));
  }
  return found;
}

function conditionsOf(
  { rules }: StatusByRules,
  path: DiagnosticPath,
  of: string,
  known: readonly string[],
  report: Report,
): readonly Formula[] {
  if (rules.length === 0) report.add('status.rules-empty', path, { of });
  const asked = new Map<string, number>();
  const conditions: Formula[] = [];
  for (const [i, { when }] of rules.entries()) {
    const place = [...path, i, 'when'];
    const rule = i + 1;
    const result = compileFormula(when, { path: place, of: 'rule' });
    if (!result.ok) {
      for (const one of result.diagnostics) {
        const { found } = one.params as { readonly found?: unknown };
        // Words of the language that periods are told by, which cannot be names.
        if (one.code === 'formula.word' && (found === 'year' || found === 'month'))
          report.add('status.rule-name', place, { name: found, of, rule, known, lacks: false });
        else report.take(one);
      }
      continue;
    }
    const { formula } = result;
    const { text, names, program } = formula;
    for (const name of names)
      if (!known.includes(name)) {
        const lacks = EVERY.has(name);
        report.add('status.rule-name', place, {
          ...{ name, of, rule, known, lacks },
          ...(known === OF_NODES ? { node: true } : {}),
        });
      }
    if (!isCondition(program)) {
      report.add('status.rule-number', place, { of, rule, when: text });
      continue;
    }
    const said = formatFormula(formula);
    const first = asked.get(said);
    if (program.result.kind === 'constant') {
      const holds = program.result.value !== 0;
      report.add('status.rule-constant', place, { of, rule, holds, after: rules.length - rule });
    } else if (first !== undefined) report.add('status.rule-repeated', place, { of, rule, first });
    else asked.set(said, rule);
    conditions.push(formula);
  }
  return conditions;
}
