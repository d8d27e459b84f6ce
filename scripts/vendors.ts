import { envybox } from '../nodes/EnvyboxTrigger/vendor';
import type { Vendor } from '../nodes/shared/vendor';

/** Every vendor that has a trigger. */
export const vendors: readonly Vendor[] = [envybox];
