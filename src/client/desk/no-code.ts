import { z } from 'astro/zod';

// The policy of our pages lets no text become code; schemas made after this read without.
z.config({ jitless: true });
