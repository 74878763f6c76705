// node clients.mjs URL: asks a running server as people's clients do. Prints one line a check; exit 1 when one failed.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, gql } from '@apollo/client/core';
import { GraphQL17Alpha9Handler } from '@apollo/client/incremental';
import { BatchHttpLink } from '@apollo/client/link/batch-http';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { Client, fetchExchange, subscriptionExchange } from '@urql/core';
import { createClient as createSseClient } from 'graphql-sse';
import { createClient as createSocketClient } from 'graphql-ws';
import { WebSocket } from 'ws';

const url = process.argv[2];
const socketUrl = url.replace(/^http/, 'ws');
let failed = 0;

const check = async (name, ask) => {
  try {
    await ask();
    console.log(`ok    ${name}`);
  } catch (fault) {
    failed++;
    console.log(`FAIL  ${name}\n      ${fault?.stack ?? fault}`);
  }
};

const collect = (subscribe) =>
  new Promise((resolve, reject) => {
    const values = [];
    subscribe({ next: (value) => values.push(value), error: reject, complete: () => resolve(values) });
  });

const apollo = (link, more = {}) => new ApolloClient({ link, cache: new InMemoryCache(), ...more });
const greeting = gql`query Greeting($n: String) { hello(name: $n) }`;

await check('Apollo Client: a query with variables', async () => {
  const { data } = await apollo(new HttpLink({ uri: url })).query({ query: greeting, variables: { n: 'Ada' } });
  assert.equal(data.hello, 'Hello Ada!');
});
await check('Apollo Client: a query by GET', async () => {
  const { data } = await apollo(new HttpLink({ uri: url, useGETForQueries: true })).query({ query: greeting, variables: { n: 'Bea' } });
  assert.equal(data.hello, 'Hello Bea!');
});
await check('Apollo Client: a mutation', async () => {
  const { data } = await apollo(new HttpLink({ uri: url })).mutate({ mutation: gql`mutation { rename(name: "x") }` });
  assert.equal(data.rename, 'Renamed to x');
});
await check('Apollo Client: errors of a document arrive as GraphQL errors', async () => {
  const client = apollo(new HttpLink({ uri: url }));
  await assert.rejects(client.query({ query: gql`{ nothing }` }), (error) => CombinedGraphQLErrors.is(error) && /Cannot query field/.test(error.message));
});
await check('Apollo Client: data with errors arrives as both', async () => {
  const { data, error } = await apollo(new HttpLink({ uri: url })).query({ query: gql`{ hello broken }`, errorPolicy: 'all' });
  assert.deepEqual([data.hello, data.broken, error.errors[0].path[0]], ['Hello world!', null, 'broken']);
});
await check('Apollo Client: a persisted query is stored once, then named by its hash', async () => {
  const sent = [];
  const spy = (address, init) => (sent.push(init.body), fetch(address, init));
  const link = ApolloLink.from([
    new PersistedQueryLink({ sha256: (text) => createHash('sha256').update(text).digest('hex') }),
    new HttpLink({ uri: url, fetch: spy }),
  ]);
  const client = apollo(link);
  for (const n of ['a', 'b']) assert.equal((await client.query({ query: greeting, variables: { n } })).data.hello, `Hello ${n}!`);
  assert.deepEqual(sent.map((body) => 'query' in JSON.parse(body)), [false, true, false]);
});
await check('Apollo Client: several queries in one array', async () => {
  let requests = 0;
  const client = apollo(new BatchHttpLink({ uri: url, batchInterval: 5, fetch: (address, init) => (requests++, fetch(address, init)) }));
  const answers = await Promise.all(['a', 'b', 'c'].map((n) => client.query({ query: greeting, variables: { n } })));
  assert.deepEqual(answers.map(({ data }) => data.hello), ['Hello a!', 'Hello b!', 'Hello c!']);
  assert.equal(requests, 1);
});
await check('Apollo Client: a deferred fragment comes after the rest', async () => {
  const client = apollo(new HttpLink({ uri: url }), { incrementalHandler: new GraphQL17Alpha9Handler() });
  const seen = [];
  await new Promise((resolve, reject) => {
    client.watchQuery({ query: gql`{ hello ... @defer { later: hello(name: "later") } }`, returnPartialData: false }).subscribe({
      next: ({ data, dataState }) => {
        if (data) seen.push(Object.keys(data).filter((key) => key !== '__typename').join());
        if (dataState === 'complete') resolve();
      },
      error: reject,
    });
  });
  assert.deepEqual(seen, ['hello', 'hello,later']);
});
await check('Apollo Client over graphql-ws: a subscription', async () => {
  const socket = createSocketClient({ url: socketUrl, webSocketImpl: WebSocket, retryAttempts: 0 });
  const client = apollo(new GraphQLWsLink(socket));
  const values = await collect((sink) => client.subscribe({ query: gql`subscription { count(to: 3) }` }).subscribe(sink));
  assert.deepEqual(values.map(({ data }) => data.count), [1, 2, 3]);
  await socket.dispose();
});

