// The numbers of a pack at work, for pages that show them in their own way. Not an entry point.
export { groundOf } from './open/page-ground.js';
export {
  changedState,
  endsIn,
  firstState,
  type Moment,
  type PageState,
} from './open/page-state.js';
export { atLane, type Runs } from './runs.js';
