import { describe, expect, it } from 'vitest';
import { keyParts, observedOf } from '../../../src/model/index.js';
import { modelWith } from './found.js';

describe('keys of values', () => {
  it('are an id, and whatever stands behind its first point, points too', () => {
    expect(keyParts('contacts')).toEqual(['contacts', undefined]);
    expect(keyParts('contacts.phone')).toEqual(['contacts', 'phone']);
    expect(keyParts('contacts.phone.first')).toEqual(['contacts', 'phone.first']);
  });

  it('belong to metrics and indicators, and to nothing that every object has', () => {
    const { card } = modelWith({ metrics: { m: {} }, indicators: { i: {} } });
    expect(observedOf(card, 'm')?.id).toBe('m');
    expect(observedOf(card, 'i')?.id).toBe('i');
    expect(observedOf(card, 'constructor')).toBeUndefined();
  });
});
