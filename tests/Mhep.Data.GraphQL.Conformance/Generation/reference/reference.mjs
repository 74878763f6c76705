// Answers the requests of a file, one JSON object a line, with the reference implementation.
import { readFileSync } from 'node:fs';
import { buildSchema, execute, parse, validate } from 'graphql';

const schemas = new Map();

function answer({ sdl, query, variables, rootData }) {
  try {
    if (!schemas.has(sdl)) schemas.set(sdl, buildSchema(sdl));
    const schema = schemas.get(sdl);
    const document = parse(query);
    const errors = validate(schema, document);
    if (errors.length > 0) return { errors };
    return execute({ schema, document, rootValue: rootData, variableValues: variables });
  } catch (error) {
    return { errors: [error.locations ? error : { message: error.message }] };
  }
}

const lines = readFileSync(process.argv[2], 'utf8').split('\n').filter((line) => line !== '');
console.log(lines.map((line) => JSON.stringify(answer(JSON.parse(line)))).join('\n'));