const urql = (more = {}) => new Client({ url, exchanges: [fetchExchange], preferGetMethod: false, ...more });
await check('urql: a query by POST', async () => {
  const { data, error } = await urql().query('query($n: String) { hello(name: $n) }', { n: 'Ada' }).toPromise();
  assert.deepEqual([data?.hello, error], ['Hello Ada!', undefined]);
});
await check('urql: a query by GET', async () => {
  const { data } = await urql({ preferGetMethod: 'force' }).query('query($n: String) { hello(name: $n) }', { n: 'Bea' }).toPromise();
  assert.equal(data.hello, 'Hello Bea!');
});
await check('urql: a mutation', async () => {
  const { data } = await urql().mutation('mutation { rename(name: "x") }', {}).toPromise();
  assert.equal(data.rename, 'Renamed to x');
});
await check('urql: a file', async () => {
  const client = urql({ fetchOptions: { headers: { 'GraphQL-Preflight': '1' } } });
  const file = new File(['some text'], 'a.txt', { type: 'text/plain' });
  const { data, error } = await client.mutation('mutation($f: Upload!) { upload(file: $f) }', { f: file }).toPromise();
  assert.deepEqual([data?.upload, error], ['a.txt (text/plain, 9): some text', undefined]);
});
await check('urql: errors of a document', async () => {
  const { error } = await urql().query('{ nothing }', {}).toPromise();
  assert.match(error.graphQLErrors[0].message, /Cannot query field/);
});
await check('urql: a subscription over its own event stream', async () => {
  const client = urql({ fetchSubscriptions: true });
  const values = await new Promise((resolve) => {
    const seen = [];
    client.subscription('subscription { count(to: 3) }', {}).subscribe(({ data, hasNext }) => {
      if (data) seen.push(data.count);
      if (!hasNext) resolve(seen);
    });
  });
  assert.deepEqual(values.slice(0, 3), [1, 2, 3]);
});
await check('urql over graphql-ws: a subscription', async () => {
  const socket = createSocketClient({ url: socketUrl, webSocketImpl: WebSocket, retryAttempts: 0 });
  const forward = (request) => ({ subscribe: (sink) => ({ unsubscribe: socket.subscribe({ ...request, query: request.query ?? '' }, sink) }) });
  const client = urql({ exchanges: [fetchExchange, subscriptionExchange({ forwardSubscription: forward })] });
  const values = [];
  await new Promise((resolve) => client.subscription('subscription { count(to: 3) }', {}).subscribe(({ data }) => values.push(data.count) === 3 && resolve()));
  assert.deepEqual(values, [1, 2, 3]);
  await socket.dispose();
});

await check('graphql-ws: many operations on one socket', async () => {
  let opened = 0;
  const socket = createSocketClient({ url: socketUrl, webSocketImpl: WebSocket, retryAttempts: 0, lazy: true, lazyCloseTimeout: 500, on: { opened: () => opened++ } });
  const counts = await Promise.all([2, 5, 9].map((to) => collect((sink) => socket.subscribe({ query: `subscription { count(to: ${to}) }` }, sink))));
  assert.deepEqual(counts.map((values) => values.length), [2, 5, 9]);
  assert.equal(opened, 1);
  await socket.dispose();
});
await check('graphql-ws: leaving a subscription early', async () => {
  const socket = createSocketClient({ url: socketUrl, webSocketImpl: WebSocket, retryAttempts: 0 });
  for await (const { data } of socket.iterate({ query: 'subscription { count(to: 1000000) }' })) if (data.count === 5) break;
  assert.equal((await collect((sink) => socket.subscribe({ query: '{ hello }' }, sink)))[0].data.hello, 'Hello world!');
  await socket.dispose();
});
await check('graphql-sse: a query, a subscription and an error', async () => {
  const client = createSseClient({ url, retryAttempts: 0 });
  const all = async (query) => {
    const values = [];
    for await (const value of client.iterate({ query })) values.push(value);
    return values;
  };
  assert.deepEqual((await all('{ hello }')).map(({ data }) => data.hello), ['Hello world!']);
  assert.deepEqual((await all('subscription { count(to: 3) }')).map(({ data }) => data.count), [1, 2, 3]);
  assert.match((await all('{ nothing }'))[0].errors[0].message, /Cannot query field/);
  client.dispose();
});

console.log(failed ? `${failed} failed` : 'all passed');
process.exit(failed ? 1 : 0);
