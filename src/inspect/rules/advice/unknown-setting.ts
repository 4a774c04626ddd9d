import { didYouMean } from '../../../core/index.js';
import type { ElementSettingInput } from '../../../document/index.js';
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
    const families = new Set(known.map((id) => id.split('.', 1)[0]));
    for (const [rule, setting] of Object.entries(document.advice?.rules ?? {})) {
      const limits = advice.limitNames.get(rule);
      if (limits === undefined) {
        yield families.has(rule)
          ? wholeFamily(['advice', 'rules', rule], rule)
          : unknown(['advice', 'rules', rule], rule, known);
      } else if (typeof setting === 'object') {
        const path = ['advice', 'rules', rule];
        yield* ofLimits(path, setting, limits);
        for (const [id, one] of Object.entries(setting.elements ?? {})) {
          const at = [...path, 'elements', id];
          if (!model.kinds.has(id))
            yield unknown(
              at,
              id,
              model.kinds.entries().map(([name]) => name),
            );
          else if (typeof one === 'object') yield* ofLimits(at, one, limits);
        }
      }
    }
    for (const [i, { rule, id }] of (document.advice?.acknowledged ?? []).entries()) {
      const path = ['advice', 'acknowledged', i];
      if (!advice.limitNames.has(rule)) yield unknown([...path, 'rule'], rule, known);
      if (id !== undefined && !model.kinds.has(id))
        yield unknown(
          [...path, 'id'],
          id,
          model.kinds.entries().map(([name]) => name),
        );
    }
  },
  failing: {
    card: {
      advice: { rules: { 'structure.to-many-indicators': 'off', 'balance.sign-conflict': 'off' } },
    },
  },
  passing: {
    card: {
      advice: { rules: { 'structure.too-many-indicators': 'off', 'balance.sign-conflict': 'off' } },
    },
  },
};

function* ofLimits(
  path: Hit['path'],
  setting: Exclude<ElementSettingInput, string>,
  known: readonly string[],
): Generator<Hit> {
  if (setting.limit !== undefined && known.length === 0)
    yield unknown([...path, 'limit'], 'limit', known);
  if ((setting.limit ?? 0) < 0) yield negative([...path, 'limit'], setting.limit);
  for (const [name, value] of Object.entries(setting.limits ?? {})) {
    const at = [...path, 'limits', name];
    if (!known.includes(name)) yield unknown(at, name, known);
    else if (value < 0) yield negative(at, value);
  }
}

const negative = (path: Hit['path'], value: number | undefined): Hit => ({
  path,
  message: {
    en: `a limit of ${value} is never kept: limits are 0 or more`,
    es: `un límite de ${value} no se cumple nunca: los límites son 0 o más`,
  },
  hint: { en: 'write a number from 0 up', es: 'escriba un número desde 0' },
});

const wholeFamily = (path: Hit['path'], family: string): Hit => ({
  path,
  message: {
    en: `\`${family}\` is a family of rules; a card sets rules one by one`,
    es: `\`${family}\` es una familia de reglas; la tarjeta ajusta reglas una por una`,
  },
  hint: {
    en: `write the rules that are meant, such as \`${family}.…\`, each with its own setting`,
    es: `escriba las reglas de que se trata, como \`${family}.…\`, cada una con su ajuste`,
  },
});

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
