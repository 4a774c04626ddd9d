import type { Explanation } from '../why/explanation.js';
import { listIn } from './language.js';
import { isShown, percentIn } from './numbers.js';
import { nameOf, type Told } from './told.js';

/** What caps, gates and risks take from a node, and what was cut off. */
export function lossSentences(node: Explanation, told: Told): string[] {
  const { tell, points, language } = told;
  const idle: string[] = [];
  const found = node.parts.flatMap((line): string[] => {
    const { kind, share, points: own = 0, cap = 0, before = 0, below = 0, exposure = 0 } = line;
    const name = nameOf(line, told);
    if (kind === 'guard') {
      if (share === 0) idle.push(name);
      return share === 0 ? [] : [tell.guard(name, points(own), points(cap), points(before))];
    }
    if (kind === 'gate')
      return [tell.gate(name, points(own), points(below), points(cap), points(before))];
    if (kind === 'risk') return [tell.risk(name, points(-share), percentIn(exposure, language))];
    if (kind === 'base' && isShown(share)) return [tell.base(points(share))];
    return kind === 'clamp' ? [tell.clamp(points(before), points(before + share))] : [];
  });
  if (idle.length === 0) return found;
  return [...found, tell.idleGuards(listIn(idle, language), idle.length === 1)];
}
