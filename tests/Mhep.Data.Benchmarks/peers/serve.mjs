// node serve.mjs mercurius|yoga PORT DATA.json: the dashboard question over in-memory data, on another engine.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const [engine, port, dataFile] = process.argv.slice(2);
const sdl = readFileSync(new URL('./dashboard.graphql', import.meta.url), 'utf8');
const site = JSON.parse(readFileSync(dataFile, 'utf8'));
const listening = () => console.log('listening');

if (engine === 'mercurius') {
  const { default: fastify } = await import('fastify');
  const { default: mercurius } = await import('mercurius');
  const app = fastify();
  app.register(mercurius, {
    schema: sdl,
    jit: 1,
    resolvers: { Query: { site: () => site } },
  });
  await app.listen({ port: Number(port), host: '127.0.0.1' });
  listening();
} else {
  const { createYoga, createSchema } = await import('graphql-yoga');
  const yoga = createYoga({
    schema: createSchema({ typeDefs: sdl, resolvers: { Query: { site: () => site } } }),
    logging: false,
    maskedErrors: false,
  });
  createServer(yoga).listen(Number(port), '127.0.0.1', listening);
}
