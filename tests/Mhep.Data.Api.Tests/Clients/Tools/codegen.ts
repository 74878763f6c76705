import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  schema: './schema.graphql',
  documents: ['./queries/*.graphql'],
  generates: { './codegen/': { preset: 'client' } },
};
export default config;
