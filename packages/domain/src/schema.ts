import * as z from 'zod/mini';

// The one door to zod for everything the extension can reach. It must be set before the first schema is made:
// a page's content security policy forbids `new Function`, which zod would otherwise try.
z.config({ jitless: true });

export { z };
