import { defineConfig } from 'vite';

// The page is served below an address that its host chooses; './' keeps every reference relative to it.
export default defineConfig({
  root: 'graphiql',
  base: './',
  build: {
    outDir: '../../Mhep.Data.Api/wwwroot/graphiql',
    emptyOutDir: true,
    // A data: URL in place of a small file would need a looser content security policy.
    assetsInlineLimit: 0,
    // The editor itself is of this size; it is read once and cached.
    chunkSizeWarningLimit: 6000,
    rolldownOptions: {
      // "use client" speaks to servers that render; here everything is the client.
      onwarn: (warning, warn) => {
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
      },
    },
  },
  worker: { format: 'es' },
});
