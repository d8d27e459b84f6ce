import { contako } from '../nodes/ContakoTrigger/vendor';
import { envybox } from '../nodes/EnvyboxTrigger/vendor';
import { ringostat } from '../nodes/RingostatTrigger/vendor';
import { salesmanago } from '../nodes/SalesmanagoTrigger/vendor';
import type { Vendor } from '../nodes/shared/vendor/vendor';

/** Every vendor that has a trigger. */
export const vendors: readonly Vendor[] = [envybox, contako, ringostat, salesmanago];
