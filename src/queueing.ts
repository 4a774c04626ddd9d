export * from './queueing/index.js';
