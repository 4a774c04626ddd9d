import { oneLine, type Status } from '../../core/index.js';
import type { statusRules, Texts } from '../../embed/index.js';
import { ruleWords } from '../../explain/inner-index.js';
import type { StatusBy } from '../../model/index.js';
import type { RulingsData } from './report-data.js';
import type { Sources } from './sources.js';

const BANDS = ['poor', 'watch', 'good', 'above'] as const satisfies readonly Status[];

/** What rules of statuses say (S4.4), for a page that finds out by itself which of them holds; undefined where there are none. */
export function rulingsData(
  { model: { card }, texts: { locales } }: Sources,
  found: ReturnType<typeof statusRules>,
): RulingsData | undefined {
  const words = locales.map(ruleWords);
  const saidBy = (by: StatusBy | undefined): readonly (Texts | null)[] =>
    by?.kind !== 'rules'
      ? []
      : [{ is: by.otherwise, when: undefined }, ...by.rules].map(({ is, when }, place) => {
          const rule = { place, when: when === undefined ? undefined : oneLine(when.trim()) };
          return is === 'points' ? null : words.map(({ ruled }) => ruled(is, rule));
        });
  const elements = [
    [found.total, card.scoring.statusBy] as const,
    ...(['perspectives', 'objectives', 'indicators'] as const).flatMap((section) =>
      [...card[section]].map(([id, { statusBy }]) => [found[section].get(id), statusBy] as const),
    ),
  ];
  const said = elements.flatMap(([rule, by]): RulingsData['said'] => {
    const texts = saidBy(by);
    return rule === undefined || texts.length === 0 ? [] : [[rule, texts]];
  });
  if (said.length === 0) return undefined;
  const alone = BANDS.map((band) => [band, words.map((one) => one.alone(band))] as const);
  return { said, alone: Object.fromEntries(alone) };
}
