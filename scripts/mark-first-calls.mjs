/**
 * The engine reads a function twice: roughly when its file is loaded, in full when it is called. Of a function in parentheses it takes it
 * that it will be called at once, and reads it in full the first time. So the functions that a first evaluation calls are put into
 * parentheses, after watching one; the others, four of five, stay as they are. A tenth of a cold start.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { watchFirstEvaluation } from './first-evaluation.mjs';

/** Rewrites the files of a folder that a first evaluation reads. */
export async function markFirstCalls(folder) {
  for (const [name, functions] of await watchFirstEvaluation(folder)) {
    const path = join(folder, name);
    writeFileSync(path, marked(readFileSync(path, 'utf8'), functions));
  }
}

/** A text with its called functions in parentheses. Those that are declared on top go first, where declarations are hoisted to anyway. */
function marked(text, functions) {
  const whole = nested(text, functions);
  const declared = [];
  const inParentheses = ({ start, end, inner }, isTop) => {
    let written = '';
    let at = start;
    for (const one of inner) {
      const { name } = one;
      const asValue = isValue(text, one.start);
      const isDeclared =
        isTop && one.isCalled && !asValue && text.startsWith(`function ${name}(`, one.start);
      const body = inParentheses(one, false);
      written += text.slice(at, one.start);
      at = one.end;
      if (isDeclared) declared.push(`${name}=(function${body.slice(`function ${name}`.length)})`);
      else if (one.isCalled && asValue) written += `(${body})`;
      else written += body;
    }
    return written + text.slice(at, end);
  };
  const rest = inParentheses(whole, true);
  if (declared.length === 0) return rest;
  const [imports] = /^(?:import\{[^}]*\}from\s*"[^"]*";\s*)*/.exec(rest);
  return `${imports}var ${declared.join(',')};${rest.slice(imports.length)}`;
}

/** A function that is a value, not a declaration or a method, follows a sign or a word that asks for one. */
const isValue = (text, start) =>
  text.startsWith('function', start) &&
  /(?:[=(,:?&|[]|return)\s*$/.test(text.slice(Math.max(0, start - 8), start));

/** The functions of a text, each with those inside of it, in order; the first is the text itself. */
function nested(text, functions) {
  const ranges = functions.map((one) => ({ ...one, inner: [] }));
  const [whole, ...rest] = ranges.toSorted((a, b) => a.start - b.start || b.end - a.end);
  if (whole.end !== text.length) throw new Error('a file has functions and is none itself');
  const open = [whole];
  for (const one of rest) {
    while (open.at(-1).end <= one.start) open.pop();
    open.at(-1).inner.push(one);
    open.push(one);
  }
  return whole;
}
