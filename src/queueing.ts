/**
 * Queueing formulas for staffing a contact centre (Erlang B, C and A), and the model of the golden mean of occupancy.
 *
 * @module
 */
export * from './queueing/index.js';
