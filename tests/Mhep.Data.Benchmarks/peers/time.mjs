// node time.mjs lists|parse RUNS [FILES...]: medians in milliseconds of graphql-jit + JSON.stringify, and of graphql-js.
// One JSON object a line: {"name": ..., "milliseconds": ..., "bytes": ...}.
import { readFileSync } from 'node:fs';
import { buildSchema, getIntrospectionQuery, parse, validate } from 'graphql';
import { compileQuery } from 'graphql-jit';

const [task, runsText, ...files] = process.argv.slice(2);
const runs = Number(runsText);

const measure = (name, work) => {
  for (let i = 0; i < 20; i++) work();
  const times = [];
  let bytes = 0;
  for (let i = 0; i < runs; i++) {
    // Short work is repeated until it takes long enough for the clock.
    let repeats = 1;
    for (;;) {
      const start = process.hrtime.bigint();
      for (let k = 0; k < repeats; k++) bytes = work();
      const elapsed = Number(process.hrtime.bigint() - start) / 1e6;
      if (elapsed > 20) { times.push(elapsed / repeats); break; }
      repeats *= 2;
    }
  }
  times.sort((a, b) => a - b);
  console.log(JSON.stringify({ name, milliseconds: times[times.length >> 1], bytes }));
};

if (task === 'lists') {
  const schema = buildSchema('type Query { items: [Item!]! rows: [Row!]! } type Row { items: [Item!]! } type Item { id: Int! name: String! active: Boolean! }');
  const items = (count) => Array.from({ length: count }, (_, id) => ({ id, name: `item ${id}`, active: id % 2 === 0 }));
  for (const count of [1, 100, 10000]) {
    const compiled = compileQuery(schema, parse('{ items { id name active } }'));
    const root = { items: items(count) };
    measure(`flat ${count}`, () => JSON.stringify(compiled.query(root, undefined, {})).length);
  }
  const compiled = compileQuery(schema, parse('{ rows { items { id name active } } }'));
  const root = { rows: Array.from({ length: 250 }, () => ({ items: items(250) })) };
  measure('nested 250 x 250', () => JSON.stringify(compiled.query(root, undefined, {})).length);
} else {
  const [schemaFile, documentFile] = files;
  const schema = buildSchema(readFileSync(schemaFile, 'utf8'));
  const documents = { 'kitchen sink': readFileSync(documentFile, 'utf8'), introspection: getIntrospectionQuery() };
  for (const [name, text] of Object.entries(documents))
    measure(`parse + validate ${name}`, () => validate(schema, parse(text)).length);
}
