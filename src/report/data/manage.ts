import type { Status } from '../../core/index.js';
import type { InitiativeStatus, RiskStatus } from '../../evaluate/index.js';
import { pointsText, shareText, valueText } from '../../render/report-index.js';
import type { Sources } from './sources.js';
import type { InitiativeData, RiskData, StandingData } from './report-data.js';

const INITIATIVE: Readonly<Record<InitiativeStatus, Status>> = {
  done: 'good',
  late: 'poor',
  'over-budget': 'poor',
  'on-track': 'good',
  'not-started': 'none',
  unknown: 'none',
};

const RISK: Readonly<Record<RiskStatus, Status>> = {
  acceptable: 'good',
  elevated: 'watch',
  unacceptable: 'poor',
  unknown: 'none',
};

/** Initiatives and how they stand in each lane. */
export function initiativeData({
  model,
  evaluation,
  runs,
  texts,
}: Sources): readonly InitiativeData[] {
  const { card } = model;
  const people = [...card.people.keys()];
  const { currency } = card;
  return [...card.initiatives].map(([id, { input }]) => {
    const { owner, from, to, supports = [] } = input;
    return {
      id,
      title: texts.title(id),
      ...(owner === undefined || !card.people.has(owner) ? {} : { owner: people.indexOf(owner) }),
      supports: supports.filter((one) => model.objectives.has(one)),
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      state: runs((lane): StandingData => {
        const record = evaluation.at(evaluation.periods[lane] as string).initiatives[id];
        if (record === undefined)
          return { status: 'none', word: texts.locales.map(() => ''), facts: [] };
        const { status, progress, planned, budget, spent, estimate, overBudget } = record;
        const facts = [
          ...(progress === undefined
            ? []
            : [texts.each((w) => w.words.manage.complete(shareText(progress / 100, w)))]),
          ...(planned === undefined
            ? []
            : [texts.each((w) => w.words.manage.planned(shareText(planned / 100, w)))]),
          ...(spent === undefined
            ? []
            : [
                texts.each((w) =>
                  w.words.manage.spent(
                    valueText(spent, currency, w),
                    budget === undefined ? undefined : valueText(budget, currency, w),
                  ),
                ),
              ]),
          ...(spent === undefined && budget !== undefined
            ? [texts.each((w) => w.words.manage.budget(valueText(budget, currency, w)))]
            : []),
          ...(overBudget && estimate !== undefined
            ? [texts.each((w) => w.words.manage.estimate(valueText(estimate, currency, w)))]
            : []),
        ];
        const word = texts.each(({ words }) =>
          status === 'unknown' ? '' : words.manage.initiativeStatuses[status],
        );
        return { status: INITIATIVE[status], word, facts };
      }),
    };
  });
}

/** Risks and how they stand in each lane. */
export function riskData({ model, evaluation, runs, texts }: Sources): readonly RiskData[] {
  const { card } = model;
  const people = [...card.people.keys()];
  return [...card.risks].map(([id, { input }]) => ({
    id,
    title: texts.title(id),
    ...(input.owner === undefined || !card.people.has(input.owner)
      ? {}
      : { owner: people.indexOf(input.owner) }),
    threatens: input.threatens ?? [],
    state: runs((lane): StandingData => {
      const record = evaluation.at(evaluation.periods[lane] as string).risks[id];
      if (record === undefined)
        return { status: 'none', word: texts.locales.map(() => ''), facts: [] };
      const { status, level, acceptable, losses } = record;
      const facts = [
        ...(level === undefined
          ? []
          : [
              texts.each((w) =>
                w.words.manage.level(
                  valueText(level, undefined, w),
                  acceptable === undefined ? undefined : valueText(acceptable, undefined, w),
                ),
              ),
            ]),
        ...Object.entries(losses)
          .filter(([, points]) => points > 0)
          .map(([objective, points]) =>
            texts.each((w, titles) =>
              w.words.manage.takes(pointsText(points, w), titles.of(objective)),
            ),
          ),
      ];
      const word = texts.each(({ words }) =>
        status === 'unknown' ? '' : words.manage.riskStatuses[status],
      );
      return { status: RISK[status], word, facts };
    }),
  }));
}
