// The vendor's web client behind a pipe; one per process, since it keeps its state in module scope.

import './shims.mjs';
import { serve, tell } from './pipe.mjs';
import { commands } from './commands.mjs';

const im = await import('@rongcloud/imlib-next');

await serve(commands(im, tell));
