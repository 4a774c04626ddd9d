import { didYouMean } from '../../../core/index.js';
import type { Hit, Rule } from '../../rule.js';

/** A setting of advice that names nothing. */
export const unknownSetting: Rule = {
  id: 'advice.unknown-setting',
  severity: 'warning',
  kind: 'both',
  needs: 'card',
  title: {
    en: 'Setting of advice that names nothing',
    es: 'Ajuste de consejos que no nombra nada',
  },
  why: {
    en: 'A mistyped rule or element is silently without effect: what was meant to be off is on.',
    es: 'Una regla o un elemento mal escritos no tienen efecto, sin decirlo: lo que debía callar sigue hablando.',
  },
  mend: {
    en: 'write the id of a rule as its findings show it, the name of one of its limits, and the id of an element',
    es: 'escriba el id de una regla como lo muestran sus hallazgos, el nombre de uno de sus límites y el id de un elemento',
  },
  *check({ document, model, advice }) {
    const known = [...advice.limitNames.keys()];
    for (const [rule, setting] of Object.entries(document.advice?.rules ?? {})) {
      const limits = advice.limitNames.get(rule);
      if (limits === undefined) yield unknown(['advice', 'rules', rule], rule, known);
      else if (typeof setting === 'object') {
        if (setting.limit !== undefined && limits.length === 0)
          yield unknown(['advice', 'rules', rule, 'limit'], 'limit', limits);
        for (const name of Object.keys(setting.limits ?? {}))
          if (!limits.includes(name))
            yield unknown(['advice', 'rules', rule, 'limits', name], name, limits);
      }
    }
    for (const [i, { rule, id }] of (document.advice?.acknowledged ?? []).entries()) {
      const path = ['advice', 'acknowledged', i];
      if (!advice.limitNames.has(rule)) yield unknown([...path, 'rule'], rule, known);
      if (id !== undefined && !model.kinds.has(id))
        yield unknown([...path, 'id'], id, [...model.kinds.keys()]);
    }
  },
  failing: { card: { advice: { rules: { 'structure.to-many-indicators': 'off' } } } },
  passing: { card: { advice: { rules: { 'structure.too-many-indicators': 'off' } } } },
};

function unknown(path: Hit['path'], name: string, known: readonly string[]): Hit {
  const near = didYouMean(name, known)?.match(/`[^`]+`/)?.[0];
  return {
    path,
    message: {
      en: `advice knows nothing called \`${name}\``,
      es: `los consejos no conocen nada llamado \`${name}\``,
    },
    ...(near === undefined
      ? {}
      : { hint: { en: `did you mean ${near}?`, es: `¿quiso decir ${near}?` } }),
  };
}
