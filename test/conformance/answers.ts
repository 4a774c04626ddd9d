import { parseScorecard } from '../../src/author/index.js';
import {
  alertsBetween,
  earlyWarnings,
  evaluate,
  evaluateFleet,
  type Evaluation,
  type EvaluationData,
  type PeriodScores,
  slopeOf,
} from '../../src/evaluate/index.js';
import type { ConformanceCase } from './case.js';
import { compare } from './compare.js';
import type { Question } from './question.js';

/** What the engine answers wrongly in a case, one line an answer; empty where nothing is asked. */
export function wrongAnswers(one: ConformanceCase): string[] {
  if (one.refused !== undefined) return compare('refused', one.refused, refusals(one), 0);
  return (one.ask ?? []).flatMap((question, i) =>
    compare(`ask ${i} ${question.what}`, question.is, answer(one, question), one.tolerance ?? 1e-9),
  );
}

/** Codes of the errors of a card, each once, sorted. */
function refusals({ card }: ConformanceCase): readonly string[] {
  const parsed = parseScorecard(card);
  const errors = parsed.diagnostics.filter(({ severity }) => severity === 'error');
  return [...new Set(errors.map(({ code }) => code))].toSorted();
}

function answer(one: ConformanceCase, question: Question): unknown {
  const scorecard = soundCard(one);
  const options = optionsOf(one);
  if (question.what === 'known') {
    const { asOf, period, id } = question;
    const known = evaluate(scorecard, one.data as EvaluationData, {
      ...options,
      ...(asOf === undefined ? {} : { asOf }),
    });
    return record(known.at(period), id);
  }
  if (question.what === 'fleet') {
    const tenants = Object.entries(question.tenants).map(([id, data]) => ({ id, data }));
    const { asOf } = question;
    return Object.fromEntries(
      [
        ...evaluateFleet(scorecard, tenants as never, {
          ...options,
          ...(asOf === undefined ? {} : { asOf }),
        }),
      ].map((tenant) => [
        tenant.id,
        tenant.ok
          ? Object.fromEntries(
              Object.entries({
                total: tenant.total,
                ...tenant.objectives,
                ...tenant.indicators,
              }).map(([id, { points }]) => [
                id,
                [...points].map((x) => (Number.isNaN(x) ? null : x)),
              ]),
            )
          : null,
      ]),
    );
  }
  const evaluation = evaluate(scorecard, one.data as EvaluationData, options);
  switch (question.what) {
    case 'slope': {
      const { id, window, of } = question;
      return slopeOf(evaluation, id, {
        ...(window === undefined ? {} : { window }),
        ...(of === undefined ? {} : { of }),
      });
    }
    case 'with':
      return record(changed(evaluation, question.changes).at(question.period), question.id);
    case 'changes':
      return changed(evaluation, question.changes).changesFrom(evaluation, { periods: 'all' });
    case 'alerts': {
      const { id, before, after, told, hysteresis, maxAge, tolerance } = question;
      const options = {
        ...(hysteresis === undefined ? {} : { hysteresis }),
        ...(maxAge === undefined ? {} : { maxAge }),
        ...(tolerance === undefined ? {} : { tolerance }),
        ...(told === undefined ? {} : { memory: { statuses: { [id]: told } } }),
      };
      const was = evaluation.at(before);
      const { alerts, memory } = alertsBetween(scorecard, was, evaluation.at(after), options);
      return { alerts: alerts.filter((alert) => alert.id === id), told: memory.statuses[id] };
    }
    case 'warnings': {
      const { period, from } = question;
      return earlyWarnings(scorecard, evaluation.at(period), from === undefined ? {} : { from });
    }
    case 'findings':
      return evaluation.dataFindings;
  }
}

const changed = (evaluation: Evaluation, changes: object): Evaluation =>
  evaluation.with(changes as never);

const record = (scores: PeriodScores, id: string): unknown =>
  id === 'total' ? scores.total : (scores.objectives[id] ?? scores.indicators[id]);

function soundCard({ card, title }: ConformanceCase) {
  const parsed = parseScorecard(card);
  if (!parsed.ok) throw new Error(`${title}: the card is not sound`);
  return parsed.scorecard;
}

/** The options of `evaluate` that a case stands for. */
export function optionsOf({ by, periods, acrossVersions }: ConformanceCase) {
  return {
    from: periods[0] as string,
    to: periods.at(-1) as string,
    ...(by === undefined ? {} : { by }),
    ...(acrossVersions === undefined ? {} : { acrossVersions }),
  };
}
