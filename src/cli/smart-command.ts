import { didYouMean } from './nearest.js';
