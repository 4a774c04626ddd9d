/**
 * Digits of places and lengths: printable, nothing that ends an element of a page, and no slash, two of which would look like an address.
 * A place counts back from where it is read.
 */
const DIGITS =
  "!#$%'()*+,-.0123456789:;=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]_`abcdefghijklmnopqrstuvwxyz{|}";
const BASE = DIGITS.length;

/** Marks of a repetition: after `NEAR` stand a length and two digits of a place, after `FAR` a length and three. */
const NEAR = '~';
const FAR = '^';
const NEAR_LEAST = 5;
const FAR_LEAST = 6;
const NEAR_REACH = BASE ** 2;
const FAR_REACH = BASE ** 3;

/** Earlier places that are tried for each repetition. */
const TRIES = 48;
const HASHES = 1 << 15;

/**
 * A text with its repetitions as references to where they stood before, after LZ77: JSON that says the same in every period and
 * language shrinks to a third. What is no repetition stays as it is, so that the result is as harmless in a page as the text was.
 *
 * @param text - any text without halves of surrogate pairs
 */
export function squeeze(text: string): string {
  const heads = new Int32Array(HASHES).fill(-1);
  const before = new Int32Array(text.length).fill(-1);
  const parts: string[] = [];
  let listed = 0;
  let at = 0;
  while (at < text.length) {
    const found = best(at);
    // A longer repetition one character later is worth the character.
    if (found === undefined || (best(at + 1)?.saved ?? 0) > found.saved) {
      const one = text.charAt(at);
      parts.push(one === NEAR || one === FAR ? NEAR + one : one);
      at += 1;
    } else {
      parts.push(found.text);
      at += found.length;
    }
  }
  return parts.join('');

  function hashAt(place: number): number {
    let hash = 0;
    for (let i = 0; i < NEAR_LEAST; i++)
      hash = (Math.imul(hash, 31) + text.charCodeAt(place + i)) | 0;
    return (hash ^ (hash >>> 15)) & (HASHES - 1);
  }

  /** The repetition at a place that saves most. */
  function best(
    place: number,
  ): { readonly text: string; readonly length: number; readonly saved: number } | undefined {
    if (place + NEAR_LEAST > text.length) return undefined;
    for (; listed < place; listed++) {
      const hash = hashAt(listed);
      before[listed] = heads[hash] as number;
      heads[hash] = listed;
    }
    let [from, length, saved] = [-1, 0, 0];
    let candidate = heads[hashAt(place)] as number;
    for (let tries = TRIES; candidate >= 0 && tries > 0; tries--) {
      const back = place - candidate;
      if (back >= FAR_REACH) break;
      const least = back < NEAR_REACH ? NEAR_LEAST : FAR_LEAST;
      const most = Math.min(least + BASE - 1, text.length - place);
      let same = 0;
      while (same < most && text.charCodeAt(candidate + same) === text.charCodeAt(place + same))
        same++;
      const gain = same - least + 1;
      if (same >= least && gain > saved) [from, length, saved] = [candidate, same, gain];
      candidate = before[candidate] as number;
    }
    if (from < 0) return undefined;
    const back = place - from;
    const near = back < NEAR_REACH;
    const digits = [length - (near ? NEAR_LEAST : FAR_LEAST)];
    if (!near) digits.push(Math.floor(back / NEAR_REACH));
    digits.push(Math.floor(back / BASE) % BASE, back % BASE);
    const written = digits.map((digit) => DIGITS.charAt(digit)).join('');
    return { text: (near ? NEAR : FAR) + written, length, saved };
  }
}

/** The text that was squeezed. */
export function expand(packed: string): string {
  const out: string[] = [];
  let at = 0;
  const digit = (): number => DIGITS.indexOf(packed.charAt(at++));
  while (at < packed.length) {
    const one = packed.charAt(at++);
    const next = packed.charAt(at);
    if (one !== NEAR && one !== FAR) out.push(one);
    else if (next === NEAR || next === FAR) {
      out.push(next);
      at += 1;
    } else {
      const length = digit() + (one === NEAR ? NEAR_LEAST : FAR_LEAST);
      let back = one === NEAR ? 0 : digit();
      back = (back * BASE + digit()) * BASE + digit();
      for (let i = 0; i < length; i++) out.push(out[out.length - back] ?? '');
    }
  }
  return out.join('');
}
