import type { Rule } from '../../rule.js';

/** An acknowledgement of something that is no longer found. */
export const unusedAcknowledgement: Rule = {
  id: 'advice.unused-acknowledgement',
  severity: 'info',
  kind: 'both',
  needs: 'card',
  title: { en: 'Acknowledgement without a finding', es: 'Aceptación sin hallazgo' },
  why: {
    en: 'What was accepted has been mended. An acknowledgement that stays behind would hide the next one of its kind. Told only of rules that ran.',
    es: 'Lo que se aceptó ya está corregido. Una aceptación que se queda ocultaría el próximo caso igual. Solo se dice de reglas que se ejecutaron.',
  },
  mend: { en: 'remove the acknowledgement', es: 'quite la aceptación' },
  fixes: { en: 'removes the acknowledgement', es: 'quita la aceptación' },
  *check({ advice, document }) {
    const all = document.advice?.acknowledged ?? [];
    for (const i of advice.unused()) {
      const path = ['advice', 'acknowledged', i];
      const rule = all[i]?.rule ?? '';
      yield {
        path,
        message: {
          en: `\`${rule}\` finds nothing that this accepts`,
          es: `\`${rule}\` no encuentra nada que esto acepte`,
        },
        fix: [{ path: all.length === 1 ? ['advice', 'acknowledged'] : path }],
      };
    }
  },
  failing: {
    card: {
      purpose: 'Support that is fast, good and cheap',
      advice: { acknowledged: [{ rule: 'structure.no-context', reason: 'A sketch' }] },
    },
  },
  passing: {
    card: { advice: { acknowledged: [{ rule: 'structure.no-context', reason: 'A sketch' }] } },
  },
};
