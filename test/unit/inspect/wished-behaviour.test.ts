import { describe, expect, it } from 'vitest';
import { inspect, parseScorecard } from 'stratmap';

function isWish(title: string): boolean {
  const parsed = parseScorecard({
    stratmap: 1,
    id: 'service',
    title: 'Service',
    perspectives: { customer: { title: { en: 'Customer', es: 'Cliente' } } },
    objectives: { goal: { title, perspective: 'customer' } },
  });
  if (!parsed.ok) throw new Error('not valid');
  return inspect(parsed.scorecard, { rules: ['customer.wished-behaviour'] }).length > 0;
}

describe('a customer objective', () => {
  it.each([
    'Customers help themselves',
    'More customers buy twice a year',
    'Get customers to use the web site',
    'Increase customer loyalty',
    'Fewer calls from customers',
    'Los clientes compran más',
    'Que los clientes no llamen',
    'Lograr que los clientes usen la web',
    'Fidelización de clientes',
    'Que usen el autoservicio',
    'Hacer que el cliente use la app',
    'El cliente paga a tiempo',
    'Retain customers',
    'Customers trust us',
  ])('is noted when it wishes for behaviour: %s', (title) => {
    expect(isWish(title)).toBe(true);
  });

  it.each([
    'Quick and useful answers',
    'Customer satisfaction',
    'Customers get one answer at the first contact',
    'Customers first',
    'A knowledge base that is easy to use',
    'Serve employees and partners well',
    'Respuestas rápidas y útiles',
    'Clientes satisfechos',
    'El cliente recibe una respuesta a la primera',
    'Que el cliente obtenga lo que necesita',
    'Los clientes reciben una respuesta a la primera',
    'Satisfacción del cliente',
  ])('is left alone when it says what customers want: %s', (title) => {
    expect(isWish(title)).toBe(false);
  });
});
